#pragma once

#include "model/quantity.hpp"
#include "report/markup.hpp"

#include <cstdint>
#include <optional>

// The marks that both charts share.

namespace saidby::report {

// Numbers beyond are drawn at the end of the scale.
inline constexpr std::int64_t k_greatest_drawn = 1'000'000'000'000'000;

// What of a quantity can be drawn: bounds clamped to what a scale takes.
struct DrawnRange {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  std::optional<std::int64_t> value; // the number named
  bool soft = false;

  [[nodiscard]] bool nothing() const { return !low && !high && !value; }
  [[nodiscard]] bool exact() const { return low && high && *low == *high && !soft; }
};

[[nodiscard]] DrawnRange drawn_range(const model::Interval& interval, std::optional<std::int64_t> value);

// The smallest and greatest number of `ranges` that somebody named or that a closed end has.
struct Extent {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;

  void include(const DrawnRange& range);
};

// <defs> with the hatching `id`.
void write_hatching(MarkupWriter& out, const std::string& id);

// What marks mean, as far as they occur in a chart; a line each.
struct LegendUse {
  bool soft = false;
  bool open = false;
  bool agreed = false;
  bool joined = false;

  void include(const DrawnRange& range);
};

} // namespace saidby::report
