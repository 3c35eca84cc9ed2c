#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::base {

enum class Severity { note, warning, error };

// Where in a file. Line and column count from 1, columns in characters; 0 is "no such place".
struct FilePlace {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const FilePlace&, const FilePlace&) = default;
};

// Something doubtful in the input, with the line it stands on so that a reader sees it.
struct Diagnostic {
  Severity severity = Severity::warning;
  FilePlace place;
  std::string message;
  std::string advice;      // what to try; may be empty
  std::string source_line; // the line `place` names, without its end; may be empty

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

// "file:line:column: warning: message", then the line and a caret under the column, then the advice.
[[nodiscard]] std::string rendered(const Diagnostic& diagnostic);

// The candidate nearest to `word` by edit distance, if it is near enough to be a misspelling; else "".
[[nodiscard]] std::string_view nearest_spelling(std::string_view word, const std::vector<std::string_view>& candidates);

} // namespace saidby::base
