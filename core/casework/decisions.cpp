#include "casework/decisions.hpp"

#include "casework/decision_kinds.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace saidby::casework {

namespace {

using nlohmann::json;

void add_source_fact(compare::Decisions& decisions, const store::Decision& decision, compare::SourceProperty property)
{
  compare::SourceFact fact;
  fact.source.value = decision.target;
  fact.property = property;
  fact.value = payload_text(decision, "value");
  fact.since = model::parse_day(payload_text(decision, "since"));
  fact.until = model::parse_day(payload_text(decision, "until"));
  if (property == compare::SourceProperty::side && !fact.value.empty()) {
    decisions.sides.push_back(fact.value);
  }
  decisions.source_facts.push_back(std::move(fact));
}

void add_mark(compare::Decisions& decisions, const store::Decision& decision)
{
  const auto verdict = payload_text(decision, "verdict");
  const bool refused = verdict == k_verdict_not_in_text;
  const bool dismissed = verdict == k_verdict_dismissed;
  // A later mark wins: what was dismissed and is confirmed now is a finding again.
  std::erase(decisions.dismissed, model::FindingId{decision.target});
  std::erase(decisions.refused, model::MentionId{decision.target});
  if (dismissed) {
    decisions.dismissed.push_back({decision.target});
  }
  if (refused) {
    decisions.refused.push_back({decision.target});
  }
}

void add_event_set(compare::Decisions& decisions, const store::Decision& decision)
{
  compare::EventSet set;
  (decision.target.starts_with("m_") ? set.mention.value : set.document.value) = decision.target;
  set.event.value = payload_text(decision, "event");
  decisions.events.push_back(std::move(set));
}

void add(compare::Decisions& decisions, const store::Decision& decision)
{
  using Property = compare::SourceProperty;
  static constexpr std::array<std::pair<std::string_view, Property>, 5> k_facts = {{
    {k_source_type, Property::type},
    {k_source_side, Property::side},
    {k_source_place, Property::place},
    {k_source_control, Property::control},
    {k_source_grade, Property::grade},
  }};
  for (const auto& [kind, property] : k_facts) {
    if (decision.kind == kind) {
      add_source_fact(decisions, decision, property);
    }
  }
  if (decision.kind == k_event_set) {
    add_event_set(decisions, decision);
  } else if (decision.kind == k_event_merge) {
    decisions.event_merges.push_back({{decision.target}, {payload_text(decision, "into")}});
  } else if (decision.kind == k_source_merge) {
    decisions.source_merges.push_back({{decision.target}, {payload_text(decision, "into")}});
  } else if (decision.kind == k_source_split) {
    decisions.source_splits.push_back({{decision.target}, {payload_text(decision, "document")}});
  } else if (decision.kind == k_mark) {
    add_mark(decisions, decision);
  }
}

// Numbers of the decisions that a later one took back. What was taken back can itself be taken back.
[[nodiscard]] std::set<std::int64_t> taken_back(const std::vector<store::Decision>& log)
{
  std::set<std::int64_t> gone;
  for (auto decision = log.rbegin(); decision != log.rend(); ++decision) {
    if (decision->kind == k_take_back && gone.count(decision->number) == 0) {
      gone.insert(std::stoll(decision->target));
    }
  }
  return gone;
}

} // namespace

std::string payload_text(const store::Decision& decision, const char* name)
{
  const auto payload = json::parse(decision.payload, nullptr, false);
  const auto found = payload.is_object() ? payload.find(name) : payload.end();
  return found != payload.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

compare::Decisions decisions_that_hold(const std::vector<store::Decision>& log)
{
  const auto gone = taken_back(log);
  compare::Decisions decisions;
  for (const auto& decision : log) {
    if (gone.count(decision.number) == 0) {
      add(decisions, decision);
    }
  }
  std::sort(decisions.sides.begin(), decisions.sides.end());
  decisions.sides.erase(std::unique(decisions.sides.begin(), decisions.sides.end()), decisions.sides.end());
  return decisions;
}

std::vector<report::Review> reviews_of(const std::vector<store::Decision>& log)
{
  const auto gone = taken_back(log);
  std::vector<report::Review> reviews;
  for (const auto& decision : log) {
    if (decision.kind == k_mark && gone.count(decision.number) == 0) {
      reviews.push_back({.when = decision.when,
                         .by = decision.by,
                         .what = payload_text(decision, "verdict"),
                         .on = decision.target,
                         .why = decision.why});
    }
  }
  return reviews;
}

} // namespace saidby::casework
