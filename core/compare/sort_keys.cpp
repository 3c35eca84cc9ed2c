#include "compare/sort_keys.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <utility>
#include <vector>

namespace saidby::compare {

namespace {

bool is_less(const SortKey& a, const SortKey& b)
{
  if (a.high != b.high) {
    return a.high < b.high;
  }
  return a.low != b.low ? a.low < b.low : a.index < b.index;
}

} // namespace

void sort_by_key(BigList<SortKey>& keys)
{
  constexpr std::size_t k_few = 4096;
  constexpr int k_bucket_bits = 11;
  if (keys.size() < k_few) {
    std::sort(keys.begin(), keys.end(), is_less);
    return;
  }
  std::uint64_t differing = 0;
  for (const auto& key : keys) {
    differing |= key.high ^ keys.front().high;
  }
  const int shift = std::max(static_cast<int>(std::bit_width(differing)) - k_bucket_bits, 0);
  constexpr std::size_t k_buckets = std::size_t{1} << k_bucket_bits;
  const auto bucket = [shift](const SortKey& key) {
    return static_cast<std::size_t>(key.high >> shift) & (k_buckets - 1);
  };
  std::vector<std::size_t> ends(k_buckets, 0);
  for (const auto& key : keys) {
    ++ends[bucket(key)];
  }
  std::size_t next = 0;
  for (auto& end : ends) {
    next += std::exchange(end, next);
  }
  BigList<SortKey> sorted(keys.size());
  for (const auto& key : keys) {
    sorted[ends[bucket(key)]++] = key;
  }
  for (std::size_t i = 0, first = 0; i < k_buckets; first = ends[i], ++i) {
    std::sort(sorted.begin() + static_cast<std::ptrdiff_t>(first),
              sorted.begin() + static_cast<std::ptrdiff_t>(ends[i]), is_less);
  }
  keys.swap(sorted);
}

} // namespace saidby::compare
