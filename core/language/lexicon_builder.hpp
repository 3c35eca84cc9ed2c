#pragma once

#include "language/lexicon_tables.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace saidby::language {

// Words as numbers, given in the order of coming.
class Vocabulary {
public:
  // The id of `word` (folded), added if it is new.
  WordId add(std::string_view word);
  [[nodiscard]] WordId find(std::string_view word) const;           // 0: not there
  [[nodiscard]] std::size_t size() const { return m_words.size(); } // one past the largest id

private:
  friend class LexiconBuilder;
  [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
  void grow();

  std::vector<LexiconSlot> m_slots;
  std::string m_letters;
  std::vector<LexiconWord> m_words{1};
};

// The readings of all entries of a pack. Entries with the same readings share them: most forms of one verb, and
// nearly all words with and without their accents.
class Readings {
public:
  // Where the readings start. Requires: what one row of the pack says is told by row and flags.
  std::uint32_t add(std::span<const Lexeme> readings);
  [[nodiscard]] std::span<const Lexeme> all() const { return m_readings; }

private:
  std::vector<Lexeme> m_readings;
  std::map<std::vector<std::uint64_t>, std::uint32_t> m_known; // by row and flags of each
};

// Makes the tables of one lexicon.
class LexiconBuilder {
public:
  void add(std::span<const std::string> folded_words, const Lexeme& reading);
  // Puts the readings of each entry into `readings`. Call once, after the last add().
  void finish(Readings& readings);
  // Valid as long as the builder and `readings`, and nothing is added to either.
  [[nodiscard]] LexiconTables tables(const Readings& readings) const;

private:
  [[nodiscard]] std::uint32_t child(std::uint32_t node, WordId word) const; // 0 = none
  std::uint32_t add_child(std::uint32_t node, WordId word);
  void add_edge(std::uint32_t node, WordId word, std::uint32_t target);
  void grow_edges();

  Vocabulary m_vocabulary;
  std::vector<LexiconNode> m_nodes{1};
  std::vector<LexiconEdge> m_edges;
  std::size_t m_edge_count = 0;
  std::vector<std::pair<std::uint32_t, Lexeme>> m_pending; // (node, reading) until finish()
};

} // namespace saidby::language
