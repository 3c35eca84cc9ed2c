#pragma once

#include "casework/intake.hpp"
#include "cli/command.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace saidby::cli {

// The options of every command that takes texts in: the same for `add` and `extract`.
struct IntakeValues {
  std::vector<std::string> paths;
  std::string outlet;
  std::string published;
  std::string url;
  std::string title;
  std::string language;
  std::string encoding;
  std::string table;
  bool lines = false;
  std::optional<std::size_t> largest_megabytes;
};

// --outlet, --published, --url, --title, --lang: what is said of a text.
void append_metadata_options(Options& options, IntakeValues& values);

// Throws UsageError for a date that is none.
[[nodiscard]] ingest::Metadata metadata_of(const IntakeValues& values);

void append_intake_options(Options& options, IntakeValues& values);

// Throws UsageError for what does not go together.
[[nodiscard]] casework::IntakeOptions intake_options(const IntakeValues& values);

} // namespace saidby::cli
