#include "casework/case.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/intake_options.hpp"
#include "cli/number_text.hpp"
#include "cli/observer.hpp"
#include "cli/output.hpp"
#include "cli/skipped_table.hpp"

#include <cstdint>

namespace saidby::cli {

namespace {

struct AddValues {
  IntakeValues intake;
  std::string skipped;
  bool unread = false;
};

Options declare(AddValues& values)
{
  Options options;
  append_intake_options(options, values.intake);
  options.push_back({"--skipped", "FILE.csv", "write what was left out, and why, as a table", &values.skipped});
  options.push_back({"--unread", "", "only keep the texts; reread reads them later", &values.unread});
  return options;
}

// "3 articles added (1 a new version): 12 figures, 7 statements; 1 already there"
[[nodiscard]] std::string summary_text(const casework::AddSummary& summary)
{
  auto text = counted(summary.added, "article", "articles") + " added";
  if (summary.new_versions > 0) {
    text += " (" + counted(summary.new_versions, "new version", "new versions") + ")";
  }
  if (summary.added > 0) {
    text += ": " + counted(summary.figures, "figure", "figures") + ", " +
            counted(summary.statements, "statement", "statements");
  }
  if (summary.already_there > 0) {
    text += "; " + number_text(summary.already_there) + " already there";
  }
  if (summary.forgotten > 0) {
    text += "; " + number_text(summary.forgotten) + " not taken: removed for good earlier";
  }
  if (summary.left_out > 0) {
    text += "; " + number_text(summary.left_out) + " left out";
  }
  return text;
}

[[nodiscard]] report::Table summary_table(const casework::AddSummary& summary)
{
  report::Table table;
  auto& row = table.rows.emplace_back();
  const auto add = [&](const char* key, std::size_t number) {
    table.columns.push_back({.key = key, .header = key, .align = report::Align::right});
    row.push_back({.text = std::to_string(number), .number = static_cast<std::int64_t>(number)});
  };
  add("added", summary.added);
  add("new_versions", summary.new_versions);
  add("already_there", summary.already_there);
  add("forgotten", summary.forgotten);
  add("left_out", summary.left_out);
  add("figures", summary.figures);
  add("statements", summary.statements);
  return table;
}

ExitCode run(const AddValues& values, Context& context)
{
  const auto options = intake_options(values.intake);
  const auto path = context.case_file();
  casework::AddSummary summary;
  {
    TerminalObserver observer{context.environment()};
    SkippedTable skipped{observer, values.skipped};
    const auto reading = values.unread ? casework::Reading::later : casework::Reading::now;
    summary = casework::add_texts(path, options, reading, context.in(), skipped);
  }
  if (context.format() == Format::table) {
    context.out() << summary_text(summary) << '\n';
  } else {
    write_table(context, summary_table(summary));
  }
  return summary.left_out == 0 ? ExitCode::done : ExitCode::failed;
}

} // namespace

Command add_command()
{
  return make_command<AddValues>(
    {.name = "add",
     .group = CommandGroup::keep,
     .summary = "take articles into a case and read them",
     .details =
       "Takes files, folders and standard input: web pages, feeds (RSS, Atom, JSON Feed), agency formats (NewsML-G2, "
       "NITF, ninjs), mails and mailboxes, web archives (WARC), PDF, plain text, NDJSON and CSV, compressed by gzip or "
       "not; each is told by its content. The same bytes twice add nothing. A text that cannot be used is "
       "named and left out; the rest is taken. Comparing lives on outlet and date: they are "
       "read from pages, feeds and wires; what you say, for many files in a table, goes before.",
     .examples = {"saidby add wire.txt --outlet AFP --published 2031-03-07", "saidby add articles/ --meta articles.csv",
                  "pbpaste | saidby add - --outlet \"The Harbour Post\" --published 2031-03-07"}},
    declare, run);
}

} // namespace saidby::cli
