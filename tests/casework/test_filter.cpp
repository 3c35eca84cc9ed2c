#include "casework/filter.hpp"

#include "tests/casework/desk.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace saidby;

namespace {

// Two articles of two outlets on two days.
struct Story {
  Story()
  {
    static_cast<void>(desk.add(desk.article("a.txt",
                                            "Nine people were killed in Riverton, police said on Monday.\n\n"
                                            "The health ministry said that 34 people were injured.\n",
                                            "Post", "2031-03-03")));
    static_cast<void>(desk.add(desk.article(
      "b.txt", "Between 20 and 30 soldiers were killed, the army said on Tuesday.\n", "Ledger", "2031-03-04")));
  }
  test::Desk desk;
};

struct Row {
  std::function<void(casework::Filter&)> set;
  std::string_view expected; // the figures let through
};

} // namespace

TEST_CASE("filters of mentions")
{
  Story story;
  const casework::View view{story.desk.story(), {}};
  using casework::Filter;
  const Row rows[] = {
    {[](Filter&) {}, "Nine 34 Between 20 and 30"},
    {[](Filter& f) { f.source = "POLICE"; }, "Nine"},
    {[](Filter& f) { f.source = "ministry"; }, "34"},
    {[](Filter& f) { f.source = "Post"; }, "Nine 34"}, // who carried it
    {[](Filter& f) { f.source = "nobody"; }, ""},
    {[](Filter& f) { f.type = model::SourceType::health; }, "34"},
    {[](Filter& f) { f.measure = model::Measure::killed; }, "Nine Between 20 and 30"},
    {[](Filter& f) { f.group = model::Group::soldiers; }, "Between 20 and 30"},
    {[](Filter& f) { f.group = model::Group::security_forces; }, "Between 20 and 30"}, // soldiers are some
    {[](Filter& f) { f.place = "riverton", f.source = "police"; }, "Nine"},
    {[](Filter& f) { f.place = "atlantis"; }, ""},
    {[](Filter& f) { f.figure = 9; }, "Nine"},
    {[](Filter& f) { f.figure = 25; }, "Between 20 and 30"}, // inside the range
    {[](Filter& f) { f.figure = 31; }, ""},
    {[](Filter& f) { f.since = model::day_of(2031, 3, 4); }, "Between 20 and 30"},
    {[](Filter& f) { f.until = model::day_of(2031, 3, 3); }, "Nine 34"},
    {[](Filter& f) { f.document = "b.txt"; }, "Between 20 and 30"},
    {[](Filter& f) { f.document = "ledger"; }, "Between 20 and 30"},
    {[](Filter& f) { f.text = "Were Killed In"; }, "Nine"},
    {[](Filter& f) { f.text = "killed", f.source = "army"; }, "Between 20 and 30"}, // both
  };
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    CAPTURE(i);
    casework::Filter filter;
    rows[i].set(filter);
    const casework::Selection selection{view, filter};
    std::string chosen;
    for (const auto& mention : view.mentions()) {
      if (mention.kind == model::MentionKind::figure && selection.has(mention)) {
        chosen += (chosen.empty() ? "" : " ") + mention.quantity.text;
      }
    }
    CHECK(chosen == rows[i].expected);
  }
}

TEST_CASE("a claim passes where one of its mentions does, and its status fits")
{
  Story story;
  const casework::View view{story.desk.story(), {}};
  const auto count = [&](const casework::Filter& filter) {
    const casework::Selection selection{view, filter};
    std::size_t claims = 0;
    for (const auto& claim : view.comparison().claims) {
      claims += selection.has(claim) ? 1U : 0U;
    }
    return claims;
  };
  casework::Filter filter;
  CHECK(count(filter) == 3);
  filter.status = model::ClaimStatus::withdrawn;
  CHECK(count(filter) == 0);
  filter.status = model::ClaimStatus::one_source;
  CHECK(count(filter) == 3);
  filter.measure = model::Measure::injured;
  CHECK(count(filter) == 1);
}
