#include "extract/noun_frames.hpp"

#include <algorithm>

namespace saidby::extract {

using language::Flag;
using language::Lexeme;
using language::Role;
using model::Measure;

namespace {

// How far left of "of 17" the event noun may stand ("l'évacuation \"en cours\" de 280 enfants").
constexpr std::size_t k_event_reach = 6;
// How far left of a bare figure the toll noun may stand.
constexpr std::size_t k_toll_reach = 28;
// How far behind "the number of" the word may stand that tells what happened.
constexpr std::size_t k_complement_reach = 5;
// How many small words may stand between a bare figure and the toll noun behind it.
constexpr std::size_t k_small_words = 3;
// How far left of "the dead at 17" the verb may stand that puts them there.
constexpr std::size_t k_value_reach = 6;
// How far behind a bare figure the outcome of the next one may stand ("37 puis de 76 blessés").
constexpr std::size_t k_next_reach = 3;

} // namespace

// "the death of 17", "la mort d'au moins 13 personnes", "une grève de 900 salariés".
bool NounFrames::take_event_noun(FigureDraft& draft) const
{
  const std::size_t of = before_number(first_piece(draft));
  if (of >= first_piece(draft)) {
    return false;
  }
  const auto* own = m_words.piece(of).reading(Role::event_noun);
  if (own != nullptr && own->has(Flag::of)) { // "à la recherche de"
    return take_event(draft, of);
  }
  if (m_words.kind(of) != WordClass::of && !m_words.piece(of).is(Role::preposition)) {
    return false;
  }
  const std::size_t floor = of - std::min(of - m_words.first, k_event_reach);
  for (std::size_t i = of; i-- > floor;) {
    if (m_words.is(i, Role::event_noun) && m_words.kind(i) != WordClass::verb) {
      return governs(i, of) && take_event(draft, i);
    }
    const auto kind = m_words.kind(i);
    if (kind != WordClass::adjective && kind != WordClass::quote && kind != WordClass::noun &&
        kind != WordClass::preposition && kind != WordClass::adverb && kind != WordClass::participle) {
      return false;
    }
  }
  return false;
}

// Whether the preposition ties a number to the event noun: "of" for all, "by", "with" and "in" for crowds.
bool NounFrames::governs(std::size_t noun, std::size_t preposition) const
{
  if (m_words.kind(preposition) == WordClass::of || m_words.has(preposition, Role::preposition, Flag::of)) {
    return true;
  }
  const auto measure = m_words.piece(noun).reading(Role::event_noun)->measure;
  return (measure == Measure::participants || measure == Measure::cases) && preposition == noun + 1 &&
         !m_words.has(preposition, Role::preposition, Flag::to);
}

bool NounFrames::take_event(FigureDraft& draft, std::size_t piece) const
{
  for (const auto& reading : m_words.piece(piece).readings) {
    const bool fits = reading.role == Role::event_noun && reading.measure &&
                      reading.has(Flag::things) == is_thing(draft.noun) && draft.noun.kind != NounKind::unknown;
    if (fits && (!reading.has(Flag::weak) || draft.noun.kind == NounKind::people)) {
      take(draft, Frame::event_noun, reading, piece);
      return true;
    }
  }
  return false;
}

// "a 2,000-strong [crowd]": the noun behind says that people came.
bool NounFrames::take_crowd_noun(FigureDraft& draft) const
{
  if (draft.noun.kind != NounKind::unknown || draft.noun.head == k_no_piece) {
    return false;
  }
  const auto* crowd = m_words.piece(draft.noun.head).reading(Role::event_noun);
  const bool compound = found(draft).last_piece > found(draft).number_last; // "-strong" belongs to the quantity
  if (crowd == nullptr || crowd->measure != Measure::participants || !compound) {
    return false;
  }
  take(draft, Frame::event_noun, *crowd, draft.noun.head);
  return true;
}

// "l'épidémie de coronavirus (3.195, dont 2.896 à Kinshasa)": the bracket counts what stands before it.
bool NounFrames::take_bracket(FigureDraft& draft) const
{
  const std::size_t number = first_piece(draft);
  if (!is_bare(draft) || number < m_words.first + 2 || m_words.kind(number - 1) != WordClass::bracket_open) {
    return false;
  }
  const auto* event = m_words.piece(number - 2).reading(Role::event_kind);
  if (event == nullptr || !event->measure) {
    return false;
  }
  take(draft, Frame::event_noun, *event, number - 2);
  return true;
}

// "faisant état de 37 puis de 76 blessés": the outcome of the next figure.
bool NounFrames::take_next(std::size_t i)
{
  auto& draft = m_drafts[i];
  if (!is_bare(draft) || i + 1 == m_drafts.size() || m_drafts[i + 1].noun.outcome == nullptr) {
    return false;
  }
  const auto& next = m_drafts[i + 1];
  if (first_piece(next) > draft.noun.end + k_next_reach || next.noun.outcome->has(Flag::weak)) {
    return false;
  }
  for (std::size_t at = draft.noun.end; at < first_piece(next); ++at) {
    const auto kind = m_words.kind(at);
    if (kind == WordClass::verb || kind == WordClass::stop || kind == WordClass::semicolon ||
        kind == WordClass::auxiliary || kind == WordClass::noun) {
      return false;
    }
  }
  take(draft, Frame::list, *next.noun.outcome, next.noun.outcome_piece);
  return true;
}

// "the death toll rose to 17", "portant le total à 17".
bool NounFrames::take_toll(FigureDraft& draft) const
{
  const std::size_t before = before_number(first_piece(draft));
  if (draft.noun.kind == NounKind::unknown || draft.noun.outcome != nullptr || is_thing(draft.noun) ||
      m_words.has(before, Role::preposition, Flag::as)) {
    return false;
  }
  const std::size_t number = first_piece(draft);
  const std::size_t floor = number - std::min(number - m_words.first, k_toll_reach);
  std::size_t anaphor = k_no_piece;
  bool changed = false; // a verb such as "rose" stands between
  for (std::size_t i = number; i-- > floor;) {
    const auto kind = m_words.kind(i);
    if (kind == WordClass::stop || kind == WordClass::semicolon || kind == WordClass::contrast ||
        (kind == WordClass::subordinator && !m_words.is(i, Role::since))) {
      break;
    }
    if (const auto* toll = toll_at(i)) {
      take_as_toll(draft, *toll, i);
      return true;
    }
    if (const auto* outcome = changed ? outcome_subject(i) : nullptr) {
      take_as_toll(draft, *outcome, i);
      return true;
    }
    changed |= m_words.has(i, Role::verb, Flag::change);
    anaphor = m_words.is(i, Role::toll_noun) && anaphor == k_no_piece ? i : anaphor;
  }
  return anaphor != k_no_piece && take_anaphoric_toll(draft, anaphor);
}

bool NounFrames::take_reached_toll(std::size_t i) const
{
  auto& draft = m_drafts[i];
  if (i + 1 < m_drafts.size() && m_drafts[i + 1].noun.outcome != nullptr) {
    return false; // "increased to 67 from 40 injured": the next figure says it better
  }
  std::size_t before = before_number(first_piece(draft));
  if (!is_bare(draft) || before >= first_piece(draft)) {
    return false;
  }
  if (before > m_words.first && m_words.has(before, Role::preposition, Flag::to_value)) {
    --before;
  }
  return m_words.has(before, Role::verb, Flag::change) && take_toll(draft);
}

// What the toll noun at a piece counts: "death toll" says it, "the number of [missing]", "le total des
// [arrestations]" leave it to their complement. nullptr where the piece is none, or counts anything.
const Lexeme* NounFrames::toll_at(std::size_t piece) const
{
  const auto* toll = m_words.piece(piece).reading(Role::toll_noun);
  if (toll == nullptr || m_words.kind(piece) == WordClass::verb) {
    return nullptr;
  }
  if (toll->measure) {
    return toll;
  }
  if (!m_words.has(piece + 1, Role::preposition, Flag::of)) {
    return nullptr;
  }
  for (std::size_t i = piece + 2; i < std::min(m_words.last, piece + 2 + k_complement_reach); ++i) {
    if (const auto* outcome = outcome_at(i)) {
      return outcome;
    }
    const auto kind = m_words.kind(i);
    if (kind != WordClass::noun && kind != WordClass::adjective && kind != WordClass::determiner &&
        kind != WordClass::adverb && kind != WordClass::relative && kind != WordClass::auxiliary) {
      return nullptr;
    }
  }
  return nullptr;
}

// "the number of dead and missing", "les morts et disparus": both together.
void NounFrames::take_as_toll(FigureDraft& draft, const Lexeme& toll, std::size_t piece) const
{
  take(draft, Frame::toll, toll, piece);
  if (toll.measure != Measure::killed) {
    return;
  }
  const std::size_t end = std::min(m_words.last, piece + 2 + k_complement_reach);
  for (std::size_t i = piece + 1; i < end && m_words.kind(i) != WordClass::verb; ++i) {
    const bool dead = i == piece + 1 || m_words.is(i - 1, Role::outcome_noun);
    if (dead && past_joined_outcome(m_words, i) != i) {
      draft.measure = Measure::victims;
    }
    if (m_words.kind(i) == WordClass::comma || m_words.kind(i) == WordClass::number) {
      return;
    }
  }
}

// A word that says of itself what happened to people: "dead", "missing", "arrêtées".
const Lexeme* NounFrames::outcome_at(std::size_t piece) const
{
  for (const auto& reading : m_words.piece(piece).readings) {
    const bool says = reading.role == Role::outcome_noun || reading.role == Role::state ||
                      reading.role == Role::person_noun ||
                      (reading.role == Role::predicate && reading.has(Flag::participle));
    if (says && reading.measure && !reading.has(Flag::things) &&
        (!reading.has(Flag::weak) || reading.measure == Measure::cases)) {
      return &reading;
    }
  }
  return nullptr;
}

// "bringing to [14] the number of dead", "évalue à [2.000] les morts et disparus".
bool NounFrames::take_toll_behind(FigureDraft& draft) const
{
  const std::size_t before = before_number(first_piece(draft));
  const bool at_value = m_words.has(before, Role::preposition, Flag::to_value) ||
                        m_words.has(before, Role::cue_verb, Flag::count_verb); // "évalue à" is one entry
  if (!is_bare(draft) || before >= first_piece(draft) || !at_value) {
    return false;
  }
  bool determined = false;
  for (std::size_t i = draft.noun.end; i < std::min(m_words.last, draft.noun.end + k_small_words); ++i) {
    const auto* toll = toll_at(i);
    const auto* outcome = toll == nullptr && determined ? m_words.piece(i).reading(Role::outcome_noun) : toll;
    if (outcome != nullptr && outcome->measure) {
      take_as_toll(draft, *outcome, i);
      return true;
    }
    determined |= m_words.kind(i) == WordClass::determiner;
    if (m_words.kind(i) != WordClass::determiner && m_words.kind(i) != WordClass::adjective) {
      return false;
    }
  }
  return false;
}

// "put the dead at [17] and the wounded at [52]", "évalue les pertes à [quatorze] civils".
bool NounFrames::take_valued_outcome(FigureDraft& draft) const
{
  const std::size_t at = before_number(first_piece(draft));
  const bool may_count = is_bare(draft) || draft.noun.kind == NounKind::people;
  if (!may_count || at <= m_words.first || at >= first_piece(draft) ||
      !m_words.has(at, Role::preposition, Flag::to_value) || m_words.kind(at - 1) != WordClass::noun) {
    return false;
  }
  const auto* outcome = m_words.piece(at - 1).reading(Role::outcome_noun);
  if (outcome == nullptr || !outcome->measure) {
    return false;
  }
  const std::size_t floor = at - std::min(at - m_words.first, k_value_reach);
  for (std::size_t i = at - 1; i-- > floor;) {
    const bool puts = m_words.has(i, Role::cue_verb, Flag::count_verb) || m_words.is(i, Role::toll_verb) ||
                      m_words.has(i, Role::verb, Flag::change);
    const bool joined = m_words.kind(i) == WordClass::coordinator && !m_drafts.empty() &&
                        &draft != &m_drafts[m_first] && (&draft - 1)->trigger != nullptr &&
                        (&draft - 1)->trigger->role == Role::outcome_noun;
    if (puts || joined) {
      take(draft, Frame::toll, *outcome, at - 1);
      return true;
    }
  }
  return false;
}

// "Deaths stand at 38", "Les décès sont passés à 38": an outcome without a number of its own, as a subject.
const Lexeme* NounFrames::outcome_subject(std::size_t piece) const
{
  const auto* outcome = m_words.piece(piece).reading(Role::outcome_noun);
  const bool subject = outcome != nullptr && outcome->measure && outcome->has(Flag::event) &&
                       m_words.kind(piece) == WordClass::noun &&
                       (piece == m_words.first || m_words.kind(piece - 1) != WordClass::number);
  return subject ? outcome : nullptr;
}

// "this number rose to 17": what happened is that of the last figure.
bool NounFrames::take_anaphoric_toll(FigureDraft& draft, std::size_t piece) const
{
  for (std::size_t i = m_drafts.size(); i-- > 0;) {
    const auto& before = m_drafts[i];
    if (before.sentence + 1 < m_words.sentence) {
      return false;
    }
    if (before.counts() && before.quantity < draft.quantity && before.measure != Measure::damaged) {
      draft.frame = Frame::toll;
      draft.measure = before.measure;
      draft.trigger_piece = piece;
      draft.copied_from = i;
      draft.rows.push_back(m_words.piece(piece).reading(Role::toll_noun)->row);
      return true;
    }
  }
  return false;
}

} // namespace saidby::extract
