#include "cli/context.hpp"

#include "base/errors.hpp"
#include "ingest/encoding.hpp"
#include "report/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace saidby::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 6> k_formats = {"table", "json", "ndjson", "csv", "tsv", "markdown"};

[[nodiscard]] std::vector<fs::path> case_files_in(const fs::path& folder)
{
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator entry{folder, error}; !error && entry != fs::directory_iterator{};
       entry.increment(error)) {
    std::error_code ignored;
    if (entry->path().extension() == ".saidby" && entry->is_regular_file(ignored)) {
      found.push_back(entry->path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

[[noreturn]] void throw_several(const std::vector<fs::path>& found)
{
  std::string names;
  for (const auto& path : found) {
    names += (names.empty() ? "" : ", ") + ingest::printable_name(path.filename().native());
  }
  throw base::UsageError{fmt::format("several case files here: {}", names), "say which one: --case FILE"};
}

} // namespace

Options global_options(GlobalOptions& values)
{
  const auto languages = report::Messages::languages();
  return {
    {"--case", "FILE", "the case file (else $SAIDBY_CASE, else the only *.saidby file here or in a folder above)",
     &values.case_file},
    {"--format",
     "FORMAT",
     "how results are written: table, json, ndjson, csv, tsv or markdown",
     &values.format,
     {k_formats.begin(), k_formats.end()}},
    {"--in", "LANGUAGE", "the language of headings and sentences: en (the usual) or fr", &values.language, languages},
    {"-h,--help", "", "say how a command is used", &values.help},
    {"--version", "", "say which version this is", &values.version},
  };
}

Context::Context(Environment& environment, GlobalOptions options)
  : m_environment{environment},
    m_options{std::move(options)}
{
  if (!m_options.format.empty()) {
    m_format = static_cast<Format>(std::find(k_formats.begin(), k_formats.end(), m_options.format) - k_formats.begin());
  }
  if (!m_options.language.empty()) {
    m_language = m_options.language;
  }
}

fs::path Context::case_file()
{
  if (!m_options.case_file.empty()) {
    return m_options.case_file;
  }
  if (!m_environment.case_file.empty()) {
    err() << "case: " << ingest::printable_name(m_environment.case_file) << " (from SAIDBY_CASE)\n";
    return m_environment.case_file;
  }
  for (fs::path folder = m_environment.folder;; folder = folder.parent_path()) {
    const auto found = case_files_in(folder);
    if (found.size() > 1) {
      throw_several(found);
    }
    if (found.size() == 1) {
      const auto shown = found.front().lexically_relative(m_environment.folder);
      err() << "case: " << ingest::printable_name(shown.native()) << '\n';
      return found.front();
    }
    if (folder == folder.parent_path()) {
      break;
    }
  }
  throw base::UsageError{"no case file (*.saidby) in this folder or in one above",
                         "create one: saidby init NAME.saidby; or name it: --case FILE"};
}

} // namespace saidby::cli
