#include "compare/numbers.hpp"
#include "compare/settle.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <tuple>

namespace saidby::compare {

namespace {

constexpr std::int32_t k_hours_a_day = 24;

using Key = std::tuple<Index, MeasureSet, Index>; // event, measures, place

bool names_days(const Scope& scope)
{
  return scope.window == model::WindowKind::period && scope.start_first != k_unsaid_day;
}

bool is_march(const Scope& scope) { return scope.measures == bit(model::Measure::participants); }

// What the figures of one event, measure and place say of the time that they count.
class DaysNamed {
public:
  void add(const SaidFigure& one)
  {
    const auto& scope = one.scope;
    if (names_days(scope)) {
      m_first = m_any ? std::max(m_first, scope.start_first) : scope.start_first;
      m_last = m_any ? std::min(m_last, scope.start_last) : scope.start_last;
      m_any = true;
      m_most = std::max(m_most, one.figure.told.high);
      if (!one.figure.said.unknown()) {
        m_said_last = std::max(m_said_last, one.figure.said.last);
      }
    } else if (scope.window == model::WindowKind::cumulative && scope.start_first != k_unsaid_day) {
      m_earliest_start = std::min(m_earliest_start, scope.start_first);
    }
  }

  // Looks at a figure that names no days: whether it shows that the event is more than those days.
  void hold_against(const SaidFigure& one, const Limits& limits)
  {
    if (!m_any || names_days(one.scope) || one.figure.said.unknown() || one.figure.dated_back) {
      return;
    }
    const bool before = one.figure.said.last < m_first * k_hours_a_day;
    const bool with = one.figure.said.first <= std::int64_t{m_said_last} + limits.comparable_hours;
    m_is_part = m_is_part || before ||
                (with && m_most < one.figure.told.low &&
                 are_far_apart(m_most, one.figure.told.low, limits.doubtful_scope_factor));
  }

  [[nodiscard]] bool one_stretch() const { return m_any && m_first <= m_last; }
  [[nodiscard]] bool are_the_event() const { return one_stretch() && !m_is_part && m_earliest_start >= m_first; }
  [[nodiscard]] std::int32_t first() const { return m_first; }
  [[nodiscard]] std::int32_t last() const { return m_last; }

private:
  std::int32_t m_first = 0; // the days that all have in common: [m_first, m_last]
  std::int32_t m_last = 0;
  bool m_any = false;
  bool m_is_part = false;
  std::int64_t m_most = 0;
  std::int32_t m_said_last = 0;
  std::int32_t m_earliest_start = std::numeric_limits<std::int32_t>::max();
};

void settle(SaidFigure& one, const DaysNamed& days)
{
  auto& scope = one.scope;
  if (is_march(scope)) {
    if (scope.start_first == k_unsaid_day && scope.window != model::WindowKind::list && days.one_stretch()) {
      scope.window = model::WindowKind::period;
      scope.start_first = days.first();
      scope.start_last = days.last();
    }
  } else if (names_days(scope) && days.are_the_event()) {
    scope.window = model::WindowKind::cumulative;
    scope.start_first = scope.start_last = k_unsaid_day;
  }
}

} // namespace

void settle_windows(std::vector<SaidFigure>& figures, const Limits& limits)
{
  std::map<Key, DaysNamed> named;
  const auto key = [](const Scope& scope) { return Key{scope.event, scope.measures, scope.place}; };
  for (const auto& one : figures) {
    if (names_days(one.scope) || one.scope.start_first != k_unsaid_day) {
      named[key(one.scope)].add(one);
    }
  }
  for (const auto& one : figures) {
    if (const auto found = named.find(key(one.scope)); found != named.end()) {
      found->second.hold_against(one, limits);
    }
  }
  for (auto& one : figures) {
    if (const auto found = named.find(key(one.scope)); found != named.end()) {
      settle(one, found->second);
    }
  }
}

} // namespace saidby::compare
