#pragma once

#include "report/messages.hpp"
#include "report/report.hpp"

#include <string>

namespace saidby::report {

// One citable line: "13 dead according to state TV (7 March 2031); no other source so far." What stands is
// said, with who said it and when; withdrawn and outdated figures only where nothing else stands. At most
// four answers, then how many more.
[[nodiscard]] std::string cite_line(const AskedQuestion& question, const Report& report);

} // namespace saidby::report
