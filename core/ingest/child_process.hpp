#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::ingest {

// What came of a child process.
struct ChildResult {
  enum class End { exited, not_found, took_too_long, wrote_too_much, failed_to_start };
  End end = End::exited;
  int exit_code = 0;  // where it exited
  std::string output; // its standard output
};

struct ChildLimits {
  std::chrono::seconds time{60};
  std::size_t output_bytes = std::size_t{64} << 20U;
};

// Runs the program `arguments[0]`, looked for in PATH, without a shell: no argument is ever taken for something
// else. It gets `input` as its standard input; its error output is thrown away. It is ended when it exceeds
// a limit. Thread-safe. Does not throw.
[[nodiscard]] ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input,
                                    const ChildLimits& limits);

} // namespace saidby::ingest
