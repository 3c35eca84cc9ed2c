#include "language/lexicon.hpp"

#include <cstring>

namespace saidby::language {

namespace {

std::uint64_t mixed(std::uint64_t value)
{
  value ^= value >> 32U;
  value *= 0x9E3779B97F4A7C15U; // Fibonacci hashing
  return value ^ (value >> 29U);
}

} // namespace

std::uint32_t hash_of_word(std::string_view word)
{
  std::uint64_t hash = word.size();
  std::size_t at = 0;
  for (; at + 8 <= word.size(); at += 8) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, word.data() + at, 8);
    hash = mixed(hash ^ chunk);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, word.data() + at, word.size() - at);
  hash = mixed(hash ^ rest);
  return static_cast<std::uint32_t>(hash) | 1U; // 0 marks a free slot
}

std::uint64_t hash_of_edge(std::uint64_t key) { return mixed(key); }

WordId Lexicon::word(std::string_view folded_word) const
{
  if (m_tables.slots.empty()) {
    return 0;
  }
  const std::size_t mask = m_tables.slots.size() - 1;
  const auto hash = hash_of_word(folded_word);
  for (std::size_t i = (hash >> 1U) & mask; m_tables.slots[i].hash != 0; i = (i + 1) & mask) {
    const auto& slot = m_tables.slots[i];
    if (slot.hash == hash) {
      const auto& word = m_tables.words[slot.word];
      if (m_tables.letters.substr(word.start, word.size) == folded_word) {
        return slot.word;
      }
    }
  }
  return 0;
}

bool Lexicon::step(Node& node, WordId word) const
{
  if (word == 0) {
    return false;
  }
  const auto& here = m_tables.words[word];
  if (node.index == 0) {
    node.index = here.node;
    return here.node != 0;
  }
  if (here.is_inner == 0 || !goes_on(node)) {
    return false;
  }
  const auto key = edge_key(node.index, word);
  const std::size_t mask = m_tables.edges.size() - 1;
  for (std::size_t i = hash_of_edge(key) & mask; m_tables.edges[i].key != 0; i = (i + 1) & mask) {
    if (m_tables.edges[i].key == key) {
      node.index = m_tables.edges[i].target;
      return true;
    }
  }
  return false;
}

} // namespace saidby::language
