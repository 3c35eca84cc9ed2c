// Folders alone do not keep a design: this program reads every source file of the tree and fails on an
// include, a word or a path that docs/architecture.md and docs/style.md rule out.
#include "source_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using saidby::tests::all_files;
using saidby::tests::contents;
using saidby::tests::includes_of;
using saidby::tests::lines_of;
using saidby::tests::sources_below;

// The layers directly below a layer; it may include these, itself, and all that they may include.
const std::map<std::string, std::vector<std::string>> k_layers_below{
  {"base", {}},
  {"text", {"base"}},
  {"model", {"text"}},
  {"knowledge", {"model"}},
  {"language", {"knowledge"}},
  {"quantity", {"language"}},
  {"extract", {"quantity"}},
  {"ingest", {"knowledge"}},
  {"store", {"knowledge"}},
  {"graph", {"knowledge"}},
  {"compare", {"graph"}},
  {"report", {"compare"}},
  {"casework", {"extract", "ingest", "store", "report"}},
  {"cli", {"casework"}},
};

std::set<std::string> allowed_for(const std::string& layer)
{
  std::set<std::string> allowed{layer};
  for (const auto& below : k_layers_below.at(layer)) {
    allowed.merge(allowed_for(below));
  }
  return allowed;
}

// core/compare/rules.cpp is of layer compare, cli/main.cpp of layer cli.
std::string layer_of(std::string_view path)
{
  const std::string_view below = path.starts_with("core/") ? path.substr(5) : path;
  return std::string{below.substr(0, below.find('/'))};
}

std::vector<std::string> our_sources()
{
  auto sources = sources_below("core");
  std::ranges::copy(sources_below("cli"), std::back_inserter(sources));
  return sources;
}

// Why `source` may not include `header`; empty if it may.
std::string layer_fault(const std::string& source, const std::string& header)
{
  const auto slash = header.find('/');
  const std::string target = header.substr(0, slash);
  if (slash == std::string::npos || !k_layers_below.contains(target)) {
    return {}; // not ours
  }
  const std::string layer = layer_of(source);
  if (!k_layers_below.contains(layer)) {
    return source + ": folder " + layer + " is no layer of this test's table";
  }
  return allowed_for(layer).contains(target) ? std::string{} : source + ": " + layer + " may not include " + header;
}

enum class Where { layer_only, one_source_of_layer, no_header, tests_only };

// Libraries that are heavy, or that would tie a layer to what it should not know.
struct LibraryRule {
  std::string_view header_prefix;
  Where where;
  std::string_view layer;
};

constexpr std::array k_library_rules{
  LibraryRule{"SQLiteCpp/", Where::layer_only, "store"},  LibraryRule{"sqlite3.h", Where::layer_only, "store"},
  LibraryRule{"boost/", Where::layer_only, "graph"},      LibraryRule{"boost/", Where::no_header, ""},
  LibraryRule{"libxml/", Where::layer_only, "ingest"},    LibraryRule{"libxml/", Where::no_header, ""},
  LibraryRule{"pugixml", Where::layer_only, "ingest"},    LibraryRule{"pugixml", Where::no_header, ""},
  LibraryRule{"zlib.h", Where::layer_only, "ingest"},     LibraryRule{"zlib.h", Where::no_header, ""},
  LibraryRule{"graphviz/", Where::layer_only, "graph"},   LibraryRule{"graphviz/", Where::no_header, ""},
  LibraryRule{"CLI/", Where::one_source_of_layer, "cli"}, LibraryRule{"nlohmann/json.hpp", Where::no_header, ""},
  LibraryRule{"simdjson.h", Where::no_header, ""},        LibraryRule{"doctest/", Where::tests_only, ""},
  LibraryRule{"iostream", Where::layer_only, "cli"}, // the library never prints
};

std::string library_fault(const LibraryRule& rule, const std::string& source, const std::string& header)
{
  const bool in_layer = layer_of(source) == rule.layer;
  const bool is_header = source.ends_with(".hpp");
  const std::string fault = source + ": may not include " + header;
  switch (rule.where) {
  case Where::layer_only: return in_layer ? "" : fault + ", only " + std::string{rule.layer} + " may";
  case Where::one_source_of_layer: return in_layer && !is_header ? "" : fault;
  case Where::no_header: return is_header ? fault + ", only a .cpp may" : "";
  case Where::tests_only: return fault;
  }
  return fault;
}

std::string joined(const std::vector<std::string>& lines)
{
  std::string text;
  for (const auto& line : lines) {
    text += "\n  " + line;
  }
  return text;
}

// Fails the running test with all faults at once.
void check_none(const std::vector<std::string>& faults) { CHECK_MESSAGE(faults.empty(), joined(faults)); }

// Lines of our sources that hold one of `words`, outside of comments.
std::vector<std::string> lines_with(const std::vector<std::string>& sources, const std::vector<std::string>& words)
{
  std::vector<std::string> found;
  for (const auto& source : sources) {
    std::size_t number = 0;
    for (const auto& line : lines_of(source)) {
      ++number;
      const std::string code = line.substr(0, line.find("//"));
      for (const auto& word : words) {
        if (code.find(word) != std::string::npos) {
          found.push_back(source + ":" + std::to_string(number) + ": " + word);
        }
      }
    }
  }
  return found;
}

} // namespace

TEST_CASE("the checks below find the faults that they are for")
{
  CHECK(layer_fault("core/text/tokens.cpp", "base/errors.hpp").empty());
  CHECK(layer_fault("core/compare/rules.cpp", "model/claim.hpp").empty());
  CHECK(layer_fault("core/text/tokens.cpp", "compare").empty()); // the standard library's
  CHECK_FALSE(layer_fault("core/text/tokens.cpp", "model/claim.hpp").empty());
  CHECK_FALSE(layer_fault("core/compare/rules.cpp", "extract/extractor.hpp").empty());
  CHECK_FALSE(layer_fault("core/store/case_file.cpp", "ingest/files.hpp").empty());
  CHECK_FALSE(library_fault(k_library_rules.front(), "core/graph/graph.cpp", "SQLiteCpp/Database.h").empty());
  CHECK(library_fault(k_library_rules.front(), "core/store/case_file.cpp", "SQLiteCpp/Database.h").empty());
}

TEST_CASE("every folder of core is a layer, and none is missing")
{
  std::set<std::string> folders;
  for (const auto& source : sources_below("core")) {
    folders.insert(layer_of(source));
  }
  REQUIRE(folders.size() > 5);
  for (const auto& folder : folders) {
    CAPTURE(folder);
    CHECK(k_layers_below.contains(folder));
  }
}

TEST_CASE("a layer includes only itself and the layers below it")
{
  std::vector<std::string> faults;
  for (const auto& source : our_sources()) {
    for (const auto& header : includes_of(source)) {
      if (auto fault = layer_fault(source, header); !fault.empty()) {
        faults.push_back(std::move(fault));
      }
    }
  }
  check_none(faults);
}

TEST_CASE("third-party headers stand only where they are allowed")
{
  std::vector<std::string> faults;
  std::set<std::string> command_line_users;
  for (const auto& source : our_sources()) {
    for (const auto& header : includes_of(source)) {
      for (const auto& rule : k_library_rules) {
        if (!header.starts_with(rule.header_prefix)) {
          continue;
        }
        if (auto fault = library_fault(rule, source, header); !fault.empty()) {
          faults.push_back(std::move(fault));
        }
        if (rule.where == Where::one_source_of_layer) {
          command_line_users.insert(source);
        }
      }
    }
  }
  check_none(faults);
  CHECK_MESSAGE(command_line_users.size() <= 1, "CLI11 costs six seconds a file: include it in one .cpp");
}

TEST_CASE("the library never prints, exits or reads the environment")
{
  check_none(lines_with(sources_below("core"), {"std::cout", "std::cerr", "std::printf(", "fprintf(", "puts(",
                                                "fmt::print", "std::exit(", "exit(", "abort(", "getenv"}));
}

TEST_CASE("no source names a language: that is for packs")
{
  std::vector<std::string> words;
  for (const std::string code : {"en", "fr", "es", "de", "it", "pt", "ru", "ar"}) {
    words.push_back("== \"" + code + "\"");
    words.push_back("!= \"" + code + "\"");
  }
  check_none(lines_with(our_sources(), words));
}

TEST_CASE("headers are included once and bring no namespace")
{
  std::vector<std::string> faults = lines_with(our_sources(), {"#ifndef SAIDBY"});
  for (const auto& source : our_sources()) {
    if (!source.ends_with(".hpp")) {
      continue;
    }
    const std::string text = contents(source);
    if (text.find("#pragma once") == std::string::npos) {
      faults.push_back(source + ": no #pragma once");
    }
    if (text.find("using namespace") != std::string::npos) {
      faults.push_back(source + ": using namespace in a header");
    }
  }
  check_none(faults);
}

TEST_CASE("a file says one thing: 400 lines at most")
{
  static constexpr std::size_t k_most_lines = 400;
  std::vector<std::string> faults;
  for (const auto& source : our_sources()) {
    if (const auto lines = lines_of(source).size(); lines > k_most_lines) {
      faults.push_back(source + ": " + std::to_string(lines) + " lines");
    }
  }
  check_none(faults);
}

TEST_CASE("no file names a place of one machine or the host of a package registry")
{
  // Put together from pieces, so that this file does not hold what it looks for.
  const std::string slash = "/";
  const std::vector<std::string> traces{
    slash + "work" + slash,
    slash + "root" + slash,
    slash + "home" + slash,
    slash + "farm" + slash,
    "deb.debian"
    ".org",
    "security.debian"
    ".org",
    "registry.npmjs"
    ".org",
    "pypi"
    ".org",
    "files.python"
    "hosted",
    "crates"
    ".io",
    "proxy.golang"
    ".org",
  };
  const auto files = all_files();
  REQUIRE(files.size() > 50);
  std::vector<std::string> faults;
  for (const auto& file : files) {
    const std::string text = contents(file);
    for (const auto& trace : traces) {
      if (text.find(trace) != std::string::npos) {
        faults.push_back(file + ": " + trace);
      }
    }
  }
  check_none(faults);
}
