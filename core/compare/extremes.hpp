#pragma once

#include "compare/figures.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace saidby::compare {

// One claim as the search for claims that lie apart sees it.
struct Candidate {
  Index claim = k_none;
  Index speaker = k_none;
  Bounds bounds;
};

// Finds, in stretches of a list of claims, those with the highest low end and the lowest high end, of the two
// best speakers each: a claim lies apart from some other speaker's in a stretch only if it lies apart from one
// of these. A segment tree: built in O(n), a stretch is O(log n) nodes.
class Extremes {
public:
  explicit Extremes(std::span<const Candidate> candidates);

  struct Best {
    std::int64_t end = 0;
    Index claim = k_none;
    Index speaker = k_none;
  };
  struct Node {
    std::array<Best, 2> highest_low; // of two speakers, the higher first
    std::array<Best, 2> lowest_high;
  };

  // Calls `visit(node)` for the nodes that make up [first, last) until it returns false.
  template <typename Visit>
  void visit(std::size_t first, std::size_t last, Visit visit) const
  {
    for (first += m_leaves, last += m_leaves; first < last; first /= 2, last /= 2) {
      if ((first & 1U) != 0 && !visit(m_nodes[first++])) {
        return;
      }
      if ((last & 1U) != 0 && !visit(m_nodes[--last])) {
        return;
      }
    }
  }

private:
  [[nodiscard]] static Node leaf(const Candidate& candidate);
  [[nodiscard]] static Node joined(const Node& a, const Node& b);

  std::size_t m_leaves = 0;
  std::vector<Node> m_nodes; // the leaves from m_leaves on; node n is over 2n and 2n + 1
};

} // namespace saidby::compare
