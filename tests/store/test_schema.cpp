#include "store/schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

namespace saidby::store {

namespace {

SQLite::Database memory() { return SQLite::Database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}; }

const Migration k_first{1, "CREATE TABLE a (b INTEGER) STRICT; INSERT INTO a VALUES (13)"};
const Migration k_second{2, "ALTER TABLE a ADD COLUMN c INTEGER; UPDATE a SET c = b * 2"};
const Migration k_broken{3, "UPDATE a SET b = 0; CREATE TABLE a (b)"};

std::int64_t value(const SQLite::Database& database, const std::string& sql)
{
  SQLite::Statement query{database, sql};
  query.executeStep();
  return query.getColumn(0).getInt64();
}

} // namespace

TEST_CASE("the program's migrations are numbered without a gap")
{
  int expected = 1;
  for (const auto& step : migrations()) {
    CHECK(step.version == expected++);
  }
  CHECK(expected > 1);
}

TEST_CASE("the program's migrations make tables that refuse values of another type")
{
  auto database = memory();
  migrate(database, migrations());
  CHECK(value(database, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                        "AND strict = 0 AND name NOT LIKE 'sqlite_%'") == 0);
  CHECK(schema_differences(database, migrations()).empty());
}

TEST_CASE("migrate runs what is newer, once, and keeps what is there")
{
  auto database = memory();
  migrate(database, std::vector{k_first});
  CHECK(schema_version(database) == 1);
  database.exec("UPDATE a SET b = 14");
  migrate(database, std::vector{k_first, k_second});
  CHECK(schema_version(database) == 2);
  CHECK(value(database, "SELECT c FROM a") == 28);
  migrate(database, std::vector{k_first, k_second});
  CHECK(value(database, "SELECT count(*) FROM a") == 1);
  CHECK(value(database, "PRAGMA application_id") == k_application_id);
  CHECK(value(database, "PRAGMA foreign_keys") == 1);
}

TEST_CASE("migrate leaves the file as it was where a step fails")
{
  auto database = memory();
  migrate(database, std::vector{k_first});
  CHECK_THROWS_AS(migrate(database, std::vector{k_first, k_second, k_broken}), SQLite::Exception);
  CHECK(schema_version(database) == 1);
  CHECK(value(database, "SELECT b FROM a") == 13);
  CHECK(value(database, "SELECT count(*) FROM pragma_table_info('a')") == 1);
}

TEST_CASE("migrate refuses a step that leaves rows without what they refer to")
{
  auto database = memory();
  const Migration parents{1, "CREATE TABLE p (n INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p (n));"
                             "INSERT INTO p VALUES (1); INSERT INTO c VALUES (1)"};
  migrate(database, std::vector{parents});
  CHECK_THROWS_WITH_AS(migrate(database, std::vector{parents, Migration{2, "DELETE FROM p"}}),
                       "rows of table c would lose what they refer to", SQLite::Exception);
  CHECK(value(database, "SELECT count(*) FROM p") == 1);
}

TEST_CASE("schema_differences")
{
  struct Row {
    const char* sql;
    std::vector<std::string> expected;
  };
  const Row rows[] = {
    {"SELECT 1", {}},
    {"DROP TABLE a", {"the table a is missing"}},
    {"ALTER TABLE a ADD COLUMN d TEXT", {"the table a was altered"}},
    {"CREATE TABLE e (f)", {"the table e does not belong there"}},
    {"CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END", {"the trigger t does not belong there"}},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string{row.sql});
    auto database = memory();
    migrate(database, std::vector{k_first});
    database.exec(row.sql);
    CHECK(schema_differences(database, std::vector{k_first}) == row.expected);
  }
}

} // namespace saidby::store
