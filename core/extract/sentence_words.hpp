#pragma once

#include "extract/reading.hpp"

#include <cstddef>
#include <limits>
#include <span>

namespace saidby::extract {

inline constexpr std::size_t k_no_piece = std::numeric_limits<std::size_t>::max();

// One sentence as the figure rules see it: its pieces with the classes that their neighbours decided.
// Pieces are named by their index in the whole Reading; a SentenceWords is a view and owns nothing.
struct SentenceWords {
  const Reading& reading;
  std::size_t sentence = 0; // index in Reading::sentences
  std::size_t first = 0;    // pieces [first, last)
  std::size_t last = 0;
  std::span<const WordClass> classes; // one a piece, from `first` on

  [[nodiscard]] const language::Piece& piece(std::size_t i) const { return reading.pieces[i]; }
  [[nodiscard]] const text::Token& token(std::size_t i) const { return reading.tokens[piece(i).tokens.first]; }
  [[nodiscard]] WordClass kind(std::size_t i) const { return classes[i - first]; }
  [[nodiscard]] bool holds(std::size_t i) const { return first <= i && i < last; }
  [[nodiscard]] bool is(std::size_t i, language::Role role) const { return holds(i) && piece(i).is(role); }
  [[nodiscard]] bool is_kind(std::size_t i, WordClass wanted) const { return holds(i) && kind(i) == wanted; }

  // Whether any reading of the piece with that role has the flag.
  [[nodiscard]] bool has(std::size_t i, language::Role role, language::Flag flag) const
  {
    if (!is(i, role)) {
      return false;
    }
    for (const auto& reading_of_piece : piece(i).readings) {
      if (reading_of_piece.role == role && reading_of_piece.has(flag)) {
        return true;
      }
    }
    return false;
  }

  // Whether the token stands without a blank behind the one before it.
  [[nodiscard]] bool is_glued(std::size_t i) const { return token(i).gap == text::Gap::none; }
};

[[nodiscard]] inline SentenceWords words_of(const Reading& reading, std::size_t sentence)
{
  const auto& range = reading.sentences[sentence];
  const auto count = range.last_piece - range.first_piece;
  return {reading, sentence, range.first_piece, range.last_piece,
          std::span{reading.classes}.subspan(range.first_piece, count)};
}

} // namespace saidby::extract
