#include "extract/figure_scope.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::bit;
using language::Flag;
using language::Role;
using model::ModalityKind;
using model::WindowKind;

// How far around a number or its predicate a word of severity may stand.
constexpr std::size_t k_severity_reach = 4;
// How far left of a number the auxiliary or adverb that hedges it may stand.
constexpr std::size_t k_hedge_reach = 7;

const quantity::FoundQuantity& found(const SentenceWords& words, const FigureDraft& draft)
{
  return words.reading.quantities[draft.quantity];
}

// Severity, in [from, to): serious, or light where a word says "slightly"; nullptr where none says either.
const language::Lexeme* severity_in(const SentenceWords& words, std::size_t from, std::size_t to)
{
  for (std::size_t i = from; i < std::min(to, words.last); ++i) {
    if (words.kind(i) == WordClass::comma || words.kind(i) == WordClass::stop ||
        (words.kind(i) == WordClass::number && i > from) || words.is(i, Role::part_marker)) {
      return nullptr;
    }
    for (const auto& reading : words.piece(i).readings) {
      const bool says = reading.role == Role::severity || (reading.role == Role::state && reading.severity) ||
                        (reading.role == Role::outcome_noun && reading.severity);
      if (says) {
        return &reading;
      }
    }
  }
  return nullptr;
}

bool is_hedge(const SentenceWords& words, std::size_t i)
{
  if (!words.is(i, Role::hedge)) {
    return false;
  }
  for (const auto& reading : words.piece(i).readings) {
    if (reading.role != Role::hedge) {
      continue;
    }
    // "pourraient" hedges, "ont pu" and "pouvons" do not.
    const bool verb_form = reading.has(Flag::participle) || reading.has(Flag::infinitive) ||
                           (reading.has(Flag::finite) && !reading.has(Flag::conditional));
    if (!reading.has(Flag::verb) || !verb_form) {
      return true;
    }
  }
  return false;
}

bool hedged_in(const SentenceWords& words, std::size_t from, std::size_t to)
{
  for (std::size_t i = from; i < to; ++i) {
    if (is_hedge(words, i)) {
      return true;
    }
  }
  return false;
}

// The words left of `at` that belong to its clause.
std::size_t clause_floor(const SentenceWords& words, std::size_t at, std::size_t reach)
{
  std::size_t floor = at;
  while (floor > words.first && at - floor < reach) {
    const auto kind = words.kind(floor - 1);
    if (kind == WordClass::comma || kind == WordClass::semicolon || kind == WordClass::colon ||
        kind == WordClass::contrast || kind == WordClass::number || kind == WordClass::stop) {
      break;
    }
    --floor;
  }
  return floor;
}

// "quatre morts seraient recensés", "80 seraient dans un état grave": the verb behind the noun.
bool is_said_conditionally(const SentenceWords& words, const FigureDraft& draft)
{
  for (std::size_t i = draft.noun.end; i < std::min(words.last, draft.noun.end + 3); ++i) {
    if (words.kind(i) == WordClass::auxiliary) {
      return words.has(i, Role::auxiliary, Flag::conditional);
    }
    if (words.kind(i) != WordClass::adverb && words.kind(i) != WordClass::adjective) {
      return false;
    }
  }
  return false;
}

bool is_hedged(const SentenceWords& words, const FigureDraft& draft)
{
  const auto& number = found(words, draft);
  if (draft.use && draft.trigger != nullptr) {
    const auto& use = *draft.use;
    if (use.conditional) {
      return true;
    }
    const std::size_t group_floor = use.group_first > words.first ? use.group_first - 1 : use.group_first;
    if (words.holds(use.piece) && hedged_in(words, std::max(words.first, group_floor), use.piece + 1)) {
      return true;
    }
  }
  if (draft.frame == Frame::toll && words.holds(draft.trigger_piece) &&
      words.has(draft.trigger_piece, Role::toll_noun, Flag::weak)) {
    return true; // "l'estimation"
  }
  if (is_said_conditionally(words, draft)) {
    return true;
  }
  const std::size_t floor = clause_floor(words, number.first_piece, k_hedge_reach);
  if (hedged_in(words, floor, number.number_first)) {
    return true;
  }
  if (draft.frame == Frame::outcome_noun) { // "there could be more than 300 wounded"
    for (std::size_t i = floor; i < number.first_piece; ++i) {
      if (words.has(i, Role::auxiliary, Flag::conditional)) {
        return true;
      }
    }
  }
  return false;
}

bool is_forecast(const SentenceWords& words, const FigureDraft& draft)
{
  if (draft.use && words.holds(draft.use->piece)) {
    if (draft.use->future) {
      return true;
    }
    for (std::size_t i = draft.use->group_first; i < draft.use->piece; ++i) {
      if (words.is(i, Role::forecast)) {
        return true;
      }
    }
  }
  return false;
}

// "avaient redouté 200 morts mais ont revu le bilan à la baisse", "revised downwards an earlier toll of 27".
bool is_retracted(const SentenceWords& words, const std::vector<FigureDraft>& drafts, std::size_t first, std::size_t i)
{
  const auto& number = found(words, drafts[i]);
  for (std::size_t at = words.first; at < words.last; ++at) {
    if (!words.is(at, Role::retraction)) {
      continue;
    }
    if (at > number.first_piece) {
      return i + 1 < drafts.size() && found(words, drafts[i + 1]).first_piece > at && drafts[i + 1].counts() &&
             i >= first;
    }
    for (std::size_t older = at; older < number.first_piece; ++older) {
      if (words.is(older, Role::older)) {
        return i == first || found(words, drafts[i - 1]).first_piece < at;
      }
    }
  }
  return false;
}

} // namespace

std::optional<model::CountSeverity> severity_of(const SentenceWords& words, const FigureDraft& draft)
{
  const auto& number = found(words, draft);
  const bool own_trigger = draft.trigger != nullptr && !draft.copied_from;
  if (own_trigger && draft.trigger->severity) {
    return draft.trigger->severity;
  }
  if (draft.noun.outcome != nullptr && draft.noun.outcome->severity) {
    return draft.noun.outcome->severity;
  }
  if (draft.measure != model::Measure::injured && draft.measure != model::Measure::hospitalised) {
    return std::nullopt;
  }
  if (const auto* said = severity_in(words, number.last_piece, draft.noun.end + k_severity_reach)) {
    return said->severity;
  }
  if (own_trigger && draft.use && words.holds(draft.use->piece)) {
    const auto* said = severity_in(words, draft.use->group_first, draft.use->piece + 1 + k_severity_reach);
    return said == nullptr ? std::nullopt : said->severity;
  }
  return std::nullopt;
}

model::Modality modality_of(const SentenceWords& words, const std::vector<FigureDraft>& drafts, std::size_t first,
                            std::size_t i)
{
  if (is_retracted(words, drafts, first, i)) {
    return {ModalityKind::retracted, {}};
  }
  if (is_hedged(words, drafts[i])) {
    return {ModalityKind::hedged, model::HedgedBy::outlet};
  }
  if (is_forecast(words, drafts[i])) {
    return {ModalityKind::forecast, {}};
  }
  return {};
}

} // namespace saidby::extract
