#include "report/chart_scale.hpp"

#include <algorithm>
#include <cmath>

namespace saidby::report {

namespace {

constexpr std::int64_t k_orders_apart = 50; // from here on a linear scale would hide the small numbers

double transformed(std::int64_t value, bool logarithmic)
{
  return logarithmic ? std::log1p(static_cast<double>(value)) : static_cast<double>(value);
}

// 1, 2, 5, 10, 20, 50 ...: the first that is at least `least`.
std::int64_t round_step(double least)
{
  std::int64_t decade = 1;
  while (static_cast<double>(decade) * 10 < least) {
    decade *= 10;
  }
  for (const std::int64_t factor : {1, 2, 5}) {
    if (static_cast<double>(decade * factor) >= least) {
      return decade * factor;
    }
  }
  return decade * 10;
}

} // namespace

ChartScale::ChartScale(std::int64_t low, std::int64_t high, double start, double end)
  : m_logarithmic{high / std::max<std::int64_t>(low, 1) >= k_orders_apart},
    m_low{low},
    m_high{high},
    m_start{start},
    m_end{end}
{
  // Differences between large numbers are shown as such only where they are large: the scale starts at
  // zero unless all numbers lie in its upper half.
  if (m_logarithmic) {
    m_low = low < 10 ? 0 : low / 2;
  } else {
    const bool upper_half = low > high / 2 && low != high;
    m_low = upper_half ? std::max<std::int64_t>(0, low - std::max<std::int64_t>((high - low) / 4, 1)) : 0;
  }
  m_high = std::max(high + std::max<std::int64_t>((high - m_low) / 10, 1), m_low + 1);
}

double ChartScale::at(std::int64_t value) const
{
  const auto low = transformed(m_low, m_logarithmic);
  const auto high = transformed(m_high, m_logarithmic);
  const auto place = transformed(std::clamp(value, m_low, m_high), m_logarithmic);
  return m_start + (place - low) / (high - low) * (m_end - m_start);
}

std::vector<std::int64_t> ChartScale::ticks(std::size_t wanted) const
{
  std::vector<std::int64_t> found;
  if (m_logarithmic) {
    if (m_low == 0) {
      found.push_back(0);
    }
    for (std::int64_t tick = 1; tick <= m_high && tick <= 1'000'000'000'000'000; tick *= 10) {
      if (tick >= m_low) {
        found.push_back(tick);
      }
    }
  } else {
    const auto step =
      round_step(static_cast<double>(m_high - m_low) / static_cast<double>(std::max<std::size_t>(wanted, 1)));
    for (auto tick = (m_low + step - 1) / step * step; tick <= m_high; tick += step) {
      found.push_back(tick);
    }
  }
  if (found.size() < 2) {
    found = {m_low, m_high};
  }
  return found;
}

std::string coordinate(double value)
{
  const auto tenths = std::llround(value * 10);
  const auto magnitude = tenths < 0 ? -tenths : tenths;
  std::string out = (tenths < 0 ? "-" : "") + std::to_string(magnitude / 10);
  return magnitude % 10 == 0 ? out : out + "." + std::to_string(magnitude % 10);
}

} // namespace saidby::report
