#include "tests/compare/notation.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

// One row a situation: the lines of a case, and all findings that are more than notes. What is not listed must
// not appear.

namespace {

using namespace saidby;

struct Row {
  std::string what;
  const char* story;
  std::vector<std::string> findings;
};

std::string joined(const std::vector<std::string>& lines)
{
  std::string text;
  for (const auto& line : lines) {
    text += line + '\n';
  }
  return text;
}

void check(const std::vector<Row>& rows)
{
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const auto findings =
      testing::printed_findings(testing::compared(testing::read_story(row.story)), testing::Notes::left_out);
    CHECK(joined(findings) == joined(row.findings));
  }
}

} // namespace

TEST_CASE("the situations that every comparison must get right")
{
  check({
    {"police over 1,000, union 5,000 to 6,000: far apart, not apart",
     "A@8 police: >1000 participants on=8\n"
     "A@8 CGS union: 5000-6000 participants on=8",
     {"sure compatible_far_apart >1000 | 5000-6000"}},
    {"each army on the other's dead: siblings, and interested parties",
     "A@8 Russian army: 200 killed soldiers of=Ukrainian\n"
     "B@8 Ukrainian army: 350 killed soldiers of=Russian",
     {"possible counts_enemy_dead 200", "possible counts_enemy_dead 350"}},
    {"two countries' health ministries are two sources",
     "A@8 Kazakh health ministry: 12 killed place=Almaty\n"
     "B@8 Uzbek health ministry: 3 killed place=Tashkent",
     {}},
    {"today's quake and the quake of 1999",
     "A@8 police: 12 killed\n"
     "A@8 -: 3000 killed event=1999_quake",
     {}},
    {"two bombs in one text",
     "A@8 police: 12 killed\n"
     "A@8 police: 5 killed event=second_bomb",
     {}},
    {"a part counted later than its whole: newer, no contradiction",
     "A@7 police: 12 killed said=7\n"
     "A@8 police: 15 killed children said=8",
     {}},
    {"dozens and no one",
     "A@8 opposition: dozens killed type=opposition\n"
     "A@8 police: none killed",
     {"sure two_origins_apart none | dozens"}},
    {"about 600, then 655",
     "A@8 police: ~600 arrested\n"
     "A@9 police: 655 arrested",
     {}},
    {"other start",
     "A@8 health ministry: 50000 killed since=1\n"
     "A@8 health ministry: 1000 killed since=5",
     {}},
    {"at least 18, two days later 16: a fall",
     "A@7 health ministry: >=18 killed\n"
     "A@9 health ministry: 16 killed",
     {"sure same_authority_falls >=18 | 16"}},
    {"an outlet changes its own page",
     "A@7T10 -: 13 killed url=a.example/1\n"
     "A@7T15 -: 12 killed url=a.example/1",
     {"sure new_version_changes_figure 13 | 12"}},
    {"a part counted twice",
     "A@8 police: 12 killed name=all\n"
     "A@8 police: 3 killed children partof=all\n"
     "B@8 hospital of Riverton: 15 killed type=hospital",
     {"possible two_origins_maybe_apart 12 | 15; part_counted_twice ? hour_unknown"}},
    {"with or without the attacker",
     "A@8 police: 10 killed\n"
     "B@8 interior ministry: 11 killed tells=the_attacker_among_them",
     {"possible two_origins_maybe_apart 10 | 11; attacker_counted ? hour_unknown"}},
    {"3,465, 3,500, nearly 3,500: one claim",
     "A@8 police: 3465 arrested\n"
     "B@8 police: 3500 arrested\n"
     "C@9 police: ~3500 arrested",
     {}},
    {"dead or missing, and dead",
     "A@8 police: 120 killed+missing\n"
     "B@8 police: 80 killed",
     {}},
    {"a bare headline over an attributed text",
     "A@8 -: 13 killed part=title\n"
     "A@8 state television: 13 killed security_forces",
     {}},
    {"withdrawn on Sunday, cited on Wednesday",
     "A@6 health ministry: 164 killed\n"
     "B@9 health ministry: withdraws\n"
     "C@12 health ministry: 164 killed",
     {"possible says_figure_wrong 164", "sure withdrawn_still_used 164"}},
  });
}
