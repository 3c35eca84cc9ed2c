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
  write_table(context, casework::timeline_table(view, selection, detail_of(context.format())));
  return ExitCode::done;
}

} // namespace

Command timeline_command()
{
  return make_command<ListValues>(
    {.name = "timeline",
     .group = CommandGroup::ask,
     .summary = "list the figures by the day on which they were said",
     .details = "With --source, how one source's figure changed. Undated figures come last."},
    declare_list, run);
}

} // namespace saidby::cli
