#pragma once

#include "language/annotate.hpp"
#include "model/quantity.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace saidby::quantity {

enum class Form : std::uint8_t {
  digits,      // "13", "2.000", "1.2 million"
  words,       // "thirteen"
  number_noun, // "une vingtaine", "a dozen", "un millier"
  vague,       // "dozens", "several"
  zero,        // "no", "aucun"
  article,     // "un", "une", "one": a count only where the sentence counts
};

// Why a number is no count of anybody; none = it may be one.
enum class Refusal : std::uint8_t {
  none,
  money,
  percent,
  age,
  duration,
  clock,
  date,
  year,
  distance,
  rank,
  score,
  unit,
  name,
  decimal,
  page
};

[[nodiscard]] std::string_view name(Refusal refusal);

// A quantity in a sentence. Pieces are indices into the pieces of the whole text.
struct FoundQuantity {
  model::Quantity quantity;    // text: the words with their modifier
  text::TokenRange tokens;     // of the figure with its modifier
  std::size_t first_piece = 0; // of the same: [first_piece, last_piece)
  std::size_t last_piece = 0;
  std::size_t number_first = 0; // pieces of the number alone, without modifiers
  std::size_t number_last = 0;
  Form form = Form::digits;
  Refusal refusal = Refusal::none;
  std::vector<std::uint32_t> rows; // pack rows that took part

  [[nodiscard]] bool may_count() const { return refusal == Refusal::none; }
};

// Finds the quantities of one sentence from left to right, numbers that count nothing included (with
// the reason in `refusal`). Ranges ("de 6 à 7.000", "between 20 and 30") are one quantity; "from 16 to 20"
// after a verb of change is two (the caller sees the link words between them).
// `pieces` are those of the whole text, [first, last) the sentence's. Appends to `found`.
void find_quantities(const language::Pack& pack, std::string_view text, std::span<const text::Token> tokens,
                     std::span<const language::Piece> pieces, std::size_t first, std::size_t last,
                     std::vector<FoundQuantity>& found);

} // namespace saidby::quantity
