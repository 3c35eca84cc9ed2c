#include "tests/compare/notation.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

// Three stories, told whole. Their findings, and with them what must not appear, were written down by reading the
// lines; paragraphs are those of docs/domain.md.

namespace {

using namespace saidby;

std::string joined(const std::vector<std::string>& lines)
{
  std::string text;
  for (const auto& line : lines) {
    text += line + '\n';
  }
  return text;
}

std::string findings_of(const char* story)
{
  return joined(testing::printed_findings(testing::compared(testing::read_story(story)), testing::Notes::left_out));
}

} // namespace

// One government, many outlets, a withdrawn toll. Not to appear: security forces against people killed, those brought
// in against those charged, the police's dozens of protesters against anything, a list of names against a total.
TEST_CASE("a week of unrest")
{
  CHECK(findings_of("A@3 police: dozens killed protesters place=Almaty\n"
                    "A@3 health ministry: >1000 injured name=injured\n"
                    "A@3 health ministry: 62 injured serious partof=injured\n"
                    "A@4 state television: 13 killed security_forces\n"
                    "B@4 state television: 13 killed security_forces\n"
                    "A@5 interior ministry: 18 killed security_forces\n"
                    "B@5 state television: 18 killed security_forces\n"
                    "A@6 health ministry: 164 killed\n"
                    "C@6 -: 164 killed part=title\n"
                    "C@6 health ministry: 164 killed\n"
                    "B@7 health ministry: 164 killed retracted\n"
                    "D@9 health ministry: 164 killed\n"
                    "A@9 prosecutor: 225 killed\n"
                    "B@9 OVD-Info: 40 killed list\n"
                    "A@9 interior ministry: 5000 arrested stage=brought_in\n"
                    "A@9 prosecutor: 400 arrested stage=charged\n"
                    "A@10 interior ministry: 4500 arrested stage=brought_in\n"
                    "B@10 police: >1000 participants place=Almaty on=10\n"
                    "B@10 CGS union: 5000-6000 participants on=10\n") ==
        "sure compatible_far_apart >1000 | 5000-6000\n" // 3.8
        "sure same_authority_falls 5000 | 4500\n"       // 3.7
        "sure same_origin_rises 13 | 18\n"              // 3.7
        "sure says_figure_wrong 164\n"                  // 3.3
        "sure withdrawn_still_used 164\n");             // 3.3
}

// Each side counts the other's dead, a monitor keeps a list of names. Not to appear: one army's losses against the
// other's, civilians of one country against all, the list against a higher count.
TEST_CASE("a war of two sides")
{
  CHECK(findings_of("case country=\n"
                    "A@8 Ukrainian army: 350 killed soldiers of=Russian\n"
                    "B@8 Russian army: 200 killed soldiers of=Ukrainian\n"
                    "A@8 Ukrainian army: 40 killed soldiers of=Ukrainian\n"
                    "A@8 Ukrainian health ministry: 30 killed civilians\n"
                    "B@8 Russian health ministry: 5 killed civilians of=Russian\n"
                    "C@9 UN: >=120 killed civilians\n"
                    "C@9 OVD-Info: 140 killed soldiers of=Russian list\n"
                    "B@9 Russian army: 12 killed soldiers of=Russian\n"
                    "A@10 Ukrainian army: >=360 killed soldiers of=Russian\n") ==
        "possible counts_enemy_dead 200\n"                           // 4
        "possible counts_enemy_dead 350\n"                           // 4
        "possible named_list_exceeds 12 | 140 ? hour_unknown\n"      // 4, supports up to its value
        "possible two_origins_maybe_apart 40 | 200 ? hour_unknown\n" // 3.8
        "sure later_count_lower 12 | 350\n"                          // 3.8
        "sure same_origin_rises 350 | >=360\n");                     // 3.7
}

// Dead, missing, injured, displaced families; two districts; an aftershock; last decade's quake. Not to appear: the
// dead against the dead or missing, districts against each other or the whole, families against people, a hospital's
// count against the country's, the missing who were found.
TEST_CASE("a disaster")
{
  CHECK(findings_of("A@5 civil protection: 120 killed+missing\n"
                    "A@5 civil protection: 80 killed\n"
                    "A@5 -: 3000 killed event=quake_of_1999\n"
                    "B@5 police: 12 killed place=Oldtown_district\n"
                    "B@6 police: 8 killed place=Newtown_district\n"
                    "A@6 civil protection: 95 killed\n"
                    "C@6 UN: 200 displaced unit=families\n"
                    "C@6 civil protection: 1000 displaced\n"
                    "C@7 hospital of Riverton: 40 killed\n"
                    "A@7 civil protection: 30 missing\n"
                    "A@8 civil protection: 22 missing\n"
                    "D@8 UN: 30 killed children\n"
                    "B@8 civil protection: 90 killed replaces=\n"
                    "D@8 -: 4 killed event=aftershock\n"
                    "A@9 police: 2000 injured\n"
                    "B@9 police: 2000 injured\n") == "sure announced_correction 95 | 90\n" // 3.7
                                                     "sure same_origin_rises 80 | 95\n");  // 3.7
}
