#include "extract/source_type.hpp"

#include "knowledge/gazetteer.hpp"
#include "knowledge/source_names.hpp"

namespace saidby::extract {

namespace {

using language::Flag;
using language::Lexeme;
using language::Role;

bool can_be_name(const Words& words, std::size_t i)
{
  return words.token(i).kind == text::TokenKind::word && words.token(i).letter_case != text::LetterCase::lower;
}

// The source reading of a piece whose word is written as the reading asks.
const Lexeme* typed_reading(const Words& words, std::size_t i)
{
  const auto& piece = words.piece(i);
  if (!piece.is(Role::source_noun)) {
    return nullptr;
  }
  const Lexeme* found = nullptr;
  for (const auto& reading : piece.readings) {
    if (reading.role != Role::source_noun || !reading.source_type ||
        (reading.has(Flag::needs_capital) && !can_be_name(words, i))) {
      continue;
    }
    if (!reading.has(Flag::weak)) {
      return &reading;
    }
    found = found == nullptr ? &reading : found;
  }
  return found;
}

// A document that speaks for itself: "une étude".
std::optional<model::SourceType> document_type(const Words& words, PieceRange pieces)
{
  for (std::size_t i = pieces.first; i < pieces.last; ++i) {
    const auto* reading = words.piece(i).reading(Role::cue_noun);
    if (reading != nullptr && reading->source_type) {
      return reading->source_type;
    }
  }
  return std::nullopt;
}

// A country, or the seat of its government, speaks for its government: "Bangladesh", "Moscow".
std::optional<SourceKind> country_kind(std::string_view phrase)
{
  const auto& gazetteer = knowledge::Gazetteer::embedded();
  const auto found = gazetteer.find(phrase);
  if (found.empty()) {
    return std::nullopt;
  }
  const auto& place = gazetteer.at(found.front());
  return SourceKind{model::SourceType::government, true, std::string{place.country}};
}

// One word in capitals among others that are not: "NUM" is nobody's name.
bool is_acronym(const Words& words, PieceRange pieces)
{
  if (pieces.last - pieces.first != 1 || words.token(pieces.first).letter_case != text::LetterCase::upper) {
    return false;
  }
  const std::size_t next = pieces.last;
  return next < words.reading.pieces.size() && words.token(next).letter_case == text::LetterCase::lower;
}

// What the pack's tables say of the words of a phrase.
struct TypedWords {
  const Lexeme* strong = nullptr; // the first that types the speaker for good
  bool whole_name = false;        // it is an entry of several words: a name, not just a word of one
  const Lexeme* weak = nullptr;   // the first that types where nothing else does
  bool people = false;
  bool capital = false;
};

TypedWords typed_words(const Words& words, PieceRange pieces)
{
  TypedWords typed;
  for (std::size_t i = pieces.first; i < pieces.last; ++i) {
    typed.people |= words.piece(i).is(Role::person_noun);
    typed.capital |= can_be_name(words, i);
    const auto* reading = typed_reading(words, i);
    if (reading == nullptr) {
      continue;
    }
    const bool weak = reading->has(Flag::weak);
    if (!weak && typed.strong == nullptr) {
      typed.strong = reading;
      typed.whole_name = words.piece(i).tokens.size() > 1;
    }
    typed.weak = weak && typed.weak == nullptr ? reading : typed.weak;
  }
  return typed;
}

} // namespace

SourceKind source_kind(const Words& words, PieceRange pieces, std::string_view phrase)
{
  const auto known = knowledge::known_source(phrase);
  const auto typed = typed_words(words, pieces);
  SourceKind kind;
  kind.jurisdiction = known.jurisdiction;
  kind.sure = true;
  if (typed.strong != nullptr && (typed.whole_name || known.type == model::SourceType::other)) {
    kind.type = *typed.strong->source_type;
    return kind;
  }
  const bool doubtful = known.type == model::SourceType::witness || known.type == model::SourceType::person;
  if (known.type != model::SourceType::other && !(doubtful && (typed.weak != nullptr || typed.people))) {
    kind.type = known.type;
    kind.sure = typed.weak == nullptr || !typed.weak->has(Flag::title);
    return kind;
  }
  if (typed.weak != nullptr) {
    kind.type = *typed.weak->source_type;
    // A rank alone ("captain") may be of the army, the police or the fire service.
    kind.sure = kind.type != model::SourceType::other && !typed.weak->has(Flag::title);
    return kind;
  }
  if (const auto country = country_kind(phrase)) {
    return *country;
  }
  kind.sure = false;
  if (const auto document = document_type(words, pieces)) {
    kind.type = *document;
  } else if (typed.people) {
    kind.type = model::SourceType::witness;
  } else {
    kind.type = typed.capital && !is_acronym(words, pieces) ? model::SourceType::person : model::SourceType::other;
  }
  return kind;
}

} // namespace saidby::extract
