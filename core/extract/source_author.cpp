#include "extract/source_phrase.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;
using language::RoleSet;

// What happens, and what it does: no speakers.
constexpr RoleSet k_event_roles =
  any_of(Role::outcome_noun, Role::event_noun, Role::toll_noun, Role::event_kind, Role::time_noun);

} // namespace

bool is_name(const Words& words, std::size_t i)
{
  return words.is(i, WordClass::noun) && words.token(i).kind == text::TokenKind::word &&
         words.token(i).letter_case != text::LetterCase::lower && words.piece(i).roles == 0;
}

Plausibility plausibility(const Words& words, PieceRange pieces)
{
  auto best = Plausibility::none;
  bool before_link = true;
  bool event = false;
  for (std::size_t i = pieces.first; i < pieces.last; ++i) {
    const auto& piece = words.piece(i);
    if (words.is(i, WordClass::relative) || piece.is(Role::part_marker)) {
      return Plausibility::none; // "the youngest of whom"
    }
    if (words.is(i, WordClass::possessive_mark)) {
      best = Plausibility::none; // "the army's dead": the head is still to come
      continue;
    }
    before_link &= !words.is(i, WordClass::of) && !words.is(i, WordClass::preposition);
    if (piece.is(Role::source_noun) && (before_link || !event) &&
        !(i + 1 < pieces.last && words.is(i + 1, WordClass::possessive_mark))) {
      return Plausibility::known;
    }
    const bool people = piece.is(Role::person_noun);
    event |= before_link && piece.is_any(k_event_roles) && !people && !piece.is(Role::cue_noun);
    if (people || is_name(words, i) || words.is(i, WordClass::pronoun)) {
      best = std::max(best, Plausibility::named);
    } else if (words.is(i, WordClass::noun) && before_link) {
      best = std::max(best, Plausibility::unknown);
    }
  }
  return event ? Plausibility::none : best; // "attacks in Myanmar" say nothing
}

namespace {

// The first noun of the phrase, where it is a document or a figure ("report", "estimates").
std::optional<std::size_t> document_head(const Words& words, PieceRange pieces)
{
  for (std::size_t i = pieces.first; i < pieces.last; ++i) {
    if (words.piece(i).is_any(any_of(Role::cue_noun, Role::toll_noun)) && !words.piece(i).is(Role::source_noun)) {
      return i;
    }
    if (words.is(i, WordClass::of) || words.is(i, WordClass::preposition)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// An institution, an office or a name; not just people ("the number of people").
bool speaks_for_itself(const Words& words, PieceRange pieces)
{
  if (plausibility(words, pieces) == Plausibility::known) {
    return true;
  }
  for (std::size_t i = pieces.first; i < pieces.last; ++i) {
    if (is_name(words, i)) {
      return true;
    }
  }
  return false;
}

// What stands before the document: "NDRRMC report", "the ministry's figures".
std::optional<PieceRange> author_before(const Words& words, PieceRange pieces, std::size_t head)
{
  std::size_t last = head;
  while (last > pieces.first && (words.is(last - 1, WordClass::possessive_mark) ||
                                 words.is(last - 1, WordClass::adjective) || words.is(last - 1, WordClass::quote))) {
    --last;
  }
  const PieceRange author{pieces.first, last};
  return plausibility(words, author) >= Plausibility::named ? std::optional{author} : std::nullopt;
}

} // namespace

std::optional<SourcePhrase> author_of(const Words& words, const SourcePhrase& phrase)
{
  const auto head = document_head(words, phrase.pieces);
  if (!head) {
    return phrase;
  }
  for (std::size_t i = *head + 1; i < phrase.pieces.last; ++i) {
    const bool links = words.is(i, WordClass::of) || words.is(i, WordClass::preposition);
    if (!links) {
      continue;
    }
    auto author = read_phrase(words, i + 1, phrase.pieces.last, PhrasePlace::after_preposition);
    if (author && speaks_for_itself(words, author->pieces) && !words.piece(author->pieces.first).is(Role::time_noun)) {
      author->end = phrase.end;
      author->document = head;
      return author_of(words, *author);
    }
  }
  if (const auto before = author_before(words, phrase.pieces, *head)) {
    SourcePhrase author;
    author.pieces = *before;
    author.end = phrase.end;
    author.document = head;
    return author;
  }
  if (words.piece(*head).has(Role::cue_noun, Flag::nominal)) {
    auto itself = phrase; // a study speaks for itself
    itself.document = head;
    return itself;
  }
  return std::nullopt;
}

} // namespace saidby::extract
