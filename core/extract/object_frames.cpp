#include "extract/object_frames.hpp"

#include <algorithm>

namespace saidby::extract {

using language::any_of;
using language::Counted;
using language::Flag;
using language::Role;
using model::Measure;

namespace {

// How long a phrase of place or time between verb and number may be.
constexpr std::size_t k_phrase_reach = 8;
// How many such phrases may stand there ("arrested on Monday in the port of A twelve men").
constexpr std::size_t k_most_phrases = 3;
// How far left of "and 17 others" the verb of a joined object may stand.
constexpr std::size_t k_joined_reach = 9;
// How far left of "by 900 people" the verb may stand ("est bloquée ce jeudi 12 décembre par").
constexpr std::size_t k_by_reach = 8;
// How far behind the counted noun the infinitive may stand ("forced 3,000 people there to flee").
constexpr std::size_t k_infinitive_reach = 4;

} // namespace

// "a coûté la vie à 17 personnes".
bool ObjectFrames::take_complement(FigureDraft& draft) const
{
  const std::size_t at = before_number(first_piece(draft));
  const auto* use = use_at(at);
  if (use == nullptr || draft.noun.kind == NounKind::uncounted) {
    return false;
  }
  for (const auto& reading : m_words.piece(at).readings) {
    const bool complement =
      reading.role == Role::predicate && reading.counted == Counted::complement && reading.measure;
    if (complement && reading.has(Flag::things) == is_thing(draft.noun) &&
        may_happen(m_words, *use, reading, draft.noun)) {
      take(draft, Frame::complement, reading, at);
      draft.use = *use;
      return true;
    }
  }
  return false;
}

// "killing 17", "the police arrested 17 people", "a arrêté dimanche à Valbourg douze manifestants".
bool ObjectFrames::take_object(std::size_t i) const
{
  auto& draft = m_drafts[i];
  const std::size_t at = verb_before(draft);
  const auto* found_use = use_at(at);
  if (found_use == nullptr) {
    return false;
  }
  auto use = *found_use;
  if (is_past_tense(i, use)) {
    use.voice = Voice::active;
    use.finite = true;
  }
  const auto* reading = fitting_reading(m_words, use, Side::right, draft.noun);
  if (reading == nullptr || reading->counted == Counted::complement || !has_event(*reading)) {
    return false;
  }
  take(draft, Frame::object, *reading, at);
  draft.use = use;
  return true;
}

// The piece left of the number, over phrases of place and time, where the verb can stand.
std::size_t ObjectFrames::verb_before(const FigureDraft& draft) const
{
  const std::size_t group = group_noun_before(draft);
  std::size_t at = before_number(group == k_no_piece ? first_piece(draft) : group);
  if (m_words.is_kind(at, WordClass::subordinator) && at > m_words.first && use_at(at - 1) != nullptr &&
      m_words.has(use_at(at - 1)->group_first - 1, Role::negation, Flag::weak)) {
    return at - 1; // "n'a réuni qu'une soixantaine de personnes"
  }
  for (std::size_t phrases = 0; use_at(at) == nullptr && phrases < k_most_phrases; ++phrases) {
    const std::size_t next = m_words.kind(at) == WordClass::comma ? before_aside(at) : before_phrase(at);
    if (next == at) {
      break;
    }
    at = next;
  }
  return at;
}

// "Police arrested in the port of Sfax eleven men": a form that could be a participle is the past tense where
// no number stands before it that it could describe, and people stand behind.
bool ObjectFrames::is_past_tense(std::size_t i, const PredicateUse& use) const
{
  if (use.voice != Voice::participle || m_drafts[i].noun.kind != NounKind::people ||
      (i > m_first && first_piece(m_drafts[i - 1]) < use.piece)) {
    return false;
  }
  const auto& readings = m_words.piece(use.piece).readings;
  return std::any_of(readings.begin(), readings.end(),
                     [](const language::Lexeme& reading) {
                       return reading.role == Role::predicate && reading.has(Flag::finite) &&
                              reading.has(Flag::participle);
                     }) &&
         use.piece > m_words.first;
}

// The piece left of a phrase of place or time that ends at `at`; `at` itself where there is none.
std::size_t ObjectFrames::before_phrase(std::size_t at) const
{
  const std::size_t floor = at - std::min(at - m_words.first, k_phrase_reach);
  for (std::size_t i = at + 1; i-- > floor;) {
    const auto kind = m_words.kind(i);
    if (kind == WordClass::preposition) {
      const bool has_noun = i < at || m_words.is_kind(at + 1, WordClass::time); // "on Friday" is small words
      const bool phrase =
        has_noun && (m_words.has(i, Role::preposition, Flag::place) || m_words.has(i, Role::preposition, Flag::time));
      return phrase ? before_number(i) : at;
    }
    if (kind != WordClass::noun && kind != WordClass::determiner && kind != WordClass::of &&
        kind != WordClass::adjective && kind != WordClass::time) {
      return at;
    }
  }
  return at;
}

// The piece left of ", late on Friday," whose closing comma is at `comma`; `comma` itself where none closes.
std::size_t ObjectFrames::before_aside(std::size_t comma) const
{
  const std::size_t floor = comma - std::min(comma - m_words.first, k_phrase_reach);
  for (std::size_t i = comma; i-- > floor;) {
    const auto kind = m_words.kind(i);
    if (kind == WordClass::comma) {
      return i > m_words.first ? before_number(i) : comma;
    }
    const bool phrase = kind == WordClass::noun || kind == WordClass::determiner || kind == WordClass::of ||
                        kind == WordClass::adjective || kind == WordClass::time || kind == WordClass::adverb ||
                        kind == WordClass::number || kind == WordClass::preposition ||
                        kind == WordClass::cue_preposition;
    if (!phrase) {
      return comma;
    }
  }
  return comma;
}

// "forced 3,000 residents to flee", "a contraint 300 familles à partir": the infinitive tells, and one that says
// little of itself ("leave") is enough.
bool ObjectFrames::take_causative(FigureDraft& draft) const
{
  const std::size_t verb = before_number(first_piece(draft));
  const bool makes = m_words.has(verb, Role::support_verb, Flag::to) ||
                     (verb > m_words.first && m_words.has(verb, Role::preposition, Flag::to) &&
                      m_words.has(verb - 1, Role::support_verb, Flag::to));
  if (!makes || is_thing(draft.noun) || draft.noun.kind == NounKind::unknown) {
    return false;
  }
  for (std::size_t i = draft.noun.end; i < std::min(m_words.last, draft.noun.end + k_infinitive_reach); ++i) {
    const auto* use = use_at(i);
    if (use == nullptr) {
      continue;
    }
    for (const auto& reading : m_words.piece(i).readings) {
      const bool does = reading.role == Role::predicate && reading.measure && reading.has(Flag::infinitive) &&
                        (reading.counted == Counted::subject || reading.counted == Counted::either);
      if (does) {
        take(draft, Frame::object, reading, i);
        draft.use = *use;
        note_causative(draft, verb);
        return true;
      }
    }
  }
  return false;
}

// The row of the verb that makes people do it takes part.
void ObjectFrames::note_causative(FigureDraft& draft, std::size_t verb) const
{
  for (const std::size_t at : {verb, verb - 1}) {
    for (const auto& reading : m_words.piece(at).readings) {
      if (reading.role == Role::support_verb && reading.has(Flag::to)) {
        draft.rows.push_back(reading.row);
      }
    }
    if (at == m_words.first) {
      return;
    }
  }
}

// Those hurt go to hospital, out of danger, home; the dead stay dead.
bool ObjectFrames::take_stronger_verb(FigureDraft& draft, const language::Lexeme& outcome) const
{
  if (outcome.measure != Measure::injured && outcome.measure != Measure::victims) {
    return false;
  }
  const std::size_t at = verb_before(draft);
  const auto* use = use_at(at);
  const auto* reading =
    use == nullptr || use->voice != Voice::active ? nullptr : fitting_reading(m_words, *use, Side::right, draft.noun);
  const bool stronger =
    reading != nullptr && (reading->has(Flag::destination) || reading->measure == Measure::evacuated ||
                           reading->measure == Measure::released || reading->measure == Measure::rescued);
  if (!stronger) {
    return false;
  }
  take(draft, Frame::object, *reading, at);
  draft.use = *use;
  return true;
}

// "killed a commander and [six] of his men": the object is in two parts, and the first is no number.
bool ObjectFrames::take_joined_object(std::size_t i) const
{
  auto& draft = m_drafts[i];
  std::size_t at = before_number(first_piece(draft));
  if (at >= first_piece(draft) || m_words.kind(at) != WordClass::coordinator || is_bare(draft)) {
    return false;
  }
  const std::size_t floor = at - std::min(at - m_words.first, k_joined_reach);
  while (at-- > floor) {
    const auto kind = m_words.kind(at);
    if (const auto* use = use_at(at)) {
      const auto* reading = fitting_reading(m_words, *use, Side::right, draft.noun);
      if (reading == nullptr || use->voice != Voice::active) {
        return false;
      }
      take(draft, Frame::object, *reading, at);
      draft.use = *use;
      return true;
    }
    const bool phrase = kind == WordClass::noun || kind == WordClass::adjective || kind == WordClass::determiner ||
                        kind == WordClass::of || kind == WordClass::quote || kind == WordClass::comma;
    if (!phrase) {
      return false;
    }
  }
  return false;
}

// "the road is blocked by 900 people", "bloquée ce jeudi par plus d'un millier de personnes".
bool ObjectFrames::take_by_phrase(FigureDraft& draft) const
{
  const std::size_t by = before_number(first_piece(draft));
  if (is_thing(draft.noun) || draft.noun.kind == NounKind::unknown || !m_words.has(by, Role::preposition, Flag::by)) {
    return false;
  }
  const std::size_t floor = by - std::min(by - m_words.first, k_by_reach);
  for (std::size_t i = by; i-- > floor;) {
    const auto* use = use_at(i);
    if (use != nullptr) {
      return take_crowd_verb(draft, *use);
    }
    if (m_words.kind(i) == WordClass::verb || m_words.kind(i) == WordClass::comma) {
      return false;
    }
  }
  return false;
}

bool ObjectFrames::take_crowd_verb(FigureDraft& draft, const PredicateUse& use) const
{
  if (use.voice == Voice::active) {
    return false;
  }
  for (const auto& reading : m_words.piece(use.piece).readings) {
    if (reading.role == Role::predicate && reading.has(Flag::by) && reading.measure) {
      take(draft, Frame::complement, reading, use.piece);
      draft.use = use;
      return true;
    }
  }
  return false;
}

} // namespace saidby::extract
