#include "extract/source_type.hpp"

#include <algorithm>

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
std::optional<SourceKind> country_kind(const KnownPhrase& known)
{
  return known.place == nullptr
           ? std::nullopt
           : std::optional{SourceKind{model::SourceType::government, true, std::string{known.place->country}}};
}

// One word in capitals among others that are not: "NUM" is nobody's name.
bool is_acronym(const Words& words, PieceRange pieces)
{
  if (pieces.last - pieces.first != 1 || words.token(pieces.first).letter_case != text::LetterCase::upper) {
    return false;
  }
  static constexpr std::size_t k_reach = 3;
  for (std::size_t i = pieces.last; i < std::min(words.reading.pieces.size(), pieces.last + k_reach); ++i) {
    if (words.token(i).kind == text::TokenKind::word) {
      return words.token(i).letter_case == text::LetterCase::lower;
    }
  }
  return false;
}

// What the pack's tables say of some words of a phrase.
struct TypedWords {
  const Lexeme* strong = nullptr;    // a noun that types the speaker for good: the last, "army [hospital]"
  const Lexeme* adjective = nullptr; // an adjective that does: "source [policière]"
  const Lexeme* weak = nullptr;      // the last that types where nothing else does, other than as "other"
  const Lexeme* other = nullptr;     // an office or a body of no type of its own: "spokesman", "union"
  bool whole_name = false;           // `strong` is an entry of several words: a name, not just a word of one
  bool whole_weak = false;           // the same of `weak`: "interior ministry"
  bool ends_in_body = false;         // "police [union]": the last typed word is a body that speaks for itself

  void add(const Lexeme& reading, bool several_words)
  {
    const bool office = reading.has(Flag::function) || reading.has(Flag::person);
    const bool other_type = *reading.source_type == model::SourceType::other;
    ends_in_body = reading.has(Flag::weak) && !office && !reading.has(Flag::generic) && other_type;
    if (!reading.has(Flag::weak)) {
      const bool named_already = whole_name && strong != nullptr && !several_words; // "agence officielle [MAP]"
      if (reading.has(Flag::adjective)) {
        adjective = &reading;
      } else if (!named_already) {
        strong = &reading;
      }
      whole_name |= several_words;
    } else {
      (other_type ? other : weak) = &reading;
      whole_weak |= several_words && !other_type;
    }
  }

  [[nodiscard]] const Lexeme* surest() const { return strong != nullptr ? strong : adjective; }
};

// The words of a phrase: those of its head ("army's media [office]", "[spokesman] for the army"), the others.
struct TypedPhrase {
  TypedWords head;
  TypedWords rest;
  bool people = false;
  bool capital = false;

  // The reading that tells the type where words alone can.
  [[nodiscard]] const Lexeme* decisive() const
  {
    if (head.ends_in_body && head.surest() != nullptr && !head.whole_name) {
      return head.other; // "police union"
    }
    if (head.surest() != nullptr || head.whole_weak) {
      return head.surest(); // "the Taliban's interior ministry" is a ministry
    }
    return rest.surest();
  }

  [[nodiscard]] const Lexeme* likely() const
  {
    if (head.ends_in_body) {
      return head.other; // "miners' union"
    }
    const bool of_body = head.weak != nullptr && head.weak->has(Flag::function) && rest.ends_in_body;
    if (of_body) {
      return rest.other; // "president of the union"
    }
    return head.weak != nullptr    ? head.weak
           : rest.weak != nullptr  ? rest.weak
           : head.other != nullptr ? head.other
                                   : rest.other;
  }
};

// One past the last possessive mark with words of the head behind it: "army's [media office]".
std::size_t head_start(const Words& words, PieceRange pieces, std::size_t end)
{
  std::size_t first = pieces.first;
  for (std::size_t i = pieces.first; i + 1 < end; ++i) {
    first = words.is(i, WordClass::possessive_mark) ? i + 1 : first;
  }
  return first;
}

TypedPhrase typed_phrase(const Words& words, PieceRange pieces)
{
  std::size_t end = pieces.first;
  while (end < pieces.last && !words.is(end, WordClass::of) && !words.is(end, WordClass::preposition) &&
         !words.is(end, WordClass::comma)) {
    ++end;
  }
  const std::size_t start = head_start(words, pieces, end);
  TypedPhrase typed;
  for (std::size_t i = pieces.first; i < pieces.last; ++i) {
    typed.people |= words.piece(i).is(Role::person_noun);
    typed.capital |= can_be_name(words, i);
    const bool other_body = i > end && words.is(i, WordClass::coordinator); // the first of joint sources tells
    if (other_body || (i > start && words.is(i, WordClass::participle))) {
      break; // "passengers interviewed by a broadcaster"
    }
    if (const auto* reading = typed_reading(words, i)) {
      (start <= i && i < end ? typed.head : typed.rest).add(*reading, words.piece(i).tokens.size() > 1);
    }
  }
  return typed;
}

} // namespace

SourceKind source_kind(const Words& words, PieceRange pieces, std::string_view phrase, KnownPhrases& known_phrases)
{
  const auto& known = known_phrases.of(phrase);
  const auto typed = typed_phrase(words, pieces);
  const auto* decisive = typed.decisive();
  const auto* likely = typed.likely();
  SourceKind kind;
  kind.jurisdiction = known.jurisdiction;
  kind.sure = true;
  const bool doubtful = known.type == model::SourceType::witness || known.type == model::SourceType::person;
  const bool some_office = known.type == model::SourceType::government && known.generic; // "army's media office"
  if (decisive != nullptr && (typed.head.whole_name || typed.rest.whole_name || doubtful || some_office ||
                              known.type == model::SourceType::other)) {
    kind.type = *decisive->source_type;
    kind.row = decisive->row;
    return kind;
  }
  if (known.type != model::SourceType::other && !(doubtful && (likely != nullptr || typed.people))) {
    kind.type = known.type;
    for (const auto* reading : {decisive, likely}) {
      if (reading != nullptr && reading->source_type == known.type) {
        kind.row = reading->row;
        break;
      }
    }
    kind.sure = likely == nullptr || !likely->has(Flag::title);
    return kind;
  }
  if (likely != nullptr) {
    kind.type = *likely->source_type;
    kind.row = likely->row;
    // A rank alone ("captain") may be of the army, the police or the fire service.
    kind.sure = kind.type != model::SourceType::other && !likely->has(Flag::title);
    return kind;
  }
  if (const auto country = country_kind(known)) {
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
