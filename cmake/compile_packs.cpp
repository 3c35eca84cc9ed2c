// Compiles language packs for the program: compile_packs OUTPUT ROOT FILE...
// ROOT holds one folder a language; OUTPUT becomes an array of bytes in the program. Used by the build only.
#include "base/errors.hpp"
#include "language/compiled_packs.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace saidby;

void compile(const std::filesystem::path& output, const std::filesystem::path& root,
             const std::vector<std::filesystem::path>& paths)
{
  std::vector<std::pair<std::string, std::string>> contents; // name, bytes
  for (const auto& path : paths) {
    std::ifstream in{path, std::ios::binary};
    if (!in) {
      throw base::PackError{path.string() + ": cannot be read"};
    }
    contents.emplace_back(path.lexically_relative(root).generic_string(),
                          std::string{std::istreambuf_iterator<char>{in}, {}});
  }
  std::vector<base::EmbeddedFile> files;
  for (const auto& [name, bytes] : contents) {
    files.push_back({name, bytes});
  }
  std::ofstream out{output, std::ios::binary};
  out << language::compiled_packs(files);
  if (!out.flush()) {
    throw base::PackError{output.string() + ": cannot be written"};
  }
}

} // namespace

int main(int argc, char** argv)
{
  if (argc < 3) {
    std::cerr << "usage: compile_packs OUTPUT ROOT FILE...\n";
    return 2;
  }
  try {
    compile(argv[1], argv[2], {argv + 3, argv + argc});
  } catch (const base::Error& error) {
    std::cerr << error.what() << (error.advice().empty() ? "" : "\n") << error.advice() << '\n';
    return 1;
  }
  return 0;
}
