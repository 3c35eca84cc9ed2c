#include "casework/origins.hpp"
#include "casework/naming.hpp"
#include "cli/commands/all.hpp"
#include "cli/list_command.hpp"
#include "cli/output.hpp"
#include "report/messages.hpp"
#include "report/safe_text.hpp"

namespace saidby::cli {

namespace {

struct OriginsValues {
  std::string claim;
  std::optional<model::Day> as_of;
};

Options declare(OriginsValues& values)
{
  Options options = {{"CLAIM", "", "the claim, by its id as `saidby claims` shows it", &values.claim, {}, true}};
  append_as_of_option(options, values.as_of);
  return options;
}

[[nodiscard]] std::string joined(const std::vector<std::string>& words)
{
  std::string text;
  for (const auto& word : words) {
    text += (text.empty() ? "" : "; ") + word;
  }
  return text;
}

[[nodiscard]] report::Table carried_table(const casework::ClaimOrigins& origins, const report::Messages& messages)
{
  report::Table table;
  table.columns = {{.key = "chain", .header = messages.text("column.chain")},
                   {.key = "quote", .header = messages.text("column.quote"), .placement = report::Placement::below}};
  for (const auto& carried : origins.carried) {
    auto chain = carried.chain.empty() ? std::string{} : carried.chain.back();
    for (std::size_t i = carried.chain.size(); i > 1; --i) {
      chain = messages.text("chain.link", {{"nearest", carried.chain[i - 2]}, {"next", chain}});
    }
    table.rows.push_back({{.text = chain}, {.text = carried.quote, .tone = report::Tone::quiet}});
  }
  return table;
}

void write_facts(Context& context, const casework::ClaimOrigins& origins, const report::Messages& messages)
{
  const auto write = [&](std::string_view key, const std::string& text) {
    context.out() << messages.text(key) << ": " << report::safe_line(text) << '\n';
  };
  const auto count = std::to_string(origins.independent);
  write("column.independent", origins.origins.empty() ? count : count + " (" + joined(origins.origins) + ")");
  if (!origins.all_rest_on.empty()) {
    write("kind.single_origin", origins.all_rest_on);
  }
  for (const auto& circle : origins.circles) {
    write("kind.circular", joined(circle));
  }
}

ExitCode run(const OriginsValues& values, Context& context)
{
  const casework::View view{context.case_file(), view_options(context, values.as_of)};
  const auto origins = casework::origins_of(view, casework::named_claim(view, values.claim));
  if (context.format() == Format::json || context.format() == Format::ndjson) {
    context.out() << casework::origins_json(origins) << '\n';
    return ExitCode::done;
  }
  const auto& messages = report::Messages::of(context.language());
  if (detail_of(context.format()) == casework::Detail::reader) {
    write_heading(context, origins.question + " " + origins.quantity + ": " + origins.status);
    write_facts(context, origins, messages);
    context.out() << '\n';
  }
  write_table(context, carried_table(origins, messages));
  return ExitCode::done;
}

} // namespace

Command origins_command()
{
  return make_command<OriginsValues>(
    {.name = "origins",
     .group = CommandGroup::ask,
     .summary = "say on whose word a claim rests",
     .details = "Every way on which it came, how many independent origins its figure has, what all ways pass, and who "
                "only cite each other."},
    declare, run);
}

} // namespace saidby::cli
