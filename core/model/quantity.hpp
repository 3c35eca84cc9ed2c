#pragma once

#include "model/names.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace saidby::model {

// How many, as it was said. The interval is computed when it is needed (knowledge/profile.hpp),
// because "dozens" is 12 for one recorder and "24 or more" for another.
struct Quantity {
  std::string text;                  // the words: "plus d'un millier"
  std::optional<std::int64_t> value; // the number named (1000); none for vague words and ranges
  Qualifier qualifier = Qualifier::exact;
  std::optional<VagueClass> vague;       // with Qualifier::vague only
  std::optional<std::int64_t> range_low; // with Qualifier::range only: both ends as named
  std::optional<std::int64_t> range_high;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// A hard end is one that the words exclude going beyond; a soft end is a reader's convention
// ("dozens" ends softly at 99) and is never printed as a number that somebody said.
enum class End : std::uint8_t { hard, soft };

// The whole numbers that a quantity allows, both ends included; no value = open at that end.
struct Interval {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  End low_end = End::hard;
  End high_end = End::hard;

  friend bool operator==(const Interval&, const Interval&) = default;
};

} // namespace saidby::model
