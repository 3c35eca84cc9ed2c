#include "base/errors.hpp"
#include "casework/claim_graph.hpp"
#include "cli/commands/all.hpp"
#include "cli/handover_options.hpp"
#include "cli/list_command.hpp"
#include "cli/output.hpp"
#include "graph/picture.hpp"
#include "ingest/encoding.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace saidby::cli {

namespace {

struct GraphValues {
  std::string output;
  HandoverValues handover;
  FilterValues filter;
};

Options declare(GraphValues& values)
{
  Options options = {{"-o,--output",
                      "FILE",
                      "where to write it; its ending says how: .svg, .dot, .graphml or .json",
                      &values.output,
                      {},
                      true}};
  append_redact_option(options, values.handover);
  append_filter_options(options, values.filter);
  return options;
}

using Writer = std::string (*)(const graph::Picture&);

[[nodiscard]] Writer writer_for(const std::string& file)
{
  const auto suffix = std::filesystem::path{file}.extension().string();
  if (suffix == ".svg") {
    return &graph::svg_text;
  }
  if (suffix == ".dot" || suffix == ".gv") {
    return &graph::dot_text;
  }
  if (suffix == ".graphml") {
    return &graph::graphml_text;
  }
  if (suffix == ".json") {
    return &graph::json_text;
  }
  throw base::UsageError{fmt::format("{}: no graph can be written with this ending", file),
                         "endings that say how: .svg, .dot, .graphml, .json"};
}

ExitCode run(const GraphValues& values, Context& context)
{
  const auto write = writer_for(values.output);
  const auto path = context.case_file();
  const auto view = handed_on(casework::View{path, view_options(context, values.filter.as_of)}, values.handover, path);
  const auto picture = casework::claim_graph(view, casework::Selection{view, filter_of(values.filter)});
  write_file(values.output, write(picture));
  context.err() << "written: " << ingest::printable_name(values.output) << '\n';
  return ExitCode::done;
}

} // namespace

Command graph_command()
{
  return make_command<GraphValues>({.name = "graph",
                                    .group = CommandGroup::exchange,
                                    .summary = "write the graph of claims and sources: a picture or data",
                                    .details = "A large picture takes long to lay out: filters make it smaller.",
                                    .examples = {"saidby graph -o floods.svg --measure killed"}},
                                   declare, run);
}

} // namespace saidby::cli
