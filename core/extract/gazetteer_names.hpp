#pragma once

#include "extract/sentence_words.hpp"
#include "knowledge/gazetteer.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace saidby::extract {

// How many pieces a name in the gazetteer is looked for in: "République démocratique du Congo".
inline constexpr std::size_t k_longest_name = 5;

// The names of the gazetteer that start at one piece of a sentence. Words are folded once for all lengths that are
// asked for, and none beyond a first word with which no name starts.
class GazetteerNames {
public:
  explicit GazetteerNames(const SentenceWords& words) : m_words{words} {}

  // The likeliest place that the pieces [first, last) name; nullptr where they name none.
  // Requires: first < last, both in the sentence. Asked for the same `first` again, it has the words folded.
  [[nodiscard]] const knowledge::Place* find(std::size_t first, std::size_t last);
  // Whether the piece is a nation's people or adjective: "kazakh".
  [[nodiscard]] bool is_demonym(std::size_t piece);

private:
  // Folds the words of `pieces` pieces, as far as they are not folded.
  void fold(std::size_t first, std::size_t pieces);
  [[nodiscard]] bool may_start_name(std::size_t first) const;
  [[nodiscard]] std::string_view folded(std::size_t pieces) const { return m_folder.name().substr(0, m_ends[pieces]); }

  const SentenceWords& m_words;
  std::size_t m_first = k_no_piece;
  bool m_starts_name = false;                           // whether a name may start there
  std::size_t m_count = 0;                              // pieces folded
  knowledge::NameFolder m_folder;                       // their words
  std::array<std::size_t, k_longest_name + 1> m_ends{}; // by number of pieces: bytes of their words
};

} // namespace saidby::extract
