#pragma once

#include "compare/big_list.hpp"
#include "compare/figures.hpp"

#include <cstdint>

namespace saidby::compare {

// A row's index under a key of two numbers, the high one first.
struct SortKey {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  Index index = 0;
};

// A signed number as an unsigned one of the same order.
[[nodiscard]] constexpr std::uint64_t ordered(std::int64_t value)
{
  return static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63);
}
[[nodiscard]] constexpr std::uint32_t ordered(std::int32_t value)
{
  return static_cast<std::uint32_t>(value) ^ (std::uint32_t{1} << 31);
}

// Sorts by key, then by index. Large lists are dealt out by their highest bits first, so that what is sorted by
// comparisons fits into the processor's cache.
void sort_by_key(BigList<SortKey>& keys);

} // namespace saidby::compare
