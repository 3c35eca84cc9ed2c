#pragma once

#include "cli/command.hpp"

// One function a command, each defined in the file of its name. cli/commands.cpp puts them into order.

namespace saidby::cli {

[[nodiscard]] Command add_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command cite_command();
[[nodiscard]] Command claims_command();
[[nodiscard]] Command contradictions_command();
[[nodiscard]] Command document_command();
[[nodiscard]] Command documents_command();
[[nodiscard]] Command eval_command();
[[nodiscard]] Command event_command();
[[nodiscard]] Command export_command();
[[nodiscard]] Command extract_command();
[[nodiscard]] Command findings_command();
[[nodiscard]] Command graph_command();
[[nodiscard]] Command help_command();
[[nodiscard]] Command import_command();
[[nodiscard]] Command info_command();
[[nodiscard]] Command init_command();
[[nodiscard]] Command languages_command();
[[nodiscard]] Command lint_command();
[[nodiscard]] Command log_command();
[[nodiscard]] Command mark_command();
[[nodiscard]] Command mentions_command();
[[nodiscard]] Command origins_command();
[[nodiscard]] Command questions_command();
[[nodiscard]] Command report_command();
[[nodiscard]] Command reread_command();
[[nodiscard]] Command revisions_command();
[[nodiscard]] Command source_command();
[[nodiscard]] Command sources_command();
[[nodiscard]] Command statements_command();
[[nodiscard]] Command timeline_command();
[[nodiscard]] Command unverified_command();
[[nodiscard]] Command withdrawn_command();

} // namespace saidby::cli
