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
  write_table(context, casework::claims_table(view, selection, casework::ClaimChoice::all, detail));
  return ExitCode::done;
}

} // namespace

Command claims_command()
{
  return make_command<ListValues>({.name = "claims",
                                   .group = CommandGroup::ask,
                                   .summary = "list who said how many, each with its evidence",
                                   .details = "A claim is what one origin said, however many articles carry it: the "
                                              "last column counts the places where it is said."},
                                  declare_list, run);
}

} // namespace saidby::cli
