#include "cli/commands/all.hpp"
#include "cli/finding_command.hpp"

namespace saidby::cli {

namespace {

ExitCode run(const FindingValues& values, Context& context)
{
  return run_findings(values, casework::FindingChoice::revisions, context);
}

} // namespace

Command revisions_command()
{
  return make_command<FindingValues>(
    {.name = "revisions", .group = CommandGroup::ask, .summary = "list figures that their source or outlet changed"},
    declare_findings, run);
}

} // namespace saidby::cli
