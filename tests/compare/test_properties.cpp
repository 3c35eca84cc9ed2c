#include "tests/compare/notation.hpp"

#include "compare/rules.hpp"
#include "knowledge/profile.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <sstream>
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
    story += picked(
      random, {"", "", "", " hedged", " denied", " retracted", " replaces=", " part=title", " list", " cue=confirmed"});
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

using Check = bool (*)(const model::Finding&, const compare::Comparison&);

const model::Quantity& quantity(const model::Finding& finding, std::size_t side)
{
  return finding.sides.at(side).quantity;
}

std::int64_t named(const model::Quantity& quantity)
{
  return quantity.value ? *quantity.value : quantity.range_low.value_or(-1);
}

bool two_sides(const model::Finding& finding) { return finding.sides.size() >= 2; }

bool one_origin_two_values(const model::Finding& finding, const compare::Comparison& result)
{
  static_cast<void>(result);
  return two_sides(finding) && finding.sides[0].origin == finding.sides[1].origin &&
         quantity(finding, 0) != quantity(finding, 1);
}

// The first side lies below the second, or the vague words of one exclude the other.
bool one_origin_rises(const model::Finding& finding, const compare::Comparison& result)
{
  const auto a = named(quantity(finding, 0));
  const auto b = named(quantity(finding, 1));
  return one_origin_two_values(finding, result) && (a < 0 || b < 0 || a <= b);
}

bool one_origin_falls(const model::Finding& finding, const compare::Comparison& result)
{
  const auto a = named(quantity(finding, 0));
  const auto b = named(quantity(finding, 1));
  return one_origin_two_values(finding, result) && (a < 0 || b < 0 || a >= b);
}

bool two_sides_differ(const model::Finding& finding, const compare::Comparison& result)
{
  static_cast<void>(result);
  return two_sides(finding) && quantity(finding, 0) != quantity(finding, 1);
}

bool sides_apart(const model::Finding& finding, const compare::Comparison& result)
{
  static_cast<void>(result);
  return two_sides(finding) && finding.sides.front().origin != finding.sides.back().origin &&
         apart(widest(finding.sides.front()), widest(finding.sides.back()));
}

bool sides_meet(const model::Finding& finding, const compare::Comparison& result)
{
  static_cast<void>(result);
  return two_sides(finding) && !apart(widest(finding.sides.front()), widest(finding.sides.back()));
}

bool part_above(const model::Finding& finding, const compare::Comparison& result)
{
  static_cast<void>(result);
  return widest(finding.sides[0]).low > widest(finding.sides[1]).high;
}

bool sum_above(const model::Finding& finding, const compare::Comparison& result)
{
  std::int64_t sum = 0;
  for (const auto& id : finding.sides[0].claims) {
    sum += knowledge::Profile::named("plain").widest(result.claim(id)->quantity).low.value_or(0);
  }
  const auto whole = widest(finding.sides[1]).high;
  return finding.sides[0].claims.size() > 1 && whole && sum > *whole;
}

bool same_value(const model::Finding& finding, const compare::Comparison& result)
{
  static_cast<void>(result);
  return two_sides(finding) && named(quantity(finding, 0)) == named(quantity(finding, 1));
}

bool is_withdrawn(const model::Finding& finding, const compare::Comparison& result)
{
  return !finding.sides.empty() && result.claim(finding.sides[0].claims.at(0))->status == model::ClaimStatus::withdrawn;
}

// How many different last words stand behind the claims of the first side.
std::size_t last_words(const model::Finding& finding, const compare::Comparison& result)
{
  std::set<std::string> found;
  for (const auto& id : finding.sides.at(0).claims) {
    const auto* source = result.source(result.claim(id)->origin);
    found.insert(source->controller.empty() ? source->id.value : source->controller);
  }
  return found.size();
}

bool several_agree(const model::Finding& finding, const compare::Comparison& result)
{
  return last_words(finding, result) > 1 && finding.arguments.at("origins") != "1";
}

bool of_one_body(const model::Finding& finding, const compare::Comparison& result)
{
  return finding.sides.at(0).claims.size() > 1 && last_words(finding, result) == 1;
}

// Both sides are finally the word of one authority.
bool one_last_word(const model::Finding& finding, const compare::Comparison& result)
{
  const auto word = [&](std::size_t side) {
    const auto* source = result.source(finding.sides.at(side).origin);
    return source->controller.empty() ? source->id.value : source->controller;
  };
  return two_sides(finding) && word(0) == word(1);
}

bool in_two_outlets(const model::Finding& finding, const compare::Comparison& result)
{
  std::set<std::string> outlets;
  for (const auto& mention : finding.sides.at(0).mentions) {
    outlets.insert(result.mention(mention)->chain.back().value);
  }
  return outlets.size() > 1;
}

bool names_nobody(const model::Finding& finding, const compare::Comparison& result)
{
  const auto& mentions = finding.sides.at(0).mentions;
  return std::all_of(mentions.begin(), mentions.end(),
                     [&](const auto& id) { return result.mention(id)->chain.size() == 1; });
}

bool has_a_side(const model::Finding& finding, const compare::Comparison& result)
{
  static_cast<void>(result);
  return !finding.sides.empty();
}

// What the sides of a finding must show, from nothing but the finding and the claims that it names.
const std::map<std::string, Check>& checks()
{
  static const std::map<std::string, Check> rules{{"figure_denied", same_value},
                                                  {"denies_having_said", has_a_side},
                                                  {"qualifier_changed", same_value},
                                                  {"headline_drops_source", has_a_side},
                                                  {"new_version_changes_figure", two_sides_differ},
                                                  {"deleted_without_word", has_a_side},
                                                  {"says_figure_wrong", is_withdrawn},
                                                  {"withdrawn_still_used", is_withdrawn},
                                                  {"part_exceeds_whole", part_above},
                                                  {"inner_place_exceeds_outer", part_above},
                                                  {"sum_exceeds_whole", sum_above},
                                                  {"same_origin_rises", one_origin_rises},
                                                  {"announced_correction", one_origin_falls},
                                                  {"other_count_of_the_day", one_origin_two_values},
                                                  {"count_of_the_moment_changes", one_origin_two_values},
                                                  {"same_authority_falls", one_origin_falls},
                                                  {"same_authority_two_values", one_origin_two_values},
                                                  {"two_origins_apart", sides_apart},
                                                  {"two_origins_maybe_apart", sides_apart},
                                                  {"apart_until_revised", sides_apart},
                                                  {"later_count_lower", sides_apart},
                                                  {"named_list_exceeds", sides_apart},
                                                  {"later_elsewhere", sides_apart},
                                                  {"compatible_far_apart", sides_meet},
                                                  {"independent_origins_agree", several_agree},
                                                  {"second_official_source", of_one_body},
                                                  {"one_digit_differs", one_origin_two_values},
                                                  {"digits_swapped", one_origin_two_values},
                                                  {"all_rest_on_one", in_two_outlets},
                                                  {"no_source_given", names_nobody},
                                                  {"unsourced_copies_unsourced", names_nobody},
                                                  {"relays_cite_each_other", has_a_side},
                                                  {"confirmed_by_itself", one_last_word},
                                                  {"counts_enemy_dead", has_a_side},
                                                  {"declared_side_silent", has_a_side}};
  return rules;
}

// All that a finding says of itself: the rule is known and of its kind, its arguments are there, its sides show it.
std::string not_borne_out(const model::Finding& finding, const compare::Comparison& result)
{
  const auto* rule = compare::find_rule(finding.rule, compare::RuleUse::finding);
  const auto check = checks().find(finding.rule);
  if (rule == nullptr || check == checks().end() || rule->kind != finding.kind) {
    return "rule";
  }
  std::istringstream wanted{std::string{rule->arguments}};
  for (std::string name; wanted >> name;) {
    if (!finding.arguments.contains(name)) {
      return name;
    }
  }
  if (finding.grade == model::Grade::sure && finding.arguments.contains("doubts") &&
      !finding.arguments.at("doubts").empty()) {
    return "sure with doubts";
  }
  return check->second(finding, result) ? "" : "sides";
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
  std::set<std::string> seen;
  for (int round = 0; round < 300; ++round) {
    const auto text = random_story(random);
    CAPTURE(text);
    const auto result = testing::compared(testing::read_story(text));
    for (const auto& finding : result.findings) {
      CAPTURE(finding.rule);
      CHECK(not_borne_out(finding, result) == "");
      ++findings;
      seen.insert(finding.rule);
    }
  }
  CHECK(findings > 1000); // a property of nothing would prove nothing
  CHECK(seen.size() >= 20);
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

TEST_CASE("every rule that makes findings has a check of its sides")
{
  for (const auto& rule : compare::rules()) {
    if (rule.use == compare::RuleUse::finding) {
      CAPTURE(std::string{rule.id});
      CHECK(checks().contains(std::string{rule.id}));
    }
  }
}
