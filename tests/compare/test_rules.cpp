#include "tests/compare/notation.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

// Rows by paragraph of docs/domain.md, section 3: the lines of a case and all its findings that are more than
// notes. What is not listed must not appear; most rows are pairs that only look like a contradiction.

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

void check(const std::vector<Row>& rows, testing::Notes notes = testing::Notes::left_out)
{
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const auto findings = testing::printed_findings(testing::compared(testing::read_story(row.story)), notes);
    CHECK(joined(findings) == joined(row.findings));
  }
}

} // namespace

TEST_CASE("3.0 modality")
{
  check({
    {"a forecast is compared with nothing", "A@8 UN: 500 killed forecast\nA@8 police: 12 killed", {}},
    {"a forecast is no series", "A@7 police: 500 killed forecast\nA@9 police: 12 killed", {}},
    {"a denial is linked to what it denies",
     "A@8 opposition: 164 killed\nB@8 health ministry: 164 killed denied",
     {"sure figure_denied 164 | 164"}},
    {"a bare figure beside its denial is not the denier's",
     "A@8 army: 40 killed denied\nA@8 -: 40 killed",
     {"sure figure_denied 40 | 40"}},
    {"a denial of the same number of others",
     "A@8 opposition: 12 killed\nB@8 army: 12 killed soldiers of=Russian denied",
     {}},
    {"a denial of a figure that nobody gave", "B@8 health ministry: 164 killed denied", {}},
    {"a denial of another figure", "A@8 opposition: 150 killed\nB@8 health ministry: 164 killed denied", {}},
    {"one's own figure denied",
     "A@7 health ministry: 164 killed\nB@8 health ministry: 164 killed denied",
     {"sure denies_having_said 164 | 164"}},
    {"hedged is possible at most",
     "A@8 police: 12 killed hedged\nA@8 hospital of Riverton: 20 killed",
     {"possible two_origins_maybe_apart 12 | 20 ? hedged"}},
    {"hedged in one outlet, asserted in another: one claim, asserted",
     "A@8 police: 12 killed hedged\nB@8 police: 12 killed\nB@8 hospital of Riverton: 20 killed",
     {"sure two_origins_apart 12 | 20"}},
  });
}

TEST_CASE("3.1 scope that must match")
{
  check({
    {"other measures", "A@8 police: 12 killed\nA@8 hospital of Riverton: 80 injured\nA@8 army: 40 missing", {}},
    {"other groups of one facet", "A@8 police: 12 killed protesters\nA@8 army: 5 killed soldiers", {}},
    {"crossing facets", "A@8 police: 12 killed women\nA@8 UN: 30 killed civilians", {}},
    {"a group and all people: part and whole", "A@8 police: 12 killed\nA@8 UN: 5 killed children", {}},
    {"people and families", "A@8 police: 1200 displaced\nA@8 UN: 300 displaced unit=families", {}},
    {"people and bodies", "A@8 police: 12 killed\nA@8 UN: 30 killed unit=bodies", {}},
    {"legal stages", "A@8 police: 2000 arrested stage=brought_in\nA@8 prosecutor: 40 arrested stage=charged", {}},
    {"a stage unsaid is possible at most", "A@8 police: 200 arrested\nA@8 prosecutor: 150 arrested stage=held", {}},
    {"held now and arrested since", "A@8 police: 200 arrested stage=held\nA@9 police: 150 arrested stage=held", {}},
    {"sides of a war", "A@8 UN: 12 killed soldiers of=Russian\nA@8 monitor: 90 killed soldiers of=Ukrainian", {}},
    {"a side unsaid is possible at most",
     "A@8 UN: 12 killed soldiers of=Russian\nA@8 OVD-Info: 20 killed soldiers",
     {"possible two_origins_maybe_apart 12 | 20 ? group_side_unsaid"}},
    {"people at large hold those of one country", "A@8 police: 20 killed\nA@8 UN: 12 killed of=Mexican", {}},
    {"another event", "A@8 police: 12 killed\nA@8 UN: 3000 killed event=quake_of_1999", {}},
    {"one other event in two languages, by its year",
     "A@8 UN: 3000 killed event=quake_of_1999\nA@8 WHO: 2000 killed event=seisme_de_1999",
     {"sure two_origins_apart 2000 | 3000"}},
    {"an event that the text leaves open",
     "A@8 UN: 30 killed maybe\nA@8 police: 20 killed",
     {"possible two_origins_maybe_apart 20 | 30 ? event_unsure"}},
    {"things and people", "A@8 police: 12 damaged vehicles unit=things\nA@8 UN: 80 damaged buildings unit=things", {}},
  });
}

TEST_CASE("3.2 same claim?")
{
  check({
    {"ten outlets, one police", "A@8 police: 12 killed\nB@8 police: 12 killed\nC@9 police: 12 killed", {}},
    {"over 400 is no contradiction of 400", "A@8 police: 400 killed\nA@8 UN: >400 killed", {}},
    {"a rounding of two origins agrees", "A@8 police: 3465 arrested\nA@8 UN: 3500 arrested", {}},
    {"1,000 is no rounding of 1,499",
     "A@8 police: 1499 arrested\nA@8 UN: 1000 arrested",
     {"sure two_origins_apart 1000 | 1499"}},
    {"wording drift on the way",
     "A@8 police: >=18 killed\nB@8 police > A: 18 killed",
     {"possible qualifier_changed >=18 | 18"}},
    {"at least and more than bound alike", "A@8 police: >=18 killed\nB@8 police > A: >18 killed", {}},
    {"old value told again later is no fall",
     "A@7 police: 12 killed\nA@8 police: 18 killed\nB@9 police: 12 killed",
     {"sure same_origin_rises 12 | 18"}},
  });
  check({{"a bare headline is a note",
          "A@8 -: 13 killed part=title\nA@8 police: 13 killed",
          {"note headline_drops_source 13"}},
         {"a sourced headline is none", "A@8 police: 13 killed part=title\nA@8 police: 13 killed", {}}},
        testing::Notes::shown);
}

TEST_CASE("3.3 withdrawn?")
{
  check({
    {"the figure is named with its withdrawal",
     "A@6 health ministry: 164 killed\nB@7 health ministry: 164 killed retracted",
     {"sure says_figure_wrong 164"}},
    {"these figures: the latest that the speaker gave",
     "A@5 police: 100 killed\nA@6 police: 164 killed\nB@7 police: withdraws",
     {"possible says_figure_wrong 164", "sure same_origin_rises 100 | 164"}},
    {"nobody's figures but the speaker's", "A@6 health ministry: 164 killed\nB@7 opposition: withdraws", {}},
    {"having said it is denied",
     "A@6 health ministry: 164 killed\nB@7 health ministry: denies",
     {"possible denies_having_said 164"}},
    {"each later use",
     "A@6 health ministry: 164 killed\nB@7 health ministry: 164 killed retracted\nC@9 health ministry: 164 killed\n"
     "D@10 health ministry: 164 killed",
     {"sure says_figure_wrong 164", "sure withdrawn_still_used 164"}},
    {"telling of the withdrawal is no use",
     "A@6 health ministry: 164 killed\nB@7 health ministry: 164 killed retracted\nC@8 health ministry: 164 killed "
     "retracted",
     {"sure says_figure_wrong 164"}},
    {"before the withdrawal is no use",
     "A@5 health ministry: 164 killed\nC@6 health ministry: 164 killed\nB@7 health ministry: 164 killed retracted",
     {"sure says_figure_wrong 164"}},
    {"a withdrawn figure contradicts nothing said later",
     "A@6 health ministry: 164 killed\nB@7 health ministry: 164 killed retracted\nC@8 UN: 20 killed",
     {"sure says_figure_wrong 164"}},
    {"a lower figure after a withdrawal is a correction",
     "A@6 health ministry: 164 killed\nB@7 health ministry: 164 killed retracted\nB@8 health ministry: 19 killed",
     {"sure announced_correction 164 | 19", "sure says_figure_wrong 164"}},
    {"a figure dropped from the page",
     "A@7T10 police: 13 killed url=a.example\nA@7T10 police: 40 injured url=a.example\n"
     "A@7T15 police: 40 injured url=a.example",
     {"possible deleted_without_word 13"}},
    {"a page that grows is possible at most",
     "A@7T10 police: 13 killed url=a.example\nA@7T15 police: 20 killed url=a.example",
     {"possible new_version_changes_figure 13 | 20"}},
    {"a page keeps its firemen; another speaker's figure is no successor",
     "A@7T10 firefighters: 13 killed url=a.example\nA@7T15 firefighters: 12 killed url=a.example\n"
     "A@7T15 police: 14 killed url=a.example",
     {"sure new_version_changes_figure 13 | 12", "sure two_origins_apart 12 | 14"}},
    {"a page that stays", "A@7T10 police: 13 killed url=a.example\nA@7T15 police: 13 killed url=a.example", {}},
  });
}

TEST_CASE("3.4 windows and dates")
{
  check({
    {"a period is no total", "A@8 police: 12 killed on=8\nA@8 UN: 90 killed since=1", {}},
    {"two days", "A@8 police: 12 killed on=7\nA@8 UN: 20 killed on=8", {}},
    {"the only day that is named is the event's: a count without a time is of it, too",
     "A@8 police: 12 killed on=7\nA@8 UN: 20 killed",
     {"sure two_origins_apart 12 | 20"}},
    {"so it grows", "A@7 police: 9 killed on=7\nA@8 police: 21 killed", {"sure same_origin_rises 9 | 21"}},
    {"where two days are named neither is all of it",
     "A@8 police: 12 killed on=7\nA@8 police: 5 killed on=8\nA@8 UN: 20 killed",
     {"possible two_origins_maybe_apart 12 | 20 ? window_unsaid"}},
    {"nor where something was counted before",
     "A@5 police: 11 killed\nA@8 police: 12 killed on=7\nA@8 UN: 20 killed",
     {"possible same_origin_rises 11 | 12 ? window_unsaid",
      "possible two_origins_maybe_apart 12 | 20 ? window_unsaid"}},
    {"nor where counts start earlier",
     "A@8 police: 12 killed on=7\nA@8 police: 40 killed since=1\nA@8 UN: 20 killed",
     {"possible two_origins_maybe_apart 12 | 20 ? window_unsaid",
      "possible two_origins_maybe_apart 20 | 40 ? window_unsaid"}},
    {"they differ too much to be one", "A@8 police: 12 killed on=7\nA@8 UN: 200 killed", {}},
    {"marchers without a day are those of the only march",
     "A@8 police: >1000 participants on=7\nB@9 CGS union: 5000-6000 participants",
     {"sure compatible_far_apart >1000 | 5000-6000"}},
    {"a count of the moment may fall", "A@7 police: 200 missing\nA@9 police: 40 missing", {}},
    {"at one time two counts of the moment are apart",
     "A@8 police: 200 missing\nA@8 UN: 40 missing",
     {"sure two_origins_apart 40 | 200"}},
    {"at two times they are not", "A@7 police: 200 missing\nA@9 UN: 40 missing", {}},
    {"a list bounds from below", "A@8 OVD-Info: 140 killed list\nA@8 police: >120 killed", {}},
    {"more names than another counts",
     "A@8 OVD-Info: 140 killed list\nA@8 police: 90 killed",
     {"sure named_list_exceeds 90 | 140"}},
    {"two lists name others", "A@8 OVD-Info: 140 killed list\nA@9 OVD-Info: 90 killed list", {}},
  });
}

TEST_CASE("3.5 place")
{
  check({
    {"inner below outer", "A@8 police: 12 killed place=Almaty\nA@8 UN: 90 killed place=Kazakhstan", {}},
    {"inner above outer",
     "A@8 police: 400 killed place=Almaty\nA@8 UN: 300 killed place=Kazakhstan",
     {"sure inner_place_exceeds_outer 400 | 300"}},
    {"two cities", "A@8 police: 12 killed place=Almaty\nA@8 UN: 90 killed place=Aktau", {}},
    {"everywhere but one city", "A@8 police: 12 killed place=Almaty\nA@8 UN: 90 killed except=Almaty", {}},
    {"one place named: what says none is about it",
     "A@8 police: 12 killed place=Almaty\nB@8 UN: 20 killed",
     {"possible two_origins_maybe_apart 12 | 20 ? hour_unknown"}},
    {"two places named: what says none may be about the country",
     "A@8 police: 12 killed place=Almaty\nA@8 police: 4 killed place=Aktau\nB@8 UN: 90 killed",
     {}},
    {"a hospital counts those who came to it", "A@8 police: 40 killed\nA@8 hospital of Riverton: 12 killed", {}},
    {"more than that it may not count",
     "A@8 police: 12 killed\nA@8 hospital of Riverton: 40 killed",
     {"sure two_origins_apart 12 | 40"}},
    {"a town with its country behind a comma is the town",
     "A@8 police: 12 killed place=Ventosa,_Kazakhstan\nA@8 UN: 90 killed place=Kazakhstan\n"
     "A@8 army: 15 killed place=Ventosa",
     {"sure two_origins_apart 12 | 15"}},
    {"one place in two languages",
     "A@8 police: 12 killed place=vallée_du_Condor\nA@8 UN: 15 killed place=Condor_valley",
     {"sure two_origins_apart 12 | 15"}},
    {"a valley is not the town of its name",
     "A@8 police: 12 killed place=vallée_du_Condor\nA@8 UN: 15 killed place=Condor",
     {}},
    {"firemen who name no place count their own town",
     "A@8 firefighters: 12 killed\nA@8 UN: 90 killed\nA@8 UN: 40 killed protesters\nA@8 UN: 3 killed place=Almaty\n"
     "A@8 UN: 4 killed place=Aktau",
     {}},
    {"one origin's count that lost its place is possible at most",
     "A@7 police: 9 killed place=Almaty\nA@7 UN: 3 killed place=Aktau\nB@8 police: 21 killed",
     {"possible same_origin_rises 9 | 21 ? place_unsaid"}},
    {"two districts of one name in two countries",
     "A@8 Kazakh police: 12 killed place=Oldtown\ncase country=KZ\nA@8 UN: 40 killed place=Newtown",
     {}},
  });
}

TEST_CASE("3.6 part and whole")
{
  check({
    {"dont: serious is a part", "A@8 police: 1000 injured name=all\nA@8 police: 62 injured serious partof=all", {}},
    {"dont without a class of its own", "A@8 police: 1000 injured name=all\nA@8 police: 62 injured partof=all", {}},
    {"a part above its whole, later",
     "A@7 UN: 30 killed children\nA@9 police: 20 killed",
     {"sure part_exceeds_whole 30 | 20"}},
    {"a part above an earlier whole is newer", "A@7 police: 20 killed\nA@9 UN: 30 killed children", {}},
    {"of one day it is possible",
     "A@8 police: 20 killed\nB@8 UN: 30 killed children",
     {"possible part_exceeds_whole 30 | 20 ? hour_unknown"}},
    {"two classes of security forces side by side",
     "A@8 police: 5 killed soldiers\nA@8 police: 1 killed security_forces",
     {}},
    {"the sum of disjoint parts",
     "A@8 police: 20 killed\nA@8 police: 15 killed civilians\nA@8 police: 9 killed soldiers",
     {"possible sum_exceeds_whole 15 | 20"}},
    {"parts that may share members do not add up",
     "A@8 police: 20 killed\nA@8 police: 15 killed civilians\nA@8 police: 9 killed children",
     {}},
    {"districts of one country, and a town inside one of them once",
     "A@8 police: 20 killed place=Kazakhstan\nA@8 police: 15 killed place=Almaty\nA@8 police: 9 killed place=Aktau",
     {"possible sum_exceeds_whole 15 | 20"}},
    {"sums only within one origin",
     "A@8 police: 20 killed\nA@8 UN: 15 killed civilians\nA@8 army: 9 killed soldiers",
     {}},
    {"dead below victims", "A@8 police: 30 victims\nA@8 UN: 12 killed", {}},
    {"the dead above the victims", "A@7 UN: 12 killed\nA@9 police: 8 victims", {"sure part_exceeds_whole 12 | 8"}},
  });
}

TEST_CASE("3.7 one origin, one series")
{
  check({
    {"later and higher", "A@7 police: 12 killed\nA@8 police: 18 killed", {"sure same_origin_rises 12 | 18"}},
    {"later and lower", "A@7 police: 18 killed\nA@8 police: 12 killed", {"sure same_authority_falls 18 | 12"}},
    {"later and lower with a correction",
     "A@7 police: 18 killed\nA@8 police: 12 killed replaces=",
     {"sure announced_correction 18 | 12"}},
    {"an earlier toll in a newer text is dated back",
     "A@8 police: 21 killed replaces=old\nA@8 police: 9 killed name=old",
     {"sure same_origin_rises 9 | 21"}},
    {"up, up, down",
     "A@6 police: 9 killed\nA@7 police: 21 killed\nA@8 police: 17 killed",
     {"sure same_authority_falls 21 | 17", "sure same_origin_rises 9 | 21"}},
    {"over 1,000 after 1,034 is told more roughly", "A@7 police: 1034 arrested\nA@8 police: >1000 arrested", {}},
    {"at least 18 after 18 is one value",
     "A@7 police: 18 killed\nA@8 police: >=18 killed",
     {"possible qualifier_changed 18 | >=18"}},
    {"dozens, then 35", "A@7 police: dozens killed\nA@8 police: 35 killed", {}},
    {"dozens, then 3", "A@7 police: dozens killed\nA@8 police: 3 killed", {"sure same_authority_falls dozens | 3"}},
    {"of one day which is newer is not known",
     "A@8 police: 12 killed\nB@8 police: 18 killed",
     {"possible other_count_of_the_day 12 | 18"}},
    {"but a growing companion figure tells",
     "A@8 police: 18 killed\nA@8 police: 40 injured\nB@8 police: 12 killed\nB@8 police: 30 injured",
     {"sure same_origin_rises 12 | 18", "sure same_origin_rises 30 | 40"}},
    {"one that grows the other way may be the one that fell",
     "A@8 police: 18 killed\nA@8 police: 30 injured\nB@8 police: 12 killed\nB@8 police: 40 injured",
     {"possible other_count_of_the_day 12 | 18", "possible other_count_of_the_day 30 | 40"}},
    {"two that grow tell that it fell",
     "A@8 police: 18 killed\nA@8 police: 30 injured\nA@8 police: 50 arrested\n"
     "B@8 police: 12 killed\nB@8 police: 40 injured\nB@8 police: 60 arrested",
     {"possible other_count_of_the_day 30 | 40", "possible other_count_of_the_day 50 | 60",
      "possible same_authority_falls 18 | 12"}},
    {"the hours tell, too", "A@8T10 police: 12 killed\nB@8T15 police: 18 killed", {"sure same_origin_rises 12 | 18"}},
    {"one article that gives two figures means two things", "A@8 police: 12 killed\nA@8 police: 18 killed", {}},
    {"a fall of an outlet's own figure is possible",
     "A@7 -: 18 killed\nA@8 -: 12 killed",
     {"possible same_authority_falls 18 | 12"}},
  });
}

TEST_CASE("3.8 two origins")
{
  check({
    {"apart in one article", "A@8 police: 13 killed\nA@8 OVD-Info: 21 killed", {"sure two_origins_apart 13 | 21"}},
    {"of one day, hours unknown: possible",
     "A@8 police: 13 killed\nB@8 OVD-Info: 21 killed",
     {"possible two_origins_maybe_apart 13 | 21 ? hour_unknown"}},
    {"later and higher elsewhere is a note", "A@7 police: 13 killed\nB@8 OVD-Info: 21 killed", {}},
    {"later and lower elsewhere: a count that only grows was higher before",
     "A@7 police: 21 killed\nB@8 OVD-Info: 13 killed",
     {"sure later_count_lower 13 | 21"}},
    {"three days later it is possible",
     "A@7 police: 21 killed\nB@10 OVD-Info: 13 killed",
     {"possible later_count_lower 13 | 21 ? dates_differ"}},
    {"an outdated figure answers nothing said later",
     "A@6 police: 21 killed\nA@7 police: 13 killed replaces=\nB@8 OVD-Info: 13 killed",
     {"sure announced_correction 21 | 13"}},
    {"apart until one was revised",
     "A@7 police: 12 killed\nA@7 OVD-Info: 20 killed\nA@8 police: 20 killed",
     {"possible apart_until_revised 12 | 20", "sure same_origin_rises 12 | 20"}},
    {"intervals that meet are compatible", "A@8 police: >=13 killed\nA@8 OVD-Info: 15 killed", {}},
    {"soft ends do not contradict", "A@8 police: dozens killed\nA@8 OVD-Info: 150 killed", {}},
    {"a hard floor does", "A@8 police: dozens killed\nA@8 OVD-Info: 3 killed", {"sure two_origins_apart 3 | dozens"}},
    {"about 600 allows from half to double", "A@8 police: ~600 arrested\nA@8 OVD-Info: 1100 arrested", {}},
    {"and no more", "A@8 police: ~600 arrested\nA@8 OVD-Info: 1300 arrested", {"sure two_origins_apart ~600 | 1300"}},
    {"far apart", "A@8 police: >=100 killed\nA@8 OVD-Info: 250 killed", {"sure compatible_far_apart >=100 | 250"}},
    {"not with days between", "A@5 police: >=100 killed\nA@8 OVD-Info: 250 killed", {}},
    {"sides of three",
     "A@8 police: 5 killed\nA@8 OVD-Info: 12 killed\nA@8 UN: 12 killed\nA@8 opposition: 190 killed",
     {"sure two_origins_apart 5 | 12 | 190"}},
    {"nobody's word is possible at most",
     "A@8 police: 13 killed\nA@8 witnesses: 21 killed",
     {"possible two_origins_maybe_apart 13 | 21 ? no_named_source"}},
    {"an outlet's own figure is possible at most",
     "A@8 police: 13 killed\nB@8 -: 21 killed",
     {"possible two_origins_maybe_apart 13 | 21 ? hour_unknown,no_named_source"}},
    {"beside a sourced figure in one article it is none", "A@8 police: 13 killed\nA@8 -: 21 killed", {}},
    {"an undated article is possible at most",
     "A@- police: 13 killed\nB@8 OVD-Info: 21 killed",
     {"possible two_origins_maybe_apart 13 | 21 ? day_unknown"}},
  });
  check({{"agreement of independent origins is a note",
          "A@8 police: 13 killed\nA@8 OVD-Info: 13 killed",
          {"note independent_origins_agree 13"}},
         {"two organs of one state are one origin",
          "A@8 police: 13 killed\nA@8 interior ministry: 13 killed",
          {"note second_official_source 13"}},
         {"compatible corroborates nothing", "A@8 police: >=13 killed\nA@8 OVD-Info: 20 killed", {}},
         {"a lower bound that is reached, and close",
          "A@8 police: >=19 killed\nA@8 OVD-Info: 20 killed",
          {"note independent_origins_agree >=19"}},
         {"dozens twice names no value", "A@8 police: dozens killed\nA@8 OVD-Info: dozens killed", {}},
         {"later elsewhere", "A@7 police: 13 killed\nB@8 OVD-Info: 21 killed", {"note later_elsewhere 13 | 21"}}},
        testing::Notes::shown);
}

TEST_CASE("3.9 why?")
{
  check({
    {"one digit", "A@8 police: 3465 arrested\nB@8 police: 3265 arrested", {"possible one_digit_differs 3265 | 3465"}},
    {"two digits changed places",
     "A@8 police: 3465 arrested\nB@8 police: 3645 arrested",
     {"possible digits_swapped 3465 | 3645"}},
    {"not in short numbers",
     "A@8 police: 34 arrested\nB@8 police: 43 arrested",
     {"possible other_count_of_the_day 34 | 43"}},
    {"nor on two days", "A@7 police: 3265 arrested\nB@8 police: 3465 arrested", {"sure same_origin_rises 3265 | 3465"}},
    {"the sum of a companion",
     "A@8 police: 12 killed\nA@8 police: 30 injured\nA@8 OVD-Info: 42 killed",
     {"sure two_origins_apart 12 | 42; sum_of_companions"}},
    {"a typing error between two",
     "A@8 police: 3465 arrested\nA@8 OVD-Info: 3645 arrested",
     {"sure two_origins_apart 3465 | 3645; typing_error"}},
  });
}

TEST_CASE("4 origins")
{
  check({
    {"relays that cite each other",
     "A@8 B: 12 killed type=media\nB@8 A: 12 killed type=media",
     {"possible relays_cite_each_other 12"}},
    {"a relay is no circle", "A@8 police > B: 12 killed\nB@8 police: 12 killed", {}},
    {"the enemy's dead", "A@8 Russian army: 50 killed soldiers of=Ukrainian", {"possible counts_enemy_dead 50"}},
    {"one's own dead", "A@8 Russian army: 50 killed soldiers of=Russian", {}},
  });
  check({{"all rest on one", "A@8 police: 12 killed\nB@8 police: 12 killed", {"note all_rest_on_one 12"}},
         {"no source", "A@8 -: 12 killed", {"note no_source_given 12"}},
         {"ten sites without a source",
          "A@8 -: 12 killed\nB@8 -: 12 killed\nC@8 -: 12 killed",
          {"note unsourced_copies_unsourced 12"}},
         {"unsourced beside sourced is a copy", "A@8 -: 12 killed\nB@8 police: 12 killed", {}},
         {"relays that cite each other are nobody's word",
          "A@8 B: 12 killed type=media\nB@8 A: 12 killed type=media",
          {"possible relays_cite_each_other 12"}},
         {"confirmed by the authority that had said it",
          "A@7 police: 12 killed\nB@8 police: 12 killed cue=confirmed",
          {"note all_rest_on_one 12", "note confirmed_by_itself 12 | 12"}},
         {"by another organ of the same state",
          "A@7 police: 12 killed\nB@8 interior ministry: 12 killed cue=confirmed",
          {"note confirmed_by_itself 12 | 12", "note second_official_source 12"}},
         {"by somebody else it is confirmed",
          "A@7 police: 12 killed\nB@8 UN: 12 killed cue=confirmed",
          {"note independent_origins_agree 12"}},
         {"an army counts militants", "A@8 army: 50 killed militants", {"note counts_enemy_dead 50"}}},
        testing::Notes::shown);
}

TEST_CASE("parts of a long table add up, too")
{
  std::string story = "A@8 police: 100 killed place=Kazakhstan\n";
  for (int i = 0; i < 600; ++i) {
    story += "A@8 police: 1 killed place=Oldtown" + std::to_string(i) + "\n";
  }
  CHECK(testing::printed_findings(testing::compared(testing::read_story(story)), testing::Notes::left_out) ==
        std::vector<std::string>{"possible sum_exceeds_whole 1 | 100"});
}
