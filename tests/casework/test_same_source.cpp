#include "casework/same_source.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace saidby;

namespace {

std::string printed(std::string_view phrase)
{
  std::string text;
  for (const auto& word : casework::source_words(phrase)) {
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

} // namespace

TEST_CASE("source_words")
{
  struct Row {
    std::string_view phrase;
    std::string_view expected; // sorted
  };
  static constexpr Row rows[] = {
    {"", ""},
    {"the police", "police"},
    {"la Police de l'État", "police état"}, // "de" and "l'" are articles here
    {"l\xE2\x80\x99hôpital", "hôpital"},    // a typographic apostrophe
    {"L'hôpital", "hôpital l'"},            // capitals throughout, as in the reference scorer
    {"d'autorités", "autorités"},
    {"the U.S. army", "army s u"},
    {"LA police", "la police"}, // capitals throughout: a name
    {"A", ""},                  // one letter is no acronym
    {"O'Neil", "neil o'"},
    {"Reuters-AFP", "afp reuters"},
    {"agence n\xC2\xB0 3", "3 agence n"},
    {"\xEF\xAC\x81"
     "re service",
     "fire service"}, // a ligature, NFKC
    {"...", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.phrase);
    CHECK(printed(row.phrase) == row.expected);
  }
}

TEST_CASE("same_source")
{
  struct Row {
    std::string_view a;
    std::string_view b;
    bool expected;
  };
  static constexpr Row rows[] = {
    {"the police", "police", true},
    {"police", "riot police of Riverton", true},                      // contained
    {"health ministry", "ministry spokesman", false},                 // one of three
    {"interior ministry of the north", "ministry of interior", true}, // three of four
    {"regional health ministry", "health ministry officials", true},  // two of four: half
    {"police", "army", false},
    {"", "police", false},
    {"the", "the", false}, // no words name nobody
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(casework::same_source(row.a, row.b) == row.expected);
    CHECK(casework::same_source(row.b, row.a) == row.expected);
  }
}
