#pragma once

#include "store/sqlite_forward.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::store {

// Marks an SQLite file as a case ("said" in ASCII); `file` shows it.
inline constexpr std::int32_t k_application_id = 0x73616964;

// The SQL that brings a case from schema `version` - 1 to `version`.
struct Migration {
  int version = 0;
  std::string sql;
};

// All steps from an empty file, in order (schemas/store/NNN_*.sql, built into the program).
[[nodiscard]] const std::vector<Migration>& migrations();

// PRAGMA user_version.
[[nodiscard]] int schema_version(const SQLite::Database& database);

// Runs the steps that are newer than the file's schema, in one transaction, and sets version and
// application id. Nothing happens where there are none. Throws SQLite::Exception, with the file as it was.
void migrate(SQLite::Database& database, std::span<const Migration> steps);

// What differs between the file's tables, indexes and triggers and those that `steps` make; one line each.
[[nodiscard]] std::vector<std::string> schema_differences(const SQLite::Database& database,
                                                          std::span<const Migration> steps);

} // namespace saidby::store
