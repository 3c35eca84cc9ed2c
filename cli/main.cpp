#include "cli/program.hpp"

#include <string>
#include <vector>

int main(int argc, char** argv)
{
  auto environment = saidby::cli::environment_of_process();
  const std::vector<std::string> arguments{argv + (argc > 0 ? 1 : 0), argv + argc};
  return static_cast<int>(saidby::cli::run_program(arguments, environment));
}
