#include "compare/judge.hpp"

#include "compare/numbers.hpp"

#include <algorithm>
#include <bit>

namespace saidby::compare {

namespace {

constexpr DoubtSet k_scope_doubts = bit(Doubt::place_unsaid) | bit(Doubt::group_side_unsaid) |
                                    bit(Doubt::group_unsaid) | bit(Doubt::window_unsaid) | bit(Doubt::stage_unsaid) |
                                    bit(Doubt::event_unsure);

// Fewer than others count is no contradiction for one that counts only a part.
bool is_part_by_counter(const World& world, const ClaimRow& lower, const ClaimRow& higher)
{
  return counts_only_its_own(world, lower) && !counts_only_its_own(world, higher);
}

// An origin's own older figure is outdated: it answers nothing that was said after it was replaced.
bool outdated_before(const World& world, const ClaimRow& claim, const ClaimRow& other)
{
  return claim.newer != k_none && world.claim(claim.newer).said.surely_before(other.said);
}

bool withdrawn_before(const ClaimRow& claim, const ClaimRow& other)
{
  return claim.is_withdrawn() && !claim.withdrawn.unknown() && !other.said.surely_before(claim.withdrawn);
}

// Figures that differ so much that what one says and the other leaves unsaid explains it better. What both leave
// unsaid, they leave unsaid alike. `doubts`: those that count between the two.
bool explained_by_doubt(const ClaimRow& a, const ClaimRow& b, DoubtSet doubts, DoubtSet scope_doubts,
                        const Limits& limits)
{
  constexpr int k_too_many = 3;
  const auto unsaid = static_cast<DoubtSet>(((a.doubts ^ b.doubts) | scope_doubts) & doubts & k_scope_doubts);
  if (unsaid == 0) {
    return false;
  }
  return std::popcount(unsaid) >= k_too_many || are_far_apart(a.told.low, b.told.low, limits.doubtful_scope_factor);
}

// What both name lies apart by the factor, end to end.
bool told_far_apart(const ClaimRow& a, const ClaimRow& b, std::int64_t factor)
{
  const auto& low = a.told.low <= b.told.low ? a : b;
  const auto& high = a.told.low <= b.told.low ? b : a;
  return low.told.high < high.told.low && are_far_apart(low.told.high, high.told.low, factor);
}

class Judge {
public:
  Judge(const World& world, const ClaimRow& a, const ClaimRow& b, DoubtSet scope_doubts)
    : m_world{world},
      m_a{a},
      m_b{b},
      m_limits{world.table.limits},
      m_scope_doubts{scope_doubts},
      m_doubts{static_cast<DoubtSet>(a.doubts | b.doubts | scope_doubts)},
      m_window{world.scope(a).window}
  {
    if (world.scope(a).measures == bit(model::Measure::participants) && (m_doubts & bit(Doubt::window_unsaid)) != 0 &&
        together()) {
      m_doubts = static_cast<DoubtSet>(m_doubts & ~bit(Doubt::window_unsaid)); // one text speaks of one march
    }
  }

  [[nodiscard]] std::optional<Judgement> judgement()
  {
    if (explained_by_doubt(m_a, m_b, m_doubts, m_scope_doubts, m_limits)) {
      return std::nullopt;
    }
    const auto found = m_a.bounds.meets(m_b.bounds) ? judged_compatible() : judged_apart();
    const bool bare = !m_a.cited || !m_b.cited;
    return found && bare && together() ? std::nullopt : found;
  }

private:
  [[nodiscard]] std::optional<Judgement> judged_apart();
  [[nodiscard]] std::optional<Judgement> judged_compatible() const;
  [[nodiscard]] std::optional<Judgement> at_one_time();
  [[nodiscard]] std::optional<Judgement> in_order(const ClaimRow& first, const ClaimRow& second) const;
  [[nodiscard]] bool a_first() const
  {
    if (m_a.said.surely_before(m_b.said) || m_b.said.surely_before(m_a.said)) {
      return m_a.said.surely_before(m_b.said);
    }
    return m_a.bounds.low < m_b.bounds.low || (m_a.bounds.low == m_b.bounds.low && m_a.speaker < m_b.speaker);
  }
  [[nodiscard]] bool together()
  {
    if (!m_together) {
      m_together = share_document(m_world, m_a, m_b);
    }
    return *m_together;
  }
  // Figures of a day that is over do not grow with the hours; nor do marchers of one march.
  [[nodiscard]] bool order_matters() const { return m_window != model::WindowKind::period; }
  [[nodiscard]] Judgement with(Verdict verdict, DoubtSet more = 0) const
  {
    return {verdict, static_cast<DoubtSet>(m_doubts | more), a_first()};
  }

  const World& m_world;
  const ClaimRow& m_a;
  const ClaimRow& m_b;
  const Limits& m_limits;
  DoubtSet m_scope_doubts = 0;
  DoubtSet m_doubts = 0;
  model::WindowKind m_window{};
  std::optional<bool> m_together; // asked for rarely, and it costs a look at the articles
};

std::optional<Judgement> Judge::judged_apart()
{
  const auto& lower = m_a.bounds.high < m_b.bounds.low ? m_a : m_b;
  const auto& higher = m_a.bounds.high < m_b.bounds.low ? m_b : m_a;
  if (is_part_by_counter(m_world, lower, higher)) {
    return std::nullopt;
  }
  if (outdated_before(m_world, m_a, m_b) || outdated_before(m_world, m_b, m_a) || withdrawn_before(m_a, m_b) ||
      withdrawn_before(m_b, m_a)) {
    return std::nullopt;
  }
  if (m_a.said.surely_before(m_b.said)) {
    return in_order(m_a, m_b);
  }
  if (m_b.said.surely_before(m_a.said)) {
    return in_order(m_b, m_a);
  }
  return at_one_time();
}

std::optional<Judgement> Judge::at_one_time()
{
  const bool unknown = m_a.said.unknown() || m_b.said.unknown();
  DoubtSet doubts = 0;
  if (unknown) {
    doubts = bit(Doubt::day_unknown);
  } else if (order_matters() && most_hours_between(m_a.said, m_b.said) > 0 && !together()) {
    doubts = bit(Doubt::hour_unknown);
  }
  const bool list =
    m_world.scope(m_a).window == model::WindowKind::list || m_world.scope(m_b).window == model::WindowKind::list;
  if (list) {
    return with(Verdict::list_exceeds, doubts);
  }
  const bool revised = (m_a.newer != k_none && m_world.claim(m_a.newer).bounds.meets(m_b.bounds)) ||
                       (m_b.newer != k_none && m_world.claim(m_b.newer).bounds.meets(m_a.bounds));
  return with(revised ? Verdict::apart_then_one : Verdict::apart, doubts);
}

std::optional<Judgement> Judge::in_order(const ClaimRow& first, const ClaimRow& second) const
{
  constexpr std::int64_t k_day = 24;
  const auto gap = least_hours_between(first.said, second.said);
  const bool near = gap <= m_limits.comparable_hours;
  if (gap > m_limits.series_days * k_day) {
    return std::nullopt;
  }
  if (m_window == model::WindowKind::stock) {
    return std::nullopt; // what is held or missing may change between two moments
  }
  const auto far = near ? DoubtSet{0} : bit(Doubt::dates_differ);
  if (!order_matters() && m_world.scope(first).measures == bit(model::Measure::participants)) {
    return with(Verdict::apart, far);
  }
  if (first.bounds.low > second.bounds.high) {
    return with(m_world.scope(first).window == model::WindowKind::list ? Verdict::list_exceeds : Verdict::later_lower,
                far);
  }
  // Later and higher: both may be right. Within the comparable hours, by the clock, only possible.
  if (most_hours_between(first.said, second.said) <= m_limits.comparable_hours) {
    return with(Verdict::apart, bit(Doubt::hour_unknown));
  }
  return first.pooled || second.pooled ? std::nullopt : std::optional{with(Verdict::later_elsewhere)};
}

std::optional<Judgement> Judge::judged_compatible() const
{
  if (!told_far_apart(m_a, m_b, m_limits.far_apart_factor) || !m_a.stands() || !m_b.stands()) {
    return std::nullopt;
  }
  const auto& lower = m_a.told.low <= m_b.told.low ? m_a : m_b;
  const auto& higher = m_a.told.low <= m_b.told.low ? m_b : m_a;
  if (is_part_by_counter(m_world, lower, higher) || m_world.scope(lower).window == model::WindowKind::list) {
    return std::nullopt;
  }
  const bool grew = order_matters() && lower.said.surely_before(higher.said);
  if (grew || least_hours_between(m_a.said, m_b.said) > m_limits.comparable_hours) {
    return std::nullopt;
  }
  const bool undated = m_a.said.unknown() || m_b.said.unknown();
  return with(Verdict::far_apart, undated ? bit(Doubt::day_unknown) : DoubtSet{0});
}

} // namespace

namespace {

// One value, or one told as the rounding of the other: "over 400" is no contradiction of 400.
bool name_the_same(const ClaimRow& a, const ClaimRow& b, std::int64_t min_digits)
{
  return a.named == b.named ||
         (a.named.is_value() && b.named.is_value() &&
          (is_rounding(a.named.low, b.named.low, min_digits) || is_rounding(b.named.low, a.named.low, min_digits)));
}

} // namespace

std::optional<Judgement> judged(const World& world, const ClaimRow& a, const ClaimRow& b, DoubtSet scope_doubts)
{
  if (a.speaker == b.speaker || !a.compares() || !b.compares() || a.copied != k_none || b.copied != k_none) {
    return std::nullopt;
  }
  if (a.bounds.meets(b.bounds) && !told_far_apart(a, b, world.table.limits.far_apart_factor)) {
    return std::nullopt; // most pairs: what follows looks at their articles
  }
  if (name_the_same(a, b, world.table.limits.rounding_min_digits)) {
    return std::nullopt;
  }
  return Judge{world, a, b, scope_doubts}.judgement();
}

bool agree(const ClaimRow& a, const ClaimRow& b, const Limits& limits)
{
  if (name_the_same(a, b, limits.rounding_min_digits)) {
    return !a.named.is_vague(); // "dozens" twice names no value
  }
  if (!a.named.is_value() || !b.named.is_value() || !a.bounds.meets(b.bounds)) {
    return false;
  }
  return (a.bounds.open() || b.bounds.open()) && are_close(a.named.low, b.named.low, limits.close_percent);
}

} // namespace saidby::compare
