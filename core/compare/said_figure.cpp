#include "compare/said_figure.hpp"

#include "compare/documents.hpp"
#include "compare/telling_words.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace saidby::compare {

namespace {

constexpr std::int32_t k_hours_a_day = 24;
constexpr auto k_open = std::numeric_limits<std::int64_t>::max();

// "Dead or missing" names two measures; victims are the dead and the injured.
MeasureSet measures_of(model::Measure measure)
{
  return measure == model::Measure::victims ? bit(model::Measure::killed) | bit(model::Measure::injured) : bit(measure);
}

std::optional<Named> named_of(const model::Quantity& quantity)
{
  if (quantity.qualifier == model::Qualifier::range && quantity.range_low && quantity.range_high) {
    return Named{*quantity.range_low, *quantity.range_high};
  }
  if (quantity.vague) {
    const auto code = -1 - static_cast<std::int64_t>(*quantity.vague);
    return Named{code, code};
  }
  if (quantity.value) {
    return Named{*quantity.value, *quantity.value};
  }
  return std::nullopt;
}

// Held, in hospital and missing are counts of a moment unless the text says otherwise; so are marchers.
bool counts_a_moment(const model::Mention& mention)
{
  using model::Measure;
  constexpr std::array k_moment{Measure::participants, Measure::deployed, Measure::hospitalised, Measure::missing};
  return std::find(k_moment.begin(), k_moment.end(), mention.measure) != k_moment.end() ||
         mention.stage == model::Stage::held;
}

void set_window(Scope& scope, const model::Mention& mention)
{
  const auto& window = mention.window;
  scope.window = window.kind;
  const bool unsaid = window.text.empty() && !window.from && !window.to;
  if (unsaid && window.kind == model::WindowKind::cumulative && counts_a_moment(mention)) {
    scope.window = model::WindowKind::stock;
  }
  if (scope.window == model::WindowKind::stock || !window.from || window.from->unknown()) {
    return; // of words that could not be dated see read_figure()
  }
  const auto start = moment_of(*window.from);
  scope.start_first = start.first / k_hours_a_day;
  scope.start_last = start.last / k_hours_a_day;
  if (scope.window == model::WindowKind::period && window.to && !window.to->unknown()) {
    scope.start_last = std::max(scope.start_last, moment_of(*window.to).last / k_hours_a_day);
  }
}

void set_bounds(Figure& figure, const model::Mention& mention, const knowledge::Profile& profile)
{
  const auto widest = profile.widest(mention.quantity);
  figure.bounds = {widest.low.value_or(0), widest.high.value_or(k_open)};
  if (mention.window.kind == model::WindowKind::list) {
    figure.bounds.high = k_open; // names found so far: a lower bound
  }
  const auto plain = profile.interval(mention.quantity);
  figure.told = figure.named.is_vague() ? Bounds{plain.low.value_or(0), plain.high.value_or(k_open)}
                                        : Bounds{figure.named.low, figure.named.high};
}

Scope scope_of(const model::Mention& mention)
{
  Scope scope{.measures = measures_of(mention.measure),
              .stage = mention.stage ? static_cast<std::uint8_t>(*mention.stage) : Scope::k_no_stage,
              .group = mention.group.group,
              .unit = mention.group.unit,
              .serious = mention.severity.has_value()};
  if (mention.measure == model::Measure::participants &&
      (mention.group.group == model::Group::protesters || mention.group.group == model::Group::civilians)) {
    scope.group = model::Group::people; // who marches is a protester
  }
  set_window(scope, mention);
  return scope;
}

// "In the years of the plague": words for a time that nobody could date.
bool has_undated_window(const model::Mention& mention)
{
  const auto& window = mention.window;
  return !window.text.empty() && window.kind == model::WindowKind::cumulative &&
         (!window.from || window.from->unknown());
}

} // namespace

std::optional<SaidFigure> said_figure(const model::Mention& mention, const knowledge::Profile& profile)
{
  const auto named = named_of(mention.quantity);
  if (!named) {
    return std::nullopt;
  }
  SaidFigure one;
  one.scope = scope_of(mention);
  auto& figure = one.figure;
  figure.named = *named;
  set_bounds(figure, mention, profile);
  figure.qualifier = mention.quantity.qualifier;
  figure.modality = mention.modality.kind;
  figure.part = mention.evidence ? mention.evidence->part : model::Part::body;
  figure.group_said = mention.group.group != model::Group::people || !mention.group.text.empty();
  figure.cited = !mention.attribution.empty();
  figure.confirms = figure.cited && tells_of_confirmation(mention.attribution.front().cue);
  figure.corrects = mention.refers_to && mention.refers_to->act == model::ReferenceAct::replaces;
  figure.retracting = mention.modality.kind == model::ModalityKind::retracted;
  figure.tells_of_attacker =
    mention.measure == model::Measure::killed && mention.evidence && tells_of_attacker(mention.evidence->exact);
  if (has_undated_window(mention)) {
    figure.doubts |= bit(Doubt::window_unsaid);
  }
  if (mention.modality.kind == model::ModalityKind::hedged) {
    figure.doubts |= bit(Doubt::hedged);
  }
  return one;
}

} // namespace saidby::compare
