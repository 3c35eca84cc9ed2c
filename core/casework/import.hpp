#pragma once

#include "casework/observer.hpp"

#include <cstddef>
#include <filesystem>
#include <istream>
#include <string>

namespace saidby::casework {

// What came of taking mentions in that another tool or a person made.
struct ImportSummary {
  std::size_t mentions = 0;      // taken in
  std::size_t already_there = 0; // with the same content
  std::size_t refused = 0;       // lines; the observer was told why
  std::size_t documents = 0;     // that the case did not have; known without their text
};

// Reads mentions, one a line (schemas/mention.schema.json), from `input`, which messages call `name`.
// Good lines are kept and bad ones told to the observer, each with its line and field; all that is kept
// is kept at once. Refused: what does not follow the format, an id that has other content already, and
// evidence whose words do not stand in the kept text.
// Mentions keep the ids that they come with; those without get one. Evidence may be missing.
[[nodiscard]] ImportSummary import_mentions(const std::filesystem::path& path, std::istream& input,
                                            const std::string& name, Observer& observer);

} // namespace saidby::casework
