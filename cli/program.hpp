#pragma once

#include "cli/command.hpp"
#include "cli/environment.hpp"

#include <string>
#include <vector>

namespace saidby::cli {

// Runs one command line (without the program's name) and says on `environment.err` what went wrong:
// what, why, what to try. Never throws. The one place where errors become exit codes.
[[nodiscard]] ExitCode run_program(const std::vector<std::string>& arguments, Environment& environment);

} // namespace saidby::cli
