#include "compare/extremes.hpp"

#include <utility>

namespace saidby::compare {

namespace {

using Pair = std::array<Extremes::Best, 2>;

// The best two of different speakers out of two pairs of which each has its better one first.
template <typename IsBetter>
Pair best_of(const Pair& a, const Pair& b, IsBetter is_better)
{
  const auto& [first, other] = is_better(b[0], a[0]) ? std::pair{b, a} : std::pair{a, b};
  const auto& second = other[0].speaker != first[0].speaker ? other[0] : other[1];
  return {first[0], is_better(second, first[1]) ? second : first[1]};
}

bool is_higher(const Extremes::Best& x, const Extremes::Best& y)
{
  return x.claim != k_none && (y.claim == k_none || x.end > y.end || (x.end == y.end && x.claim < y.claim));
}

bool is_lower(const Extremes::Best& x, const Extremes::Best& y)
{
  return x.claim != k_none && (y.claim == k_none || x.end < y.end || (x.end == y.end && x.claim < y.claim));
}

} // namespace

Extremes::Node Extremes::leaf(const Candidate& candidate)
{
  Node node;
  node.highest_low[0] = {candidate.bounds.low, candidate.claim, candidate.speaker};
  node.lowest_high[0] = {candidate.bounds.high, candidate.claim, candidate.speaker};
  return node;
}

Extremes::Node Extremes::joined(const Node& a, const Node& b)
{
  return {best_of(a.highest_low, b.highest_low, is_higher), best_of(a.lowest_high, b.lowest_high, is_lower)};
}

Extremes::Extremes(std::span<const Candidate> candidates) : m_leaves{candidates.size()}, m_nodes(2 * candidates.size())
{
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    m_nodes[m_leaves + i] = leaf(candidates[i]);
  }
  for (auto i = m_leaves; i-- > 1;) {
    m_nodes[i] = joined(m_nodes[2 * i], m_nodes[2 * i + 1]);
  }
}

} // namespace saidby::compare
