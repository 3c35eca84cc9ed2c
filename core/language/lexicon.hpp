#pragma once

#include "language/lexicon_tables.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace saidby::language {

// Entries of one or more words, each with its readings: a trie over word ids. A view of tables that outlive it:
// those that the build wrote into the program, or those of a LexiconBuilder. Safe to share between threads.
class Lexicon {
public:
  // Where a look-up stands. Start at k_root.
  struct Node {
    std::uint32_t index = 0;
  };
  static constexpr Node k_root{0};

  Lexicon() = default; // without entries
  explicit Lexicon(const LexiconTables& tables) : m_tables{tables} {}

  // The id of a word as text::append_folded() makes it; 0 where no entry holds it.
  [[nodiscard]] WordId word(std::string_view folded_word) const;
  // Follows one word; false (and `node` as it was) where no entry goes on with it.
  [[nodiscard]] bool step(Node& node, WordId word) const;
  // Whether an entry goes on behind `node`.
  [[nodiscard]] bool goes_on(Node node) const { return m_tables.nodes[node.index].goes_on != 0; }
  // Readings of the entry that ends at `node`; empty if none does. They live as long as the tables.
  [[nodiscard]] std::span<const Lexeme> readings(Node node) const
  {
    const auto& data = m_tables.nodes[node.index];
    return m_tables.readings.subspan(data.first_reading, data.reading_count);
  }
  [[nodiscard]] RoleSet roles(Node node) const { return m_tables.nodes[node.index].roles; }
  // Whether one of the readings asks for a letter case.
  [[nodiscard]] bool asks_for_case(Node node) const { return m_tables.nodes[node.index].asks_for_case != 0; }

  [[nodiscard]] const LexiconTables& tables() const { return m_tables; }

private:
  LexiconTables m_tables;
};

} // namespace saidby::language
