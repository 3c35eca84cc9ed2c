#include "base/errors.hpp"
#include "casework/decision_kinds.hpp"
#include "casework/naming.hpp"
#include "cli/commands/all.hpp"
#include "cli/list_command.hpp"
#include "cli/reason_options.hpp"

#include <array>
#include <utility>

namespace saidby::cli {

namespace {

struct SourceValues {
  std::string action;
  std::vector<std::string> names;
  std::optional<model::Day> since;
  std::optional<model::Day> until;
  ReasonValues reason;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> k_properties = {{
  {"type", casework::k_source_type},
  {"side", casework::k_source_side},
  {"place", casework::k_source_place},
  {"control", casework::k_source_control},
  {"grade", casework::k_source_grade},
}};

Options declare(SourceValues& values)
{
  Options options = {
    {"ACTION",
     "",
     "merge, split, type, side, place, control or grade",
     &values.action,
     {"merge", "split", "type", "side", "place", "control", "grade"},
     true},
    {"NAME",
     "",
     "merge FROM INTO; split SOURCE ARTICLE; else SOURCE VALUE: type police, side north, place KZ, control "
     "\"government of KZ\", grade B",
     &values.names,
     {},
     true},
    {"--since", "DAY", "type, side, place, control: from this day on", &values.since},
    {"--until", "DAY", "type, side, place, control: to this day", &values.until}};
  append_reason_options(options, values.reason);
  return options;
}

[[nodiscard]] std::int64_t act(const SourceValues& values, const casework::View& view,
                               const std::filesystem::path& path, const casework::Reason& reason)
{
  const auto source = casework::named_source(view, values.names[0]);
  if (values.action == "merge") {
    return casework::merge_sources(path, source, casework::named_source(view, values.names[1]), reason);
  }
  if (values.action == "split") {
    return casework::split_source(path, source, casework::named_document(view, values.names[1]), reason);
  }
  casework::SourceProperty property{{}, values.names[1], values.since, values.until};
  for (const auto& [action, kind] : k_properties) {
    if (action == values.action) {
      property.kind = kind;
    }
  }
  return casework::set_source(path, source, property, reason);
}

ExitCode run(const SourceValues& values, Context& context)
{
  if (values.names.size() != 2) {
    throw base::UsageError{"this needs two things: a source, and what to do with it", "see saidby help source"};
  }
  const auto reason = reason_of(values.reason, context);
  const auto path = context.case_file();
  const casework::View view{path, view_options(context, {})};
  say_noted(context, act(values, view, path, reason));
  return ExitCode::done;
}

} // namespace

Command source_command()
{
  return make_command<SourceValues>(
    {.name = "source",
     .group = CommandGroup::decide,
     .summary = "say that two sources are one, or what a source is",
     .details =
       "merge: two names of one speaker. split: in this article somebody else is meant.\ntype, side (in a "
       "conflict), place (country or body that it speaks for), control (whose word it finally is: equal values "
       "make one origin), grade (A to F, a note).",
     .examples =
       {"saidby source merge \"state TV\" \"television\" --by \"Ann Lee\" --why \"one station\"",
        "saidby source side \"defence ministry\" north --since 2031-03-01 --by \"Ann Lee\" --why \"joined\""}},
    declare, run);
}

} // namespace saidby::cli
