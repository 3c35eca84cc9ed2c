#include "ingest/files.hpp"

#include "base/errors.hpp"
#include "ingest/characters.hpp"
#include "ingest/encoding.hpp"
#include "ingest/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

namespace saidby::ingest {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_read_step = std::size_t{1} << 20U;

[[nodiscard]] bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

[[nodiscard]] bool is_text_name(const fs::path& path)
{
  const bool packed = equal_ignoring_case(path.extension().native(), ".gz");
  const auto suffix = packed ? path.stem().extension() : path.extension();
  const auto& known = known_suffixes();
  return std::any_of(known.begin(), known.end(),
                     [&](std::string_view name) { return equal_ignoring_case(suffix.native(), name); });
}

// Where browsers put pictures and frames of the page that they save beside it: "page_files", "page_fichiers".
[[nodiscard]] bool belongs_to_saved_page(const fs::path& folder)
{
  const auto name = folder.filename().native();
  const auto cut = name.rfind('_');
  if (cut == std::string::npos || cut == 0) {
    return false;
  }
  const auto page = folder.parent_path() / name.substr(0, cut);
  std::error_code ignored;
  return fs::is_regular_file(page.native() + ".html", ignored) || fs::is_regular_file(page.native() + ".htm", ignored);
}

[[noreturn]] void throw_cannot_read(const fs::path& path, const std::error_code& error)
{
  const auto name = printable_name(path.native());
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
    throw base::InputError{fmt::format("{}: no such file or folder", name),
                           "check the spelling and the current folder"};
  }
  if (error == std::errc::permission_denied) {
    throw base::InputError{fmt::format("{}: may not be read", name), "check its permissions: ls -l"};
  }
  throw base::InputError{fmt::format("{}: cannot be read: {}", name, error.message())};
}

[[nodiscard]] std::vector<fs::path> texts_below(const fs::path& folder)
{
  std::vector<fs::path> texts;
  std::error_code error;
  fs::recursive_directory_iterator entry{folder, error};
  if (error) {
    throw_cannot_read(folder, error);
  }
  for (; entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
    const auto& path = entry->path();
    std::error_code ignored;
    if (is_hidden(path) || (entry->is_directory(ignored) && belongs_to_saved_page(path))) {
      entry.disable_recursion_pending();
    } else if (is_text_name(path) && entry->is_regular_file(ignored)) {
      texts.push_back(path);
    }
  }
  if (error) {
    throw_cannot_read(folder, error);
  }
  std::sort(texts.begin(), texts.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  return texts;
}

[[noreturn]] void throw_without_texts(const fs::path& folder)
{
  std::string suffixes;
  for (const auto suffix : known_suffixes()) {
    suffixes += (suffixes.empty() ? "" : ", ") + std::string{suffix};
  }
  throw base::InputError{
    fmt::format("{}: no texts in this folder (files that end in {})", printable_name(folder.native()), suffixes),
    "name files of other endings one by one"};
}

} // namespace

std::vector<InputFile> find_files(const std::vector<std::string>& paths)
{
  std::vector<InputFile> files;
  bool standard_input_named = false;
  for (const auto& given : paths) {
    if (given == k_standard_input) {
      if (standard_input_named) {
        throw base::UsageError{"\"-\" stands for standard input and can be given once only"};
      }
      standard_input_named = true;
      files.push_back({{}, {}, "stdin"});
      continue;
    }
    const fs::path path{given};
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) {
      throw_cannot_read(path, error ? error : std::make_error_code(std::errc::no_such_file_or_directory));
    }
    if (!fs::is_directory(status)) {
      files.push_back({path, {}, printable_name(path.native())});
      continue;
    }
    const auto texts = texts_below(path);
    if (texts.empty()) {
      throw_without_texts(path);
    }
    for (const auto& text : texts) {
      files.push_back({text, path, printable_name(text.native())});
    }
  }
  return files;
}

std::string read_bytes(const InputFile& file, std::istream& standard_input, const Limits& limits)
{
  if (file.is_standard_input()) {
    return read_all(standard_input, file.name, limits);
  }
  std::error_code error;
  const auto size = fs::file_size(file.path, error); // an error for pipes and devices: these are read as streams
  if (!error && size > limits.document_bytes) {
    throw_too_large(file.name, static_cast<std::size_t>(size), limits);
  }
  errno = 0;
  std::ifstream stream{file.path, std::ios::binary};
  if (!stream) {
    throw_cannot_read(file.path, std::error_code{errno, std::generic_category()});
  }
  if (error) {
    return read_all(stream, file.name, limits);
  }
  std::string bytes(static_cast<std::size_t>(size), '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount())); // it may have been cut in the meantime
  return bytes;
}

std::string read_all(std::istream& stream, const std::string& name, const Limits& limits)
{
  std::string bytes;
  while (stream && bytes.size() <= limits.document_bytes) {
    const auto filled = bytes.size();
    const auto step = std::min(std::max(k_read_step, filled), limits.document_bytes + 1 - filled);
    bytes.resize(filled + step);
    stream.read(bytes.data() + filled, static_cast<std::streamsize>(step));
    bytes.resize(filled + static_cast<std::size_t>(stream.gcount()));
  }
  if (bytes.size() > limits.document_bytes) {
    throw_too_large(name, 0, limits);
  }
  return bytes;
}

void throw_cannot_open(const InputFile& file)
{
  throw_cannot_read(file.path, std::error_code{errno, std::generic_category()});
}

void throw_too_large(const std::string& name, std::size_t bytes, const Limits& limits)
{
  constexpr double k_megabyte = 1024.0 * 1024.0;
  const auto limit = static_cast<double>(limits.document_bytes) / k_megabyte;
  const auto message = bytes == 0 ? fmt::format("{}: the document is larger than the limit of {:.6g} MB", name, limit)
                                  : fmt::format("{}: the document has {:.1f} MB, the limit is {:.6g} MB", name,
                                                static_cast<double>(bytes) / k_megabyte, limit);
  throw base::InputError{message, "split it, or raise the limit (memory grows with it): --max-mb N"};
}

} // namespace saidby::ingest
