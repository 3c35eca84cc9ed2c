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
  // Requires: `bits` is a power of two; some twenty for each first word keep wrong answers rare.
  explicit FirstWords(std::size_t bits) : m_bits(bits / 64, 0) {}

  // Notes the first word of a name, which ends at its first blank.
  void add(std::string_view name);
  // False: no name that was added starts with `word`. True: one may.
  [[nodiscard]] bool may_start(std::string_view word) const;

private:
  [[nodiscard]] std::size_t bit_of(std::string_view word) const;

  std::vector<std::uint64_t> m_bits;
};

} // namespace saidby::knowledge
