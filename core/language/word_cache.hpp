#pragma once

#include "language/lexicon_tables.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace saidby::language {

// Remembers of the last short words, as they are written, which entries of one lexicon they are: some hundred words
// are most of every text, and a look-up in a lexicon of many megabytes costs several times as much as one here.
// Of fixed size; not shared between threads.
class WordCache {
public:
  explicit WordCache(const void* lexicon) : m_lexicon{lexicon}, m_entries{std::make_unique<Entries>()} {}

  // The lexicon that the words were looked up in.
  [[nodiscard]] const void* lexicon() const { return m_lexicon; }

  // The word's id, or what `look_up(bytes)` says it is. Requires: no NUL in `bytes`.
  template <typename LookUp>
  WordId find(std::string_view bytes, LookUp look_up)
  {
    if (bytes.empty() || bytes.size() > k_longest) {
      return look_up(bytes);
    }
    const auto key = key_of(bytes);
    auto& entry = (*m_entries)[slot_of(key)];
    if (entry.key != key) {
      entry = {key, look_up(bytes)};
    }
    return entry.word;
  }

private:
  static constexpr std::size_t k_longest = 16;
  static constexpr unsigned k_slot_bits = 12;

  using Key = std::array<std::uint64_t, 2>; // the bytes, filled up with NUL: no two words share one
  struct Entry {
    Key key{};
    WordId word = 0;
  };
  using Entries = std::array<Entry, std::size_t{1} << k_slot_bits>;

  [[nodiscard]] static Key key_of(std::string_view bytes);
  [[nodiscard]] static std::size_t slot_of(const Key& key)
  {
    constexpr std::uint64_t k_multiplier = 0x9E3779B97F4A7C15U;
    return (((key[0] ^ (key[1] * k_multiplier)) * k_multiplier) >> (64U - k_slot_bits));
  }

  const void* m_lexicon;
  std::unique_ptr<Entries> m_entries;
};

} // namespace saidby::language
