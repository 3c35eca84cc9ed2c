#pragma once

#include <string_view>
#include <vector>

namespace saidby::tests {

// A text in our own words and on whose word each of its numbers stands: "figure: source (type, pronoun, carried) <
// who relays it | figure: -".
struct AttributionRow {
  std::string_view language;
  std::string_view text;
  std::string_view expected;
};

void check(const std::vector<AttributionRow>& rows);

} // namespace saidby::tests
