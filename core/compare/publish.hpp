#pragma once

#include "compare/compare_rows.hpp"
#include "compare/comparison.hpp"
#include "compare/load.hpp"

namespace saidby::compare {

// Puts rows back into values with ids and words.
[[nodiscard]] Comparison published(const LoadedCase& loaded, const Compared& compared, const ComparisonInput& input);

} // namespace saidby::compare
