#include "store/schema.hpp"

#include "base/embedded_file.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <charconv>
#include <map>
#include <utility>

namespace saidby::store {

// Made by the build from schemas/store.
std::span<const base::EmbeddedFile> embedded_files(); // NOLINT(misc-use-internal-linkage): defined elsewhere

namespace {

// "001_initial.sql" is version 1.
int version_of(std::string_view file_name)
{
  int version = 0;
  std::from_chars(file_name.data(), file_name.data() + file_name.size(), version);
  return version;
}

std::vector<Migration> read_migrations()
{
  std::vector<Migration> steps;
  for (const auto& file : embedded_files()) { // sorted by name
    steps.push_back({version_of(file.name), std::string{file.bytes}});
  }
  return steps;
}

// The SQL that made each table, index and trigger, by "type name".
std::map<std::string, std::string> schema_of(const SQLite::Database& database)
{
  std::map<std::string, std::string> objects;
  SQLite::Statement query{database,
                          "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"};
  while (query.executeStep()) {
    objects.emplace(query.getColumn(0).getString(), query.getColumn(1).getString());
  }
  return objects;
}

} // namespace

const std::vector<Migration>& migrations()
{
  static const std::vector<Migration> steps = read_migrations();
  return steps;
}

int schema_version(const SQLite::Database& database)
{
  SQLite::Statement query{database, "PRAGMA user_version"};
  query.executeStep();
  return query.getColumn(0).getInt();
}

void migrate(SQLite::Database& database, std::span<const Migration> steps)
{
  if (steps.empty() || schema_version(database) >= steps.back().version) {
    return;
  }
  // A step may build a table anew, which foreign keys would forbid; they are checked at the end instead.
  database.exec("PRAGMA foreign_keys = OFF");
  SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
  const int from = schema_version(database); // asked again: another program may have been faster
  for (const auto& step : steps) {
    if (step.version > from) {
      database.exec(step.sql);
      database.exec(fmt::format("PRAGMA user_version = {}", step.version));
    }
  }
  database.exec(fmt::format("PRAGMA application_id = {}", k_application_id));
  SQLite::Statement orphans{database, "PRAGMA foreign_key_check"};
  if (orphans.executeStep()) {
    throw SQLite::Exception{"rows of table " + orphans.getColumn(0).getString() + " would lose what they refer to",
                            SQLITE_CONSTRAINT};
  }
  orphans.reset();
  transaction.commit();
  database.exec("PRAGMA foreign_keys = ON");
}

std::vector<std::string> schema_differences(const SQLite::Database& database, std::span<const Migration> steps)
{
  SQLite::Database fresh{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
  migrate(fresh, steps);
  const auto expected = schema_of(fresh);
  const auto found = schema_of(database);
  std::vector<std::string> differences;
  for (const auto& [name, sql] : expected) {
    const auto same = found.find(name);
    if (same == found.end()) {
      differences.push_back(fmt::format("the {} is missing", name));
    } else if (same->second != sql) {
      differences.push_back(fmt::format("the {} was altered", name));
    }
  }
  for (const auto& [name, sql] : found) {
    if (!expected.contains(name)) {
      differences.push_back(fmt::format("the {} does not belong there", name));
    }
  }
  return differences;
}

} // namespace saidby::store
