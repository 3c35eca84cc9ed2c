#include "base/errors.hpp"
#include "cli/commands/all.hpp"
#include "cli/finding_command.hpp"
#include "cli/handover_options.hpp"
#include "cli/list_command.hpp"
#include "cli/output.hpp"
#include "ingest/encoding.hpp"
#include "report/messages.hpp"
#include "report/render.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace saidby::cli {

namespace {

struct ReportValues {
  std::string output;
  std::string language;
  HandoverValues handover;
  std::optional<model::Day> as_of;
  FailOnValues fail_on;
};

Options declare(ReportValues& values)
{
  Options options = {
    {"-o,--output", "FILE", "where to write it; its ending says how: .html, .md or .json", &values.output, {}, true},
    {"--lang", "LANGUAGE", "the language of the report; quotes stay as they are (else that of --in)", &values.language,
     report::Messages::languages()}};
  append_handover_options(options, values.handover);
  append_as_of_option(options, values.as_of);
  append_fail_on_option(options, values.fail_on);
  return options;
}

using Renderer = std::string (*)(const report::Report&);

[[nodiscard]] Renderer renderer_for(const std::string& file)
{
  const auto suffix = std::filesystem::path{file}.extension().string();
  if (suffix == ".html" || suffix == ".htm") {
    return [](const report::Report& report) { return report::html_text(report); };
  }
  if (suffix == ".md") {
    return [](const report::Report& report) { return report::markdown_text(report); };
  }
  if (suffix == ".json") {
    return [](const report::Report& report) { return report::json_text(report); };
  }
  throw base::UsageError{fmt::format("{}: no report can be written with this ending", file),
                         "endings that say how: .html, .md, .json"};
}

ExitCode run(const ReportValues& values, Context& context)
{
  const auto render = renderer_for(values.output);
  const auto path = context.case_file();
  auto options = view_options(context, values.as_of);
  if (!values.language.empty()) {
    options.language = values.language;
  }
  const auto view = handed_on(casework::View{path, options}, values.handover, path);
  write_file(values.output, render(view.report()));
  context.err() << "written: " << ingest::printable_name(values.output) << '\n';
  return exit_code_for(values.fail_on, view, casework::Selection{view, {}}, casework::FindingListing{});
}

} // namespace

Command report_command()
{
  return make_command<ReportValues>(
    {.name = "report",
     .group = CommandGroup::exchange,
     .summary = "write the verification report: a page, Markdown or JSON",
     .details = "Every quote is looked up in the kept text while the report is made.",
     .examples = {"saidby report -o floods.html", "saidby report -o floods.md --lang fr --as-of 2031-03-07"}},
    declare, run);
}

} // namespace saidby::cli
