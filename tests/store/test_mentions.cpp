#include "store/case_file.hpp"

#include "store_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

namespace saidby::store {

using namespace testing;

namespace {

// The mentions' ids, in their order.
std::string ids(const std::vector<model::Mention>& mentions)
{
  std::string out;
  for (const auto& mention : mentions) {
    out += (out.empty() ? "" : " ") + mention.id.value;
  }
  return out;
}

void add_set(CaseFile& file, const char* document, SetKind kind, std::vector<model::Mention> mentions)
{
  auto transaction = file.begin();
  transaction.add_mentions({document}, {kind, {"saidby 0.1.0", "en 1"}}, mentions);
  transaction.commit();
}

} // namespace

TEST_CASE("a mention comes back as it was, in every field")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  std::vector<model::Mention> expected;
  {
    auto transaction = file.begin();
    for (unsigned number = 0; number < 20; ++number) {
      const auto document = article(std::to_string(number), "text");
      transaction.add_document(document, {"text", std::nullopt});
      std::vector<model::Mention> mentions;
      for (unsigned i = 0; i < number; ++i) {
        mentions.push_back(model::sample::mention(number * 100 + i));
        mentions.back().document = document.id;
      }
      transaction.add_mentions(document.id, k_extracted, mentions);
      expected.insert(expected.end(), mentions.begin(), mentions.end());
    }
    transaction.commit();
  }
  const auto found = file.mentions();
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CAPTURE(expected[i].id.value);
    CHECK(found[i] == expected[i]);
    CHECK(file.mention(expected[i].id) == expected[i]);
  }
  CHECK_FALSE(file.mention({"m_none"}));
}

TEST_CASE("reading a text again puts a set beside the old one; imported sets stay")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  for (const auto* name : {"a", "b"}) {
    add(file, article(name, name), name);
  }
  add_set(file, "d_a", SetKind::extracted, {mention_of("m_1", "a", 1), mention_of("m_2", "a", 1)});
  add_set(file, "d_b", SetKind::extracted, {mention_of("m_3", "b", 1)});
  add_set(file, "d_a", SetKind::imported, {mention_of("m_4", "a", 1)});
  CHECK(ids(file.mentions()) == "m_1 m_2 m_3 m_4"); // as they were added

  auto again = mention_of("m_1", "a", 1);
  again.measure = model::Measure::injured;
  add_set(file, "d_a", SetKind::extracted, {again, mention_of("m_5", "a", 1)});
  add_set(file, "d_a", SetKind::imported, {mention_of("m_6", "a", 1)});
  CHECK(ids(file.mentions()) == "m_3 m_4 m_1 m_5 m_6");
  CHECK(ids(file.mentions({Reach::everything, {}, {}})) == "m_1 m_2 m_3 m_4 m_1 m_5 m_6");
  CHECK(file.mention({"m_1"})->measure == model::Measure::injured); // the one that counts
  CHECK(file.mention({"m_2"}));                                     // an old one is found as well

  add_set(file, "d_b", SetKind::extracted, {}); // read again, nothing found
  CHECK(ids(file.mentions()) == "m_4 m_1 m_5 m_6");
  CHECK(file.check().faults.empty());
}

TEST_CASE("filters")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  auto statement = mention_of("m_5", "text", 1);
  statement.kind = model::MentionKind::statement;
  for (const auto* name : {"1", "2", "3"}) {
    add(file, article(name, name), name);
    add_set(file, (std::string{"d_"} + name).c_str(), SetKind::extracted,
            {mention_of(std::string{"m_"} + name, name, 1), statement});
  }
  auto transaction = file.begin();
  transaction.set_excluded({"d_2"}, Exclusion::excluded, decision());
  transaction.replace_document({"d_1"}, {"d_3"}, decision());
  transaction.commit();

  struct Row {
    MentionFilter filter;
    std::string_view expected;
  };
  const model::DocumentId first{"d_1"};
  const Row rows[] = {
    {{}, "m_3 m_5"},
    {{Reach::versions, {}, {}}, "m_1 m_5 m_3 m_5"},
    {{Reach::everything, {}, {}}, "m_1 m_5 m_2 m_5 m_3 m_5"},
    {{Reach::everything, first, {}}, "m_1 m_5"},
    {{Reach::standing, first, {}}, ""},
    {{Reach::standing, {}, model::MentionKind::figure}, "m_3"},
    {{Reach::versions, first, model::MentionKind::statement}, "m_5"},
    {{Reach::everything, model::DocumentId{"d_none"}, {}}, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.expected);
    CHECK(ids(file.mentions(row.filter)) == row.expected);
  }
}

TEST_CASE("makers: the programs and packs that count")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  add(file, article("a", "a"), "a");
  add(file, article("b", "b"), "b");
  const auto add_made = [&](const char* document, SetKind kind, const model::MadeBy& made_by) {
    auto transaction = file.begin();
    transaction.add_mentions({document}, {kind, made_by}, {});
    transaction.commit();
  };
  add_made("d_a", SetKind::extracted, {"saidby 0.1.0", "en 1"});
  add_made("d_b", SetKind::extracted, {"saidby 0.1.0", "fr 1"});
  add_made("d_a", SetKind::imported, {"Ada", ""});
  CHECK(file.makers() == std::vector<model::MadeBy>{{"saidby 0.1.0", "en 1"}, {"saidby 0.1.0", "fr 1"}, {"Ada", ""}});
  add_made("d_a", SetKind::extracted, {"saidby 0.2.0", "en 2"});
  CHECK(file.makers() == std::vector<model::MadeBy>{{"saidby 0.1.0", "fr 1"}, {"Ada", ""}, {"saidby 0.2.0", "en 2"}});
}

TEST_CASE("a maker that was taken back is made again")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  add(file, article("a", "a"), "a");
  {
    auto transaction = file.begin();
    transaction.add_mentions({"d_a"}, k_extracted, {});
  }
  add_set(file, "d_a", SetKind::extracted, {mention_of("m_1", "a", 1)});
  CHECK(file.mentions().front().made_by == model::MadeBy{"saidby 0.1.0", "en 1"});
  CHECK(file.check().faults.empty());
}

TEST_CASE("a stored name that this program does not know is refused, not guessed")
{
  const TemporaryFolder folder;
  const auto path = folder / "a.saidby";
  auto file = CaseFile::create(path);
  add(file, article("a", "a"), "a");
  add_set(file, "d_a", SetKind::extracted, {mention_of("m_1", "a", 1)});
  SQLite::Database{path.string(), SQLite::OPEN_READWRITE}.exec(
    "DROP TRIGGER mention_is_never_changed; UPDATE mention SET measure = 'vanished'");
  CHECK(refusal(folder, [&] { static_cast<void>(file.mentions()); }) ==
        "the case holds a value that this program does not know: \"vanished\" -> it was written by another version, or "
        "altered; `saidby check` says more");
}

TEST_CASE("what a visitor throws comes through, and the case can be used further")
{
  const TemporaryFolder folder;
  auto file = CaseFile::create(folder / "a.saidby");
  add(file, article("a", "a"), "a");
  add_set(file, "d_a", SetKind::extracted, {mention_of("m_1", "a", 1)});
  CHECK_THROWS_AS(file.for_each_mention({}, [](const model::Mention&) { throw std::range_error{"enough"}; }),
                  std::range_error);
  CHECK(add(file, article("b", "b"), "b") == Added::added);
}

} // namespace saidby::store
