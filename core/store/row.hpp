#pragma once

#include "base/errors.hpp"
#include "model/day.hpp"
#include "model/names.hpp"
#include "store/sqlite_forward.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::store {

// Binds the parameters of one row, from the first to the last. What the model leaves empty is NULL.
// Texts are not copied: they must live until the statement is done with the row.
class RowBinder {
public:
  // Resets `statement` and forgets what was bound before.
  explicit RowBinder(SQLite::Statement& statement);

  RowBinder& text(const std::string& value);          // NULL where empty
  RowBinder& required_text(const std::string& value); // empty stays empty
  RowBinder& number(std::int64_t value);
  RowBinder& number(std::optional<std::int64_t> value);
  RowBinder& flag(bool value);
  RowBinder& bytes(std::string_view value);
  RowBinder& day(const std::optional<model::Day>& value);
  RowBinder& skip(int count); // so many NULLs

  template <typename Enum>
  RowBinder& name(Enum value)
  {
    return static_text(model::name(value));
  }

  // Runs the statement for this row.
  void execute();

private:
  // Requires: `value` ends in a NUL byte and lives for ever, like the names of the model.
  RowBinder& static_text(std::string_view value);

  SQLite::Statement& m_statement;
  int m_next = 1;
};

// A statement that is read row by row, through SQLite's own interface: a value read by SQLiteCpp costs
// two to three times as much (it copies a shared pointer), and every command reads all mentions.
class Query {
public:
  Query(SQLite::Database& database, std::string_view sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  // Parameters count from 1. The text is not copied: it must live as long as the query is stepped.
  Query& bind(int parameter, std::string_view text);
  Query& bind(int parameter, std::int64_t number);
  // To the next row; false at the end. Throws SQLite::Exception.
  bool step();
  // Ready to be stepped from the start, with the parameters that it has. A query that stands on a row
  // keeps others from writing to the file.
  void reset();

private:
  friend class RowReader;
  sqlite3_stmt* m_statement = nullptr;
  SQLite::Database& m_database;
};

// Reads the columns of the row that `query` stands on, from the first to the last.
// Throws base::CaseFileError for a value that this program does not know.
class RowReader {
public:
  explicit RowReader(const Query& query, int first = 0) : m_statement{query.m_statement}, m_next{first} {}

  void text(std::string& target); // NULL is empty; keeps what `target` has allocated
  [[nodiscard]] std::string text();
  // Lifetime: until the query is stepped on.
  [[nodiscard]] std::string_view view();
  [[nodiscard]] std::int64_t number(); // NULL is 0
  [[nodiscard]] std::optional<std::int64_t> maybe_number();
  [[nodiscard]] bool flag() { return number() != 0; }
  [[nodiscard]] std::optional<model::Day> day();
  [[nodiscard]] bool is_null() const; // of the next column, which stays the next
  void skip(int count) { m_next += count; }

  template <typename Enum>
  [[nodiscard]] std::optional<Enum> maybe_name()
  {
    const auto word = view();
    if (word.empty()) {
      return std::nullopt;
    }
    const auto value = model::parse_name<Enum>(word);
    if (!value) {
      throw_unknown(word);
    }
    return value;
  }
  // `otherwise` where the column is NULL.
  template <typename Enum>
  [[nodiscard]] Enum name(Enum otherwise = {})
  {
    return maybe_name<Enum>().value_or(otherwise);
  }

private:
  [[noreturn]] static void throw_unknown(std::string_view word);

  sqlite3_stmt* m_statement;
  int m_next;
};

[[nodiscard]] std::size_t row_count(SQLite::Database& database, std::string_view table);

} // namespace saidby::store
