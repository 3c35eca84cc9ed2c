#include "store/connection.hpp"

#include "base/errors.hpp"
#include "store/schema.hpp"
#include "store/translate_errors.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace saidby::store {

namespace {

using DatabasePointer = std::unique_ptr<SQLite::Database>;

// For every connection. A case may come by mail from anybody: nothing in its schema may call functions
// with side effects (trusted_schema). What was forgotten is overwritten in the file (secure_delete).
constexpr const char* k_connection_settings = "PRAGMA foreign_keys = ON;"
                                              "PRAGMA trusted_schema = OFF;"
                                              "PRAGMA secure_delete = ON;"
                                              "PRAGMA temp_store = MEMORY;"
                                              "PRAGMA cache_size = -65536;"; // 64 MiB

// One file that can be copied and mailed at any time: no write-ahead log beside it. What was committed
// outlives a power cut.
constexpr const char* k_writing_settings = "PRAGMA journal_mode = DELETE;"
                                           "PRAGMA synchronous = FULL;";

void require_file(const std::filesystem::path& path)
{
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw base::CaseFileError{fmt::format("there is no case file {}", path.string()),
                              "make it with `saidby init`, or name another with --case"};
  }
  if (std::filesystem::is_directory(status)) {
    throw base::CaseFileError{fmt::format("{} is a folder, no case file", path.string()),
                              "name the file itself with --case"};
  }
}

std::int64_t pragma(const SQLite::Database& database, const char* name)
{
  SQLite::Statement query{database, fmt::format("PRAGMA {}", name)};
  query.executeStep();
  return query.getColumn(0).getInt64();
}

// The first look into the file: this is where SQLite undoes what a killed program left half-written.
std::int64_t read_application_id(const SQLite::Database& database)
{
  SQLite::Statement{database, "SELECT count(*) FROM sqlite_schema"}.executeStep();
  return pragma(database, "application_id");
}

bool needs_recovery(const SQLite::Exception& error)
{
  return error.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK ||
         error.getExtendedErrorCode() == SQLITE_READONLY_RECOVERY;
}

// Opens the file and looks into it.
DatabasePointer open_and_look(const std::filesystem::path& path, Access access, std::chrono::milliseconds patience)
{
  auto database = open_database(path, access, patience);
  static_cast<void>(read_application_id(*database));
  return database;
}

// A program that was killed may have left a journal, which only a writer can undo: a reader then opens
// for writing once.
DatabasePointer open_recovered(const std::filesystem::path& path, Access access, std::chrono::milliseconds patience)
{
  try {
    return open_and_look(path, access, patience);
  } catch (const SQLite::Exception& error) {
    if (access != Access::read_only || !needs_recovery(error)) {
      throw;
    }
  }
  open_and_look(path, Access::read_write, patience).reset();
  return open_and_look(path, access, patience);
}

void require_case(const SQLite::Database& database, const std::filesystem::path& path)
{
  if (read_application_id(database) != k_application_id) {
    throw base::CaseFileError{fmt::format("{} is no case file", path.string()),
                              "make a new case with `saidby init`, or name another file with --case"};
  }
}

// Migrates or refuses cases of another schema than this program's.
void settle_version(SQLite::Database& database, const std::filesystem::path& path, Access access)
{
  const int newest = migrations().back().version;
  const int version = schema_version(database);
  if (version > newest) {
    throw base::CaseFileError{fmt::format("{} was written by a newer saidby (schema {}; this program knows {})",
                                          path.string(), version, newest),
                              "install the newer program"};
  }
  if (version == newest) {
    return;
  }
  if (access == Access::read_only) {
    throw base::CaseFileError{fmt::format("{} was written by an older saidby (schema {}; this program reads {})",
                                          path.string(), version, newest),
                              "any command that writes to the case, like `saidby add`, brings it up to date"};
  }
  migrate(database, migrations());
}

} // namespace

void create_empty_file(const std::filesystem::path& path)
{
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666); // fails where the name is taken
  if (file >= 0) {
    ::close(file);
    return;
  }
  if (errno == EEXIST) {
    throw base::CaseFileError{fmt::format("{} is there already", path.string()),
                              "choose another name, or use the case that is there"};
  }
  throw base::CaseFileError{fmt::format("{} cannot be made: {}", path.string(), std::strerror(errno)),
                            "check that its folder is there and that you may write to it"};
}

void require_writable(const SQLite::Database& database, const std::filesystem::path& path)
{
  if (sqlite3_db_readonly(database.getHandle(), "main") == 1) {
    throw base::CaseFileError{fmt::format("{} cannot be written", path.string()),
                              "check the permissions of the file, and whether the disk is read-only; or copy the case "
                              "to a place where you may write"};
  }
}

std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& path, Access access,
                                                std::chrono::milliseconds patience)
{
  // NOMUTEX: a case file object belongs to one thread. The absolute path cannot be taken for a URI.
  const int mode = access == Access::read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
  auto database = std::make_unique<SQLite::Database>(std::filesystem::absolute(path).string(),
                                                     mode | SQLite::OPEN_NOMUTEX, static_cast<int>(patience.count()));
  database->exec(k_connection_settings);
  return database;
}

std::unique_ptr<SQLite::Database> open_case_database(const std::filesystem::path& path, Access access,
                                                     std::chrono::milliseconds patience)
{
  require_file(path);
  return in_words(path, [&] {
    auto database = open_recovered(path, access, patience);
    require_case(*database, path);
    if (access == Access::read_write) {
      require_writable(*database, path);
      database->exec(k_writing_settings);
    }
    settle_version(*database, path, access);
    return database;
  });
}

} // namespace saidby::store
