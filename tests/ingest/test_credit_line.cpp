#include "ingest/credit_line.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace saidby;

namespace {

struct Row {
  std::string_view text;
  std::string_view expected; // "agency (from)", or "none"
};

std::string printed(std::string_view text)
{
  const auto credit = ingest::find_credit(text);
  return credit ? credit->agency + " (" + std::string{credit->from} + ")" : "none";
}

} // namespace

TEST_CASE("find_credit")
{
  static constexpr Row rows[] = {
    {"RIVERTON (AFP) - Two people died.", "AFP (dateline)"},
    {"Fire kills two\n\nRIVERTON, March 7 (Reuters) \xE2\x80\x94 Two people died.", "Reuters (dateline)"},
    {"Vardan, 12 mars (Belga/AFP) \xE2\x80\x93 Deux morts.", "Belga (dateline)"},
    {"Two people died, police said (AFP was there) - all of it.", "none"},
    {"Two people died.\n\nAFP", "AFP (credit line)"},
    {"Deux morts.\n\nLe Rivage avec AFP", "AFP (credit line)"},
    {"Deux morts.\n\n(avec l\xE2\x80\x99"
     "AFP)",
     "AFP (credit line)"},
    {"Two people died. (Reuters)", "Reuters (credit line)"},
    {"Two people died.\n\nReuters contributed to this report.", "Reuters (credit line)"},
    {"Two people died.\n\n\"It was cold,\" she told Reuters.", "none"}, // quoted, not credited
    {"Two people died.\n\nShe went home with her daughter.", "none"},
    {"", "none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(printed(row.text) == row.expected);
  }
}
