#include "casework/import.hpp"
#include "base/errors.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/number_text.hpp"
#include "cli/observer.hpp"
#include "cli/output.hpp"
#include "ingest/files.hpp"

#include <fstream>

namespace saidby::cli {

namespace {

struct ImportValues {
  std::string file;
};

Options declare(ImportValues& values)
{
  return {{"FILE", "", "mentions, one a line (NDJSON), or - for standard input", &values.file, {}, true}};
}

ExitCode run(const ImportValues& values, Context& context)
{
  const auto files = ingest::find_files({values.file});
  if (files.size() != 1 || !files.front().folder.empty()) {
    throw base::UsageError{"one file of mentions at a time"};
  }
  const auto path = context.case_file();
  std::ifstream file;
  if (!files.front().is_standard_input()) {
    file.open(files.front().path, std::ios::binary);
  }
  TerminalObserver observer{context.environment()};
  const auto summary =
    casework::import_mentions(path, files.front().is_standard_input() ? context.in() : static_cast<std::istream&>(file),
                              files.front().name, observer);
  context.out() << counted(summary.mentions, "mention", "mentions") << " taken in; "
                << number_text(summary.already_there) << " already there; " << number_text(summary.refused)
                << " refused\n";
  return summary.refused == 0 ? ExitCode::done : ExitCode::failed;
}

} // namespace

Command import_command()
{
  return make_command<ImportValues>(
    {.name = "import",
     .group = CommandGroup::exchange,
     .summary = "take in mentions that another tool or a person made",
     .details = "One JSON object a line, as schemas/mention.schema.json describes; what is not known may be left out. "
                "Good lines are kept; each fault is named with its line and field."},
    declare, run);
}

} // namespace saidby::cli
