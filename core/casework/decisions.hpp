#pragma once

#include "compare/decisions.hpp"
#include "report/report.hpp"
#include "store/records.hpp"

#include <vector>

namespace saidby::casework {

// What the log says now: decisions that were taken back are left out, the rest stand in the order in
// which they were made, in the form that comparison takes.
[[nodiscard]] compare::Decisions decisions_that_hold(const std::vector<store::Decision>& log);

// The verdicts in the log that a report shows beside what the machine found.
[[nodiscard]] std::vector<report::Review> reviews_of(const std::vector<store::Decision>& log);

} // namespace saidby::casework
