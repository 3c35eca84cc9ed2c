#pragma once

#include "report/report.hpp"
#include "report/shown_finding.hpp"

#include <string>
#include <string_view>

namespace saidby::report {

inline constexpr std::string_view k_finding_schema = "saidby/finding/1";

// Appends a finding as one JSON value without line end (schemas/finding.schema.json).
void append_finding_json(std::string& out, const ShownFinding& shown);

// The same of a finding that is not yet in words.
void append_finding_json(std::string& out, const model::Finding& finding, const FindingContext& context);

} // namespace saidby::report
