#include "tests/compare/notation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace saidby;

// "label [type jurisdiction]" of every source, with "pooled" controllers shown; sorted by label.
std::string printed_sources(const compare::Comparison& result)
{
  std::vector<std::string> lines;
  for (const auto& source : result.sources) {
    auto line = source.label + " [" + std::string{model::name(source.type)};
    line += source.jurisdiction.empty() ? "" : " " + source.jurisdiction;
    line += source.controller.empty() ? "" : " < " + source.controller;
    line += source.side.empty() ? "" : " side " + source.side;
    lines.push_back(line + "]");
  }
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const auto& line : lines) {
    text += line + '\n';
  }
  return text;
}

std::string sources_of(const char* story, const compare::Decisions& decisions = {})
{
  return printed_sources(testing::compared(testing::read_story(story), decisions));
}

model::SourceId id_of(const compare::Comparison& result, const std::string& label)
{
  for (const auto& source : result.sources) {
    if (source.label == label) {
      return source.id;
    }
  }
  return {};
}

struct Row {
  const char* what;
  const char* story;
  const char* sources;
};

} // namespace

TEST_CASE("who is one speaker")
{
  static constexpr Row rows[] = {
    {"a country's institution is one in two languages",
     "A@8 ministère de la Santé: 13 killed\nB@8 Health Ministry: 13 killed",
     "A [media]\nB [media]\nministère de la Santé [health KZ < state:KZ]\n"},
    {"named by its country it is the same",
     "A@8 ministère de la Santé: 13 killed\nB@8 Kazakh health ministry: 13 killed",
     "A [media]\nB [media]\nministère de la Santé [health KZ < state:KZ]\n"},
    {"another country's is not", "A@8 health ministry: 13 killed\nB@8 Uzbek health ministry: 13 killed",
     "A [media]\nB [media]\nUzbek health ministry [health UZ < state:UZ]\nhealth ministry [health KZ < state:KZ]\n"},
    {"where no country is known, one in each article", "case country=\nA@8 police: 13 killed\nB@8 police: 13 killed",
     "A [media]\nB [media]\npolice [police]\npolice [police]\n"},
    {"witnesses are those of one article", "A@8 witnesses: 13 killed\nB@8 witnesses: 13 killed",
     "A [media]\nB [media]\nwitnesses [witness]\nwitnesses [witness]\n"},
    {"a surname is the person named before",
     "A@8 Saule Nurlan: 13 killed type=person\nA@8 Nurlan: 3 killed\nB@8 Nurlan: 3 killed",
     "A [media]\nB [media]\nNurlan [other]\nSaule Nurlan [person]\n"},
    {"an outlet that is cited is itself", "AFP@8 AFP: 13 killed\nB@8 AFP: 13 killed",
     "AFP [news_agency FR]\nB [media]\n"},
    {"joint sources are one with members", "A@8 police + UN: 13 killed",
     "A [media]\nUN [un]\npolice + UN [police]\npolice [police KZ < state:KZ]\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(sources_of(row.story) == row.sources);
  }
}

TEST_CASE("the country of an article is that of its places, else of its text")
{
  CHECK(sources_of("case country=\nA@8 police: 13 killed place=Almaty") ==
        "A [media]\npolice [police KZ < state:KZ]\n");
  CHECK(sources_of("case country=\nA@8 police: 13 killed text=In_Almaty_the_Kazakh_president_spoke.") ==
        "A [media]\npolice [police KZ < state:KZ]\n");
  CHECK(sources_of("case country=\nA@8 police: 13 killed text=Paris_and_Berlin") == "A [media]\npolice [police]\n");
}

TEST_CASE("people merge, split and describe sources")
{
  const char* story = "A@7 police: 18 killed\nB@8 OVD-Info: 13 killed\nB@8 UN: 2 injured";
  const auto result = testing::compared(testing::read_story(story));
  const auto police = id_of(result, "police");
  const auto monitor = id_of(result, "OVD-Info");
  REQUIRE_FALSE(police.empty());
  REQUIRE_FALSE(monitor.empty());

  compare::Decisions merged;
  merged.source_merges = {{.from = monitor, .into = police}};
  const auto one = testing::compared(testing::read_story(story), merged);
  CHECK(testing::printed_findings(one, testing::Notes::left_out) ==
        std::vector<std::string>{"sure same_authority_falls 18 | 13"});
  CHECK(one.source(monitor) == nullptr);
  CHECK(one.source(police)->label == "police");
  CHECK(one.source(police)->aliases == std::vector<std::string>{"OVD-Info"});

  compare::Decisions described;
  described.source_facts = {
    {police, compare::SourceProperty::side, "north", {}, {}},
    {police, compare::SourceProperty::grade, "C", {}, {}},
    {monitor, compare::SourceProperty::type, "ngo", {}, {}},
    {monitor, compare::SourceProperty::control, "state:KZ", {}, {}},
  };
  const auto other = testing::compared(testing::read_story(story), described);
  CHECK(other.source(police)->side == "north");
  CHECK(other.source(police)->grade == "C");
  CHECK(other.source(monitor)->type == model::SourceType::ngo);
  CHECK(other.source(monitor)->controller == "state:KZ");
}

TEST_CASE("a source split in one article is another speaker there")
{
  const char* story = "A@7 police: 18 killed\nB@8 police: 13 killed";
  const auto story_read = testing::read_story(story);
  const auto police = id_of(testing::compared(story_read), "police");
  compare::Decisions split;
  split.source_splits = {{.source = police, .document = {"d_B@8"}}};
  CHECK(testing::printed_findings(testing::compared(story_read, split), testing::Notes::left_out) ==
        std::vector<std::string>{"sure later_count_lower 13 | 18"});
}

TEST_CASE("a circle of merges ends")
{
  const char* story = "A@7 police: 18 killed\nB@8 UN: 13 killed";
  const auto story_read = testing::read_story(story);
  const auto before = testing::compared(story_read);
  compare::Decisions circle;
  circle.source_merges = {{id_of(before, "police"), id_of(before, "UN")},
                          {id_of(before, "UN"), id_of(before, "police")}};
  CHECK(testing::compared(story_read, circle).sources.size() >= 3);
}

TEST_CASE("declared sides: enemies and silence")
{
  const char* story = "A@8 Russian army: 50 killed soldiers of=Ukrainian";
  const auto story_read = testing::read_story(story);
  compare::Decisions decisions;
  decisions.sides = {"Russia", "Ukraine"};
  decisions.source_facts = {
    {id_of(testing::compared(story_read), "Russian army"), compare::SourceProperty::side, "Russia", {}, {}}};
  CHECK(testing::printed_findings(testing::compared(story_read, decisions), testing::Notes::shown) ==
        std::vector<std::string>{"note declared_side_silent 50", "possible counts_enemy_dead 50"});
}

TEST_CASE("a side that holds for a time holds for what was said then, and not for what is undated")
{
  struct Said {
    const char* day;
    const char* finding; // empty: none
  };
  for (const auto& said : {Said{"8", "sure counts_enemy_dead 50"}, Said{"10", "possible counts_enemy_dead 50"},
                           Said{"-", "possible counts_enemy_dead 50"}}) {
    CAPTURE(std::string{said.day});
    const auto story = testing::read_story("A@" + std::string{said.day} +
                                           " Russian army: 50 killed soldiers of=Ukrainian\n"
                                           "A@8 Ukrainian army: 1 injured soldiers of=Ukrainian");
    const auto first = testing::compared(story);
    compare::Decisions decisions;
    decisions.source_facts = {
      {id_of(first, "Russian army"), compare::SourceProperty::side, "north", testing::march(7), testing::march(9)},
      {id_of(first, "Ukrainian army"), compare::SourceProperty::side, "south", {}, {}}};
    CHECK(testing::printed_findings(testing::compared(story, decisions), testing::Notes::left_out) ==
          std::vector<std::string>{said.finding});
  }
}
