#pragma once

#include "language/lexeme.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace saidby::quantity {

// a * b, or nullopt where it does not fit.
[[nodiscard]] std::optional<std::int64_t> product(std::int64_t a, std::int64_t b);

// The grammar of number words that all pack languages share: units below tens below hundreds, and each
// scale multiplies what is smaller before it. Takes one word after the other; keeps what was read as
// finished scales, the largest first ("two million", "three hundred thousand"), as a reader does.
class PlaceValue {
public:
  // Takes the next word; false, and nothing changed, where it cannot continue the number.
  bool take(const language::Lexeme& word);
  bool take_one() { return take_below_hundred(1, 10); }

  // "... and a half million": what was read, times `scale`, and half a scale. False if it does not fit.
  bool multiply_and_half(std::int64_t scale);
  // "a million and a half"
  void add_half_of(std::int64_t scale) { m_current += scale / 2; }

  [[nodiscard]] std::int64_t total() const;

private:
  bool take_below_hundred(std::int64_t value, std::int64_t room);
  bool take_hundred(std::int64_t value);
  bool take_scale(std::int64_t scale);

  std::array<std::int64_t, 8> m_parts{}; // finished scales, the largest first
  std::size_t m_part_count = 0;
  std::int64_t m_current = 0; // below the next scale
  bool m_has_current = false;
};

} // namespace saidby::quantity
