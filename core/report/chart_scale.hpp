#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace saidby::report {

// Maps whole numbers onto [start, end] of a chart: linear, or by log(1 + n) where the numbers differ by
// orders of magnitude.
class ChartScale {
public:
  // Requires: low <= high, both >= 0; start < end.
  ChartScale(std::int64_t low, std::int64_t high, double start, double end);

  [[nodiscard]] double at(std::int64_t value) const; // beyond both ends: the end
  [[nodiscard]] bool logarithmic() const { return m_logarithmic; }

  // Round numbers inside the scale, rising, at least two and about `wanted`.
  [[nodiscard]] std::vector<std::int64_t> ticks(std::size_t wanted) const;

private:
  bool m_logarithmic;
  std::int64_t m_low;
  std::int64_t m_high;
  double m_start;
  double m_end;
};

// A coordinate with at most one decimal, as SVG takes it: "12", "12.5".
[[nodiscard]] std::string coordinate(double value);

} // namespace saidby::report
