#include "base/diagnostic.hpp"
#include "base/errors.hpp"
#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/help_text.hpp"

#include <fmt/format.h>

namespace saidby::cli {

namespace {

struct HelpValues {
  std::string command;
};

Options declare(HelpValues& values) { return {{"COMMAND", "", "the command to tell about", &values.command}}; }

ExitCode run(const HelpValues& values, Context& context)
{
  if (values.command.empty()) {
    context.out() << (context.format() == Format::json ? help_json() : overview_text(context.environment().columns));
    return ExitCode::done;
  }
  const auto* command = find_command(values.command);
  if (command == nullptr) {
    const auto near = base::nearest_spelling(values.command, command_names());
    throw base::UsageError{fmt::format("there is no command \"{}\"", values.command),
                           near.empty() ? "see saidby help" : fmt::format("did you mean {}?", near)};
  }
  context.out() << command_text(*command, context.environment().columns);
  return ExitCode::done;
}

} // namespace

Command help_command()
{
  return make_command<HelpValues>({.name = "help",
                                   .group = CommandGroup::tools,
                                   .summary = "say how saidby, or one of its commands, is used",
                                   .examples = {"saidby help add"}},
                                  declare, run);
}

} // namespace saidby::cli
