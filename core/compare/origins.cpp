#include "compare/origins.hpp"

#include "compare/numbers.hpp"
#include "graph/provenance.hpp"

#include <algorithm>
#include <map>

namespace saidby::compare {

void OriginCounter::clear()
{
  ++m_round;
  m_named = 0;
  m_pooled = false;
  m_joint.clear();
  m_singles.clear();
}

void OriginCounter::add(const ClaimRow& claim)
{
  const auto& speaker = m_table.speakers[claim.speaker];
  if (claim.pooled) {
    m_pooled = true;
    return;
  }
  if (!speaker.members.empty()) {
    m_joint.push_back(claim.speaker);
    return;
  }
  if (m_seen[speaker.root] != m_round) {
    m_seen[speaker.root] = m_round;
    m_singles.push_back(speaker.root);
    ++m_named;
  }
}

std::size_t OriginCounter::count() const
{
  const auto named = m_joint.empty() ? m_named : flow();
  return named == 0 && m_pooled ? 1 : named;
}

// figure -> counter -> last word; a joint count goes through one vertex to the last words of its members.
std::size_t OriginCounter::flow() const
{
  using graph::EdgeKind;
  using graph::VertexKind;
  graph::Provenance provenance;
  const auto figure = provenance.add_vertex(VertexKind::figure);
  std::map<Index, graph::Vertex> roots;
  const auto root_of = [&](Index root) {
    const auto [found, is_new] = roots.try_emplace(root, 0);
    if (is_new) {
      found->second = provenance.add_vertex(VertexKind::controller);
    }
    return found->second;
  };
  for (const auto root : m_singles) {
    provenance.add_edge(figure, root_of(root), EdgeKind::asserted);
  }
  for (const auto joint : m_joint) {
    const auto together = provenance.add_vertex(VertexKind::counter);
    provenance.add_edge(figure, together, EdgeKind::asserted);
    for (const auto member : m_table.speakers[joint].members) {
      provenance.add_edge(together, root_of(m_table.speakers[member].root), EdgeKind::controlled_by);
    }
  }
  return provenance.independent_origins(figure);
}

ValueGroups::ValueGroups(const World& world, Index scope) : m_world{world}
{
  for (const auto i : world.claims.valued(scope)) {
    const auto& claim = world.claim(i);
    if (!claim.compares() || claim.is_withdrawn()) {
      continue;
    }
    if (m_claims.empty() || claim.named != world.claim(m_claims.back()).named) {
      m_starts.push_back(m_claims.size());
      m_has_open.push_back(false);
    }
    m_claims.push_back(i);
    m_has_open.back() = m_has_open.back() || claim.bounds.open();
  }
  m_starts.push_back(m_claims.size());
}

bool ValueGroups::is_open(Index claim) const { return m_world.claim(claim).bounds.open(); }

bool ValueGroups::is_near(std::size_t i, std::size_t j) const
{
  constexpr std::size_t k_groups_at_most = 8;
  constexpr std::int64_t k_reach = 8; // what agrees differs by less than an eighth
  const auto own = m_world.claim(group(i).front()).named.low;
  const auto other = m_world.claim(group(j).front()).named.low;
  const auto apart = own < other ? other - own : own - other;
  return (i < j ? j - i : i - j) <= k_groups_at_most && own >= 0 && apart <= std::max(own, other) / k_reach;
}

ValueGroups::Agreement ValueGroups::agreement(std::size_t i, std::size_t j) const
{
  const auto& own = m_world.claim(group(i).front()).named;
  const auto& other = m_world.claim(group(j).front()).named;
  const auto& limits = m_world.table.limits;
  if (!own.is_value() || !other.is_value()) {
    return Agreement::none;
  }
  if (is_rounding(own.low, other.low, limits.rounding_min_digits) ||
      is_rounding(other.low, own.low, limits.rounding_min_digits)) {
    return Agreement::all;
  }
  if (!are_close(own.low, other.low, limits.close_percent)) {
    return Agreement::none;
  }
  if (own.low < other.low) {
    return m_has_open[i] ? Agreement::all : Agreement::none;
  }
  return Agreement::lower_bounds;
}

} // namespace saidby::compare
