#include "extract/counted_noun.hpp"

#include "knowledge/gazetteer.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;
using text::TokenKind;

constexpr std::size_t k_longest_noun_phrase = 12;
// Words without class that may stand between a number and the noun that tells who is counted.
constexpr std::size_t k_most_unknown_words = 4;

constexpr auto k_person_or_thing = any_of(Role::person_noun, Role::thing_noun);
constexpr auto k_time_roles =
  any_of(Role::weekday, Role::month, Role::relative_day, Role::since, Role::time_noun, Role::time_marker);

class NounReader {
public:
  NounReader(const SentenceWords& words, const quantity::FoundQuantity& quantity)
    : m_words{words},
      m_quantity{quantity},
      m_at{quantity.last_piece},
      m_limit{std::min(words.last, quantity.last_piece + k_longest_noun_phrase)}
  {}

  CountedNoun read()
  {
    m_noun.definite = is_definite();
    m_noun.first = m_noun.last = m_noun.end = m_at;
    if (stands_before_number(Role::more)) {
      take_more(m_quantity.first_piece - 1);
    }
    step_over_bracket();
    step_over_report();
    step_over_of();
    while (m_at < m_limit && read_word()) {
    }
    finish();
    return m_noun;
  }

private:
  // "the 17", "ces 17", "des 17".
  bool is_definite() const
  {
    const std::size_t before = m_quantity.first_piece - 1;
    return m_quantity.first_piece > m_words.first && (m_words.has(before, Role::determiner, Flag::definite) ||
                                                      m_words.has(before, Role::determiner, Flag::demonstrative));
  }

  bool stands_before_number(Role role) const
  {
    return m_quantity.first_piece > m_words.first && m_words.is(m_quantity.first_piece - 1, role);
  }

  // "des dizaines [de] manifestants", "12 [of the] survivors", "quatre [d'entre] eux".
  void step_over_of()
  {
    skip_quotes();
    if (m_words.has(m_at, Role::part_marker, Flag::after)) {
      m_noun.of_whole = m_noun.of_people = true;
      m_noun.end = ++m_at;
      return;
    }
    if (!m_words.has(m_at, Role::preposition, Flag::of)) {
      return;
    }
    const bool counts_by_of = m_quantity.form == quantity::Form::vague ||
                              m_quantity.form == quantity::Form::number_noun ||
                              !m_words.has(m_at, Role::preposition, Flag::plural);
    std::size_t next = m_at + 1;
    if (m_words.has(next, Role::pronoun, Flag::after)) { // "of them"
      m_noun.of_whole = m_noun.of_people = true;
      m_noun.end = m_at = next + 1;
      return;
    }
    const bool determined = m_words.is(next, Role::determiner) && m_words.is_kind(next, WordClass::determiner);
    const bool of_number = m_words.is_kind(next, WordClass::number) && m_words.token(next).kind == TokenKind::number;
    if (determined || !counts_by_of || of_number) {
      m_noun.of_whole = true;
      next += determined ? 1 : 0;
    }
    m_at = next;
    m_noun.first = m_noun.last = m_at;
    m_noun.end = m_noun.of_whole ? m_at : m_noun.end;
  }

  // "at least [9] persons".
  void step_over_bracket()
  {
    const bool bracketed = m_quantity.number_first > m_words.first &&
                           m_words.is_kind(m_quantity.number_first - 1, WordClass::bracket_open) &&
                           m_words.is_kind(m_at, WordClass::bracket_close);
    if (bracketed) {
      m_noun.first = m_noun.last = m_noun.end = ++m_at;
    }
  }

  // "no [reports of] casualties".
  void step_over_report()
  {
    const bool report = m_quantity.form == quantity::Form::zero &&
                        (m_words.is(m_at, Role::cue_noun) || m_words.is_kind(m_at, WordClass::adjective)) &&
                        (m_words.has(m_at + 1, Role::preposition, Flag::of) || m_words.is(m_at + 1, Role::cue_noun));
    if (report) {
      m_at += m_words.is(m_at, Role::cue_noun) ? 1 : 2;
      m_noun.first = m_noun.last = m_noun.end = m_at;
    }
  }

  void skip_quotes()
  {
    while (m_at < m_limit && m_words.token(m_at).kind == TokenKind::quote) {
      ++m_at;
    }
  }

  // Takes one word into the phrase; false where the phrase ends.
  bool read_word()
  {
    const auto& piece = m_words.piece(m_at);
    const auto& token = m_words.token(m_at);
    if (token.kind == TokenKind::quote) {
      ++m_at;
      return true;
    }
    if (piece.is(Role::more)) {
      take_more(m_at);
      return take();
    }
    if (piece.is(Role::each)) {
      m_noun.each = true;
      return take();
    }
    if (is_hyphen()) {
      ++m_at;
      return true;
    }
    const bool earlier = piece.is(Role::older) && piece.tokens.size() > 1; // "19 [a week ago]"
    if (token.kind != TokenKind::word || piece.is_any(k_time_roles) || earlier) {
      return false;
    }
    if ((piece.is_any(any_of(Role::uncounted_noun, Role::place_noun)) || is_event()) &&
        !piece.is_any(k_person_or_thing | any_of(Role::outcome_noun)) && !is_verb() && !is_participle() &&
        !(m_noun.head != k_no_piece && m_words.is_kind(m_at, WordClass::participle))) { // "29 femmes parties"
      return !m_words.has(m_at, Role::place_noun, Flag::left) && take_head(NounKind::uncounted, nullptr);
    }
    if (piece.is(Role::outcome_noun)) {
      return read_outcome();
    }
    if (piece.is_any(k_person_or_thing)) {
      return read_person_or_thing();
    }
    return read_other();
  }

  bool is_hyphen() const
  {
    return m_words.is_kind(m_at, WordClass::hyphen) && m_at + 1 < m_limit && m_words.is_glued(m_at);
  }

  void take_more(std::size_t piece)
  {
    m_noun.more = true;
    m_noun.more_word = m_words.piece(piece).reading(Role::more);
  }

  bool take()
  {
    m_noun.end = m_noun.last = ++m_at;
    return true;
  }

  bool take_head(NounKind kind, const language::Lexeme* noun)
  {
    m_noun.kind = kind;
    m_noun.noun = noun;
    m_noun.head = m_at;
    return take();
  }

  // "17 dead", "17 blessés graves": an outcome; but "17 miners dead" ends before it: a predicate.
  bool read_outcome()
  {
    const auto& piece = m_words.piece(m_at);
    const bool is_predicate = piece.is_any(any_of(Role::predicate, Role::state));
    if (m_words.is_kind(m_at + 1, WordClass::hyphen)) {
      return false; // "un corps-à-corps"
    }
    if (is_predicate && (m_noun.head != k_no_piece || m_unknown != k_no_piece)) {
      return false;
    }
    if (m_noun.outcome != nullptr && is_predicate) {
      return false;
    }
    m_noun.outcome = piece.reading(Role::outcome_noun);
    m_noun.outcome_piece = m_at;
    m_unknown = k_no_piece;
    take();
    take_joined_outcome();
    return true;
  }

  // "17 dead [and missing]", "morts [ou disparus]".
  void take_joined_outcome()
  {
    if (m_noun.outcome->measure != model::Measure::killed) {
      return;
    }
    const std::size_t past = past_joined_outcome(m_words, m_at);
    if (past != m_at) {
      m_noun.mixed = true;
      m_noun.end = m_noun.last = m_at = past;
    }
  }

  bool read_person_or_thing()
  {
    const auto& piece = m_words.piece(m_at);
    if (is_verb()) {
      return false;
    }
    // "children and women" ends at "and"; "police officers", "army recruits": the last noun counts.
    const auto* noun = piece.reading(Role::person_noun);
    const auto* thing = piece.reading(Role::thing_noun);
    if (noun == nullptr) {
      return take_head(NounKind::thing, thing);
    }
    if (m_noun.kind == NounKind::people && noun->has(Flag::weak)) {
      return take();
    }
    return take_head(NounKind::people, noun);
  }

  bool is_verb() const
  {
    const auto kind = m_words.kind(m_at);
    return kind == WordClass::verb || kind == WordClass::auxiliary;
  }

  // "un autre naufrage", "three quakes"; a crowd is people.
  bool is_event() const
  {
    const auto* event = m_words.piece(m_at).reading(Role::event_kind);
    return event != nullptr && !event->measure && !event->group && m_words.is_kind(m_at, WordClass::noun);
  }

  // "5 shot at a nightclub": no plural, so no noun.
  bool is_participle() const
  {
    const auto value = m_quantity.quantity.value.value_or(2);
    return value > 1 && m_words.has(m_at, Role::uncounted_noun, Flag::singular) &&
           m_words.has(m_at, Role::predicate, Flag::participle);
  }

  // Adjectives, names and words that no table knows.
  bool read_other()
  {
    const auto& piece = m_words.piece(m_at);
    if (piece.is_any(any_of(Role::predicate, Role::state))) {
      return read_premodifier();
    }
    if (piece.is_any(any_of(Role::severity, Role::adjective)) && m_words.kind(m_at) != WordClass::verb) {
      ++m_at;
      return true;
    }
    switch (m_words.kind(m_at)) {
    case WordClass::adverb:
      if (m_noun.head != k_no_piece) {
        return false;
      }
      ++m_at;
      return true;
    case WordClass::adjective: ++m_at; return true;
    case WordClass::noun: return read_unknown();
    default: return false;
    }
  }

  bool read_unknown()
  {
    if (m_unknown_words == k_most_unknown_words ||
        (m_noun.outcome != nullptr && m_noun.head == k_no_piece && m_words.piece(m_at).roles != 0)) {
      return false;
    }
    ++m_unknown_words;
    if (m_noun.head == k_no_piece && m_unknown == k_no_piece) {
      m_unknown = m_at;
    }
    m_unknown_end = ++m_at;
    return true;
  }

  // "12 rescued migrants": a participle before the noun says what happened.
  bool read_premodifier()
  {
    std::size_t next = m_at + 1;
    if (m_words.is_kind(next, WordClass::noun) && m_words.piece(next).roles == 0) {
      ++next; // "2 million marooned Indian villagers"
    }
    const bool before_noun = m_noun.head == k_no_piece && m_unknown == k_no_piece && next < m_limit &&
                             m_words.piece(next).is_any(k_person_or_thing) && !m_words.is_kind(next, WordClass::verb) &&
                             m_words.kind(m_at) != WordClass::auxiliary;
    if (!before_noun || !m_words.has(m_at, Role::predicate, Flag::participle)) {
      return false;
    }
    m_noun.outcome = m_words.piece(m_at).reading(Role::predicate);
    m_noun.outcome_piece = m_at;
    ++m_at;
    return true;
  }

  void finish()
  {
    if (m_noun.head == k_no_piece && m_unknown != k_no_piece && m_noun.outcome == nullptr) {
      m_noun.kind = names_nationality() ? NounKind::people : NounKind::unknown;
      m_noun.head = m_unknown;
      m_noun.last = m_noun.end = std::max(m_noun.end, m_unknown_end);
    }
    m_noun.first = std::min(m_noun.first, m_noun.last);
  }

  // "29 Vénézuéliens", "two Argentinians".
  bool names_nationality() const
  {
    const auto word = m_words.reading.words(m_words.piece(m_unknown).tokens);
    return m_words.token(m_unknown).letter_case != text::LetterCase::lower &&
           !knowledge::Gazetteer::embedded().countries_of_demonym(word).empty();
  }

  const SentenceWords& m_words;
  const quantity::FoundQuantity& m_quantity;
  std::size_t m_at;
  std::size_t m_limit;
  std::size_t m_unknown = k_no_piece; // the first word of a phrase that has no known noun so far
  std::size_t m_unknown_end = 0;
  std::size_t m_unknown_words = 0;
  CountedNoun m_noun;
};

} // namespace

std::size_t past_joined_outcome(const SentenceWords& words, std::size_t at)
{
  if (!words.is_kind(at, WordClass::coordinator)) {
    return at;
  }
  const std::size_t other = words.is_kind(at + 1, WordClass::determiner) ? at + 2 : at + 1;
  const auto* outcome = words.holds(other) ? words.piece(other).reading(Role::outcome_noun) : nullptr;
  const bool verb = words.is_kind(other + 1, WordClass::number) || words.is_kind(other + 1, WordClass::determiner) ||
                    words.is(other + 1, Role::modifier);
  const bool joins = outcome != nullptr && !verb &&
                     (outcome->measure == model::Measure::injured || outcome->measure == model::Measure::missing);
  return joins ? other + 1 : at;
}

CountedNoun counted_noun(const SentenceWords& words, const quantity::FoundQuantity& quantity)
{
  return NounReader{words, quantity}.read();
}

} // namespace saidby::extract
