#include "extract/word_classifier.hpp"

namespace saidby::extract {

namespace {

using language::any_of;
using language::bit;
using language::Flag;
using language::Piece;
using language::Role;
using language::RoleSet;

} // namespace

bool has_flag(const Piece& piece, RoleSet roles, Flag flag)
{
  for (const auto& reading : piece.readings) {
    if ((bit(reading.role) & roles & piece.roles) != 0 && reading.has(flag)) {
      return true;
    }
  }
  return false;
}

void WordClassifier::run()
{
  for (std::size_t i = m_first; i < m_last; ++i) {
    m_classes.push_back(classify(i));
    join_dates(i);
  }
}

WordClass WordClassifier::classify(std::size_t i)
{
  if (token(i).kind == text::TokenKind::quote) {
    return is_plural_genitive(i) ? WordClass::possessive_mark : WordClass::quote;
  }
  const auto& here = piece(i);
  if (token(i).kind == text::TokenKind::punctuation && here.tokens.size() == 1 && here.roles == 0) {
    return mark_class(i);
  }
  if (token(i).kind == text::TokenKind::number) {
    return WordClass::number;
  }
  if (here.roles == 0) {
    const bool governed = i > m_first && at(i - 1) == WordClass::auxiliary &&
                          piece(i - 1).has(Role::auxiliary, Flag::have) && token(i).kind == text::TokenKind::word &&
                          token(i).letter_case == text::LetterCase::lower;
    return governed ? WordClass::participle : WordClass::noun; // "a requis"
  }
  if (const auto function = function_word(i)) {
    return *function;
  }
  return content_word(i);
}

bool WordClassifier::is_plural_genitive(std::size_t i) const
{
  const char32_t mark = token(i).mark;
  return (mark == '\'' || mark == 0x2019) && i > m_first && i + 1 < m_last && token(i).gap == text::Gap::none &&
         token(i + 1).gap == text::Gap::blank && m_reading.text[token(i - 1).span.end - 1] == 's' &&
         token(i + 1).kind == text::TokenKind::word;
}

WordClass WordClassifier::mark_class(std::size_t i) const
{
  switch (token(i).mark) {
  case ',': return WordClass::comma;
  case ';': return WordClass::semicolon;
  case ':': return WordClass::colon;
  case '(':
  case '[': return WordClass::bracket_open;
  case ')':
  case ']': return WordClass::bracket_close;
  case '.':
    if (is_initial(i)) {
      return WordClass::hyphen;
    }
    [[fallthrough]];
  case '!':
  case '?':
  case 0x2026: return WordClass::stop;
  case '/':
  case '-':
  case 0x2010:
  case 0x2011: return is_inside_word(i) ? WordClass::hyphen : WordClass::dash;
  case 0x2012:
  case 0x2013:
  case 0x2014: return WordClass::dash;
  default: return WordClass::other_mark;
  }
}

bool WordClassifier::is_initial(std::size_t i) const
{
  return i > m_first && i + 1 < m_last && token(i).gap == text::Gap::none && token(i - 1).span.size() == 1 &&
         token(i - 1).letter_case == text::LetterCase::capitalised && token(i + 1).kind == text::TokenKind::word &&
         token(i + 1).letter_case != text::LetterCase::lower;
}

bool WordClassifier::is_inside_word(std::size_t i) const
{
  return token(i).gap == text::Gap::none && i + 1 < m_last && token(i + 1).gap == text::Gap::none;
}

std::optional<WordClass> WordClassifier::function_word(std::size_t i)
{
  const auto& here = piece(i);
  if (here.is(Role::cue_preposition)) {
    return here.has(Role::cue_preposition, Flag::weak) ? WordClass::preposition : WordClass::cue_preposition;
  }
  if (here.is(Role::agentless)) {
    return WordClass::agentless;
  }
  if (here.is(Role::time_marker) && next_is(i, any_of(Role::time_noun))) {
    return WordClass::time; // "had last month disclosed"
  }
  if (here.is_any(k_day_roles) && !is_verb_may(i)) {
    return i + 1 < m_last && piece(i + 1).has(Role::determiner, Flag::after) ? WordClass::noun : WordClass::time;
  }
  if (here.is(Role::auxiliary)) {
    return auxiliary_class(i);
  }
  if (here.has(Role::hedge, Flag::verb) && here.tokens.size() > 1 && next_is(i, k_verb_roles)) {
    return WordClass::auxiliary; // "may be"
  }
  if (here.is(Role::coordinator) || here.is(Role::alternative)) {
    return WordClass::coordinator;
  }
  if (here.is_any(k_number_roles) && !here.is(Role::determiner)) {
    return WordClass::number;
  }
  if (here.is(Role::contrast)) {
    const bool aside = i + 1 < m_last && token(i + 1).mark == ','; // "The police, however, said"
    return aside ? WordClass::adverb : WordClass::contrast;
  }
  if (here.is(Role::since) && before(i) == WordClass::auxiliary && next_is(i, k_verb_roles | any_of(Role::auxiliary))) {
    return WordClass::adverb; // "have since been freed"
  }
  if (here.is_any(any_of(Role::relative, Role::subordinator))) {
    return linking_word(i);
  }
  if (here.is(Role::adverb) && here.is(Role::part_marker) && before(i) == WordClass::auxiliary) {
    return WordClass::adverb; // "ont notamment scandé"
  }
  if (here.is_any(any_of(Role::determiner, Role::pronoun, Role::preposition, Role::since, Role::part_marker))) {
    return pointing_word(i);
  }
  if (here.is(Role::negation)) {
    return WordClass::negation;
  }
  return std::nullopt;
}

bool WordClassifier::is_verb_may(std::size_t i) const
{
  return piece(i).is(Role::auxiliary) && !next_is(i, any_of(Role::number)) &&
         !(i + 1 < m_last && token(i + 1).kind == text::TokenKind::number);
}

WordClass WordClassifier::auxiliary_class(std::size_t i)
{
  const auto previous = before(i);
  if (previous != WordClass::stop && previous != WordClass::quote && previous != WordClass::colon &&
      previous != WordClass::comma && previous != WordClass::dash && previous != WordClass::bracket_close &&
      token(i).letter_case == text::LetterCase::capitalised && token(i).span.size() > 1) {
    return WordClass::noun; // "la région de l'Est"
  }
  if (previous == WordClass::determiner && has_flag(piece(i - 1), bit(Role::determiner), Flag::definite) &&
      !next_is(i, k_verb_roles)) {
    return WordClass::noun; // "l'est du pays", "l'été"
  }
  // "A Lyon": the capital has lost its accent.
  const bool opens = previous == WordClass::stop || previous == WordClass::comma || previous == WordClass::quote;
  if (opens && token(i).span.size() == 1 && token(i).letter_case == text::LetterCase::capitalised && i + 1 < m_last &&
      !next_is(i, k_verb_roles | any_of(Role::adverb, Role::auxiliary))) {
    return WordClass::preposition;
  }
  return WordClass::auxiliary;
}

WordClass WordClassifier::linking_word(std::size_t i)
{
  const auto& here = piece(i);
  const auto previous = before(i);
  const bool after_noun = is_nominal(previous) || previous == WordClass::bracket_close;
  if (here.is(Role::source_noun) && token(i).letter_case == text::LetterCase::upper && !after_noun) {
    return WordClass::noun; // "the WHO"
  }
  if (here.is(Role::relative)) {
    if (!here.is(Role::subordinator) || after_noun || previous == WordClass::comma) {
      return here.is(Role::determiner) && !after_noun && previous != WordClass::comma ? WordClass::determiner
                                                                                      : WordClass::relative;
    }
  }
  if (here.is(Role::determiner) && previous != WordClass::verb && previous != WordClass::participle &&
      previous != WordClass::gerund && previous != WordClass::time && previous != WordClass::adverb) {
    return WordClass::determiner; // "that night"
  }
  if (here.is(Role::preposition) && !here.has(Role::subordinator, Flag::of)) {
    return WordClass::preposition; // "after the attack"
  }
  return WordClass::subordinator;
}

WordClass WordClassifier::pointing_word(std::size_t i)
{
  const auto& here = piece(i);
  const auto previous = before(i);
  if (here.has(Role::source_noun, Flag::title) && i + 1 < m_last &&
      token(i + 1).letter_case == text::LetterCase::capitalised) {
    return WordClass::noun; // "Me Anne Roy"
  }
  if (here.is(Role::determiner) && here.is(Role::preposition)) {
    const bool is_of = here.has(Role::preposition, Flag::of);
    if (!is_of) {
      return WordClass::preposition; // "au"
    }
    // "des": of the, or some.
    const bool after_noun = is_nominal(previous) || previous == WordClass::participle ||
                            previous == WordClass::bracket_close || previous == WordClass::quote;
    return after_noun || has_flag(here, bit(Role::determiner), Flag::definite) ? WordClass::of : WordClass::determiner;
  }
  if (here.is(Role::determiner)) {
    if (here.has(Role::determiner, Flag::after)) {
      return previous == WordClass::pronoun ? WordClass::auxiliary : WordClass::possessive_mark; // "it's"
    }
    if (stands_for_noun(i)) {
      return here.is(Role::pronoun) ? WordClass::pronoun : WordClass::object_pronoun;
    }
    return WordClass::determiner;
  }
  if (here.has(Role::pronoun, Flag::impersonal) && here.is(Role::adverb) && is_nominal(previous)) {
    return WordClass::adverb; // "a doctor there told us"
  }
  if (here.is(Role::pronoun) && here.is(Role::preposition) && is_before_verb(i)) {
    return WordClass::object_pronoun; // "en a compté 900"
  }
  if (here.is(Role::pronoun) && !here.is(Role::preposition)) {
    return has_flag(here, bit(Role::pronoun), Flag::reflexive) ? WordClass::object_pronoun : WordClass::pronoun;
  }
  return here.has(Role::preposition, Flag::of) ? WordClass::of : WordClass::preposition;
}

bool WordClassifier::stands_for_noun(std::size_t i) const
{
  if (!next_is(i, any_of(Role::auxiliary)) || token(i + 1).letter_case == text::LetterCase::capitalised) {
    return false; // "l'Est"
  }
  // "l'est du pays": a form of "be" after an article is a noun unless a participle or another verb follows.
  return !has_flag(piece(i), bit(Role::determiner), Flag::definite) || next_is(i + 1, k_verb_roles) ||
         next_is(i + 1, any_of(Role::adverb, Role::auxiliary, Role::negation));
}

void WordClassifier::join_dates(std::size_t i)
{
  if (i == m_first) {
    return;
  }
  const bool month_here = piece(i).is(Role::month) && at(i) == WordClass::time;
  const bool time_before = at(i - 1) == WordClass::time && piece(i - 1).is_any(any_of(Role::month, Role::weekday));
  if (month_here && at(i - 1) == WordClass::number) {
    at(i - 1) = WordClass::time;
  } else if (time_before && at(i) == WordClass::number && token(i).kind == text::TokenKind::number && i + 1 < m_last &&
             (piece(i).is(Role::month) || next_is(i, any_of(Role::month)) || piece(i - 1).is(Role::month))) {
    at(i) = WordClass::time;
  }
}

void classify_words(const Reading& reading, std::size_t first, std::size_t last, std::vector<WordClass>& classes)
{
  WordClassifier{reading, first, last, classes}.run();
}

} // namespace saidby::extract
