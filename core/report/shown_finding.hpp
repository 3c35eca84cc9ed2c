#pragma once

#include "compare/comparison.hpp"
#include "knowledge/profile.hpp"
#include "report/messages.hpp"
#include "report/report.hpp"

#include <map>
#include <string>

namespace saidby::report {

// What a finding is said with. Lifetime: all must live during the call.
struct FindingContext {
  const compare::Comparison& comparison;
  const std::map<model::QuestionId, std::string>& questions; // in words: question_texts()
  const knowledge::Profile& profile;
  const Messages& messages;
};

// The finding in words, without the quotes of its sides.
[[nodiscard]] ShownFinding shown_finding(const model::Finding& finding, const FindingContext& context);

} // namespace saidby::report
