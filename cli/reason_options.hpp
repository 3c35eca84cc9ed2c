#pragma once

#include "casework/decide.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"

#include <cstdint>
#include <string>

namespace saidby::cli {

// Who decides, and why: asked of every command by which a person decides something.
struct ReasonValues {
  std::string by;
  std::string why;
};

void append_reason_options(Options& options, ReasonValues& values);

// With the time of this call. Throws UsageError where name or reason is missing.
[[nodiscard]] casework::Reason reason_of(const ReasonValues& values, Context& context);

// "decision 4 noted": what every such command prints.
void say_noted(Context& context, std::int64_t number);

} // namespace saidby::cli
