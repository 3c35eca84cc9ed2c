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
  for (std::size_t i = number; i-- > floor;) {
    const auto kind = m_words.kind(i);
    if (kind == WordClass::stop || kind == WordClass::semicolon || kind == WordClass::contrast ||
        (kind == WordClass::subordinator && !m_words.is(i, Role::since))) {
      break;
    }
    const auto* toll = m_words.piece(i).reading(Role::toll_noun);
    if (toll != nullptr && toll->measure && kind != WordClass::verb) {
      take(draft, Frame::toll, *toll, i);
      return true;
    }
    anaphor = toll != nullptr && anaphor == k_no_piece ? i : anaphor;
  }
  return anaphor != k_no_piece && take_anaphoric_toll(draft, anaphor);
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
