#pragma once

#include "store/records.hpp"
#include "store/sqlite_forward.hpp"

namespace saidby::store {

// See CaseFile::check(). Reads one document's text at a time.
[[nodiscard]] CheckResult check_case(SQLite::Database& database);

} // namespace saidby::store
