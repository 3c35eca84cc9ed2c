#pragma once

#include "cli/command.hpp"
#include "cli/context.hpp"

#include <string>
#include <vector>

namespace saidby::cli {

// A command line, read.
struct ParsedLine {
  const Command* command = nullptr; // null: none was named
  Invocation invocation;            // of `command`, its options filled in
  GlobalOptions globals;
};

// Reads the arguments after the program's name. Options may stand before and after the command.
// Throws UsageError, with the nearest spelling, for a command, an option or a value that is not known,
// and for what is missing. With --help nothing is required.
[[nodiscard]] ParsedLine parse(const std::vector<std::string>& arguments);

} // namespace saidby::cli
