#include "store/translate_errors.hpp"

#include "base/errors.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace saidby::store {

namespace {

template <typename Call>
std::string words_of(Call&& call)
{
  try {
    in_words("a.saidby", std::forward<Call>(call));
  } catch (const base::CaseFileError& error) {
    return error.what();
  }
  return "nothing";
}

} // namespace

TEST_CASE("a full disk, as SQLite meets it")
{
  const auto words = words_of([] {
    SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    database.exec("PRAGMA max_page_count = 10; CREATE TABLE a (b); INSERT INTO a VALUES (zeroblob(1000000))");
  });
  CHECK(words == "a.saidby cannot be written: the disk is full (database or disk is full)");
}

TEST_CASE("what breaks a rule of the schema is a mistake in the program")
{
  const auto words = words_of([] {
    SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    database.exec("CREATE TABLE a (b NOT NULL); INSERT INTO a VALUES (NULL)");
  });
  CHECK(words == "a.saidby does not take this in (NOT NULL constraint failed: a.b)");
}

TEST_CASE("JSON in a column that is none is damage")
{
  const auto words = words_of([] {
    const auto json = nlohmann::json::parse("[1,");
    CHECK(json.empty()); // not reached
  });
  CHECK(words.starts_with("a.saidby is damaged ("));
}

TEST_CASE("other errors go through, and results come back")
{
  CHECK_THROWS_AS(in_words("a", [] { throw std::invalid_argument{"x"}; }), std::invalid_argument);
  CHECK(in_words("a", [] { return 13; }) == 13);
}

} // namespace saidby::store
