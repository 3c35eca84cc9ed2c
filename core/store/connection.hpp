#pragma once

#include "store/case_file.hpp"
#include "store/sqlite_forward.hpp"

#include <chrono>
#include <filesystem>
#include <memory>

namespace saidby::store {

// Makes an empty file. Throws base::CaseFileError where something has that name already, and where
// nothing can be made there.
void create_empty_file(const std::filesystem::path& path);

// Opens the file and sets what holds for every connection to a case; looks at nothing in it.
[[nodiscard]] std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& path, Access access,
                                                              std::chrono::milliseconds patience);

// Opens a case, makes sure that it is one that this program can use, and brings it up to date.
// See CaseFile::open().
[[nodiscard]] std::unique_ptr<SQLite::Database> open_case_database(const std::filesystem::path& path, Access access,
                                                                   std::chrono::milliseconds patience);

// Throws base::CaseFileError where the connection can only read.
void require_writable(const SQLite::Database& database, const std::filesystem::path& path);

} // namespace saidby::store
