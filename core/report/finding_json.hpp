#pragma once

#include "compare/comparison.hpp"
#include "knowledge/profile.hpp"
#include "report/messages.hpp"

#include <map>
#include <string>
#include <string_view>

namespace saidby::report {

inline constexpr std::string_view k_finding_schema = "saidby/finding/1";

// What a finding's line needs beside the finding. Lifetime: all must live during the call.
struct FindingContext {
  const compare::Comparison& comparison;
  const std::map<model::QuestionId, std::string>& questions; // in words: question_texts()
  const knowledge::Profile& profile;
  const Messages& messages;
};

// Appends a finding as one JSON value without line end (schemas/finding.schema.json).
void append_finding_json(std::string& out, const model::Finding& finding, const FindingContext& context);

} // namespace saidby::report
