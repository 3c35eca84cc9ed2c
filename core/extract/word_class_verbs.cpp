#include "extract/word_classifier.hpp"

namespace saidby::extract {

namespace {

using language::any_of;
using language::bit;
using language::Flag;
using language::Piece;
using language::Role;

} // namespace

VerbForms verb_forms(const Piece& piece)
{
  VerbForms forms;
  if (!piece.is_any(k_verb_roles)) {
    return forms;
  }
  for (const auto& reading : piece.readings) {
    if ((bit(reading.role) & k_verb_roles & piece.roles) == 0) {
      continue;
    }
    forms.finite |= reading.has(Flag::finite);
    forms.participle |= reading.has(Flag::participle);
    forms.gerund |= reading.has(Flag::gerund);
    forms.infinitive |= reading.has(Flag::infinitive);
  }
  return forms;
}

bool WordClassifier::is_before_verb(std::size_t i) const
{
  if (i + 1 >= m_last) {
    return false;
  }
  const auto forms = verb_forms(piece(i + 1));
  return piece(i + 1).is(Role::auxiliary) || ((forms.finite || forms.infinitive) && !piece(i + 1).is_any(k_noun_roles));
}

WordClass WordClassifier::content_word(std::size_t i)
{
  const auto& here = piece(i);
  const auto forms = verb_forms(here);
  if (forms.any() && !here.is(Role::adverb)) {
    return verb_or_noun(i, forms);
  }
  if (here.is_any(k_noun_roles)) {
    return here.is(Role::time_noun) && is_day_part(i) ? WordClass::time : WordClass::noun;
  }
  if (here.is(Role::adverb) || here.is(Role::modifier) || here.is(Role::hedge)) {
    const auto previous = before(i);
    const bool between = previous == WordClass::preposition || previous == WordClass::of;
    return between && next_is_noun(i) && here.is(Role::adverb) ? WordClass::adjective : WordClass::adverb;
  }
  return here.is(Role::adjective) ? WordClass::adjective : WordClass::noun;
}

bool WordClassifier::is_day_part(std::size_t i)
{
  return before(i) == WordClass::time || (i > m_first && piece(i - 1).is(Role::time_marker)) ||
         next_is(i, any_of(Role::time_marker, Role::weekday));
}

bool WordClassifier::follows_auxiliary(std::size_t i)
{
  for (std::size_t back = 1; back <= 8 && m_first + back <= i; ++back) {
    switch (at(i - back)) {
    case WordClass::auxiliary: return true;
    case WordClass::adverb:
    case WordClass::negation:
    case WordClass::time:
    case WordClass::hyphen:
    case WordClass::agentless:
    case WordClass::object_pronoun: break;
    case WordClass::pronoun: break;
    case WordClass::noun:
      if (token(i - back).span.size() != 1) { // the "t" of "a-t-il"
        return false;
      }
      break;
    default: return false;
    }
  }
  return false;
}

WordClass WordClassifier::verb_or_noun(std::size_t i, VerbForms forms)
{
  const auto& here = piece(i);
  const auto previous = before(i);
  const bool opens = previous == WordClass::stop || previous == WordClass::quote || previous == WordClass::colon ||
                     previous == WordClass::dash || previous == WordClass::bracket_close;
  if (!opens && token(i).letter_case == text::LetterCase::capitalised) {
    return WordClass::noun; // "Channel Welcome"
  }
  if (previous == WordClass::hyphen && forms.participle) {
    return WordClass::adjective; // "Kurdish-led"
  }
  if (forms.participle && follows_auxiliary(i)) {
    return WordClass::participle;
  }
  if (forms.infinitive && (follows_auxiliary(i) || is_infinitive_mark(i))) {
    return WordClass::infinitive;
  }
  const bool in_noun_phrase =
    previous == WordClass::determiner || previous == WordClass::possessive_mark ||
    (previous == WordClass::adjective && i >= m_first + 2 && at(i - 2) == WordClass::determiner) ||
    (previous == WordClass::of && !forms.infinitive) ||
    (previous == WordClass::number && here.is_any(k_noun_roles) && !is_singular_behind_digits(i)) ||
    previous == WordClass::cue_preposition ||
    (previous == WordClass::preposition && !forms.gerund && !(forms.infinitive && !forms.finite));
  if (in_noun_phrase) {
    return forms.participle && !here.is_any(k_noun_roles) && next_is_noun(i) ? WordClass::adjective : WordClass::noun;
  }
  if (forms.gerund && !forms.finite) {
    return WordClass::gerund;
  }
  if (forms.finite) {
    return finite_or_other(i, forms);
  }
  if (here.is_any(k_noun_roles) && !forms.infinitive) {
    return is_nominal(previous) || is_before_agent(i) ? WordClass::participle : WordClass::noun;
  }
  return forms.infinitive ? WordClass::infinitive : WordClass::participle;
}

// "5 shot at a club": no plural, so no noun.
bool WordClassifier::is_singular_behind_digits(std::size_t i) const
{
  const auto& here = piece(i);
  return token(i - 1).kind == text::TokenKind::number && here.is(Role::uncounted_noun) &&
         has_flag(here, bit(Role::uncounted_noun), Flag::singular) && has_flag(here, k_verb_roles, Flag::participle);
}

WordClass WordClassifier::finite_or_other(std::size_t i, VerbForms forms)
{
  const auto& here = piece(i);
  if (here.is_any(k_noun_roles) && (next_is(i, any_of(Role::auxiliary)) || next_is_finite(i))) {
    return WordClass::noun; // "press reports say"
  }
  if (here.is_any(k_noun_roles) && before(i) == WordClass::adjective) {
    return WordClass::noun;
  }
  if (here.is_any(k_noun_roles) && before(i) == WordClass::noun && next_is(i, any_of(Role::preposition)) &&
      !next_is_content(i)) {
    return WordClass::noun; // "a police report on the matter"
  }
  if (forms.participle && is_before_agent(i)) {
    return WordClass::participle; // "figures released by"
  }
  if (forms.participle && before(i) == WordClass::adverb && next_is_noun(i) && i >= m_first + 2 &&
      at(i - 2) == WordClass::determiner) {
    return WordClass::adjective;
  }
  return WordClass::verb;
}

bool WordClassifier::is_before_agent(std::size_t i) const
{
  std::size_t next = i + 1;
  while (next < m_last && piece(next).is_any(k_day_roles | any_of(Role::adverb))) {
    ++next;
  }
  if (next >= m_last || !piece(next).has(Role::preposition, Flag::by)) {
    return false;
  }
  ++next; // "said by phone" has no agent
  while (next < m_last && (piece(next).is(Role::determiner) || piece(next).is(Role::adjective))) {
    ++next;
  }
  return next < m_last && (piece(next).is_any(any_of(Role::source_noun, Role::person_noun)) ||
                           token(next).letter_case != text::LetterCase::lower);
}

bool WordClassifier::is_infinitive_mark(std::size_t i)
{
  return before(i) == WordClass::preposition && has_flag(piece(i - 1), bit(Role::preposition), Flag::to);
}

bool WordClassifier::next_is_finite(std::size_t i) const
{
  return i + 1 < m_last && verb_forms(piece(i + 1)).finite && !piece(i + 1).is_any(k_noun_roles);
}

bool WordClassifier::next_is_noun(std::size_t i) const
{
  return i + 1 < m_last && token(i + 1).kind == text::TokenKind::word &&
         (piece(i + 1).roles == 0 || piece(i + 1).is_any(k_noun_roles | any_of(Role::adjective)));
}

bool WordClassifier::next_is_content(std::size_t i) const
{
  return i + 1 < m_last && (piece(i + 1).is_any(k_number_roles | any_of(Role::subordinator, Role::modifier)) ||
                            token(i + 1).kind == text::TokenKind::number);
}

} // namespace saidby::extract
