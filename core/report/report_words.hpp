#pragma once

#include "report/messages.hpp"
#include "report/report.hpp"

#include <string>
#include <vector>

// Sentences that every renderer of a report puts together in the same way.

namespace saidby::report {

[[nodiscard]] std::string title_words(const Report& report, const Messages& messages);
[[nodiscard]] std::string summary_words(const Report& report, const Messages& messages);

// "Most sources meet between 20 and 30 (3 independent sources)."
[[nodiscard]] std::string agreed_words(const AgreedRange& range, const Messages& messages);

// "34 (health ministry): How many people were injured? All rest on ..."
[[nodiscard]] std::string single_words(const AskedQuestion& question, const Answer& answer, const Messages& messages);

// How the report was made and what it cannot do, a paragraph each.
// By which program, rules and profile.
[[nodiscard]] std::string program_words(const Report& report, const Messages& messages);
[[nodiscard]] std::vector<std::string> method_words(const Report& report, const Messages& messages);

} // namespace saidby::report
