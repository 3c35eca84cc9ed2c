#include "casework/tables.hpp"

#include "casework/claim_graph.hpp"
#include "casework/findings.hpp"
#include "tests/casework/desk.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace saidby;

namespace {

// Two sources that contradict each other, and a statement.
struct Story {
  Story()
  {
    static_cast<void>(
      desk.add(desk.article("a.txt",
                            "Nine people were killed in the flood in Riverton, police said on Monday.\n\n"
                            "\"The river came at night,\" the mayor said.\n",
                            "Post", "2031-03-03")));
    static_cast<void>(desk.add(desk.article("b.txt",
                                            "Fifty people were killed in the flood in Riverton, the opposition party "
                                            "said on Monday.\n",
                                            "Ledger", "2031-03-03")));
  }
  test::Desk desk;
};

std::string cell(const report::Table& table, std::size_t row, std::string_view key)
{
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].key == key) {
      const auto& found = table.rows.at(row).at(i);
      return found.name.empty() ? found.text : found.name;
    }
  }
  return "no such column";
}

void check_shape(const report::Table& table)
{
  std::set<std::string> keys;
  for (const auto& column : table.columns) {
    CAPTURE(column.key);
    CHECK(keys.insert(column.key).second);
  }
  for (const auto& row : table.rows) {
    CHECK(row.size() == table.columns.size());
  }
}

} // namespace

TEST_CASE("every table has unique keys and full rows, for readers and for programs, in every language")
{
  Story story;
  for (const auto* language : {"en", "fr"}) {
    const casework::View view{story.desk.story(), {.as_of = {}, .language = language}};
    const casework::Selection all{view, {}};
    for (const auto detail : {casework::Detail::reader, casework::Detail::data}) {
      check_shape(casework::documents_table(view, all, detail));
      check_shape(casework::sources_table(view, all, detail));
      check_shape(casework::mentions_table(view, all, detail));
      check_shape(casework::statements_table(view, all, detail));
      check_shape(casework::claims_table(view, all, casework::ClaimChoice::all, detail));
      const auto list =
        casework::listed_findings(view, all, {casework::FindingChoice::all, casework::Possible::listed});
      check_shape(casework::findings_table(view, list.findings, detail));
    }
    check_shape(casework::questions_table(view, all));
  }
}

TEST_CASE("what programs get of a claim")
{
  Story story;
  const casework::View view{story.desk.story(), {}};
  const casework::Selection all{view, {}};
  const auto table = casework::claims_table(view, all, casework::ClaimChoice::all, casework::Detail::data);
  REQUIRE(table.rows.size() == 2);
  const std::size_t nine = cell(table, 0, "quantity") == "Nine" ? 0 : 1;
  CHECK(cell(table, nine, "value") == "9");
  CHECK(cell(table, nine, "low") == "9");
  CHECK(cell(table, nine, "source") == "police");
  CHECK(cell(table, nine, "source_type") == "police");
  CHECK(cell(table, nine, "measure") == "killed");
  CHECK(cell(table, nine, "mentions") == "1");
  CHECK(cell(table, nine, "status") == "contradicted");
  CHECK(cell(table, nine, "evidence").starts_with("\xE2\x80\x9CNine people were killed"));
}

TEST_CASE("a row for readers ends in its evidence")
{
  Story story;
  const casework::View view{story.desk.story(), {}};
  const casework::Selection all{view, {}};
  for (const auto& table : {casework::claims_table(view, all, casework::ClaimChoice::all, casework::Detail::reader),
                            casework::mentions_table(view, all, casework::Detail::reader),
                            casework::statements_table(view, all, casework::Detail::reader)}) {
    REQUIRE_FALSE(table.rows.empty());
    CHECK(table.columns.back().placement == report::Placement::below);
    for (const auto& row : table.rows) {
      CHECK(row.back().text.starts_with("\xE2\x80\x9C"));
    }
  }
}

TEST_CASE("findings carry both quotes and follow the choice")
{
  Story story;
  const casework::View view{story.desk.story(), {}};
  const casework::Selection all{view, {}};
  const auto list =
    casework::listed_findings(view, all, {casework::FindingChoice::contradictions, casework::Possible::listed});
  REQUIRE(list.findings.size() == 1);
  const auto table = casework::findings_table(view, list.findings, casework::Detail::reader);
  CHECK(cell(table, 0, "kind") == "contradiction");
  CHECK(cell(table, 0, "side_1").find("people were killed in the flood") != std::string::npos);
  CHECK(cell(table, 0, "side_2").find("people were killed in the flood") != std::string::npos);
  CHECK(casework::listed_findings(view, all, {casework::FindingChoice::withdrawn, casework::Possible::listed})
          .findings.empty());
  const auto json = nlohmann::json::parse(casework::finding_json(view, list.findings[0]->finding));
  CHECK(json["schema"] == "saidby/finding/1");
  CHECK(json["sides"].size() == 2);
}

TEST_CASE("mentions as JSON carry their document")
{
  Story story;
  const casework::View view{story.desk.story(), {}};
  REQUIRE_FALSE(view.mentions().empty());
  const auto json = nlohmann::json::parse(casework::mention_json(view, view.mentions().front()));
  CHECK(json["document"]["outlet"] == "Post");
}

TEST_CASE("the graph has each source once and an edge for the contradiction")
{
  Story story;
  const casework::View view{story.desk.story(), {}};
  const auto picture = casework::claim_graph(view, casework::Selection{view, {}});
  std::set<std::string> ids;
  for (const auto& node : picture.nodes) {
    CHECK(ids.insert(node.id).second);
    CHECK_FALSE(node.label.empty());
  }
  for (const auto& edge : picture.edges) {
    CHECK(edge.from < picture.nodes.size());
    CHECK(edge.to < picture.nodes.size());
  }
  CHECK(std::count_if(picture.edges.begin(), picture.edges.end(),
                      [](const auto& edge) { return edge.kind == "contradiction"; }) == 1);
  casework::Filter nobody;
  nobody.source = "nobody at all";
  CHECK(casework::claim_graph(view, casework::Selection{view, nobody}).nodes.empty());
}

TEST_CASE("as of a day only what had been published counts")
{
  test::Desk desk;
  static_cast<void>(
    desk.add(desk.article("a.txt", "Nine people were killed in Riverton, police said.\n", "Post", "2031-03-03")));
  static_cast<void>(
    desk.add(desk.article("b.txt", "Ten people were killed in Riverton, police said.\n", "Post", "2031-03-05")));
  const casework::View view{desk.story(), {.as_of = model::day_of(2031, 3, 4), .language = "en"}};
  CHECK(view.comparison().claims.size() == 1);
  CHECK(casework::View(desk.story(), {}).comparison().claims.size() == 2);
}
