#pragma once

#include "language/pack.hpp"
#include "language/word_cache.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::language {

// One or more tokens that the lexicon knows as one entry, or one token that it does not know. Pieces
// tile a sentence: this is what all later steps read.
struct Piece {
  text::TokenRange tokens;
  RoleSet roles = 0;                // of the readings that the letter case allows; 0 = unknown word or mark
  std::span<const Lexeme> readings; // of the entry; into the pack

  [[nodiscard]] bool is(Role role) const { return (roles & bit(role)) != 0; }
  [[nodiscard]] bool is_any(RoleSet set) const { return (roles & set) != 0; }
  // The first reading with that role; nullptr if there is none.
  [[nodiscard]] const Lexeme* reading(Role role) const;
  // Whether the reading with that role exists and has the flag.
  [[nodiscard]] bool has(Role role, Flag flag) const;
};

// Whether words are worth remembering: of texts they are, of a phrase the memory costs more than the look-ups.
enum class Remember : std::uint8_t { nothing, words };

// Memory that annotate() uses again from sentence to sentence.
struct AnnotationMemory {
  Remember remember = Remember::nothing;
  std::string folded;
  std::vector<WordId> words;    // of the sentence's tokens
  std::deque<WordCache> caches; // one for each lexicon that was read with
};

// Looks up the tokens of one sentence: at each place the longest entry. A sentence in capitals is looked
// up without accents. Appends to `pieces`.
void annotate(const Pack& pack, std::string_view text, std::span<const text::Token> tokens, text::TokenRange sentence,
              std::vector<Piece>& pieces, AnnotationMemory& memory);

} // namespace saidby::language
