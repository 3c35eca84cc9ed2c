#pragma once

#include "casework/view.hpp"
#include "cli/command.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace saidby::cli {

// The options of commands whose output leaves the newsroom.
struct HandoverValues {
  std::vector<std::string> redacted;
  bool quotes_only = false;
};

void append_handover_options(Options& options, HandoverValues& values);
// --redact alone, for what holds no quotes.
void append_redact_option(Options& options, HandoverValues& values);

// The view as it may be handed on. `path` is the case's file: the first redaction writes its secret there.
// Throws InputError for a source that the case does not have.
[[nodiscard]] casework::View handed_on(casework::View view, const HandoverValues& values,
                                       const std::filesystem::path& path);

} // namespace saidby::cli
