#pragma once

struct sqlite3_stmt;

// SQLiteCpp's names for our headers, which leave its own to the .cpp files.
namespace SQLite { // NOLINT(readability-identifier-naming): not our name
class Database;
class Statement;
} // namespace SQLite
