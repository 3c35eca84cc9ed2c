#pragma once

#include "compare/world.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace saidby::compare {

// A question's answers over the values that somebody named (docs/domain.md, section 5), in rows.
struct LadderRows {
  struct Step {
    std::int64_t value = 0;
    std::size_t support = 0;
    std::size_t exclude = 0;
    std::vector<Index> supporters; // claims
  };
  struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::size_t origins = 0;
  };
  std::vector<Step> steps;
  std::vector<Range> agreed;
  std::vector<Index> apart; // claims
};

// Over the standing claims of one question. In a question with very many answers a step lists only those who
// name its value, so that the ladder grows with the claims and not with their square. O(n log n).
[[nodiscard]] LadderRows ladder_of(const World& world, Index scope);

} // namespace saidby::compare
