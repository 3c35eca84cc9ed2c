#include "store/case_file.hpp"

#include "store_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>

namespace saidby::store {

using namespace testing;

namespace {

constexpr std::string_view k_text = "Treize agents ont été tués, selon la police.";

// A case with one document and one mention of "Treize agents", at `path`.
void make_case(const std::filesystem::path& path)
{
  auto file = CaseFile::create(path);
  auto document = article("a", k_text);
  document.parts = {{model::Part::title, {0, 6}}, {model::Part::body, {6, k_text.size()}}};
  add(file, document, k_text);
  auto transaction = file.begin();
  transaction.add_mentions(document.id, k_extracted, std::vector{mention_of("m_1", k_text, 13)});
  transaction.append_decision(decision());
  transaction.append_decision(decision());
  transaction.commit();
}

// "document mention: message" of every fault, joined by " | ".
std::string printed(const CheckResult& result)
{
  std::string out;
  for (const auto& fault : result.faults) {
    out += (out.empty() ? "" : " | ") + fault.document.value + (fault.mention.empty() ? "" : " ") +
           fault.mention.value + (fault.document.empty() ? "" : ": ") + fault.message;
  }
  return out;
}

} // namespace

TEST_CASE("check: a case that is as it should be")
{
  const TemporaryFolder folder;
  make_case(folder / "a.saidby");
  const auto result = CaseFile::open(folder / "a.saidby", Access::read_only).check();
  CHECK(printed(result).empty());
  CHECK(result.documents == 1);
  CHECK(result.mentions == 1);
}

TEST_CASE("check finds whatever was altered")
{
  struct Row {
    std::string sql; // done with the guards of the schema taken away, and put back
    std::string_view expected;
  };
  const Row rows[] = {
    {"UPDATE content SET raw = CAST(replace(CAST(raw AS TEXT), 'Treize', 'Quinze') AS BLOB)",
     "d_a: the kept bytes are not those that were taken in: their SHA-256 differs | "
     "d_a: the kept text is not the one that was derived: its SHA-256 differs | "
     "d_a m_1: its words \"Treize agents\" are not in the text where its evidence says"},
    {"UPDATE content SET text = CAST(raw AS TEXT) || ' '",
     "d_a: the kept text is not the one that was derived: its SHA-256 differs"},
    {"UPDATE document SET parts = '[{\"part\":\"title\",\"span\":[0,6]},{\"span\":[5,9]}]'",
     "d_a: its part \"body\" lies outside of the text or over another part"},
    {"UPDATE document SET parts = '[{\"part\":\"title\",\"span\":[0,999]}]'",
     "d_a: its part \"title\" lies outside of the text or over another part"},
    {"UPDATE mention SET exact = 'Quinze agents', quantity_text = 'Quinze'",
     "d_a m_1: its words \"Quinze agents\" are not in the text where its evidence says"},
    {"UPDATE mention SET quantity_text = 'Quinze'", "d_a m_1: its figure \"Quinze\" is not in its evidence"},
    {"UPDATE mention SET details = json_set(details, '$.evidence.span[1]', 999)",
     "d_a m_1: its evidence lies outside of the text"},
    {"UPDATE mention SET details = json_set(details, '$.evidence.span[0]', 14)",
     "d_a m_1: its evidence lies outside of the text"},
    {"UPDATE mention SET details = json_set(details, '$.evidence.suffix', ' chats')",
     "d_a m_1: the words around its evidence are not those of the text"},
    {"UPDATE mention SET details = json_set(details, '$.evidence.prefix', 'Les ')",
     "d_a m_1: the words around its evidence are not those of the text"},
    {"UPDATE mention SET details = json_set(details, '$.evidence.figure[1]', 20)",
     "d_a m_1: its figure lies outside of its evidence"},
    {"UPDATE mention SET maker = 99", "row 1 of table mention refers to a row of table maker that is not there"},
    {"DELETE FROM decision WHERE number = 1", "log: 1 of 2 entries were removed"},
    {"DELETE FROM content", "d_a: its text is missing"},
    {"UPDATE document SET has_text = 0", "d_a: a text is kept that it should not have"},
    {"DROP INDEX mention_by_id", "schema: the index mention_by_id is missing"},
    {"CREATE TABLE more (a TEXT)", "schema: the table more does not belong there"},
  };
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  make_case(folder / "original");
  for (const auto& row : rows) {
    CAPTURE(row.sql);
    std::filesystem::copy_file(folder / "original", path, std::filesystem::copy_options::overwrite_existing);
    {
      SQLite::Database database{path.string(), SQLite::OPEN_READWRITE};
      std::string triggers;
      std::string drop;
      SQLite::Statement query{database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"};
      while (query.executeStep()) {
        drop += "DROP TRIGGER " + query.getColumn(0).getString() + ";";
        triggers += query.getColumn(1).getString() + ";";
      }
      query.reset();
      database.exec("PRAGMA foreign_keys = OFF;" + drop + row.sql + ";" + triggers);
    }
    CHECK(printed(CaseFile::open(path, Access::read_only).check()) == row.expected);
  }
}

TEST_CASE("check finds a damaged page")
{
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  make_case(path);
  auto bytes = file_bytes(path);
  const auto at = bytes.rfind("Treize agents ont"); // the page that holds the text
  REQUIRE(at != std::string::npos);
  const auto page = at / 8192 * 8192;
  std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page), 100, '\xff');
  write_file(path, bytes);
  const auto faults = CaseFile::open(path, Access::read_only).check().faults;
  REQUIRE_FALSE(faults.empty());
  CHECK(faults.front().message.starts_with("the file is damaged: "));
}

TEST_CASE("check passes over what cannot be verified")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  auto transaction = file.begin();
  auto bare = mention_of("m_1", k_text, 6);
  bare.evidence.reset();
  transaction.add_document_without_text(article("a", k_text));
  transaction.add_document(article("b", k_text), {k_text, std::nullopt});
  transaction.add_mentions({"d_a"}, {SetKind::imported, {"Ada", ""}}, std::vector{mention_of("m_2", "else", 2)});
  transaction.add_mentions({"d_b"}, {SetKind::imported, {"Ada", ""}}, std::vector{bare});
  transaction.commit();
  const auto result = file.check();
  CHECK(printed(result).empty());
  CHECK(result.documents == 1);
  CHECK(result.mentions == 0);
}

} // namespace saidby::store
