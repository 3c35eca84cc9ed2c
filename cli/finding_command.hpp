#pragma once

#include "casework/findings.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/view_options.hpp"

#include <string>
#include <vector>

namespace saidby::cli {

// What --fail-on takes, and whether findings of a view answer to it.
struct FailOnValues {
  std::vector<std::string> kinds;
};

void append_fail_on_option(Options& options, FailOnValues& values);

// ExitCode::found where the view has a finding of a kind that was named; of `listing` its choice does not count.
[[nodiscard]] ExitCode exit_code_for(const FailOnValues& values, const casework::View& view,
                                     const casework::Selection& selection, casework::FindingListing listing);

// What the commands that list findings share.
struct FindingValues {
  FilterValues filter;
  bool possible = false;
  bool dismissed = false;
  FailOnValues fail_on;
};

[[nodiscard]] Options declare_findings(FindingValues& values);

[[nodiscard]] ExitCode run_findings(const FindingValues& values, casework::FindingChoice choice, Context& context);

} // namespace saidby::cli
