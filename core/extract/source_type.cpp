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

} // namespace

SourceKind source_kind(const Words& words, PieceRange pieces, std::string_view phrase)
{
  SourceKind kind;
  const auto known = knowledge::known_source(phrase);
  kind.jurisdiction = known.jurisdiction;
  if (known.type != model::SourceType::other) {
    kind.type = known.type;
    kind.sure = true;
    return kind;
  }
  const Lexeme* weak = nullptr;
  bool people = false;
  for (std::size_t i = pieces.first; i < pieces.last; ++i) {
    if (const auto* reading = typed_reading(words, i)) {
      if (!reading->has(Flag::weak)) {
        kind.type = *reading->source_type;
        kind.sure = true;
        return kind;
      }
      weak = weak == nullptr ? reading : weak;
    }
    people |= words.piece(i).is(Role::person_noun);
  }
  if (weak != nullptr) {
    kind.type = *weak->source_type;
    kind.sure = *weak->source_type != model::SourceType::other;
    return kind;
  }
  if (const auto document = document_type(words, pieces)) {
    kind.type = *document;
    return kind;
  }
  if (const auto country = country_kind(phrase)) {
    return *country;
  }
  if (people) {
    kind.type = model::SourceType::witness;
    return kind;
  }
  bool name = false;
  for (std::size_t i = pieces.first; i < pieces.last; ++i) {
    name |= can_be_name(words, i);
  }
  kind.type = name ? model::SourceType::person : model::SourceType::other;
  return kind;
}

} // namespace saidby::extract
