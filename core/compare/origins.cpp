#include "compare/origins.hpp"

#include "compare/judge.hpp"
#include "graph/provenance.hpp"

#include <algorithm>
#include <map>
#include <tuple>

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
  for (auto i = world.claims.scope_start[scope]; i < world.claims.scope_start[scope + 1]; ++i) {
    if (world.claim(i).compares() && !world.claim(i).is_withdrawn()) {
      m_claims.push_back(i);
    }
  }
  std::sort(m_claims.begin(), m_claims.end(),
            [&](Index a, Index b) { return std::tie(world.claim(a).named, a) < std::tie(world.claim(b).named, b); });
  for (std::size_t i = 0; i < m_claims.size(); ++i) {
    if (i == 0 || world.claim(m_claims[i]).named != world.claim(m_claims[i - 1]).named) {
      m_starts.push_back(i);
    }
  }
  m_starts.push_back(m_claims.size());
}

std::vector<std::size_t> ValueGroups::neighbours(std::size_t i) const
{
  constexpr std::size_t k_each_side = 8; // roundings and reached bounds lie next to each other
  std::vector<std::size_t> found;
  for (auto j = i > k_each_side ? i - k_each_side : 0; j < std::min(size(), i + k_each_side + 1); ++j) {
    if (j != i) {
      found.push_back(j);
    }
  }
  return found;
}

bool ValueGroups::agrees(Index claim, std::span<const Index> group) const
{
  return std::any_of(group.begin(), group.end(),
                     [&](Index own) { return agree(m_world.claim(own), m_world.claim(claim), m_world.table.limits); });
}

} // namespace saidby::compare
