#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <ostream>
#include <string>

namespace saidby::cli {

// What the program stands in. Read once, at the start: nothing else asks the system for these.
struct Environment {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::filesystem::path folder; // the current one
  std::string case_file;        // $SAIDBY_CASE
  std::string now;              // ISO 8601, UTC: when a decision is noted
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool colour_refused = false; // $NO_COLOR is set and not empty, or the terminal is "dumb"
  std::size_t columns = 80;    // of the terminal, or $COLUMNS
};

// Of this process, over std::cin, std::cout and std::cerr.
[[nodiscard]] Environment environment_of_process();

} // namespace saidby::cli
