#include "cli/commands/all.hpp"
#include "cli/finding_command.hpp"

namespace saidby::cli {

namespace {

ExitCode run(const FindingValues& values, Context& context)
{
  return run_findings(values, casework::FindingChoice::withdrawn, context);
}

} // namespace

Command withdrawn_command()
{
  return make_command<FindingValues>({.name = "withdrawn",
                                      .group = CommandGroup::ask,
                                      .summary = "list what was taken back, and where it is still used"},
                                     declare_findings, run);
}

} // namespace saidby::cli
