#include "extract/verb_reading.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;

// How far the figure of a counting verb, or the toll noun of a toll verb, may stand from it.
constexpr std::size_t k_object_reach = 12;

} // namespace

VerbReading::VerbReading(const Words& words, std::size_t begin, std::size_t end, std::size_t verb)
  : m_words{words},
    m_begin{begin},
    m_end{end},
    m_group{verb_group(words, begin, verb, end)}
{
  const auto& piece = words.piece(verb);
  m_verb = piece.reading(Role::cue_verb);
  m_is_toll_verb = piece.is(Role::toll_verb) && (m_verb == nullptr || is_near_toll());
  if (m_is_toll_verb) {
    m_verb = piece.reading(Role::toll_verb);
  }
}

bool VerbReading::is_near_toll() const
{
  static constexpr std::size_t k_reach = 4;
  for (std::size_t i = m_group.verb + 1; i < std::min(m_end, m_group.verb + k_reach); ++i) {
    if (m_words.piece(i).is(Role::toll_noun)) {
      return true;
    }
  }
  return false;
}

bool VerbReading::claims_people() const
{
  std::size_t next = m_group.verb + 1;
  while (next < m_end && (at(next) == WordClass::quote || m_words.piece(next).is(Role::modifier))) {
    ++next;
  }
  return next + 1 < m_end && is_figure(next) &&
         !m_words.piece(next + 1).is_any(any_of(Role::event_kind, Role::uncounted_noun, Role::event_noun));
}

bool VerbReading::follows_without() const
{
  const std::size_t first = m_group.pieces.first;
  return !m_group.finite && first > m_begin && m_words.piece(first - 1).has(Role::preposition, Flag::negative);
}

bool VerbReading::is_set_off(std::size_t first) const
{
  if (first == m_begin) {
    return true;
  }
  switch (at(first - 1)) {
  case WordClass::comma:
  case WordClass::quote:
  case WordClass::dash:
  case WordClass::stop:
  case WordClass::colon: return true;
  default: return false;
  }
}

bool VerbReading::is_content(std::size_t i) const
{
  if (i >= m_end) {
    return false;
  }
  switch (at(i)) {
  case WordClass::relative: return m_words.piece(i).has(Role::subordinator, Flag::of); // "said on Monday that"
  case WordClass::subordinator:
  case WordClass::colon:
  case WordClass::quote:
  case WordClass::infinitive: return true;
  case WordClass::preposition: // "claimed to be holding", "says to have"
    return i + 1 < m_end && m_words.piece(i).has(Role::preposition, Flag::to) &&
           (at(i + 1) == WordClass::auxiliary || at(i + 1) == WordClass::infinitive);
  case WordClass::of: return !m_words.piece(i).is(Role::determiner);
  default: return false;
  }
}

bool VerbReading::is_figure(std::size_t i) const { return i < m_end && at(i) == WordClass::number; }

bool VerbReading::opens_clause(const SourcePhrase& subject) const
{
  std::size_t first = subject.determiner ? std::min(*subject.determiner, subject.pieces.first) : subject.pieces.first;
  while (first > m_begin && (at(first - 1) == WordClass::adverb || at(first - 1) == WordClass::determiner)) {
    --first;
  }
  if (first == m_begin) {
    return true;
  }
  switch (at(first - 1)) {
  case WordClass::coordinator:
  case WordClass::contrast:
  case WordClass::subordinator:
  case WordClass::semicolon:
  case WordClass::colon:
  case WordClass::dash:
  case WordClass::time:
  case WordClass::comma:
  case WordClass::quote:
  case WordClass::bracket_close:
  case WordClass::stop: return true;
  default: return false;
  }
}

bool VerbReading::follows_quote() const
{
  std::size_t i = m_group.pieces.first;
  while (i > m_begin && (at(i - 1) == WordClass::comma || at(i - 1) == WordClass::dash)) {
    --i;
  }
  return (i > m_begin && at(i - 1) == WordClass::quote) ||
         (i == m_begin && m_begin > 0 && at(m_begin - 1) == WordClass::quote);
}

bool VerbReading::is_nobody(const SourcePhrase& subject) const
{
  const std::size_t first = subject.determiner.value_or(subject.pieces.first);
  for (std::size_t i = first > m_begin ? first - 1 : first; i < subject.pieces.last; ++i) {
    if (m_words.piece(i).is(Role::negation)) {
      return true;
    }
  }
  return m_words.piece(subject.pieces.first).is(Role::zero);
}

bool VerbReading::is_statement(const SourcePhrase& phrase) const
{
  return phrase.determiner && !m_words.piece(*phrase.determiner).has(Role::determiner, Flag::indefinite) &&
         m_words.piece(phrase.pieces.first).has(Role::cue_noun, Flag::quote);
}

bool VerbReading::ends_clause(std::size_t i) const
{
  if (i >= m_end) {
    return true;
  }
  switch (at(i)) {
  case WordClass::comma:
  case WordClass::stop:
  case WordClass::semicolon:
  case WordClass::contrast:
  case WordClass::coordinator:
  case WordClass::dash:
  case WordClass::bracket_close:
  case WordClass::preposition:
  case WordClass::participle:
  case WordClass::gerund: return true;
  default: return false;
  }
}

bool VerbReading::has_content_left(std::size_t first) const
{
  return first > m_begin && (at(first - 1) == WordClass::comma || at(first - 1) == WordClass::quote ||
                             at(first - 1) == WordClass::dash || at(first - 1) == WordClass::stop);
}

bool VerbReading::touches_quote(std::size_t first, std::size_t next) const
{
  const bool left = (first > m_begin && at(first - 1) == WordClass::quote) ||
                    (first > m_begin + 1 && at(first - 2) == WordClass::quote);
  const bool right = next < m_end && (at(next) == WordClass::quote || at(next) == WordClass::colon ||
                                      (next + 1 < m_end && at(next + 1) == WordClass::quote));
  return left || right || follows_quote();
}

bool VerbReading::promises(std::size_t i) const
{
  while (i < m_end && (at(i) == WordClass::object_pronoun || at(i) == WordClass::quote)) {
    ++i;
  }
  const bool unknown = i + 1 < m_end && m_words.piece(i).roles == 0 && at(i + 1) == WordClass::determiner &&
                       m_words.token(i).letter_case == text::LetterCase::lower; // "de reconstruire chaque maison"
  return unknown || (i < m_end && at(i) == WordClass::infinitive);
}

bool VerbReading::has_clause(std::size_t next) const
{
  if (flagged(Flag::of) && !flagged(Flag::weak)) {
    return next < m_end && at(next) == WordClass::of; // "parle maintenant de 12 blessés"
  }
  if (next < m_end && at(next) == WordClass::of && promises(next + 1)) {
    return true;
  }
  if (is_content(next) || is_figure(next)) {
    return at(next) != WordClass::of || flagged(Flag::of);
  }
  if (flagged(Flag::of)) {
    return true;
  }
  for (std::size_t i = next; i < m_end; ++i) {
    switch (at(i)) {
    case WordClass::verb:
    case WordClass::auxiliary: return i > next;
    case WordClass::comma:
    case WordClass::relative:
    case WordClass::subordinator:
    case WordClass::contrast:
    case WordClass::semicolon:
    case WordClass::stop: return false;
    default: break;
    }
  }
  return false;
}

bool VerbReading::denies_count(std::size_t next) const
{
  for (std::size_t i = next; i < m_end; ++i) {
    if (is_content(i) || is_figure(i) ||
        m_words.piece(i).is_any(any_of(Role::outcome_noun, Role::event_noun, Role::toll_noun, Role::cue_noun))) {
      return true;
    }
    if (at(i) == WordClass::preposition || at(i) == WordClass::comma) {
      return false;
    }
  }
  return false;
}

bool VerbReading::takes_back_count(std::size_t next) const
{
  for (std::size_t i = next; i < m_end && at(i) != WordClass::preposition && at(i) != WordClass::comma; ++i) {
    if (m_words.piece(i).is_any(any_of(Role::toll_noun, Role::cue_noun))) {
      return true;
    }
  }
  return false;
}

bool VerbReading::tells_of_event() const
{
  bool event = false;
  for (std::size_t i = m_group.pieces.first; i > m_begin; --i) {
    switch (at(i - 1)) {
    case WordClass::comma:
    case WordClass::semicolon:
    case WordClass::contrast:
    case WordClass::subordinator:
    case WordClass::relative:
    case WordClass::stop: return event;
    case WordClass::number: return false;
    default: break;
    }
    if (m_words.piece(i - 1).is_any(any_of(Role::outcome_noun, Role::toll_noun, Role::cue_noun, Role::event_noun))) {
      return false;
    }
    event |= m_words.piece(i - 1).is(Role::event_kind);
  }
  return event;
}

bool VerbReading::follows_count(bool other_cue) const
{
  static constexpr std::size_t k_reach = 6;
  const std::size_t first = m_group.pieces.first > m_begin + k_reach ? m_group.pieces.first - k_reach : m_begin;
  if (flagged(Flag::cite)) {
    return other_cue || (m_group.pieces.first > m_begin && at(m_group.pieces.first - 1) == WordClass::comma);
  }
  for (std::size_t i = first; i < m_group.pieces.first; ++i) {
    if (at(i) == WordClass::number || m_words.piece(i).is_any(any_of(Role::toll_noun, Role::cue_noun))) {
      return true;
    }
  }
  return false;
}

bool VerbReading::can_speak(const SourcePhrase& phrase) const
{
  if (at(phrase.pieces.first) == WordClass::pronoun) {
    const auto* pronoun = m_words.piece(phrase.pieces.first).reading(Role::pronoun);
    return pronoun != nullptr && !pronoun->has(Flag::first_person) && !pronoun->has(Flag::impersonal) &&
           !pronoun->has(Flag::of);
  }
  const bool relative = m_group.pieces.first > m_begin && at(m_group.pieces.first - 1) == WordClass::relative;
  const bool doubtful = m_is_toll_verb || flagged(Flag::count_verb) || (flagged(Flag::cite) && !relative);
  const auto needed = doubtful                                    ? Plausibility::known
                      : flagged(Flag::weak) || flagged(Flag::ask) ? Plausibility::named
                                                                  : Plausibility::unknown;
  return plausibility(m_words, phrase.pieces) >= needed;
}

PieceRange VerbReading::description_of(PieceRange phrase) const
{
  const std::size_t after = phrase.last + 1;
  if (after >= m_group.pieces.first || at(phrase.last) != WordClass::comma || at(after) == WordClass::relative) {
    return {};
  }
  return {after, m_group.pieces.first};
}

bool VerbReading::object_fits(bool looks_left) const
{
  if (!m_is_toll_verb && !flagged(Flag::count_verb)) {
    return true;
  }
  const std::size_t first = looks_left && m_group.pieces.first > m_begin + k_object_reach
                              ? m_group.pieces.first - k_object_reach
                            : looks_left ? m_begin
                                         : m_group.pieces.last;
  const std::size_t last = std::min(m_end, m_group.pieces.last + k_object_reach);
  for (std::size_t i = first; i < last; ++i) {
    if (!looks_left && (at(i) == WordClass::verb || at(i) == WordClass::auxiliary)) {
      return false;
    }
    const bool set_at =
      m_is_toll_verb && at(i) == WordClass::number && i > first && at(i - 1) == WordClass::preposition;
    if (set_at) {
      return true; // "put Moscow's losses at 1,040"
    }
    if (m_is_toll_verb ? m_words.piece(i).is_any(any_of(Role::toll_noun, Role::cue_noun, Role::outcome_noun))
                       : at(i) == WordClass::number) {
      return true;
    }
  }
  return false;
}

} // namespace saidby::extract
