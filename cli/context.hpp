#pragma once

#include "cli/command.hpp"
#include "cli/environment.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace saidby::cli {

enum class Format : std::uint8_t { table, json, ndjson, csv, tsv, markdown };

// Options that every command takes.
struct GlobalOptions {
  std::string case_file;
  std::string format;   // empty: table
  std::string language; // of sentences and headings; empty: English
  bool help = false;
  bool version = false;
};

[[nodiscard]] Options global_options(GlobalOptions& values);

// What a running command may use of the outside. Lives for one call.
class Context {
public:
  Context(Environment& environment, GlobalOptions options);

  [[nodiscard]] std::istream& in() { return m_environment.in; }
  [[nodiscard]] std::ostream& out() { return m_environment.out; }
  [[nodiscard]] std::ostream& err() { return m_environment.err; }
  [[nodiscard]] Environment& environment() { return m_environment; }

  [[nodiscard]] Format format() const { return m_format; }
  [[nodiscard]] const std::string& language() const { return m_language; }
  [[nodiscard]] bool colour_out() const { return m_environment.out_is_terminal && !m_environment.colour_refused; }

  // The case file: --case, else $SAIDBY_CASE, else the only *.saidby file of the current folder or,
  // where that has none, of the nearest folder above that has. Says on stderr which one was taken
  // unless --case named it. Throws UsageError where there is none, and where a folder has several.
  [[nodiscard]] std::filesystem::path case_file();

private:
  Environment& m_environment;
  GlobalOptions m_options;
  Format m_format = Format::table;
  std::string m_language = "en";
};

} // namespace saidby::cli
