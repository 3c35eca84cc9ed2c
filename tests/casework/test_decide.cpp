#include "casework/decide.hpp"

#include "base/errors.hpp"
#include "casework/decision_kinds.hpp"
#include "casework/read_again.hpp"
#include "casework/view.hpp"
#include "tests/casework/desk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

// What people decide, each told by the findings that follow from it and that come back when it is taken back.

using namespace saidby;

namespace {

const casework::Reason k_reason{"Ann", "I asked them", "2031-03-09T10:00:00+00:00"};

// Police fall from 18 to 12; the opposition says 40.
struct Story {
  Story()
  {
    add("a.txt", "Eighteen people were killed in Almaty, the Kazakh police said.\n", "Post",
        "2031-03-07T09:00:00+05:00");
    add("b.txt", "Twelve people were killed in Almaty, the Kazakh police said.\n", "Ledger",
        "2031-03-08T09:00:00+05:00");
    add("c.txt", "Forty people were killed in Almaty, the opposition said.\n", "Echo", "2031-03-08T20:00:00+05:00");
  }

  void add(const std::string& name, std::string_view text, const std::string& outlet, const std::string& when)
  {
    static_cast<void>(desk.add(desk.article(name, text, outlet, when)));
  }

  [[nodiscard]] casework::View view() const { return {desk.story(), {}}; }

  // "same_authority_falls 18 12": the findings that are more than notes, one a line; with the dismissed.
  [[nodiscard]] std::string findings() const
  {
    const auto looked_at = view();
    std::string out;
    for (const auto& finding : looked_at.comparison().findings) {
      if (finding.grade == model::Grade::note) {
        continue;
      }
      out += finding.rule;
      for (const auto& side : finding.sides) {
        out += ' ' + std::to_string(side.quantity.value.value_or(-1));
      }
      out += finding.dismissed ? " dismissed\n" : "\n";
    }
    return out;
  }

  [[nodiscard]] model::DocumentId document(const std::string& outlet) const
  {
    const auto looked_at = view();
    for (const auto& stored : looked_at.stored()) {
      if (stored.document.outlet == outlet) {
        return stored.document.id;
      }
    }
    return {};
  }

  [[nodiscard]] model::SourceId source(const std::string& words) const
  {
    const auto looked_at = view();
    for (const auto& one : looked_at.comparison().sources) {
      if (one.label.find(words) != std::string::npos) {
        return one.id;
      }
    }
    return {};
  }

  test::Desk desk;
};

const std::string k_at_first = "same_authority_falls 18 12\ntwo_origins_maybe_apart 12 40\n";
const std::string k_dismissed = "same_authority_falls 18 12 dismissed\ntwo_origins_maybe_apart 12 40\n";

// Decides, compares the findings, takes it back and has the first findings again.
void check_followed(Story& story, const std::function<std::int64_t()>& decide, const std::string& expected)
{
  const auto before = story.findings();
  const auto number = decide();
  CHECK(story.findings() == expected);
  casework::take_back(story.desk.story(), number, k_reason);
  CHECK(story.findings() == before);
}

std::string file_bytes(const std::filesystem::path& path)
{
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

TEST_CASE("what people say of sources")
{
  Story story;
  const auto& path = story.desk.story();
  const auto police = story.source("police");
  const auto opposition = story.source("opposition");
  REQUIRE_FALSE(police.empty());
  REQUIRE_FALSE(opposition.empty());
  INFO(story.findings());
  const auto first = story.findings();

  SUBCASE("two were one")
  {
    const auto number = casework::merge_sources(path, opposition, police, k_reason);
    CHECK(story.findings() != first);
    CHECK(story.view().comparison().source(opposition) == nullptr);
    casework::take_back(path, number, k_reason);
    CHECK(story.findings() == first);
    CHECK(story.view().comparison().source(opposition) != nullptr);
  }
  SUBCASE("one was two")
  {
    const auto number = casework::split_source(path, police, story.document("Ledger"), k_reason);
    CHECK(story.findings().find("same_authority_falls") == std::string::npos);
    casework::take_back(path, number, k_reason);
    CHECK(story.findings() == first);
  }
  SUBCASE("properties")
  {
    struct Row {
      std::string_view kind;
      const char* value;
      std::string model::Source::* shown; // null: the type
    };
    static const Row rows[] = {{casework::k_source_side, "north", &model::Source::side},
                               {casework::k_source_place, "UZ", &model::Source::jurisdiction},
                               {casework::k_source_control, "palace", &model::Source::controller},
                               {casework::k_source_grade, "B", &model::Source::grade},
                               {casework::k_source_type, "ngo", nullptr}};
    for (const auto& row : rows) {
      CAPTURE(std::string{row.kind});
      const auto value_of = [&] {
        const auto view = story.view();
        const auto* source = view.comparison().source(opposition);
        return row.shown == nullptr ? std::string{model::name(source->type)} : source->*row.shown;
      };
      const auto before = value_of();
      const auto number = casework::set_source(path, opposition, {row.kind, row.value, {}, {}}, k_reason);
      CHECK(value_of() == row.value);
      casework::take_back(path, number, k_reason);
      CHECK(value_of() == before);
      CHECK(story.findings() == first);
    }
  }
  SUBCASE("what cannot be is refused, and nothing is logged")
  {
    CHECK_THROWS_AS(casework::merge_sources(path, police, police, k_reason), base::UsageError);
    CHECK_THROWS_AS(casework::set_source(path, police, {casework::k_source_type, "polise", {}, {}}, k_reason),
                    base::UsageError);
    CHECK_THROWS_AS(casework::set_source(path, police, {casework::k_source_grade, "Z", {}, {}}, k_reason),
                    base::UsageError);
    CHECK_THROWS_AS(casework::take_back(path, 99, k_reason), base::InputError);
    CHECK(story.view().log().empty());
  }
}

TEST_CASE("what people say of events")
{
  Story story;
  const auto& path = story.desk.story();
  REQUIRE(story.findings() == k_at_first);
  const auto ledger = story.document("Ledger");
  check_followed(story, [&] { return casework::set_event(path, {ledger.value}, {"e_other"}, k_reason); }, "");
  casework::set_event(path, {ledger.value}, {"e_other"}, k_reason);
  check_followed(story, [&] { return casework::merge_events(path, {"e_other"}, {}, k_reason); }, k_at_first);
  CHECK_THROWS_AS(casework::merge_events(path, {"e_other"}, {"e_other"}, k_reason), base::UsageError);
}

TEST_CASE("what people do to documents")
{
  Story story;
  const auto& path = story.desk.story();
  REQUIRE(story.findings() == k_at_first);
  const auto post = story.document("Post");
  const auto ledger = story.document("Ledger");

  SUBCASE("a corrected day turns a fall into a rise")
  {
    ingest::Metadata given;
    given.published = *model::parse_published("2031-03-06T09:00:00+05:00");
    check_followed(
      story, [&] { return casework::correct_document(path, ledger, given, k_reason); }, "same_origin_rises 12 18\n");
  }
  SUBCASE("one that is taken out")
  {
    check_followed(story, [&] { return casework::exclude_document(path, ledger, k_reason); }, "");
  }
  SUBCASE("one that stands instead of another")
  {
    check_followed(
      story, [&] { return casework::replace_document(path, post, ledger, k_reason); },
      "new_version_changes_figure 18 12\ntwo_origins_maybe_apart 12 40\n");
    CHECK_THROWS_AS(casework::replace_document(path, post, post, k_reason), base::UsageError);
  }
  SUBCASE("one that is gone for good")
  {
    static_cast<void>(casework::set_event(path, {ledger.value}, {"e_1"}, k_reason));
    const auto number = casework::forget_document(path, ledger, k_reason);
    CHECK(story.findings().empty());
    CHECK_THROWS_AS(casework::take_back(path, number, k_reason), base::InputError);
    for (const auto* words : {"Twelve people", "Ledger", "b.txt"}) {
      CAPTURE(std::string{words});
      CHECK(file_bytes(path).find(words) == std::string::npos);
      CHECK(file_bytes(path.string() + "-journal").find(words) == std::string::npos);
    }
    CHECK(story.view().log().size() == 2); // that it was there is known
    story.add("b.txt", "Twelve people were killed in Almaty, the Kazakh police said.\n", "Ledger",
              "2031-03-08T09:00:00+05:00");
    CHECK(story.findings().empty()); // it stays away
  }
}

TEST_CASE("a dismissed finding stays dismissed, a mention found to be none stays out")
{
  Story story;
  const auto& path = story.desk.story();
  const auto first = story.view();
  const auto& findings = first.comparison().findings;
  const auto fall = std::find_if(findings.begin(), findings.end(),
                                 [](const auto& finding) { return finding.rule == "same_authority_falls"; });
  REQUIRE(fall != findings.end());
  const auto number = casework::mark(path, fall->id.value, casework::k_verdict_dismissed, k_reason);
  CHECK(story.findings() == k_dismissed);
  story.add("d.txt", "Kazakh police said twelve people were killed in Almaty.\n", "Globe", "2031-03-08T12:00:00+05:00");
  CHECK(story.findings() == k_dismissed);
  test::Notes notes;
  static_cast<void>(casework::read_case_again(path, notes));
  CHECK(story.findings() == k_dismissed);
  casework::take_back(path, number, k_reason);
  CHECK(story.findings() == k_at_first);

  const auto mention = fall->sides.front().mentions.front();
  check_followed(
    story, [&] { return casework::mark(path, mention.value, casework::k_verdict_not_in_text, k_reason); },
    "two_origins_maybe_apart 12 40\n");
}
