#include "casework/tables.hpp"
#include "cli/commands/all.hpp"
#include "cli/list_command.hpp"
#include "cli/output.hpp"

namespace saidby::cli {

namespace {

ExitCode run(const ListValues& values, Context& context)
{
  const auto view = view_of(values.filter, context);
  const casework::Selection selection{view, filter_of(values.filter)};
  write_table(context, casework::sources_table(view, selection, detail_of(context.format())));
  return ExitCode::done;
}

} // namespace

Command sources_command()
{
  return make_command<ListValues>(
    {.name = "sources", .group = CommandGroup::ask, .summary = "list who speaks, and how often"}, declare_list, run);
}

} // namespace saidby::cli
