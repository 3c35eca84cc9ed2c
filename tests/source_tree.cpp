#include "source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace saidby::tests {
namespace {

namespace fs = std::filesystem;

const fs::path k_root{SAIDBY_SOURCE_DIR};

bool is_left_out(const fs::path& path)
{
  const std::string name = path.filename().string();
  return name == ".git" || name.starts_with("build") || name.starts_with("__pycache__") || name == ".cache";
}

template <typename Wanted>
std::vector<std::string> files_below(const fs::path& folder, Wanted wanted)
{
  std::vector<std::string> found;
  for (auto entry = fs::recursive_directory_iterator{folder}; entry != fs::end(entry); ++entry) {
    if (is_left_out(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file() && wanted(entry->path())) {
      found.push_back(entry->path().lexically_relative(k_root).generic_string());
    }
  }
  std::ranges::sort(found);
  return found;
}

} // namespace

std::vector<std::string> sources_below(std::string_view folder)
{
  return files_below(k_root / folder,
                     [](const fs::path& path) { return path.extension() == ".cpp" || path.extension() == ".hpp"; });
}

std::vector<std::string> all_files()
{
  return files_below(k_root, [](const fs::path&) { return true; });
}

std::string contents(const std::string& path)
{
  std::ifstream in{k_root / path, std::ios::binary};
  if (!in) {
    throw std::runtime_error{"cannot read " + path};
  }
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> lines_of(const std::string& path)
{
  std::istringstream in{contents(path)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> includes_of(const std::string& path)
{
  std::vector<std::string> headers;
  for (const auto& line : lines_of(path)) {
    if (!line.starts_with("#include")) {
      continue;
    }
    const auto open = line.find_first_of("\"<");
    const auto close = line.find_first_of("\">", open + 1);
    if (open != std::string::npos && close != std::string::npos) {
      headers.push_back(line.substr(open + 1, close - open - 1));
    }
  }
  return headers;
}

} // namespace saidby::tests
