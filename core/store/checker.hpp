#pragma once

#include "store/records.hpp"

namespace SQLite {
class Database;
}

namespace saidby::store {

// See CaseFile::check(). Reads one document's text at a time.
[[nodiscard]] CheckResult check_case(SQLite::Database& database);

} // namespace saidby::store
