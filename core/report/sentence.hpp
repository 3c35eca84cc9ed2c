#pragma once

#include "model/claim.hpp"
#include "report/messages.hpp"

#include <string>

// What a finding says, from the words of one language (keys "rule.", "why.", "doubt." of its table).
// Both quotes are shown beside it by whoever shows the sentence.

namespace saidby::report {

// "“21” (interior ministry) and “30” (union) cannot both be right."
// Requires: the finding's rule is one of compare::rules(), with all its arguments.
[[nodiscard]] std::string sentence(const model::Finding& finding, const Messages& messages);

// Why it may be so, and why it is only possible; empty where the finding gives neither.
[[nodiscard]] std::string reason(const model::Finding& finding, const Messages& messages);

} // namespace saidby::report
