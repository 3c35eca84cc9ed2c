#include "casework/tables.hpp"
#include "cli/commands/all.hpp"
#include "cli/list_command.hpp"
#include "cli/output.hpp"
#include "cli/reason_options.hpp"

namespace saidby::cli {

namespace {

struct LogValues {
  std::optional<std::size_t> take_back;
  ReasonValues reason;
};

Options declare(LogValues& values)
{
  Options options = {
    {"--take-back", "N", "take decision N back (with --by and --why); the log keeps both", &values.take_back}};
  append_reason_options(options, values.reason);
  return options;
}

ExitCode run(const LogValues& values, Context& context)
{
  if (values.take_back) {
    const auto reason = reason_of(values.reason, context);
    say_noted(context, casework::take_back(context.case_file(), static_cast<std::int64_t>(*values.take_back), reason));
    return ExitCode::done;
  }
  const casework::View view{context.case_file(), view_options(context, {})};
  write_table(context, casework::log_table(view, detail_of(context.format())));
  return ExitCode::done;
}

} // namespace

Command log_command()
{
  return make_command<LogValues>(
    {.name = "log",
     .group = CommandGroup::decide,
     .summary = "list what people decided, with who, when and why; or take a decision back"},
    declare, run);
}

} // namespace saidby::cli
