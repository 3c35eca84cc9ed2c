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
  const auto detail = detail_of(context.format());
  write_table(context, casework::claims_table(view, selection, casework::ClaimChoice::unverified, detail));
  return ExitCode::done;
}

} // namespace

Command unverified_command()
{
  return make_command<ListValues>(
    {.name = "unverified", .group = CommandGroup::ask, .summary = "list the claims that rest on one source"},
    declare_list, run);
}

} // namespace saidby::cli
