#pragma once

#include <filesystem>
#include <utility>

namespace saidby::store {

// Called inside a catch block: throws base::CaseFileError in words instead of an SQLite error, anything
// else again as it is.
[[noreturn]] void throw_in_words(const std::filesystem::path& case_path);

// Calls `call` and returns what it returns; SQLite's errors become base::CaseFileError about `case_path`.
template <typename Call>
decltype(auto) in_words(const std::filesystem::path& case_path, Call&& call)
{
  try {
    return std::forward<Call>(call)();
  } catch (...) {
    throw_in_words(case_path);
  }
}

} // namespace saidby::store
