#include "store/translate_errors.hpp"

#include "base/errors.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

namespace saidby::store {

namespace {

struct Words {
  const char* message;
  const char* advice;
};

// What an SQLite result code means for somebody who has a case file.
Words words_for(int code)
{
  switch (code) {
  case SQLITE_NOTADB:
    return {"is no case file", "make a new case with `saidby init`, or name another file with --case"};
  case SQLITE_CORRUPT:
    return {"is damaged", "take the last good copy; `sqlite3 FILE .recover` may save what is left of this one"};
  case SQLITE_FULL:
    return {"cannot be written: the disk is full", "make room and do it again; the case is as it was before"};
  case SQLITE_BUSY:
  case SQLITE_LOCKED: return {"is being written by another program", "try again when the other program is done"};
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return {"cannot be written", "check the permissions of the file and of its folder, and whether the disk is "
                                 "read-only; or copy the case to a place where you may write"};
  case SQLITE_AUTH:
  case SQLITE_CANTOPEN: return {"cannot be opened", "check the permissions of the file and of its folder"};
  case SQLITE_IOERR:
    return {"cannot be read or written", "check the disk and the limits on file sizes; the case is as it was before"};
  case SQLITE_NOMEM:
  case SQLITE_TOOBIG: return {"holds something that does not fit into memory", ""};
  case SQLITE_CONSTRAINT:
    return {"does not take this in", "this is a mistake in the program; please report it with the message"};
  default: return {"cannot be used", ""};
  }
}

} // namespace

void throw_in_words(const std::filesystem::path& case_path)
{
  try {
    throw;
  } catch (const SQLite::Exception& error) {
    const auto words = words_for(error.getErrorCode() & 0xff); // the low byte is the primary code
    throw base::CaseFileError{fmt::format("{} {} ({})", case_path.string(), words.message, error.what()), words.advice};
  } catch (const nlohmann::json::exception& error) { // a column that holds JSON does not
    const auto words = words_for(SQLITE_CORRUPT);
    throw base::CaseFileError{fmt::format("{} {} ({})", case_path.string(), words.message, error.what()), words.advice};
  }
}

} // namespace saidby::store
