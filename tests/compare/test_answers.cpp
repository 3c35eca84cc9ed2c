#include "tests/compare/notation.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

// docs/domain.md, sections 4 and 5: ladders, status, provenance, as of a day.

namespace {

using namespace saidby;

// The one question of a story: "13:2/0 20:1/1 | agreed 13-13 by 2 | apart 20".
std::string printed_ladder(const compare::Comparison& result)
{
  const auto& ladder = result.ladders.front();
  std::string text;
  for (const auto& step : ladder.steps) {
    text += std::to_string(step.value) + ":" + std::to_string(step.support) + "/" + std::to_string(step.exclude) + " ";
  }
  for (const auto& range : ladder.agreed) {
    text += "| " + std::to_string(range.low) + "-" + std::to_string(range.high) + " by " +
            std::to_string(range.origins) + " ";
  }
  for (const auto& id : ladder.apart) {
    text += "| apart " + result.claim(id)->quantity.text + " ";
  }
  text.pop_back();
  return text;
}

struct Row {
  const char* what;
  const char* story;
  const char* expected;
};

} // namespace

TEST_CASE("the ladder: how many origins name at least a value, how many exclude it")
{
  static constexpr Row rows[] = {
    {"one", "A@8 police: 13 killed", "13:1/0"},
    {"two that agree", "A@8 police: 13 killed\nA@8 UN: 13 killed", "13:2/0 | 13-13 by 2"},
    {"two apart", "A@8 police: 13 killed\nA@8 UN: 20 killed", "13:2/1 20:1/1"},
    {"two against one", "A@8 police: 13 killed\nA@8 UN: 13 killed\nA@8 OVD-Info: 20 killed",
     "13:3/1 20:1/2 | 13-13 by 2 | apart 20"},
    {"ties are listed", "A@8 police: 13 killed\nA@8 UN: 13 killed\nA@8 OVD-Info: 20 killed\nA@8 WHO: 20 killed",
     "13:4/2 20:2/2 | 13-13 by 2 | 20-20 by 2"},
    {"a lower bound supports up to what it names and excludes nothing above",
     "A@8 police: >=13 killed\nA@8 UN: 20 killed", "13:2/1 20:1/0"},
    {"organs of one state are one", "A@8 police: 13 killed\nA@8 interior ministry: 13 killed", "13:1/0"},
    {"nobody's word is never the second", "A@8 police: 13 killed\nA@8 witnesses: 13 killed", "13:1/0"},
    {"nobody's word alone counts once", "A@8 witnesses: 13 killed\nB@8 witnesses: 13 killed", "13:1/0"},
    {"ranges meet", "A@8 police: 10-15 killed\nA@8 UN: 13-20 killed", "10:2/1 13:1/0 15:0/0 20:0/1 | 13-15 by 2"},
    {"vague words have no place on it", "A@8 police: dozens killed\nA@8 UN: 25 killed", "25:1/0"},
    {"what was revised stands no longer", "A@7 police: 13 killed\nA@8 police: 20 killed", "20:1/0"},
    {"a copy of a sourced figure adds nothing", "A@8 police: 13 killed\nB@8 -: 13 killed", "13:1/0"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(printed_ladder(testing::compared(testing::read_story(row.story))) == row.expected);
  }
}

TEST_CASE("status and independent origins of a claim")
{
  // Of the claim that was said first.
  static constexpr Row rows[] = {
    {"one source", "A@8 police: 13 killed", "one_source 1"},
    {"ten outlets, one source", "A@8 police: 13 killed\nB@8 police: 13 killed", "one_source 1"},
    {"two sources", "A@8 police: 13 killed\nA@8 UN: 13 killed", "independent_sources 2"},
    {"a joint count adds nothing to its members",
     "A@8 police: 13 killed\nA@8 UN: 13 killed\nA@8 police + UN: 13 killed", "independent_sources 2"},
    {"contradicted", "A@8 police: 13 killed\nA@8 UN: 20 killed", "contradicted 1"},
    {"far apart", "A@8 police: >=13 killed\nA@8 UN: 40 killed", "far_apart 1"},
    {"outdated", "A@7 police: 13 killed\nA@8 police: 20 killed", "outdated 1"},
    {"withdrawn", "A@7 police: 13 killed\nA@8 police: 13 killed retracted", "withdrawn 1"},
    {"officials in two papers: one at most", "A@8 officials: 13 killed\nB@8 officials: 13 killed", "one_source 1"},
    {"an agency that quotes the police and a hospital has two",
     "A@8 police > Interfax: 13 killed\nA@8 hospital of Riverton > Interfax: 13 killed", "independent_sources 2"},
    {"ten sites without a source", "A@8 -: 13 killed\nB@8 -: 13 killed", "one_source 1"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const auto result = testing::compared(testing::read_story(row.story));
    const auto& claim = *result.claim(result.questions.front().claims.front());
    CHECK(std::string{model::name(claim.status)} + " " + std::to_string(claim.independent_origins) == row.expected);
  }
}

TEST_CASE("on whose word a claim rests")
{
  const auto story = "A@8 police > Interfax: 13 killed\nB@8 police > Interfax: 13 killed";
  const auto result = testing::compared(testing::read_story(story));
  const auto& provenance = result.provenance.front();
  const auto label = [&](const model::SourceId& id) { return result.source(id)->label; };
  REQUIRE(provenance.origins.size() == 1);
  CHECK(label(provenance.origins[0]) == "police");
  CHECK(label(provenance.all_rest_on) == "Interfax"); // nearer than the police, and all pass it
  CHECK(provenance.relays.size() == 3);
  CHECK(provenance.circles.empty());
}

TEST_CASE("as of a day only what was published by then counts")
{
  const auto story = testing::read_story("A@7 police: 18 killed\nA@9 police: 12 killed\nB@- police: 40 killed");
  const auto earlier = testing::compared(story, {}, testing::march(8));
  CHECK(earlier.findings.empty());
  CHECK(earlier.claims.size() == 1);
  CHECK(earlier.undated == std::vector<model::DocumentId>{{"d_B@-"}});
  const auto later = testing::compared(story, {}, testing::march(9));
  REQUIRE(later.findings.size() == 1);
  CHECK(later.findings.front().rule == "same_authority_falls");
  CHECK(later.findings.front().as_of == testing::march(9));
  CHECK(later.findings.front().arose == testing::march(9));
}

TEST_CASE("a withdrawal does not reach back before its day")
{
  const auto story = testing::read_story("A@6 police: 18 killed\nB@8 police: 18 killed retracted");
  CHECK(testing::compared(story, {}, testing::march(7)).claims.front().status == model::ClaimStatus::one_source);
  CHECK(testing::compared(story, {}, testing::march(8)).claims.front().status == model::ClaimStatus::withdrawn);
}

TEST_CASE("as of a day between, the older version stands")
{
  const auto story = testing::read_story("A@7 -: 13 killed url=a.example\nA@9 -: 12 killed url=a.example");
  const auto between = testing::compared(story, {}, testing::march(8));
  CHECK(between.superseded.empty());
  REQUIRE(between.claims.size() == 1);
  CHECK(between.claims.front().quantity.text == "13");
  const auto now = testing::compared(story);
  CHECK(now.superseded == std::vector<model::DocumentId>{{"d_A@7"}});
  REQUIRE(now.claims.size() == 1);
  CHECK(now.claims.front().quantity.text == "12");
}

TEST_CASE("people say what an article is about, and take articles out")
{
  const auto story = testing::read_story("A@7 police: 18 killed\nB@9 police: 12 killed");
  compare::Decisions other_event;
  other_event.events = {{.document = {"d_B@9"}, .mention = {}, .event = {"e_second"}}};
  const auto apart = testing::compared(story, other_event);
  CHECK(apart.findings.empty());
  CHECK(apart.events.size() == 2);

  auto merged = other_event;
  merged.event_merges = {{.from = {"e_second"}, .into = {}}};
  CHECK(testing::compared(story, merged).findings.size() == 1);

  compare::Decisions excluded;
  excluded.excluded = {{"d_B@9"}};
  CHECK(testing::compared(story, excluded).claims.size() == 1);

  compare::Decisions refused;
  refused.refused = {story.mentions.back().id};
  CHECK(testing::compared(story, refused).claims.size() == 1);
}

TEST_CASE("one figure that names two measures is one claim of one question")
{
  const auto result = testing::compared(testing::read_story("A@8 police: 120 killed+missing"));
  REQUIRE(result.questions.size() == 1);
  CHECK(result.questions.front().measure == model::Measure::killed);
  CHECK(result.questions.front().also == std::vector{model::Measure::missing});
  CHECK(result.claims.size() == 1);
  CHECK(result.mentions.size() == 2);
  CHECK(result.mentions[0].claim == result.mentions[1].claim);
}

TEST_CASE("statements have speakers and no claim")
{
  const auto result = testing::compared(testing::read_story("A@8 Saule Nurlan > Interfax: says"));
  REQUIRE(result.mentions.size() == 1);
  CHECK(result.claims.empty());
  CHECK(result.mentions.front().claim.empty());
  REQUIRE(result.mentions.front().chain.size() == 3);
  CHECK(result.source(result.mentions.front().chain.front())->label == "Saule Nurlan");
}

// The figures of the article that saidby began with, as its extractor must give them.
TEST_CASE("the first article alone: no contradiction, one source each")
{
  const auto result =
    testing::compared(testing::read_story("AFP@6 -: dozens killed label=morts\n"
                                          "AFP@6 police: dozens killed protesters\n"
                                          "AFP@6 ministère de la Santé: >1000 injured name=all\n"
                                          "AFP@6 ministère de la Santé: 62 injured serious partof=all\n"
                                          "AFP@6 télévision publique: 13 killed security_forces\n"
                                          "AFP@6 télévision publique: 353 injured security_forces\n"
                                          "AFP@6 télévision publique: 2 killed police\n"
                                          "AFP@6 autorités: ~2000 arrested place=Almaty"));
  CHECK(testing::printed_findings(result, testing::Notes::left_out).empty());
  CHECK(result.claims.size() == 8);
  for (const auto& claim : result.claims) {
    CHECK(claim.status == model::ClaimStatus::one_source);
  }
}
