#include "compare/sort_keys.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace saidby::compare {

namespace {

constexpr int k_bits_a_pass = 8;
constexpr std::size_t k_buckets = std::size_t{1} << k_bits_a_pass;

std::size_t bucket(std::uint64_t part, int shift) { return (part >> shift) & (k_buckets - 1); }

// One stable pass over `from` into `to` by the byte at `shift` of the part.
template <typename Part>
void scatter(const std::vector<SortKey>& from, std::vector<SortKey>& to, Part part, int shift)
{
  std::array<std::size_t, k_buckets> starts{};
  for (const auto& key : from) {
    ++starts[bucket(part(key), shift)];
  }
  std::size_t next = 0;
  for (auto& start : starts) {
    next += std::exchange(start, next);
  }
  for (const auto& key : from) {
    to[starts[bucket(part(key), shift)]++] = key;
  }
}

template <typename Part>
void sort_by_part(std::vector<SortKey>& keys, std::vector<SortKey>& other, Part part)
{
  std::uint64_t differing = 0;
  for (const auto& key : keys) {
    differing |= part(key) ^ part(keys.front());
  }
  constexpr int k_bits = 64;
  for (int shift = 0; shift < k_bits; shift += k_bits_a_pass) {
    if (bucket(differing, shift) != 0) {
      scatter(keys, other, part, shift);
      keys.swap(other);
    }
  }
}

} // namespace

void sort_by_key(std::vector<SortKey>& keys)
{
  constexpr std::size_t k_few = 512; // below, passes cost more than comparisons
  if (keys.size() < k_few) {
    std::stable_sort(keys.begin(), keys.end(), [](const SortKey& a, const SortKey& b) {
      return a.high != b.high ? a.high < b.high : a.low < b.low;
    });
    return;
  }
  std::vector<SortKey> other(keys.size());
  sort_by_part(keys, other, [](const SortKey& key) { return key.low; });
  sort_by_part(keys, other, [](const SortKey& key) { return key.high; });
}

} // namespace saidby::compare
