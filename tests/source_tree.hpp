#pragma once

#include <string>
#include <string_view>
#include <vector>

// The project's own files, for tests that read them. Paths are relative to the project's folder,
// with "/" between their parts, in alphabetical order.
namespace saidby::tests {

// Every .cpp and .hpp below `folder`.
[[nodiscard]] std::vector<std::string> sources_below(std::string_view folder);

// Every file of the project that a clone would hold: no build folders, nothing of git's own.
[[nodiscard]] std::vector<std::string> all_files();

// Throws std::runtime_error for a file that cannot be read.
[[nodiscard]] std::string contents(const std::string& path);
[[nodiscard]] std::vector<std::string> lines_of(const std::string& path);

// What stands between "" or <> after #include, in file order.
[[nodiscard]] std::vector<std::string> includes_of(const std::string& path);

} // namespace saidby::tests
