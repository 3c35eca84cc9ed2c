#include "compare/scope_relation.hpp"

#include "compare/sort_keys.hpp"
#include "knowledge/groups.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <optional>

namespace saidby::compare {

namespace {

// The relation of one part of the scopes: in order and doubts.
struct Step {
  ScopeOrder order = ScopeOrder::same;
  DoubtSet doubts = 0;
};

constexpr Step k_stop{ScopeOrder::none, 0};

// Killed is a part of "dead or missing", and of victims, also where those are the dead alone.
Step measures(MeasureSet a, MeasureSet b)
{
  if (a == b) {
    return {};
  }
  if ((a & b) == a) {
    return {ScopeOrder::part, 0};
  }
  return (a & b) == b ? Step{ScopeOrder::whole, 0} : k_stop;
}

Step stage(std::uint8_t a, std::uint8_t b)
{
  if (a == b) {
    return {};
  }
  const bool unsaid = a == Scope::k_no_stage || b == Scope::k_no_stage;
  return unsaid ? Step{ScopeOrder::same, bit(Doubt::stage_unsaid)} : k_stop;
}

Step group(model::Group a, model::Group b)
{
  switch (knowledge::relation(a, b)) {
  case knowledge::GroupRelation::same: return {};
  case knowledge::GroupRelation::part: return {ScopeOrder::part, 0};
  case knowledge::GroupRelation::whole: return {ScopeOrder::whole, 0};
  default: return k_stop;
  }
}

// Groups that each side of a conflict has of its own: "soldiers" may be those of either.
bool has_sides(model::Group group)
{
  using model::Group;
  constexpr std::array k_sided{Group::security_forces, Group::police, Group::soldiers, Group::militants,
                               Group::officials};
  return std::find(k_sided.begin(), k_sided.end(), group) != k_sided.end();
}

// "Of whom": the other side's are siblings; unsaid may be the same, or, of people at large, the whole.
Step of_whom(const Scope& a, const Scope& b)
{
  if (a.of == b.of) {
    return {};
  }
  if (a.of != k_none && b.of != k_none) {
    return k_stop;
  }
  if (has_sides(a.group) && has_sides(b.group)) {
    return {ScopeOrder::same, bit(Doubt::group_side_unsaid)};
  }
  return {a.of == k_none ? ScopeOrder::whole : ScopeOrder::part, 0};
}

// Parts that only words tell apart ("of them") are inside what they are told of, and siblings otherwise.
Step subset(Index a, Index b)
{
  if (a == b) {
    return {};
  }
  if (a != k_none && b != k_none) {
    return k_stop;
  }
  return {a != k_none ? ScopeOrder::part : ScopeOrder::whole, 0};
}

Step severity(bool a, bool b)
{
  if (a == b) {
    return {};
  }
  return {a ? ScopeOrder::part : ScopeOrder::whole, 0};
}

bool inside(Index inner, Index outer, const std::vector<PlaceRow>& places)
{
  const auto& around = places[inner].around;
  return std::find(around.begin(), around.end(), outer) != around.end();
}

Step place(const Scope& a, const Scope& b, const std::vector<PlaceRow>& places)
{
  if (a.place == b.place) {
    return a.except == b.except ? Step{} : k_stop;
  }
  if (a.place == k_none || b.place == k_none) {
    return {ScopeOrder::same, bit(Doubt::place_unsaid)};
  }
  // "Everywhere but in X" is inside what contains X; what else it contains nobody says.
  if (inside(a.place, b.place, places)) {
    return b.except ? k_stop : Step{ScopeOrder::part, 0};
  }
  if (inside(b.place, a.place, places)) {
    return a.except ? k_stop : Step{ScopeOrder::whole, 0};
  }
  return k_stop;
}

bool start_unsaid(const Scope& scope) { return scope.start_first == k_unsaid_day; }

// A list of names found so far bounds from below what is counted since the start.
model::WindowKind comparable_kind(model::WindowKind kind)
{
  return kind == model::WindowKind::list ? model::WindowKind::cumulative : kind;
}

// Windows that differ in kind or start are not comparable; starts are vague, so those that overlap may be one.
Step window(const Scope& a, const Scope& b)
{
  if (comparable_kind(a.window) != comparable_kind(b.window)) {
    // "On Saturday" and a count without a time may be the same event's.
    const auto unsaid = [](const Scope& s) { return s.window == model::WindowKind::cumulative && start_unsaid(s); };
    const auto period = [](const Scope& s) { return s.window == model::WindowKind::period; };
    const bool maybe = (unsaid(a) && period(b)) || (unsaid(b) && period(a));
    return maybe ? Step{ScopeOrder::same, bit(Doubt::window_unsaid)} : k_stop;
  }
  if (a.start_first == b.start_first && a.start_last == b.start_last) {
    return {};
  }
  if (start_unsaid(a) || start_unsaid(b)) {
    return {ScopeOrder::same, bit(Doubt::window_unsaid)};
  }
  const bool overlap = a.start_first <= b.start_last && b.start_first <= a.start_last;
  return overlap && comparable_kind(a.window) == model::WindowKind::cumulative
           ? Step{ScopeOrder::same, bit(Doubt::window_unsaid)}
           : k_stop;
}

} // namespace

ScopeRelation relation(const Scope& a, const Scope& b, const std::vector<PlaceRow>& places)
{
  if (a.event != b.event || a.unit != b.unit) {
    return {};
  }
  const std::array steps{measures(a.measures, b.measures),
                         group(a.group, b.group),
                         place(a, b, places),
                         stage(a.stage, b.stage),
                         of_whom(a, b),
                         subset(a.subset, b.subset),
                         severity(a.serious, b.serious),
                         window(a, b)};
  ScopeRelation result{.order = ScopeOrder::same};
  int parts = 0;
  for (const auto& step : steps) {
    if (step.order == ScopeOrder::none) {
      return {};
    }
    result.doubts |= step.doubts;
    if (step.order == ScopeOrder::same) {
      continue;
    }
    if (result.order != ScopeOrder::same && result.order != step.order) {
      return {}; // inside by one facet, around by another: neither is a part of the other
    }
    result.order = step.order;
    ++parts;
  }
  result.by_place = parts == 1 && steps[2].order != ScopeOrder::same;
  result.only_group = parts == 1 && steps[1].order != ScopeOrder::same;
  return result;
}

namespace {

// What two scopes that relate share or climb to: the rest is looked at one by one.
struct Corner {
  Index event;
  MeasureSet measures;
  Index place;
  model::Group group;
  model::Unit unit;

  friend bool operator==(const Corner&, const Corner&) = default;
};

std::uint64_t hash_of(const Corner& corner)
{
  std::uint64_t hash = corner.event;
  for (const std::uint64_t next : {std::uint64_t{corner.measures}, std::uint64_t{corner.place},
                                   static_cast<std::uint64_t>(corner.group), static_cast<std::uint64_t>(corner.unit)}) {
    hash = (hash ^ next) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29;
  }
  return hash;
}

Corner corner_of(const Scope& scope) { return {scope.event, scope.measures, scope.place, scope.group, scope.unit}; }

// Scopes by their corner: sorted by its hash, and a table from the hash's first bits to where they begin.
class ScopeFinder {
public:
  ScopeFinder(const std::vector<Scope>& scopes, const std::vector<PlaceRow>& places)
    : m_scopes{scopes},
      m_places{places}
  {
    for (Index i = 0; i < scopes.size(); ++i) {
      m_keys.push_back({hash_of(corner_of(scopes[i])), 0, i});
      if (std::find(m_measures.begin(), m_measures.end(), scopes[i].measures) == m_measures.end()) {
        m_measures.push_back(scopes[i].measures);
      }
    }
    sort_by_key(m_keys);
    while ((std::size_t{1} << m_bits) < 2 * scopes.size()) {
      ++m_bits;
    }
    m_starts.assign((std::size_t{1} << m_bits) + 1, 0);
    for (const auto& key : m_keys) {
      ++m_starts[slot(key.high) + 1];
    }
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
  }

  // Appends the pairs in which scope `i` is the part, or one of equals.
  void add_pairs(Index i, std::vector<ScopePair>& pairs) const
  {
    const auto& scope = m_scopes[i];
    for (const auto wider : m_measures) {
      if ((scope.measures & wider) != scope.measures) {
        continue;
      }
      for (std::optional<model::Group> group = scope.group; group; group = knowledge::parent(*group)) {
        look_up(i, {scope.event, wider, scope.place, *group, scope.unit}, pairs);
        if (scope.place == k_none) {
          continue;
        }
        look_up(i, {scope.event, wider, k_none, *group, scope.unit}, pairs);
        for (const auto around : m_places[scope.place].around) {
          look_up(i, {scope.event, wider, around, *group, scope.unit}, pairs);
        }
      }
    }
  }

private:
  [[nodiscard]] std::size_t slot(std::uint64_t hash) const
  {
    constexpr int k_hash_bits = 64;
    return m_bits == 0 ? 0 : static_cast<std::size_t>(hash >> (k_hash_bits - m_bits));
  }

  void look_up(Index i, const Corner& corner, std::vector<ScopePair>& pairs) const
  {
    const auto hash = hash_of(corner);
    for (auto at = m_starts[slot(hash)]; at < m_starts[slot(hash) + 1]; ++at) {
      const auto other = m_keys[at].index;
      if (m_keys[at].high == hash && other != i && corner_of(m_scopes[other]) == corner) {
        add_pair(i, other, pairs);
      }
    }
  }

  void add_pair(Index i, Index other, std::vector<ScopePair>& pairs) const
  {
    auto found = relation(m_scopes[i], m_scopes[other], m_places);
    if (found.order == ScopeOrder::part) {
      pairs.push_back({i, other, found});
    } else if (found.order == ScopeOrder::whole) {
      found.order = ScopeOrder::part;
      pairs.push_back({other, i, found});
    } else if (found.order == ScopeOrder::same) {
      pairs.push_back({std::min(i, other), std::max(i, other), found});
    }
  }

  const std::vector<Scope>& m_scopes;
  const std::vector<PlaceRow>& m_places;
  BigList<SortKey> m_keys;
  std::vector<Index> m_starts;
  std::vector<MeasureSet> m_measures; // the few sets that occur
  int m_bits = 0;
};

} // namespace

std::vector<ScopePair> related_scopes(const std::vector<Scope>& scopes, const std::vector<PlaceRow>& places)
{
  const ScopeFinder finder{scopes, places};
  std::vector<ScopePair> pairs;
  for (Index i = 0; i < scopes.size(); ++i) {
    finder.add_pairs(i, pairs);
  }
  BigList<SortKey> order;
  order.reserve(pairs.size());
  for (Index i = 0; i < pairs.size(); ++i) {
    order.push_back({pairs[i].a, pairs[i].b, i});
  }
  sort_by_key(order);
  std::vector<ScopePair> sorted;
  sorted.reserve(pairs.size());
  for (const auto& key : order) {
    const auto& pair = pairs[key.index];
    if (sorted.empty() || sorted.back().a != pair.a || sorted.back().b != pair.b) {
      sorted.push_back(pair);
    }
  }
  return sorted;
}

} // namespace saidby::compare
