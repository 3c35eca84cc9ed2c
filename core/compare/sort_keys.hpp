#pragma once

#include "compare/figures.hpp"

#include <cstdint>
#include <vector>

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

// Sorts by key; rows of equal keys keep their order. Least significant byte first, bytes that are the same in
// all keys left out: a few passes over a million rows, where a comparing sort needs twenty.
void sort_by_key(std::vector<SortKey>& keys);

} // namespace saidby::compare
