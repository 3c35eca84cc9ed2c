#include "extract/figure_scope.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::Flag;
using language::Role;
using model::ModalityKind;

// How far around a number or its predicate a word of severity may stand.
constexpr std::size_t k_severity_reach = 4;
// How far left of a number the auxiliary or adverb that hedges it may stand.
constexpr std::size_t k_hedge_reach = 7;
// How far left of a verb group the word may stand that makes it a plan ("are expected to be deployed").
constexpr std::size_t k_plan_reach = 2;
// How far from a figure the word may stand that takes it back.
constexpr std::size_t k_retraction_reach = 40;
// How near a number "previous" or "auparavant" stands.
constexpr std::size_t k_older_words = 4;
// How far behind "revised downwards" the word may stand that marks the older figure.
constexpr std::size_t k_older_reach = 12;

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

// The reading of a piece that hedges; nullptr where none does.
const language::Lexeme* hedge_at(const SentenceWords& words, std::size_t i)
{
  if (!words.is(i, Role::hedge)) {
    return nullptr;
  }
  for (const auto& reading : words.piece(i).readings) {
    if (reading.role != Role::hedge) {
      continue;
    }
    // "pourraient" hedges, "ont pu" and "pouvons" do not.
    const bool verb_form = reading.has(Flag::participle) || reading.has(Flag::infinitive) ||
                           (reading.has(Flag::finite) && !reading.has(Flag::conditional));
    if (!reading.has(Flag::verb) || !verb_form) {
      return &reading;
    }
  }
  return nullptr;
}

const language::Lexeme* hedge_in(const SentenceWords& words, std::size_t from, std::size_t to)
{
  for (std::size_t i = from; i < to; ++i) {
    if (const auto* hedge = hedge_at(words, i)) {
      return hedge;
    }
  }
  return nullptr;
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

// "reportedly", "feared", "pourraient": in the verb group or left of the number.
const language::Lexeme* hedge_of(const SentenceWords& words, const FigureDraft& draft)
{
  const auto& number = found(words, draft);
  if (draft.use && draft.trigger != nullptr && words.holds(draft.use->piece)) {
    const std::size_t first =
      std::max(words.first, draft.use->group_first - std::min<std::size_t>(draft.use->group_first, 1));
    if (const auto* hedge = hedge_in(words, first, draft.use->piece + 1)) {
      return hedge;
    }
  }
  if (draft.frame == Frame::toll && words.holds(draft.trigger_piece) &&
      words.has(draft.trigger_piece, Role::toll_noun, Flag::weak)) {
    return words.piece(draft.trigger_piece).reading(Role::toll_noun); // "l'estimation"
  }
  if (words.is_kind(draft.noun.end, WordClass::relative) && words.holds(draft.noun.end + 1)) {
    if (const auto* hedge = hedge_at(words, draft.noun.end + 1)) {
      return hedge; // "retrouver six personnes qui pourraient être piégées"
    }
  }
  return hedge_in(words, clause_floor(words, number.first_piece, k_hedge_reach), number.number_first);
}

// "auraient été tués", "could have died", "there could be more than 300 wounded".
bool is_conditional(const SentenceWords& words, const FigureDraft& draft)
{
  if ((draft.use && draft.trigger != nullptr && draft.use->conditional) || is_said_conditionally(words, draft)) {
    return true;
  }
  if (draft.frame != Frame::outcome_noun) {
    return false;
  }
  const std::size_t number = found(words, draft).first_piece;
  for (std::size_t i = clause_floor(words, number, k_hedge_reach); i < number; ++i) {
    if (words.has(i, Role::auxiliary, Flag::conditional)) {
      return true;
    }
  }
  return false;
}

// "6 et non [146] victimes", "13 dead, not [40] dead".
bool is_set_against(const SentenceWords& words, const FigureDraft& draft)
{
  const std::size_t number = found(words, draft).first_piece;
  const bool many = found(words, draft).quantity.value.value_or(0) > 1;
  if (!many || number < words.first + 2 || words.kind(number - 1) != WordClass::negation ||
      words.has(number - 1, Role::negation, Flag::weak)) {
    return false;
  }
  const auto kind = words.kind(number - 2);
  return kind == WordClass::comma || kind == WordClass::coordinator || kind == WordClass::dash;
}

// "sont attendues", "are expected to": a plan.
const language::Lexeme* forecast_of(const SentenceWords& words, const FigureDraft& draft)
{
  if (!draft.use || !words.holds(draft.use->piece)) {
    return nullptr;
  }
  const std::size_t first = draft.use->group_first - std::min(draft.use->group_first - words.first, k_plan_reach);
  for (std::size_t i = first; i < draft.use->piece; ++i) {
    if (const auto* plan = words.piece(i).reading(Role::forecast)) {
      return plan;
    }
  }
  return nullptr;
}

// "avaient redouté 200 morts mais ont revu le bilan à la baisse", "revised downwards an earlier toll of 27".
const language::Lexeme* retraction_of(const SentenceWords& words, const std::vector<FigureDraft>& drafts,
                                      std::size_t first, std::size_t i)
{
  if ((words.reading.sentences[words.sentence].roles & language::bit(Role::retraction)) == 0) {
    return nullptr;
  }
  const auto& number = found(words, drafts[i]);
  const std::size_t floor = number.first_piece - std::min(number.first_piece - words.first, k_retraction_reach);
  for (std::size_t at = floor; at < std::min(words.last, number.last_piece + k_retraction_reach); ++at) {
    const auto* retraction = words.piece(at).reading(Role::retraction);
    if (retraction == nullptr) {
      continue;
    }
    if (at > number.first_piece) {
      const bool newer_follows =
        i + 1 < drafts.size() && found(words, drafts[i + 1]).first_piece > at && drafts[i + 1].counts();
      return newer_follows ? retraction : nullptr;
    }
    for (std::size_t older = at; older < std::min(number.first_piece, at + k_older_reach); ++older) {
      if (words.is(older, Role::older)) {
        return i == first || found(words, drafts[i - 1]).first_piece < at ? retraction : nullptr;
      }
    }
  }
  return nullptr;
}

} // namespace

void read_severity(const SentenceWords& words, FigureDraft& draft)
{
  const bool own_trigger = draft.trigger != nullptr && !draft.copied_from;
  if (own_trigger && draft.trigger->severity) {
    draft.severity = draft.trigger->severity;
    return;
  }
  if (draft.noun.outcome != nullptr && draft.noun.outcome->severity) {
    draft.severity = draft.noun.outcome->severity;
    return;
  }
  if (draft.measure != model::Measure::injured && draft.measure != model::Measure::hospitalised) {
    return;
  }
  const std::size_t behind = draft.noun.of_people ? draft.noun.end : found(words, draft).last_piece;
  const auto* said = severity_in(words, behind, draft.noun.end + k_severity_reach);
  if (said == nullptr && own_trigger && draft.use && words.holds(draft.use->piece)) {
    said = severity_in(words, draft.use->group_first, draft.use->piece + 1 + k_severity_reach);
  }
  if (said != nullptr) {
    draft.severity = said->severity;
    draft.rows.push_back(said->row);
  }
}

void note_older(const SentenceWords& words, FigureDraft& draft)
{
  const auto& number = found(words, draft);
  const std::size_t first = number.first_piece - std::min(number.first_piece - words.first, k_older_words);
  for (std::size_t i = first; i < std::min(words.last, number.last_piece + k_older_words); ++i) {
    const auto* older = words.piece(i).reading(Role::older);
    if (older != nullptr && words.kind(i) != WordClass::comma) {
      draft.rows.push_back(older->row);
    }
  }
}

void read_modality(const SentenceWords& words, std::vector<FigureDraft>& drafts, std::size_t first, std::size_t i)
{
  auto& draft = drafts[i];
  if (draft.modality.kind == ModalityKind::denied || is_set_against(words, draft)) {
    draft.modality = {ModalityKind::denied, {}}; // "13, not [40]"
    return;
  }
  if (const auto* taken_back = retraction_of(words, drafts, first, i)) {
    draft.modality = {ModalityKind::retracted, {}};
    draft.rows.push_back(taken_back->row);
    return;
  }
  const auto* hedge = hedge_of(words, draft);
  if (hedge != nullptr || is_conditional(words, draft)) {
    draft.modality = {ModalityKind::hedged, model::HedgedBy::outlet};
  } else if ((hedge = forecast_of(words, draft)) != nullptr || (draft.use && draft.use->future)) {
    draft.modality = {ModalityKind::forecast, {}};
  }
  if (hedge != nullptr) {
    draft.rows.push_back(hedge->row);
  }
}

} // namespace saidby::extract
