#include "cli/commands/all.hpp"
#include "cli/finding_command.hpp"

namespace saidby::cli {

namespace {

ExitCode run(const FindingValues& values, Context& context)
{
  return run_findings(values, casework::FindingChoice::contradictions, context);
}

} // namespace

Command contradictions_command()
{
  return make_command<FindingValues>({.name = "contradictions",
                                      .alias = "conflicts",
                                      .group = CommandGroup::ask,
                                      .summary = "list figures that cannot both be right, or lie far apart"},
                                     declare_findings, run);
}

} // namespace saidby::cli
