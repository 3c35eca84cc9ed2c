#include "store/row.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace saidby::store {

RowBinder::RowBinder(SQLite::Statement& statement) : m_statement{statement}
{
  statement.tryReset();
  statement.clearBindings();
}

RowBinder& RowBinder::text(const std::string& value) { return value.empty() ? skip(1) : required_text(value); }

RowBinder& RowBinder::required_text(const std::string& value)
{
  m_statement.bindNoCopy(m_next++, value);
  return *this;
}

RowBinder& RowBinder::static_text(std::string_view value)
{
  // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): a literal, see the header
  m_statement.bindNoCopy(m_next++, value.data());
  return *this;
}

RowBinder& RowBinder::number(std::int64_t value)
{
  m_statement.bind(m_next++, value);
  return *this;
}

RowBinder& RowBinder::number(std::optional<std::int64_t> value) { return value ? number(*value) : skip(1); }

RowBinder& RowBinder::flag(bool value) { return number(std::int64_t{value}); }

RowBinder& RowBinder::bytes(std::string_view value)
{
  // A null pointer would be NULL; no bytes at all are something else.
  m_statement.bindNoCopy(m_next++, value.empty() ? "" : value.data(), static_cast<int>(value.size()));
  return *this;
}

RowBinder& RowBinder::day(const std::optional<model::Day>& value)
{
  if (!value) {
    return skip(1);
  }
  m_statement.bind(m_next++, iso(*value)); // copied: a temporary
  return *this;
}

RowBinder& RowBinder::skip(int count)
{
  m_next += count; // nothing bound is NULL
  return *this;
}

void RowBinder::execute() { m_statement.exec(); }

Query::Query(SQLite::Database& database, std::string_view sql) : m_database{database}
{
  const int result =
    sqlite3_prepare_v2(database.getHandle(), sql.data(), static_cast<int>(sql.size()), &m_statement, nullptr);
  if (result != SQLITE_OK) {
    throw SQLite::Exception{database.getHandle(), result};
  }
}

Query::~Query() { sqlite3_finalize(m_statement); }

Query& Query::bind(int parameter, std::string_view text)
{
  // A null pointer would be NULL; an empty text is something else.
  sqlite3_bind_text(m_statement, parameter, text.empty() ? "" : text.data(), static_cast<int>(text.size()),
                    SQLITE_STATIC);
  return *this;
}

Query& Query::bind(int parameter, std::int64_t number)
{
  sqlite3_bind_int64(m_statement, parameter, number);
  return *this;
}

bool Query::step()
{
  const int result = sqlite3_step(m_statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE) {
    throw SQLite::Exception{m_database.getHandle(), result};
  }
  return result == SQLITE_ROW;
}

void Query::reset() { sqlite3_reset(m_statement); }

std::string_view RowReader::view()
{
  const int column = m_next++;
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
  return bytes ? std::string_view{bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))}
               : std::string_view{};
}

void RowReader::text(std::string& target) { target.assign(view()); }

std::string RowReader::text() { return std::string{view()}; }

std::int64_t RowReader::number() { return sqlite3_column_int64(m_statement, m_next++); }

bool RowReader::is_null() const { return sqlite3_column_type(m_statement, m_next) == SQLITE_NULL; }

std::optional<std::int64_t> RowReader::maybe_number()
{
  if (is_null()) {
    skip(1);
    return std::nullopt;
  }
  return number();
}

std::optional<model::Day> RowReader::day()
{
  const auto word = view();
  if (word.empty()) {
    return std::nullopt;
  }
  const auto day = model::parse_day(word);
  if (!day) {
    throw_unknown(word);
  }
  return day;
}

void RowReader::throw_unknown(std::string_view word)
{
  throw base::CaseFileError{fmt::format("the case holds a value that this program does not know: \"{}\"", word),
                            "it was written by another version, or altered; `saidby check` says more"};
}

std::size_t row_count(SQLite::Database& database, std::string_view table)
{
  Query query{database, fmt::format("SELECT count(*) FROM {}", table)};
  query.step();
  return static_cast<std::size_t>(RowReader{query}.number());
}

} // namespace saidby::store
