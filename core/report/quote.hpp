#pragma once

#include "model/mention.hpp"
#include "report/report.hpp"

#include <optional>
#include <string>

namespace saidby::report {

// The evidence of a mention, cut at the figure and looked up in `text`, the kept text of its document
// (null where that is not kept).
[[nodiscard]] Quote quote_of(const model::Mention& mention, const std::string* text);

} // namespace saidby::report
