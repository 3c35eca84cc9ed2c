#pragma once

#include "compare/decisions.hpp"
#include "report/report.hpp"
#include "store/records.hpp"

#include <string>
#include <vector>

namespace saidby::casework {

// What the log says now: decisions that were taken back are left out, the rest stand in the order in
// which they were made, in the form that comparison takes.
[[nodiscard]] compare::Decisions decisions_that_hold(const std::vector<store::Decision>& log);

// A text of a decision's payload, by its name; empty where there is none.
[[nodiscard]] std::string payload_text(const store::Decision& decision, const char* name);

// The verdicts in the log that a report shows beside what the machine found.
[[nodiscard]] std::vector<report::Review> reviews_of(const std::vector<store::Decision>& log);

} // namespace saidby::casework
