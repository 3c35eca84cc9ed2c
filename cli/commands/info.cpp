#include "casework/case.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/output.hpp"
#include "ingest/encoding.hpp"

#include <cstdint>

namespace saidby::cli {

namespace {

struct InfoValues {};

Options declare(InfoValues& /*values*/) { return {}; }

void add_row(report::Table& table, const std::string& key, const std::string& text)
{
  table.rows.push_back({{.text = key}, {.text = text}});
}

void add_row(report::Table& table, const std::string& key, std::size_t number)
{
  table.rows.push_back({{.text = key}, {.text = std::to_string(number), .number = static_cast<std::int64_t>(number)}});
}

ExitCode run(const InfoValues& /*values*/, Context& context)
{
  const auto info = casework::case_info(context.case_file());
  report::Table table;
  table.columns = {{.key = "what", .header = "What", .weight = 0}, {.key = "value", .header = "Value"}};
  add_row(table, "file", ingest::printable_name(info.path.native()));
  add_row(table, "bytes", info.counts.file_bytes);
  add_row(table, "schema", static_cast<std::size_t>(info.schema_version));
  add_row(table, "profile", info.profile);
  add_row(table, "articles", info.counts.documents);
  add_row(table, "articles replaced", info.counts.replaced);
  add_row(table, "articles excluded", info.counts.excluded);
  add_row(table, "articles forgotten", info.counts.forgotten);
  add_row(table, "figures", info.counts.figure_mentions);
  add_row(table, "statements", info.counts.statements);
  add_row(table, "decisions", info.counts.decisions);
  for (const auto& maker : info.makers) {
    add_row(table, "read by", maker.pack.empty() ? maker.program : maker.program + ", pack " + maker.pack);
  }
  write_table(context, table);
  return ExitCode::done;
}

} // namespace

Command info_command()
{
  return make_command<InfoValues>(
    {.name = "info", .group = CommandGroup::keep, .summary = "say what is in a case, and by which rules it was read"},
    declare, run);
}

} // namespace saidby::cli
