#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace saidby::knowledge {

// Tells for nearly all words that no name starts with them: a Bloom filter of one hash over the first words of
// names. Small enough to stay in the processor's cache, where the tables of names do not.
class FirstWords {
public:
  FirstWords() : m_bits(k_bits / 64, 0) {}

  // Notes the first word of a name, which ends at its first blank.
  void add(std::string_view name);
  // False: no name that was added starts with `word`. True: one may.
  [[nodiscard]] bool may_start(std::string_view word) const;

private:
  // 60,000 first words set one bit in seventeen.
  static constexpr std::size_t k_bits = std::size_t{1} << 20U;

  std::vector<std::uint64_t> m_bits;
};

} // namespace saidby::knowledge
