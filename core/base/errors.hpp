#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace saidby::base {

// Something that could not be done. `what()` says what and why, and names the file and the place;
// `advice()` says what to try and may be empty. Thrown for broken files, packs and case files,
// caught once, in cli/main.cpp. Doubtful input is no error: it gives diagnostics (base/diagnostic.hpp).
class Error : public std::runtime_error {
public:
  explicit Error(const std::string& message, std::string advice = {})
    : std::runtime_error{message},
      m_advice{std::move(advice)}
  {}

  [[nodiscard]] const std::string& advice() const noexcept { return m_advice; }

private:
  std::string m_advice;
};

// A text, table or file given by the user cannot be used.
class InputError : public Error {
  using Error::Error;
};

// A language pack or a knowledge table is wrong.
class PackError : public Error {
  using Error::Error;
};

// The case file cannot be opened, read or written.
class CaseFileError : public Error {
  using Error::Error;
};

// The command was called wrongly: exit code 2.
class UsageError : public Error {
  using Error::Error;
};

} // namespace saidby::base
