#pragma once

#include "language/lexeme.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace saidby::language {

using WordId = std::uint32_t; // 0: a word that no entry holds

// Words as numbers: an open-addressing table over one arena of bytes, so that a look-up is one hash
// and, as a rule, one comparison.
class Vocabulary {
public:
  // The id of `word` (folded), added if it is new.
  WordId add(std::string_view word);
  [[nodiscard]] WordId find(std::string_view word) const;

private:
  struct Slot {
    std::uint32_t hash = 0;
    WordId id = 0;
  };
  [[nodiscard]] static std::uint32_t hash_of(std::string_view word);
  [[nodiscard]] std::string_view word_of(WordId id) const;
  void grow();

  std::vector<Slot> m_slots; // size is a power of two
  std::string m_arena;
  std::vector<std::uint32_t> m_ends{0, 0}; // word `id` is m_arena[m_ends[id], m_ends[id + 1])
};

// Entries of one or more words, each with its readings: a trie over word ids. Built once, then
// read-only and safe to share between threads.
class Lexicon {
public:
  // Where a look-up stands. Start at k_root.
  struct Node {
    std::uint32_t index = 0;
  };
  static constexpr Node k_root{0};

  void add(std::span<const std::string> folded_words, const Lexeme& reading);
  // Puts the readings of each entry into one array. Call once, after the last add().
  void finish();

  [[nodiscard]] WordId word(std::string_view folded_word) const { return m_vocabulary.find(folded_word); }
  // Follows one word; false (and `node` as it was) where no entry goes on with it.
  [[nodiscard]] bool step(Node& node, WordId word) const;
  // Whether an entry goes on behind `node`.
  [[nodiscard]] bool goes_on(Node node) const { return m_nodes[node.index].goes_on; }
  // Readings of the entry that ends at `node`; empty if none does. They live as long as the lexicon.
  [[nodiscard]] std::span<const Lexeme> readings(Node node) const;
  [[nodiscard]] RoleSet roles(Node node) const { return m_nodes[node.index].roles; }
  // Whether one of the readings asks for a letter case.
  [[nodiscard]] bool asks_for_case(Node node) const { return m_nodes[node.index].asks_for_case; }

private:
  struct NodeData {
    std::uint32_t first_reading = 0;
    std::uint32_t reading_count = 0;
    RoleSet roles = 0;
    bool goes_on = false;
    bool asks_for_case = false;
  };
  // One step of the trie beyond its first word.
  struct Edge {
    std::uint64_t key = 0; // node and word; 0 = a free slot, since the root has no such edges
    std::uint32_t target = 0;
  };

  [[nodiscard]] std::uint32_t child(std::uint32_t node, WordId word) const; // 0 = none
  void add_edge(std::uint32_t node, WordId word, std::uint32_t target);
  void grow_edges();

  Vocabulary m_vocabulary;
  std::vector<NodeData> m_nodes{1};
  std::vector<Edge> m_edges; // open addressing; size is a power of two, at most half full
  std::size_t m_edge_count = 0;
  std::vector<std::uint32_t> m_first_words;                // word -> node, for the first word
  std::vector<std::pair<std::uint32_t, Lexeme>> m_pending; // (node, reading) until finish()
  std::vector<Lexeme> m_readings;
};

} // namespace saidby::language
