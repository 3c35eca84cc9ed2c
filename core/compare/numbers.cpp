#include "compare/numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>

namespace saidby::compare {

std::int64_t rounding_step(std::int64_t value)
{
  std::int64_t step = 1;
  while (value != 0 && value % 10 == 0) {
    value /= 10;
    step *= 10;
  }
  return step;
}

int significant_digits(std::int64_t value)
{
  int digits = 1;
  for (value /= rounding_step(value); value >= 10; value /= 10) {
    ++digits;
  }
  return digits;
}

bool is_rounding(std::int64_t coarse, std::int64_t fine, std::int64_t min_digits)
{
  if (coarse % 10 != 0 || coarse == fine) {
    return false; // no digit was given up
  }
  const auto digits = significant_digits(coarse);
  if (digits < min_digits || digits >= significant_digits(fine)) {
    return false;
  }
  const auto step = rounding_step(coarse);
  const bool cut_off = coarse <= fine && fine - coarse < step;
  const bool rounded_up = fine < coarse && coarse - fine <= step / 2;
  return cut_off || rounded_up;
}

bool are_close(std::int64_t a, std::int64_t b, std::int64_t percent)
{
  const auto greater = std::max(a, b);
  return static_cast<double>(greater - std::min(a, b)) * 100.0 <=
         static_cast<double>(greater) * static_cast<double>(percent);
}

bool are_far_apart(std::int64_t a, std::int64_t b, std::int64_t factor)
{
  const auto smaller = std::min(a, b);
  return smaller > 0 &&
         static_cast<double>(std::max(a, b)) >= static_cast<double>(smaller) * static_cast<double>(factor);
}

DigitSlip digit_slip(std::int64_t a, std::int64_t b, std::int64_t min_digits)
{
  const auto x = std::to_string(a);
  const auto y = std::to_string(b);
  const bool round = significant_digits(a) + 1 < min_digits || significant_digits(b) + 1 < min_digits;
  if (round || x.size() != y.size() || x.size() < static_cast<std::size_t>(min_digits)) {
    return DigitSlip::none;
  }
  std::size_t differing = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (x[i] != y[i]) {
      first = differing == 0 ? i : first;
      ++differing;
    }
  }
  if (differing == 1) {
    return DigitSlip::replaced;
  }
  const bool swapped = differing == 2 && x[first] == y[first + 1] && x[first + 1] == y[first];
  return swapped ? DigitSlip::swapped : DigitSlip::none;
}

} // namespace saidby::compare
