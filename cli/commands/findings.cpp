#include "cli/commands/all.hpp"
#include "cli/finding_command.hpp"

namespace saidby::cli {

namespace {

ExitCode run(const FindingValues& values, Context& context)
{
  return run_findings(values, casework::FindingChoice::all, context);
}

} // namespace

Command findings_command()
{
  return make_command<FindingValues>(
    {.name = "findings",
     .group = CommandGroup::ask,
     .summary = "list all that does not hold together, or does, with sentence and quotes"},
    declare_findings, run);
}

} // namespace saidby::cli
