#pragma once

#include "cli/command.hpp"

// One function a command, each defined in the file of its name. cli/commands.cpp puts them into order.

namespace saidby::cli {

[[nodiscard]] Command add_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command claims_command();
[[nodiscard]] Command contradictions_command();
[[nodiscard]] Command documents_command();
[[nodiscard]] Command eval_command();
[[nodiscard]] Command extract_command();
[[nodiscard]] Command findings_command();
[[nodiscard]] Command graph_command();
[[nodiscard]] Command help_command();
[[nodiscard]] Command info_command();
[[nodiscard]] Command init_command();
[[nodiscard]] Command languages_command();
[[nodiscard]] Command mentions_command();
[[nodiscard]] Command questions_command();
[[nodiscard]] Command report_command();
[[nodiscard]] Command revisions_command();
[[nodiscard]] Command sources_command();
[[nodiscard]] Command statements_command();
[[nodiscard]] Command unverified_command();
[[nodiscard]] Command withdrawn_command();

} // namespace saidby::cli
