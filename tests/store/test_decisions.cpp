#include "store/case_file.hpp"

#include "store_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <stdexcept>

namespace saidby::store {

using namespace testing;

TEST_CASE("decisions come back as they were, oldest first")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  std::vector<Decision> expected;
  auto transaction = file.begin();
  for (unsigned seed = 0; seed < 50; ++seed) {
    model::sample::Dice dice{seed};
    Decision made{0, dice.text(), dice.some_text(), dice.some_text(), dice.some_text(), dice.text(), R"({"id":"s_1"})"};
    made.number = transaction.append_decision(made);
    CHECK(made.number == seed + 1);
    expected.push_back(made);
  }
  transaction.commit();
  CHECK(file.decisions() == expected);
}

TEST_CASE("a decision without a person, a reason or a usable payload is none")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  const auto append = [&](const Decision& made) {
    auto transaction = file.begin();
    transaction.append_decision(made);
    transaction.commit();
  };
  auto made = decision();
  made.by = "";
  CHECK_THROWS_AS(append(made), base::CaseFileError);
  made = decision();
  made.why = "";
  CHECK_THROWS_AS(append(made), base::CaseFileError);
  for (const auto* payload : {"", "{", "[]", "13", "null"}) {
    CAPTURE(std::string{payload});
    made = decision();
    made.payload = payload;
    CHECK_THROWS_AS(append(made), std::invalid_argument);
  }
  CHECK(file.decisions().empty());
}

TEST_CASE("what is kept is never changed, whoever tries")
{
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  {
    auto file = CaseFile::create(path);
    add(file, article("a", "text"), "text");
    auto transaction = file.begin();
    transaction.add_mentions({"d_a"}, k_extracted, std::vector{mention_of("m_1", "text", 2)});
    transaction.append_decision(decision());
    transaction.commit();
  }
  struct Row {
    const char* sql;
    const char* expected;
  };
  static constexpr Row rows[] = {
    {"UPDATE decision SET why = 'x'", "the log of decisions is append-only"},
    {"DELETE FROM decision", "the log of decisions is append-only"},
    {"UPDATE mention SET value = 12", "a mention is never changed"},
    {"UPDATE content SET raw = x'00'", "the text of a document is never changed"},
    {"DELETE FROM document", "FOREIGN KEY constraint failed"},
    {"UPDATE document SET excluded = 2", "CHECK constraint failed: excluded IN (0, 1)"},
    {"INSERT INTO setting VALUES ('a', x'00')", "cannot store BLOB value in TEXT column setting.value"},
  };
  SQLite::Database database{path.string(), SQLite::OPEN_READWRITE};
  database.exec("PRAGMA foreign_keys = ON");
  for (const auto& row : rows) {
    CAPTURE(std::string{row.sql});
    CHECK_THROWS_WITH_AS(database.exec(row.sql), row.expected, SQLite::Exception);
  }
}

} // namespace saidby::store
