#pragma once

#include "base/diagnostic.hpp"
#include "ingest/taken_in.hpp"

#include <filesystem>
#include <istream>
#include <string>
#include <vector>

namespace saidby::ingest {

// One file to take in.
struct InputFile {
  std::filesystem::path path;   // empty: standard input
  std::filesystem::path folder; // the folder given by the user that it was found in; empty if named itself
  std::string name;             // how documents and messages call it, valid UTF-8

  [[nodiscard]] bool is_standard_input() const { return path.empty(); }
};

inline constexpr std::string_view k_standard_input = "-";

// The files that `paths` name, in the order given; a folder stands for the texts in it and below it,
// in the order of their names' bytes, whatever order the file system has. "-" is standard input.
// Files named by the user are taken whatever their suffix; in folders those of known_suffixes()
// (ingest/format.hpp) are, compressed by gzip or not; hidden files and folders are not, nor are the folders
// that browsers put beside a saved page ("page_files" beside "page.html"). Links to folders are not followed.
//
// Throws InputError, before anything was read, for a path that is not there, that may not be read,
// or that is a folder without texts, and UsageError for "-" given twice.
[[nodiscard]] std::vector<InputFile> find_files(const std::vector<std::string>& paths);

// All bytes of the file, or of `standard_input`. Reads no more than the limit and one byte.
// Throws InputError where it cannot be read and where it is larger than the limit.
[[nodiscard]] std::string read_bytes(const InputFile& file, std::istream& standard_input, const Limits& limits);

// All bytes of an opened stream; no more than the limit and one byte are read.
// Throws InputError, naming `name`, where there are more.
[[nodiscard]] std::string read_all(std::istream& stream, const std::string& name, const Limits& limits);

// The error for a file that cannot be opened, by errno.
[[noreturn]] void throw_cannot_open(const InputFile& file);

// The error for a document above the limit. `name`: the file; `bytes`: its size, 0 where unknown.
[[noreturn]] void throw_too_large(const std::string& name, std::size_t bytes, const Limits& limits);

} // namespace saidby::ingest
