#pragma once

#include "cli/command.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace saidby::cli {

// What `saidby help` says: usage, all commands by group, the options of every command.
[[nodiscard]] std::string overview_text(std::size_t columns);

// What `saidby help COMMAND` says.
[[nodiscard]] std::string command_text(const Command& command, std::size_t columns);

// {"commands": [{"name", "alias", "group", "summary", "options": [{"name", "names", "value", "help", "required",
// "choices"}]}], "options": [...]}: for tools that check or complete.
[[nodiscard]] std::string help_json();

// `text` broken at blanks into lines of at most `columns`, all but the first indented. Words that are
// longer stand alone. A line end in `text` starts a new line.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns);

} // namespace saidby::cli
