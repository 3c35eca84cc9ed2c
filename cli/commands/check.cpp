#include "casework/case.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/number_text.hpp"
#include "cli/output.hpp"

namespace saidby::cli {

namespace {

struct CheckValues {};

Options declare(CheckValues& /*values*/) { return {}; }

ExitCode run(const CheckValues& /*values*/, Context& context)
{
  const auto result = casework::checked_case(context.case_file());
  report::Table table;
  table.columns = {{.key = "document", .header = "Article", .weight = 0},
                   {.key = "mention", .header = "Mention", .weight = 0},
                   {.key = "fault", .header = "Fault"}};
  for (const auto& fault : result.faults) {
    table.rows.push_back({{.text = fault.document.value},
                          {.text = fault.mention.value},
                          {.text = fault.message, .tone = report::Tone::alarm}});
  }
  if (context.format() != Format::table || !result.faults.empty()) {
    write_table(context, table);
  }
  if (!result.faults.empty()) {
    context.err() << counted(result.faults.size(), "fault", "faults") << " found\n";
    return ExitCode::failed;
  }
  if (context.format() == Format::table) {
    context.out() << "all is well: " << counted(result.documents, "article", "articles") << ", "
                  << counted(result.mentions, "quote", "quotes") << " found in the kept texts\n";
  }
  return ExitCode::done;
}

} // namespace

Command check_command()
{
  return make_command<CheckValues>({.name = "check",
                                    .group = CommandGroup::keep,
                                    .summary = "verify a case: every quote against the kept texts, hashes, structure",
                                    .details = "Exit code 1 where something is not as it should be."},
                                   declare, run);
}

} // namespace saidby::cli
