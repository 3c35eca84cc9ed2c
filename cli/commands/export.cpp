#include "casework/export.hpp"
#include "base/errors.hpp"
#include "casework/findings.hpp"
#include "casework/tables.hpp"
#include "cli/commands/all.hpp"
#include "cli/handover_options.hpp"
#include "cli/list_command.hpp"
#include "cli/output.hpp"
#include "ingest/encoding.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace saidby::cli {

namespace {

struct ExportValues {
  std::string output;
  std::string what = "mentions";
  HandoverValues handover;
  FilterValues filter;
};

Options declare(ExportValues& values)
{
  Options options = {{"-o,--output",
                      "FILE",
                      "where to write it: .ndjson or .csv for lists, .jsonld for prov and verdicts",
                      &values.output,
                      {},
                      true},
                     {"--what",
                      "WHAT",
                      "mentions (the usual), claims, findings, prov (W3C PROV) or verdicts (ClaimReview)",
                      &values.what,
                      {"mentions", "claims", "findings", "prov", "verdicts"}}};
  append_handover_options(options, values.handover);
  append_filter_options(options, values.filter);
  return options;
}

constexpr casework::FindingListing k_every_finding{casework::FindingChoice::all, casework::Possible::listed,
                                                   casework::Dismissed::left_out};

[[nodiscard]] report::Table table_of(const ExportValues& values, const casework::View& view,
                                     const casework::Selection& selection)
{
  if (values.what == "claims") {
    return casework::claims_table(view, selection, casework::ClaimChoice::all, casework::Detail::data);
  }
  if (values.what == "findings") {
    const auto list = casework::listed_findings(view, selection, k_every_finding);
    return casework::findings_table(view, list.findings, casework::Detail::data);
  }
  return casework::mentions_table(view, selection, casework::Detail::data);
}

[[nodiscard]] std::string lines_of(const ExportValues& values, const casework::View& view,
                                   const casework::Selection& selection)
{
  if (values.what == "mentions") {
    return casework::mentions_ndjson(view, selection);
  }
  if (values.what == "claims") {
    return report::ndjson_text(table_of(values, view, selection));
  }
  std::string lines;
  const auto list = casework::listed_findings(view, selection, k_every_finding);
  for (const auto* shown : list.findings) {
    lines += casework::finding_json(view, shown->finding) + '\n';
  }
  return lines;
}

void check_ending(const ExportValues& values)
{
  const auto suffix = std::filesystem::path{values.output}.extension().string();
  const bool linked = values.what == "prov" || values.what == "verdicts";
  const bool fits = linked ? suffix == ".jsonld" || suffix == ".json" : suffix == ".ndjson" || suffix == ".csv";
  if (!fits) {
    throw base::UsageError{fmt::format("{}: {} cannot be written with this ending", values.output, values.what),
                           linked ? "endings that fit: .jsonld, .json" : "endings that fit: .ndjson, .csv"};
  }
}

[[nodiscard]] std::string exported(const ExportValues& values, const casework::View& view)
{
  const casework::Selection selection{view, filter_of(values.filter)};
  if (values.what == "prov") {
    return casework::provenance_json(view);
  }
  if (values.what == "verdicts") {
    return casework::verdicts_json(view);
  }
  return std::filesystem::path{values.output}.extension() == ".csv"
           ? report::csv_text(table_of(values, view, selection), report::ByteOrderMark::with)
           : lines_of(values, view, selection);
}

ExitCode run(const ExportValues& values, Context& context)
{
  check_ending(values);
  const auto path = context.case_file();
  const auto view = handed_on(casework::View{path, view_options(context, values.filter.as_of)}, values.handover, path);
  write_file(values.output, exported(values, view));
  context.err() << "written: " << ingest::printable_name(values.output) << '\n';
  return ExitCode::done;
}

} // namespace

Command export_command()
{
  return make_command<ExportValues>(
    {.name = "export",
     .group = CommandGroup::exchange,
     .summary = "write mentions, claims, findings, provenance or verdicts for other programs",
     .details = "Verdicts are those of people only: the program gives none.",
     .examples = {"saidby export -o mentions.ndjson",
                  "saidby export --what prov -o case.jsonld --redact \"hospital doctor\""}},
    declare, run);
}

} // namespace saidby::cli
