#pragma once

#include "report/messages.hpp"

#include <string>
#include <string_view>

namespace saidby::report {

// Whose word a source's word finally is: "the state (Kazakhstan)" for "state:KZ"; a name that a person gave as it is.
[[nodiscard]] std::string controller_words(std::string_view controller, const Messages& messages);

} // namespace saidby::report
