#pragma once

#include "compare/figures.hpp"
#include "compare/world.hpp"

namespace saidby::compare {

// What comparison makes of a table of figures, still in numbers.
struct Compared {
  World world;
  Drafts drafts;
};

// Runs all rules in their order. `table` gets the sources of bare figures and must outlive the result. No text
// is touched: this is the part whose time matters. O(n log n).
[[nodiscard]] Compared compared_rows(FigureTable& table);

} // namespace saidby::compare
