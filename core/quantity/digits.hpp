#pragma once

#include "language/pack.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace saidby::quantity {

// A number in digits as far as one token goes: mantissa / 10^decimals.
struct Digits {
  std::int64_t mantissa = 0;
  int decimals = 0;
  bool grouped = false;
};

// Reads one number token: "13", "2.000", "1,300.5", "1,00,000". Which marks group and which start the
// decimals is the pack's. nullopt for marks that do neither and for what does not fit in 64 bits.
[[nodiscard]] std::optional<Digits> read_digits(std::string_view token, const language::DigitRules& rules);

} // namespace saidby::quantity
