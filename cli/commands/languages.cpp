#include "casework/languages.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/number_text.hpp"
#include "cli/output.hpp"

#include <cstdint>

namespace saidby::cli {

namespace {

struct LanguagesValues {
  bool check = false;
};

Options declare(LanguagesValues& values)
{
  return {
    {"--check", "", "read every example that the packs carry, and say which speaks against its row", &values.check}};
}

[[nodiscard]] report::Cell count_cell(std::size_t count)
{
  return {.text = number_text(count), .number = static_cast<std::int64_t>(count)};
}

[[nodiscard]] report::Table languages_table()
{
  report::Table table;
  table.columns = {{.key = "name", .header = "Name", .weight = 0},
                   {.key = "version", .header = "Version", .align = report::Align::right, .weight = 0},
                   {.key = "english_name", .header = "Language"},
                   {.key = "own_name", .header = "Its own name"},
                   {.key = "rows", .header = "Words and phrases", .align = report::Align::right},
                   {.key = "examples", .header = "Examples", .align = report::Align::right}};
  for (const auto& language : casework::languages()) {
    table.rows.push_back({{.text = language.name},
                          count_cell(static_cast<std::size_t>(language.version)),
                          {.text = language.english_name},
                          {.text = language.own_name},
                          count_cell(language.rows),
                          count_cell(language.examples)});
  }
  return table;
}

ExitCode run(const LanguagesValues& values, Context& context)
{
  if (!values.check) {
    write_table(context, languages_table());
    return ExitCode::done;
  }
  report::Table table;
  table.columns = {{.key = "place", .header = "Row", .weight = 0},
                   {.key = "form", .header = "Words"},
                   {.key = "fault", .header = "Fault", .weight = 2}};
  table.empty_text = "Every example holds.";
  for (const auto& fault : casework::checked_languages()) {
    table.rows.push_back({{.text = fault.place}, {.text = fault.form}, {.text = fault.message}});
  }
  write_table(context, table);
  return table.rows.empty() ? ExitCode::done : ExitCode::failed;
}

} // namespace

Command languages_command()
{
  return make_command<LanguagesValues>({.name = "languages",
                                        .group = CommandGroup::tools,
                                        .summary = "list the languages that can be read, or check their packs"},
                                       declare, run);
}

} // namespace saidby::cli
