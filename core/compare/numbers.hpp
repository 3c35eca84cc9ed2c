#pragma once

#include <cstdint>

// Arithmetic on the numbers that figures name.

namespace saidby::compare {

// How many digits of `value` (not negative) come before its closing zeros: 3,500 has two, 3,465 four, 0 one.
[[nodiscard]] int significant_digits(std::int64_t value);

// Whether `coarse` is `fine` rounded or cut off to fewer significant digits, at least `min_digits` of them.
[[nodiscard]] bool is_rounding(std::int64_t coarse, std::int64_t fine, std::int64_t min_digits);

// 1 for values below 10, 100 for 3,500: what the last digit that is no closing zero counts.
[[nodiscard]] std::int64_t rounding_step(std::int64_t value);

// Whether two values lie within `percent` of the greater.
[[nodiscard]] bool are_close(std::int64_t a, std::int64_t b, std::int64_t percent);

// Whether the greater is at least `factor` times the smaller, where both are above zero.
[[nodiscard]] bool are_far_apart(std::int64_t a, std::int64_t b, std::int64_t factor);

enum class DigitSlip : std::uint8_t { none, replaced, swapped };

// Whether two values of the same number of digits, at least `min_digits`, differ in one digit, or in two
// neighbours that changed places. Round numbers are none: 2,000 is no misspelt 3,000.
[[nodiscard]] DigitSlip digit_slip(std::int64_t a, std::int64_t b, std::int64_t min_digits);

} // namespace saidby::compare
