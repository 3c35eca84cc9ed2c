#include "casework/copy_words.hpp"
#include "casework/lint.hpp"
#include "desk.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace saidby;
using test::Desk;

namespace {

// A case in which one figure is withdrawn, one outdated, one of two origins, one carried by an agency.
void fill(Desk& desk)
{
  desk.add(
    desk.article("1.txt",
                 "Fire in Lyon\n\nThe Lyon fire brigade said on Monday that 12 people were killed in Lyon. The Lyon "
                 "hospital said 30 people were injured in Lyon. The mayor of Lyon said 8 people were missing in "
                 "Lyon.\n",
                 "The Lamp", "2031-03-03"));
  desk.add(
    desk.article("2.txt",
                 "Toll rises\n\nThe Lyon fire brigade said on Tuesday that 15 people were killed in Lyon. The French "
                 "Red Cross said 200 people were evacuated in Lyon. The prefect of Lyon said 200 people were "
                 "evacuated in Lyon. The mayor of Lyon withdrew his figure of 8 missing people in Lyon.\n",
                 "The Harbour Post", "2031-03-04"));
  desk.add(
    desk.article("3.txt",
                 "Fire\n\nFour firefighters were hurt in Lyon, the city council of Lyon said, quoted by the Meridian "
                 "news agency.\n",
                 "Northern Ledger", "2031-03-04"));
}

std::string printed(const casework::CopyCheck& check)
{
  std::string out;
  for (const auto& remark : check.remarks) {
    out += fmt::format("{}{} {}:{} {}", out.empty() ? "" : "; ", casework::name(remark.fault), remark.line,
                       remark.column, remark.figure);
  }
  return out;
}

std::string checked(const Desk& desk, std::string_view draft)
{
  const casework::View view{desk.story(), {}};
  std::istringstream nothing;
  test::Notes notes;
  return printed(casework::checked_copy(view, desk.article("draft.txt", draft, "", "2031-03-05"), nothing, notes));
}

} // namespace

TEST_CASE("a draft is checked against the case")
{
  Desk desk;
  fill(desk);
  struct Row {
    std::string_view draft;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"The Lyon fire brigade said 15 people were killed in Lyon.", ""},
    {"The Lyon fire brigade said 51 people were killed in Lyon.", "unsupported 1:28 51"},
    {"The Lyon fire brigade said 15 people were killed in Nantes.", "unsupported 1:28 15"}, // said of another place
    {"The Lyon fire brigade said 15 people were injured in Lyon.", "unsupported 1:28 15"},  // and of another thing
    // An old figure, unless the new one stands beside it.
    {"The Lyon fire brigade said 12 people were killed in Lyon.", "outdated 1:28 12"},
    {"The Lyon fire brigade said 12 people were killed in Lyon. On Tuesday it said 15 people were killed in Lyon.", ""},
    {"The mayor of Lyon said 8 people were missing in Lyon.", "withdrawn 1:24 8"},
    {"The mayor of Lyon withdrew his figure of 8 missing people in Lyon.", ""}, // tells it as withdrawn
    // Words that promise several origins.
    {"Sources said 30 people were injured in Lyon.", "plural_sources 1:1 30"},
    {"Several officials said 30 people were injured in Lyon.", "plural_sources 1:1 30"},
    {"A source said 30 people were injured in Lyon.", ""},
    {"Sources said 200 people were evacuated in Lyon.", ""}, // two origins
    {"The Lyon hospital confirmed that 30 people were injured in Lyon.", "confirmed_once 1:19 30"},
    {"The prefect of Lyon confirmed that 200 people were evacuated in Lyon.", ""}, // two origins
    {"Nobody named a range: between 10 and 20 people were killed in Lyon.", "bare_range 1:23 between 10 and 20; "
                                                                            "unsupported 1:23 between 10 and 20"},
    {"Between 12 and 15 people were killed in Lyon.", "bare_range 1:1 Between 12 and 15"},
    // Another's word.
    {"The Lyon hospital said 15 people were killed in Lyon.", "other_source 1:5 15"},
    {"The Meridian news agency said four firefighters were hurt in Lyon.", "other_source 1:5 four"},
    {"Fifteen people were killed in Lyon.", ""}, // nobody is named, so nobody wrongly
    {"", ""},
    {"Nothing is counted here.", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.draft);
    if (!row.draft.empty()) {
      CHECK(checked(desk, std::string{row.draft} + "\n") == row.expected);
    }
  }
}

TEST_CASE("instead of a figure that is not there, the named source's own and the nearest are shown")
{
  Desk desk;
  fill(desk);
  desk.add(
    desk.article("4.txt", "Fire\n\nThe Lyon hospital said 19 people were killed in Lyon.\n", "The Lamp", "2031-03-04"));
  const casework::View view{desk.story(), {}};
  std::istringstream nothing;
  test::Notes notes;
  const auto message = [&](std::string_view draft) {
    const auto check = casework::checked_copy(view, desk.article("draft.txt", draft, "", "2031-03-05"), nothing, notes);
    return check.remarks.empty() ? std::string{} : check.remarks.front().message;
  };
  CHECK(
    message("The Lyon fire brigade said 18 people were killed in Lyon.\n") ==
    "“18” stands in no article of the case; these do: “15” (Lyon fire brigade, 4 March 2031) and “19” (Lyon hospital, "
    "4 March 2031).");
  CHECK(message("Eighteen people were killed in Lyon.\n") ==
        "“Eighteen” stands in no article of the case; these do: “19” (Lyon hospital, 4 March 2031) and “15” (Lyon fire "
        "brigade, 4 March 2031).");
}

TEST_CASE("a draft is read in its own language against a case in any")
{
  Desk desk;
  fill(desk);
  CHECK(checked(desk, "Selon plusieurs sources, trente personnes ont été blessées à Lyon.\n") ==
        "plural_sources 1:7 trente");
  CHECK(checked(desk, "L'hôpital de Lyon a confirmé que 30 personnes avaient été blessées à Lyon.\n") ==
        "confirmed_once 1:21 30");
}

TEST_CASE("a draft that is in the case already is checked all the same")
{
  Desk desk;
  fill(desk);
  const std::string_view text = "The Lyon fire brigade said 12 people were killed in Lyon.\n";
  desk.add(desk.article("again.txt", text, "The Lamp", "2031-03-03"));
  CHECK(checked(desk, text) == "outdated 1:28 12");
}

TEST_CASE("an empty case supports nothing")
{
  const Desk desk;
  CHECK(checked(desk, "Police said 13 people were killed in Lyon.\n") == "unsupported 1:13 13");
}

TEST_CASE("lines are what editors jump to")
{
  const std::vector<casework::CopyRemark> remarks = {
    {casework::CopyFault::withdrawn, "a b.txt", 3, 14, "gone", "8", {}},
    {casework::CopyFault::bare_range, "-", 1, 1, "nobody", "1 to 2", {}},
  };
  CHECK(casework::remark_lines(remarks) == "a b.txt:3:14: gone\n-:1:1: nobody\n");
}

TEST_CASE("what words of a source phrase speak of several")
{
  struct Row {
    std::string_view language;
    std::string_view phrase;
    bool several;
  };
  static constexpr Row rows[] = {
    {"en", "sources", true},
    {"en", "police sources", true},
    {"en", "two officials", true},
    {"en", "witnesses", true},
    {"en", "a source", false},
    {"en", "the authorities", false}, // one voice
    {"en", "the director of the hospitals", false},
    {"en", "the interior ministry", false},
    {"fr", "des sources concordantes", true},
    {"fr", "plusieurs témoins", true},
    {"fr", "une source", false},
    {"fr", "le directeur des hôpitaux", false},
    {"xx", "sources", false}, // no pack
  };
  for (const auto& row : rows) {
    CAPTURE(row.phrase);
    model::Document document;
    document.language = row.language;
    const casework::CopyWords words{document, row.phrase};
    CHECK(words.names_several({0, row.phrase.size()}) == row.several);
  }
}

TEST_CASE("what is confirmed and what is not")
{
  struct Row {
    std::string_view language;
    std::string_view text;
    std::size_t found;
  };
  static constexpr Row rows[] = {
    {"en", "Police confirmed 13 deaths", 1},
    {"en", "13 deaths were confirmed and corroborated", 2},
    {"en", "the toll has not yet been confirmed", 0},
    {"en", "an unconfirmed toll", 0},
    {"en", "Police said", 0},
    {"fr", "la police a confirmé", 1},
    {"fr", "la police n'a pas confirmé", 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    model::Document document;
    document.language = row.language;
    const casework::CopyWords words{document, row.text};
    CHECK(words.confirming({0, row.text.size()}).size() == row.found);
  }
}
