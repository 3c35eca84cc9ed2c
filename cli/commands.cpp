#include "cli/commands.hpp"

#include "cli/commands/all.hpp"

#include <algorithm>

namespace saidby::cli {

const std::vector<Command>& commands()
{
  static const std::vector<Command> all = {
    init_command(),       add_command(),
    documents_command(),  document_command(),
    info_command(),       check_command(),
    reread_command(),     questions_command(),
    claims_command(),     mentions_command(),
    statements_command(), sources_command(),
    findings_command(),   contradictions_command(),
    unverified_command(), revisions_command(),
    withdrawn_command(),  origins_command(),
    timeline_command(),   cite_command(),
    mark_command(),       event_command(),
    source_command(),     log_command(),
    report_command(),     graph_command(),
    export_command(),     import_command(),
    lint_command(),       extract_command(),
    languages_command(),  eval_command(),
    help_command(),
  };
  return all;
}

const Command* find_command(std::string_view name)
{
  const auto& all = commands();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Command& command) {
    return command.text.name == name || (!command.text.alias.empty() && command.text.alias == name);
  });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string_view> command_names()
{
  std::vector<std::string_view> names;
  for (const auto& command : commands()) {
    names.push_back(command.text.name);
    if (!command.text.alias.empty()) {
      names.push_back(command.text.alias);
    }
  }
  return names;
}

} // namespace saidby::cli
