#include "report/chart_marks.hpp"

#include <algorithm>

namespace saidby::report {

namespace {

std::optional<std::int64_t> clamped(std::optional<std::int64_t> value)
{
  return value ? std::optional{std::clamp<std::int64_t>(*value, 0, k_greatest_drawn)} : value;
}

} // namespace

DrawnRange drawn_range(const model::Interval& interval, std::optional<std::int64_t> value)
{
  return {.low = clamped(interval.low),
          .high = clamped(interval.high),
          .value = clamped(value),
          .soft = (interval.low && interval.low_end == model::End::soft) ||
                  (interval.high && interval.high_end == model::End::soft)};
}

void Extent::include(const DrawnRange& range)
{
  for (const auto& number : {range.low, range.high, range.value}) {
    if (number) {
      low = low ? std::min(*low, *number) : *number;
      high = high ? std::max(*high, *number) : *number;
    }
  }
}

void LegendUse::include(const DrawnRange& range)
{
  soft = soft || range.soft;
  open = open || !range.low || !range.high;
}

void write_hatching(MarkupWriter& out, const std::string& id)
{
  out.open("defs");
  out.open("pattern", {{"id", id},
                       {"width", "5"},
                       {"height", "5"},
                       {"patternUnits", "userSpaceOnUse"},
                       {"patternTransform", "rotate(45)"}});
  out.single("rect", {{"width", "2"}, {"height", "5"}, {"fill", "currentColor"}});
  out.close().close();
}

} // namespace saidby::report
