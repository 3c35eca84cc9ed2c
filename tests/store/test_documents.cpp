#include "store/case_file.hpp"

#include "store_fixture.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace saidby::store {

using namespace testing;

namespace {

const char* printed(Added added)
{
  switch (added) {
  case Added::added: return "added";
  case Added::new_version: return "new version";
  case Added::already_there: return "already there";
  case Added::forgotten: return "forgotten";
  }
  return "";
}

const char* printed(Standing standing)
{
  switch (standing) {
  case Standing::stands: return "stands";
  case Standing::replaced: return "replaced";
  case Standing::excluded: return "excluded";
  case Standing::forgotten: return "forgotten";
  }
  return "";
}

// "d_a stands, d_b replaced by d_c, ..." in the order of taking in.
std::string standings(const CaseFile& file)
{
  std::string out;
  for (const auto& stored : file.documents()) {
    out += (out.empty() ? "" : ", ") + stored.document.id.value + " " + printed(stored.standing);
    out += stored.replaced_by.empty() ? "" : " by " + stored.replaced_by.value;
  }
  return out;
}

model::Document page(std::string_view name, std::string_view text, std::string_view published = "")
{
  auto document = article(name, text);
  document.url = "https://paper.example/toll";
  document.published = *model::parse_published(published);
  return document;
}

} // namespace

TEST_CASE("a document comes back as it was, in every field")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  std::vector<model::Document> expected;
  auto transaction = file.begin();
  for (unsigned seed = 0; seed < 300; ++seed) {
    auto document = model::sample::document(seed);
    document.url += std::to_string(seed); // no versions of each other
    if (seed % 3 == 0) {
      document.details = {"R. C.", "2031-03-07", "AFP", "3", "", {{"author", "meta \"author\""}}};
    }
    CHECK(printed(transaction.add_document(document, {"raw", std::nullopt})) == std::string{"added"});
    expected.push_back(document);
  }
  transaction.commit();

  const auto stored = file.documents();
  REQUIRE(stored.size() == expected.size());
  for (std::size_t i = 0; i < stored.size(); ++i) {
    CAPTURE(i);
    CHECK(stored[i] == StoredDocument{expected[i], static_cast<std::int64_t>(i + 1), Standing::stands, {}, true});
  }
  CHECK(file.document({"d_0000000000000007"})->document == expected[7]);
  CHECK_FALSE(file.document({"d_none"}));
}

TEST_CASE("bytes and texts come back as they were")
{
  const std::string nul{"a\0b", 3};
  struct Row {
    std::string_view raw;
    std::optional<std::string_view> derived;
  };
  const Row rows[] = {
    {"plain", std::nullopt},       {"", std::nullopt}, {nul, std::nullopt}, {nul, nul}, {"\xff\xfe\xe9", "é"},
    {"<p>13 dead</p>", "13 dead"}, {"<p></p>", ""}, // a page without text is not the same as its bytes
  };
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    CAPTURE(i);
    const auto document = article(std::to_string(i), rows[i].raw);
    auto transaction = file.begin();
    transaction.add_document(document, {rows[i].raw, rows[i].derived});
    transaction.commit();
    CHECK(file.document_bytes(document.id) == rows[i].raw);
    CHECK(file.document_text(document.id) == rows[i].derived.value_or(rows[i].raw));
  }
  CHECK_FALSE(file.document_text({"d_none"}));
}

TEST_CASE("the same document twice adds nothing, in one transaction or in two")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  {
    auto transaction = file.begin();
    CHECK(transaction.add_document(article("a", "text"), {"text", std::nullopt}) == Added::added);
    CHECK(transaction.add_document(article("a", "text"), {"text", std::nullopt}) == Added::already_there);
    transaction.commit();
  }
  const auto before = file_bytes(folder / "a.saidby");
  CHECK(add(file, article("a", "text"), "text") == Added::already_there);
  CHECK(file.documents().size() == 1);
  CHECK(file_bytes(folder / "a.saidby") == before);
}

TEST_CASE("versions of a page: the later one stands, whatever order they come in")
{
  struct Row {
    const char* first;
    const char* second;
    std::string_view expected;
  };
  static constexpr std::string_view k_second_stands = "d_1 replaced by d_2, d_2 stands";
  static constexpr std::string_view k_first_stands = "d_1 stands, d_2 replaced by d_1";
  const Row rows[] = {
    {"", "", k_second_stands}, // as they were taken in
    {"2031-03-07", "2031-03-08", k_second_stands},
    {"2031-03-08", "2031-03-07", k_first_stands},
    {"2031-03-07", "2031-03-07", k_second_stands},
    {"2031-03-08", "", k_second_stands},
    {"2031-03-07T09:00:00Z", "2031-03-07T08:00:00Z", k_first_stands},
    {"2031-03-07T09:00:00Z", "2031-03-07T09:30:00+01:00", k_first_stands}, // instants, not clocks
    {"2031-03-07T09:00:00Z", "2031-03-07", k_second_stands},               // the hour of one is not known
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CAPTURE(row.second);
    const TemporaryFolder folder;
    auto file = CaseFile::create(folder / "a.saidby");
    CHECK(add(file, page("1", "13 dead", row.first), "13 dead") == Added::added);
    CHECK(add(file, page("2", "12 dead", row.second), "12 dead") == Added::new_version);
    CHECK(standings(file) == row.expected);
  }
}

TEST_CASE("what a feed says of a page never stands instead of the page")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  auto item = page("1", "13 dead", "2031-03-08");
  item.derived_by = "rss/1";
  auto whole = page("2", "13 dead, say police", "2031-03-07");
  whole.derived_by = "html/1";
  auto again = page("3", "13 dead ...", "2031-03-09");
  again.derived_by = "atom/1";
  add(file, item, "13 dead");
  add(file, whole, "13 dead, say police");
  add(file, again, "13 dead ...");
  CHECK(standings(file) == "d_1 replaced by d_2, d_2 stands, d_3 replaced by d_2");
}

TEST_CASE("three versions of a page: one stands; another page is none of them")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  add(file, page("1", "a"), "a");
  add(file, page("2", "b"), "b");
  add(file, page("3", "c"), "c");
  add(file, article("4", "d"), "d"); // without URL
  auto other = page("5", "e");
  other.url += "/2";
  CHECK(add(file, other, "e") == Added::added);
  CHECK(standings(file) == "d_1 replaced by d_2, d_2 replaced by d_3, d_3 stands, d_4 stands, d_5 stands");
}

TEST_CASE("a document imported without its text gets it once, and is then like any other")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  auto known = article("a", "text");
  known.raw_sha256.clear();
  known.text_sha256.clear();
  known.outlet = "Herald";
  {
    auto transaction = file.begin();
    CHECK(transaction.add_document_without_text(known) == Added::added);
    CHECK(transaction.add_document_without_text(known) == Added::already_there);
    transaction.commit();
  }
  CHECK_FALSE(file.documents().front().has_text);
  CHECK_FALSE(file.document_text(known.id));
  CHECK(add(file, article("a", "text"), "text") == Added::added);
  CHECK(add(file, article("a", "text"), "text") == Added::already_there);
  CHECK(file.document_text(known.id) == "text");
  CHECK(file.documents().front().document.outlet == "Herald");
  CHECK(file.check().faults.empty());
}

TEST_CASE("a transaction that is not committed leaves nothing")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  {
    auto transaction = file.begin();
    transaction.add_document(article("a", "text"), {"text", std::nullopt});
    transaction.add_mentions({"d_a"}, k_extracted, std::vector{mention_of("m_1", "text", 2)});
    transaction.append_decision(decision());
    transaction.set_setting("profile", "plain");
    auto moved = std::move(transaction);
  }
  CHECK(file.documents().empty());
  CHECK(file.mentions().empty());
  CHECK(file.decisions().empty());
  CHECK(file.settings().empty());
  CHECK(add(file, article("a", "text"), "text") == Added::added); // and the case can be written again
}

TEST_CASE("a call that fails takes all of its transaction back")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  auto transaction = file.begin();
  transaction.add_document(article("a", "text"), {"text", std::nullopt});
  CHECK_THROWS_WITH_AS(transaction.add_mentions({"d_none"}, k_extracted, {}), "the case has no document d_none",
                       std::invalid_argument);
  CHECK_THROWS_AS(transaction.commit(), std::logic_error);
  CHECK(file.documents().empty());
}

TEST_CASE("people correct documents: each change is in the log")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  auto first = page("1", "13 dead", "2031-03-07");
  first.outlet = "Herald";
  add(file, first, "13 dead");
  add(file, article("2", "12 dead"), "12 dead");

  auto corrected = first;
  corrected.outlet = "Tribune";
  corrected.published = *model::parse_published("2031-03-06T10:00:00Z");
  {
    auto transaction = file.begin();
    auto why = decision("document_set", "d_1");
    why.payload = R"({"z":1,"a":2})";
    CHECK(transaction.correct_document(corrected, why) == 1);
    CHECK(transaction.set_excluded({"d_2"}, Exclusion::excluded, decision("document_exclude", "d_2")) == 2);
    transaction.commit();
  }
  CHECK(file.document({"d_1"})->document == corrected);
  CHECK(standings(file) == "d_1 stands, d_2 excluded");
  CHECK(file.decisions().at(0).payload ==
        R"({"z":1,"a":2,"before":{"lang":null,"outlet":"Herald","title":null,"url":"https://paper.example/toll",)"
        R"("published":"2031-03-07"}})");
  {
    auto transaction = file.begin();
    transaction.set_excluded({"d_2"}, Exclusion::compared, decision("document_include", "d_2"));
    transaction.replace_document({"d_1"}, {"d_2"}, decision("document_replace", "d_1"));
    transaction.commit();
  }
  CHECK(standings(file) == "d_1 replaced by d_2, d_2 stands");
  {
    auto transaction = file.begin();
    transaction.replace_document({"d_2"}, {"d_1"}, decision("document_replace", "d_2"));
    transaction.commit();
  }
  CHECK(standings(file) == "d_1 stands, d_2 replaced by d_1"); // no circle
  {
    auto transaction = file.begin();
    transaction.restore_document({"d_2"}, decision("take_back", "1"));
    transaction.commit();
  }
  CHECK(standings(file) == "d_1 stands, d_2 stands");
  CHECK(file.decisions().size() == 6);
  CHECK(file.check().faults.empty());
}

TEST_CASE("forget removes for good, and the log keeps that it was there")
{
  const std::string secret = "The protected witness lives in Riverton.";
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  auto file = CaseFile::create(path);
  auto document = page("1", secret);
  document.title = "Where the witness lives";
  document.path = "witness.txt";
  document.parts = {{model::Part::body, {0, secret.size()}}};
  add(file, document, secret);
  {
    auto transaction = file.begin();
    transaction.add_mentions(document.id, k_extracted, std::vector{mention_of("m_1", secret, 9)});
    transaction.add_mentions(document.id, k_extracted, std::vector{mention_of("m_2", secret, 9)}); // read again
    transaction.commit();
  }
  {
    auto transaction = file.begin();
    CHECK(transaction.forget(document.id, decision("document_forget", document.id.value)) == 1);
    transaction.commit();
  }
  CHECK(standings(file) == "d_1 forgotten");
  model::Document left;
  left.id = document.id;
  left.raw_sha256 = document.raw_sha256;
  CHECK(file.documents().front().document == left);
  CHECK_FALSE(file.document_text(document.id));
  CHECK(file.mentions({Reach::everything, {}, {}}).empty());
  CHECK(file.decisions().size() == 1);
  for (const auto* words : {"witness", "Riverton", "paper.example"}) {
    CAPTURE(std::string{words});
    CHECK(file_bytes(path).find(words) == std::string::npos);
  }

  // It stays away, under any name.
  CHECK(add(file, document, secret) == Added::forgotten);
  CHECK(add(file, article("2", secret), secret) == Added::forgotten);
  auto transaction = file.begin();
  CHECK_THROWS_AS(transaction.add_mentions(document.id, k_extracted, {}), std::invalid_argument);
  CHECK(file.check().faults.empty());
}

TEST_CASE("counts")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  auto statement = mention_of("m_9", "text", 2);
  statement.kind = model::MentionKind::statement;
  for (const auto* name : {"1", "2", "3", "4"}) {
    add(file, article(name, std::string{"text"} + name), std::string{"text"} + name);
    auto transaction = file.begin();
    transaction.add_mentions({std::string{"d_"} + name}, k_extracted, std::vector{mention_of("m_0", "text", 2)});
    transaction.add_mentions({std::string{"d_"} + name}, k_extracted,
                             std::vector{mention_of("m_1", "text", 2), mention_of("m_2", "text", 2), statement});
    transaction.commit();
  }
  auto transaction = file.begin();
  transaction.set_excluded({"d_2"}, Exclusion::excluded, decision());
  transaction.replace_document({"d_3"}, {"d_1"}, decision());
  transaction.forget({"d_4"}, decision());
  transaction.commit();
  auto counts = file.counts();
  CHECK(counts.file_bytes == std::filesystem::file_size(folder / "a.saidby"));
  counts.file_bytes = 0;
  CHECK(counts == CaseCounts{4, 1, 1, 1, 2, 1, 3, 0});
}

} // namespace saidby::store
