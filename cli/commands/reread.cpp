#include "casework/read_again.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/number_text.hpp"
#include "cli/observer.hpp"
#include "cli/output.hpp"

namespace saidby::cli {

namespace {

struct RereadValues {};

Options declare(RereadValues& /*values*/) { return {}; }

[[nodiscard]] std::string change_name(casework::Change change)
{
  switch (change) {
  case casework::Change::appeared: return "new";
  case casework::Change::vanished: return "gone";
  case casework::Change::changed: return "changed";
  }
  return {};
}

[[nodiscard]] report::Table difference_table(const casework::ReadAgainSummary& summary)
{
  report::Table table;
  table.columns = {{.key = "change", .header = "Change", .weight = 0},
                   {.key = "document", .header = "Article"},
                   {.key = "mention", .header = "Mention", .weight = 0},
                   {.key = "decided", .header = "Decided by a person", .weight = 0},
                   {.key = "quote", .header = "Quote", .placement = report::Placement::below}};
  table.empty_text = "Nothing is read differently.";
  for (const auto& difference : summary.differences) {
    table.rows.push_back({{.text = change_name(difference.change)},
                          {.text = difference.path},
                          {.text = difference.mention.value},
                          {.text = difference.decided ? "yes" : "", .tone = report::Tone::warning},
                          {.text = difference.quote, .tone = report::Tone::quiet}});
  }
  return table;
}

ExitCode run(const RereadValues& /*values*/, Context& context)
{
  const auto path = context.case_file();
  casework::ReadAgainSummary summary;
  {
    TerminalObserver observer{context.environment()};
    summary = casework::read_case_again(path, observer);
  }
  write_table(context, difference_table(summary));
  context.err() << counted(summary.documents, "article", "articles") << " read again, "
                << number_text(summary.changed_documents) << " of them differently\n";
  return ExitCode::done;
}

} // namespace

Command reread_command()
{
  return make_command<RereadValues>(
    {.name = "reread",
     .group = CommandGroup::keep,
     .summary = "read the kept texts again with this program's rules, and say what differs",
     .details =
       "The earlier reading stays in the case. People's decisions hold for what stands at the same place; those "
       "about something that is gone are named."},
    declare, run);
}

} // namespace saidby::cli
