#pragma once

#include "compare/comparison.hpp"
#include "compare/load.hpp"
#include "compare/world.hpp"

namespace saidby::compare {

// Runs all rules in their order. `table` gets the sources of bare figures. No text is touched.
struct Compared {
  World world;
  Drafts drafts;
};
[[nodiscard]] Compared compared_rows(FigureTable& table);

// Puts rows back into values with ids and words.
[[nodiscard]] Comparison published(const LoadedCase& loaded, const Compared& compared, const ComparisonInput& input);

} // namespace saidby::compare
