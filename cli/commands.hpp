#pragma once

#include "cli/command.hpp"

#include <string_view>
#include <vector>

namespace saidby::cli {

// All commands, in the order in which help lists them.
[[nodiscard]] const std::vector<Command>& commands();

// By name or alias; nullptr where there is none.
[[nodiscard]] const Command* find_command(std::string_view name);

// Every name and alias, for the nearest spelling.
[[nodiscard]] std::vector<std::string_view> command_names();

} // namespace saidby::cli
