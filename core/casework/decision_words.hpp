#pragma once

#include "casework/words.hpp"
#include "store/records.hpp"

#include <string>

// A decision of the log as a person reads it. Programs get the stored form.

namespace saidby::casework {

// What it is about: "interior ministry", "articles/1.txt", "“20” (interior ministry) · c_eee3".
// The stored id where the case no longer knows it.
[[nodiscard]] std::string target_words(const View& view, const Words& words, const store::Decision& decision);

// What was decided: "marked dismissed", "merged into police", "side: north (from 2031-03-01)".
[[nodiscard]] std::string decision_words(const View& view, const Words& words, const store::Decision& decision);

} // namespace saidby::casework
