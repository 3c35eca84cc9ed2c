#pragma once

#include "model/day.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a command is: a descriptor, a struct of options, and a function that runs it. One file of
// cli/commands/ each; the table of all is cli/commands.cpp. Parsing, help, shell completion and the
// test that every option has a case are derived from these, so nothing is listed twice.

namespace saidby::cli {

class Context;

enum class ExitCode : int {
  done = 0,
  failed = 1,      // something could not be done
  wrong_usage = 2, // the command was called wrongly
  found = 3,       // --fail-on: there are such findings
};

// Where an option's value goes. Text that is read further (days, sizes) is read when it is given.
using OptionTarget =
  std::variant<bool*, std::string*, std::vector<std::string>*, std::optional<std::size_t>*, std::optional<model::Day>*>;

// One option, or, where `name` has no dashes, the positional arguments.
struct Option {
  std::string_view name;  // "--outlet", "-o,--output", "PATH"
  std::string_view value; // how help calls the value: "NAME"; empty for flags
  std::string_view help;
  OptionTarget target;
  std::vector<std::string_view> choices = {}; // the values it may have; empty = any
  bool required = false;
};

// The options that a command declares, in the order in which help lists them.
using Options = std::vector<Option>;

enum class CommandGroup : std::uint8_t { keep, ask, decide, exchange, tools };

// What help says about a command.
struct CommandText {
  std::string_view name;
  std::string_view alias = {}; // empty: none
  CommandGroup group = CommandGroup::ask;
  std::string_view summary;      // one line, no full stop
  std::string_view details = {}; // paragraphs, one a line; wrapped when shown
  std::vector<std::string_view> examples = {};
};

// One call of a command: its options, bound to values of its own, and what runs with them.
struct Invocation {
  Options options;
  std::function<ExitCode(Context&)> run;
};

struct Command {
  CommandText text;
  std::function<Invocation()> invoke; // fresh values at every call
};

// Builds a command of a struct of options, `Options declare(Values&)` and `ExitCode run(const Values&, Context&)`.
template <typename Values>
[[nodiscard]] Command make_command(CommandText text, Options (*declare)(Values&),
                                   ExitCode (*run)(const Values&, Context&))
{
  return {std::move(text), [declare, run] {
            auto values = std::make_shared<Values>();
            return Invocation{declare(*values), [values, run](Context& context) { return run(*values, context); }};
          }};
}

} // namespace saidby::cli
