#include "cli/program.hpp"

#include "base/errors.hpp"
#include "base/version.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/help_text.hpp"
#include "cli/parse.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>
#include <string_view>

namespace saidby::cli {

namespace {

void say_error(Environment& environment, std::string_view message, std::string_view advice)
{
  environment.err << "saidby: " << message << '\n';
  if (!advice.empty()) {
    environment.err << "  " << advice << '\n';
  }
}

[[nodiscard]] ExitCode run_line(const std::vector<std::string>& arguments, Environment& environment)
{
  auto line = parse(arguments);
  if (line.globals.version) {
    environment.out << base::k_program << '\n';
    return ExitCode::done;
  }
  if (line.globals.help || line.command == nullptr) {
    const bool asked = line.globals.help;
    auto& stream = asked ? environment.out : environment.err;
    stream << (line.command != nullptr ? command_text(*line.command, environment.columns)
                                       : overview_text(environment.columns));
    return asked ? ExitCode::done : ExitCode::wrong_usage;
  }
  Context context{environment, line.globals};
  return line.invocation.run(context);
}

} // namespace

ExitCode run_program(const std::vector<std::string>& arguments, Environment& environment)
{
  try {
    const auto code = run_line(arguments, environment);
    environment.out.flush();
    if (!environment.out) {
      say_error(environment, "the results could not be written whole", "is the disk full?");
      return ExitCode::failed;
    }
    return code;
  } catch (const base::UsageError& error) {
    say_error(environment, error.what(), error.advice());
    return ExitCode::wrong_usage;
  } catch (const base::Error& error) {
    say_error(environment, error.what(), error.advice());
  } catch (const std::bad_alloc&) {
    say_error(environment, "there is not enough memory for this", "smaller documents need less: see --max-mb");
  } catch (const std::exception& error) {
    say_error(environment, fmt::format("a fault in saidby itself: {}", error.what()), "please report it");
  }
  environment.out.flush();
  return ExitCode::failed;
}

} // namespace saidby::cli
