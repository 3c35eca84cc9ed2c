#include "tests/compare/notation.hpp"

#include "knowledge/profile.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

// What holds for every case, tried on invented ones with a fixed seed.

namespace {

using namespace saidby;

std::string picked(std::mt19937& random, const std::vector<std::string>& from) { return from[random() % from.size()]; }

// Some twenty lines about few questions, so that much relates.
std::string random_story(std::mt19937& random)
{
  std::string story;
  for (auto lines = 4 + random() % 20; lines > 0; --lines) {
    story += picked(random, {"A", "B", "C"}) + "@" + picked(random, {"6", "7", "7T10", "8T15", "9", "-"}) + " ";
    story += picked(random, {"police", "police > Interfax", "health ministry", "OVD-Info", "UN", "-", "witnesses",
                             "police + UN", "hospital of Riverton"});
    const auto figure =
      picked(random, {"12", "13", "18", ">=18", "dozens", "none", "~20", "15-20", "3465", "3500", ">12"});
    story += ": " + figure + " " + picked(random, {"killed", "killed", "injured", "killed+missing"});
    story += picked(random, {"", "", " children", " soldiers of=Russian", " police"});
    story += picked(random, {"", " place=Almaty", " place=Aktau", " place=Almaty inherited", " on=7", " since=5"});
    story += picked(random, {"", "", "", " hedged", " denied", " retracted", " replaces=", " part=title", " list"});
    story += '\n';
    if (random() % 8 == 0) {
      story += "B@8 police: withdraws\n";
    }
  }
  return story;
}

void check_same(const compare::Comparison& a, const compare::Comparison& b)
{
  CHECK(a.sources == b.sources);
  CHECK(a.questions == b.questions);
  CHECK(a.claims == b.claims);
  CHECK(a.findings == b.findings);
}

// The bounds of what stands on one side, under the plain profile.
model::Interval widest(const model::FindingSide& side)
{
  return knowledge::Profile::named("plain").widest(side.quantity);
}

bool apart(const model::Interval& a, const model::Interval& b)
{
  const auto below = [](const model::Interval& x, const model::Interval& y) {
    return x.high && y.low && *x.high < *y.low;
  };
  return below(a, b) || below(b, a);
}

// Whether the sides of a finding bear out its rule, from nothing but the finding.
bool borne_out(const model::Finding& finding)
{
  const auto& sides = finding.sides;
  if (finding.rule == "same_origin_rises" || finding.rule == "same_authority_falls") {
    return sides.size() >= 2 && sides[0].quantity != sides[1].quantity && sides[0].origin == sides[1].origin;
  }
  if (finding.rule == "two_origins_apart" || finding.rule == "two_origins_maybe_apart" ||
      finding.rule == "later_count_lower") {
    return sides.size() >= 2 && apart(widest(sides.front()), widest(sides.back()));
  }
  if (finding.rule == "part_exceeds_whole" || finding.rule == "inner_place_exceeds_outer") {
    return widest(sides[0]).low > widest(sides[1]).high;
  }
  if (finding.rule == "compatible_far_apart") {
    return sides.size() >= 2 && !apart(widest(sides.front()), widest(sides.back()));
  }
  return !sides.empty();
}

} // namespace

TEST_CASE("findings do not depend on the order in which documents came")
{
  std::mt19937 random{20310307};
  for (int round = 0; round < 300; ++round) {
    const auto text = random_story(random);
    CAPTURE(text);
    auto story = testing::read_story(text);
    const auto expected = testing::compared(story);

    auto views = story.views();
    std::shuffle(views.begin(), views.end(), random);
    std::shuffle(story.mentions.begin(), story.mentions.end(), random);
    check_same(compare::compared({.documents = views, .mentions = story.mentions, .as_of = {}}), expected);
  }
}

TEST_CASE("every finding can be derived again from what it says")
{
  std::mt19937 random{20310308};
  std::size_t findings = 0;
  for (int round = 0; round < 300; ++round) {
    const auto text = random_story(random);
    CAPTURE(text);
    const auto result = testing::compared(testing::read_story(text));
    for (const auto& finding : result.findings) {
      CAPTURE(finding.rule);
      CHECK(borne_out(finding));
      ++findings;
    }
  }
  CHECK(findings > 1000); // a property of nothing would prove nothing
}

TEST_CASE("what findings, claims and questions name exists, once")
{
  std::mt19937 random{20310309};
  for (int round = 0; round < 300; ++round) {
    const auto text = random_story(random);
    CAPTURE(text);
    const auto result = testing::compared(testing::read_story(text));
    CHECK(result.provenance.size() == result.claims.size());
    CHECK(result.ladders.size() == result.questions.size());
    for (const auto& claim : result.claims) {
      CHECK(result.question(claim.question) != nullptr);
      CHECK(result.source(claim.origin) != nullptr);
      CHECK(result.claim(claim.id) == &claim); // fails where two claims share an id
      CHECK_FALSE(claim.mentions.empty());
    }
    for (const auto& finding : result.findings) {
      CHECK(result.question(finding.question) != nullptr);
      for (const auto& side : finding.sides) {
        CHECK(result.source(side.origin) != nullptr);
        CHECK_FALSE(side.mentions.empty());
      }
    }
    const auto ids_once = [](auto rows) {
      std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
      return std::adjacent_find(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id == b.id; }) ==
             rows.end();
    };
    CHECK(ids_once(result.findings));
    CHECK(ids_once(result.questions));
    CHECK(ids_once(result.sources));
  }
}

TEST_CASE("one more article with the same figures keeps a dismissed finding dismissed")
{
  const std::string story = "A@7 police: 18 killed\nA@9 police: 12 killed\n";
  const auto found = testing::compared(testing::read_story(story)).findings;
  REQUIRE(found.size() == 1);
  compare::Decisions decisions;
  decisions.dismissed = {found.front().id};
  const auto more = testing::compared(testing::read_story(story + "B@9 police: 12 killed\n"), decisions);
  CHECK(testing::printed_findings(more, testing::Notes::left_out) ==
        std::vector<std::string>{"sure same_authority_falls 18 | 12 (dismissed)"});
}

TEST_CASE("nothing in, nothing out")
{
  const auto result = compare::compared({});
  CHECK(result.findings.empty());
  CHECK(result.claims.empty());
  CHECK(result.events.size() == 1);
}
