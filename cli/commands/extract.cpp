#include "casework/extraction.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/intake_options.hpp"
#include "cli/observer.hpp"

namespace saidby::cli {

namespace {

struct ExtractValues {
  IntakeValues intake;
  std::string profile = "plain";
  bool explain = false;
};

Options declare(ExtractValues& values)
{
  Options options;
  append_intake_options(options, values.intake);
  options.push_back({"--profile", "NAME", "how words become bounds (else plain)", &values.profile});
  options.push_back({"--explain", "", "say on stderr which rules and words made each mention", &values.explain});
  return options;
}

ExitCode run(const ExtractValues& values, Context& context)
{
  casework::ExtractionOptions options;
  options.intake = intake_options(values.intake);
  options.profile = values.profile;
  options.explanation = values.explain ? casework::Explanation::every_step : casework::Explanation::none;
  TerminalObserver observer{context.environment()};
  const auto summary = casework::extract_mentions(
    options, context.in(), observer,
    [&](std::string_view lines) { context.out().write(lines.data(), static_cast<std::streamsize>(lines.size())); },
    [&](std::string_view text) { context.err() << text; });
  return summary.left_out == 0 ? ExitCode::done : ExitCode::failed;
}

} // namespace

Command extract_command()
{
  return make_command<ExtractValues>(
    {.name = "extract",
     .group = CommandGroup::tools,
     .summary = "read texts and print what they say, without a case",
     .details = "Prints one mention a line as JSON (NDJSON, schemas/mention.schema.json): who said how many, and what "
                "was said without a figure. A filter for pipes: nothing is kept.",
     .examples = {"saidby extract article.txt --outlet AFP --published 2031-03-07",
                  "saidby extract --ndjson articles.ndjson | jq .quantity.text"}},
    declare, run);
}

} // namespace saidby::cli
