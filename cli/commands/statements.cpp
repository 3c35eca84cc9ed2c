#include "casework/tables.hpp"
#include "cli/commands/all.hpp"
#include "cli/list_command.hpp"
#include "cli/mention_list.hpp"
#include "cli/output.hpp"

namespace saidby::cli {

namespace {

ExitCode run(const ListValues& values, Context& context)
{
  const auto view = view_of(values.filter, context);
  const casework::Selection selection{view, filter_of(values.filter)};
  write_mentions(context, view, selection, model::MentionKind::statement,
                 [&] { return casework::statements_table(view, selection, detail_of(context.format())); });
  return ExitCode::done;
}

} // namespace

Command statements_command()
{
  return make_command<ListValues>({.name = "statements",
                                   .group = CommandGroup::ask,
                                   .summary = "list what was said without a figure",
                                   .details = "With --format json or ndjson as schemas/mention.schema.json describes."},
                                  declare_list, run);
}

} // namespace saidby::cli
