#include "cli/reason_options.hpp"

#include "base/errors.hpp"
#include "base/tsv.hpp"

namespace saidby::cli {

void append_reason_options(Options& options, ReasonValues& values)
{
  options.push_back({"--by", "NAME", "who decides this; kept in the log", &values.by});
  options.push_back({"--why", "TEXT", "why; kept in the log", &values.why});
}

casework::Reason reason_of(const ReasonValues& values, Context& context)
{
  if (base::trimmed(values.by).empty() || base::trimmed(values.why).empty()) {
    throw base::UsageError{"a decision needs --by and --why",
                           "for example: --by \"Ann Lee\" --why \"called the hospital\""};
  }
  return {.by = values.by, .why = values.why, .when = context.environment().now};
}

void say_noted(Context& context, std::int64_t number) { context.out() << "decision " << number << " noted\n"; }

} // namespace saidby::cli
