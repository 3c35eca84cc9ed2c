#pragma once

#include "cli/command.hpp"

// One function a command, each defined in the file of its name. cli/commands.cpp puts them into order.

namespace saidby::cli {

[[nodiscard]] Command extract_command();
[[nodiscard]] Command help_command();

} // namespace saidby::cli
