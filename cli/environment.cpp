#include "cli/environment.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string_view>

namespace saidby::cli {

namespace {

[[nodiscard]] std::string variable(const char* name)
{
  const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread starts
  return value == nullptr ? std::string{} : std::string{value};
}

[[nodiscard]] std::size_t columns_of_terminal()
{
  constexpr std::size_t k_usual = 80;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) { // NOLINT(*-vararg)
    return size.ws_col;
  }
  const auto given = variable("COLUMNS");
  std::size_t columns = 0;
  const auto read = std::from_chars(given.data(), given.data() + given.size(), columns);
  return read.ec == std::errc{} && columns > 0 ? columns : k_usual;
}

// The present, in UTC: gcc 12 has no std::format for times.
[[nodiscard]] std::string present_time()
{
  const auto now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), length};
}

} // namespace

Environment environment_of_process()
{
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  std::error_code error;
  Environment environment{
    std::cin, std::cout, std::cerr, std::filesystem::current_path(error), variable("SAIDBY_CASE"), present_time()};
  environment.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  environment.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  environment.colour_refused = !variable("NO_COLOR").empty() || variable("TERM") == "dumb";
  environment.columns = columns_of_terminal();
  return environment;
}

} // namespace saidby::cli
