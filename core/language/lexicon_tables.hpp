#pragma once

#include "language/lexeme.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// How a lexicon lies in memory: arrays of plain records, so that the build can write them into the program and
// nothing is left to do when it starts. Nothing here has padding: equal lexicons are equal bytes.
namespace saidby::language {

using WordId = std::uint32_t; // 0: a word that no entry holds

// Of a table with open addressing whose size is a power of two.
struct LexiconSlot {
  std::uint32_t hash = 0; // 0: free
  WordId word = 0;
};

struct LexiconWord {
  std::uint32_t start = 0; // of its letters
  std::uint32_t size = 0;
  std::uint32_t node = 0;     // where entries that start with it stand in the trie; 0 = none does
  std::uint32_t is_inner = 0; // 1: an entry goes on with it
};

// A place in the trie; number 0 is the root.
struct LexiconNode {
  RoleSet roles = 0; // of its readings
  std::uint32_t first_reading = 0;
  std::uint16_t reading_count = 0;
  std::uint8_t goes_on = 0;       // 1: an entry goes on behind it
  std::uint8_t asks_for_case = 0; // 1: one of its readings asks for a letter case
};

// One step of the trie beyond its first word; in a table with open addressing, at most half full.
struct LexiconEdge {
  std::uint64_t key = 0; // node and word; 0 = free, since the root has no such edges
  std::uint32_t target = 0;
  std::uint32_t unused = 0; // in place of padding
};

static_assert(std::has_unique_object_representations_v<LexiconSlot> &&
              std::has_unique_object_representations_v<LexiconWord> &&
              std::has_unique_object_representations_v<LexiconNode> &&
              std::has_unique_object_representations_v<LexiconEdge>);

// All tables of one lexicon, wherever they lie.
struct LexiconTables {
  std::span<const LexiconSlot> slots;
  std::string_view letters;
  std::span<const LexiconWord> words; // by id
  std::span<const LexiconNode> nodes;
  std::span<const LexiconEdge> edges;
  std::span<const Lexeme> readings; // lexicons of one pack share them
};

[[nodiscard]] std::uint32_t hash_of_word(std::string_view word); // never 0
[[nodiscard]] std::uint64_t hash_of_edge(std::uint64_t key);

[[nodiscard]] constexpr std::uint64_t edge_key(std::uint32_t node, WordId word)
{
  return (std::uint64_t{node} << 32U) | word;
}

} // namespace saidby::language
