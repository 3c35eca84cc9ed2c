#include "knowledge/gazetteer.hpp"

#include "base/tsv.hpp"
#include "knowledge/knowledge_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace saidby;
using knowledge::folded_name;
using knowledge::Gazetteer;
using knowledge::PlaceKind;

namespace {

// "g:1526384 Almaty < KZ-ALA": the likeliest place of a name and the one around it; "none".
std::string printed(std::string_view name)
{
  const auto& gazetteer = Gazetteer::embedded();
  const auto found = gazetteer.find(name);
  if (found.empty()) {
    return "none";
  }
  const auto& place = gazetteer.at(found.front());
  const auto& around = gazetteer.at(place.parent);
  return std::string{place.id} + ' ' + std::string{place.name} + " < " + std::string{around.id};
}

std::uint32_t index(std::string_view id)
{
  const auto found = Gazetteer::embedded().by_id(id);
  REQUIRE_MESSAGE(found.has_value(), id);
  return *found;
}

} // namespace

TEST_CASE("names are folded")
{
  struct Row {
    std::string_view name;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"Almaty", "almaty"},
    {"ALMATY", "almaty"},
    {"Île-de-France", "ile de france"},
    {"Côte d’Ivoire", "cote divoire"},
    {"N'Djamena", "ndjamena"},
    {"St. Petersburg", "st petersburg"},
    {"Washington, D.C.", "washington dc"},
    {"  Port -  au\u00a0Prince ", "port au prince"},
    {"Łódź", "lodz"},
    {"Malmö", "malmo"},
    {"Tromsø", "tromso"},
    {"Şırnak", "sirnak"},
    {"Œuilly", "oeuilly"},
    {"Йошкар-Ола", "иошкар ола"},
    {"U.S.", "us"},
    {"'.", ""},
    {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(folded_name(row.name) == row.expected);
    CHECK(folded_name(folded_name(row.name)) == row.expected);
  }
}

TEST_CASE("places by name, the likeliest first")
{
  struct Row {
    std::string_view name;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"Almaty", "g:1526384 Almaty < KZ-ALA"},
    {"Алматы", "g:1526384 Almaty < KZ-ALA"},
    {"Astana", "g:1526273 Astana < KZ-AST"},
    {"Nur-Sultan", "g:1526273 Astana < KZ-AST"},
    {"Noursoultan", "g:1526273 Astana < KZ-AST"},
    {"Kazakhstan", "KZ Kazakhstan < 143"},
    {"Казахстан", "KZ Kazakhstan < 143"},
    {"États-Unis", "US United States < 021"},
    {"U.S.", "US United States < 021"},
    {"RDC", "CD Congo - Kinshasa < 017"},
    {"Moscou", "g:524901 Moscow < RU-MOW"},
    {"Kiev", "g:703448 Kyiv < UA-30"},
    {"Kyiv", "g:703448 Kyiv < UA-30"},
    {"Gaza", "x:gaza Gaza Strip < PS"},
    {"la bande de Gaza", "x:gaza Gaza Strip < PS"},
    {"Cisjordanie", "x:west-bank West Bank < PS"},
    {"Darfour", "x:darfur Darfur < SD"},
    {"Tigré", "ET-TI Tigray < ET"},
    {"Donbass", "x:donbas Donbas < UA"},
    {"Cachemire", "x:kashmir Kashmir < 034"},
    {"Moyen-Orient", "x:middle-east Middle East < 001"},
    {"Loire-Atlantique", "FR-44 Loire-Atlantique < FR-PDL"},
    {"Georgia", "GE Georgia < 145"},
    {"Washington", "g:4140963 Washington D.C. < US-DC"}, // rather than the state, which has more people
    {"Kobané", "g:172256 ‘Ayn al ‘Arab < SY-HL"},
    {"Havre", "g:3003796 Le Havre < FR-NOR"}, // "au Havre"
    {"Gao", "g:2457163 Gao < ML-7"},
    {"Ontario", "CA-ON Ontario < CA"},
    {"São Paulo", "g:3448439 São Paulo < BR-SP"},
    {"Kharkiv Oblast", "UA-63 Kharkivshchyna < UA"},
    {"Lakehaven", "none"},
    {"police", "none"}, // a town in Poland, but never meant
    {"mardi", "none"},
    {"", "none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(printed(row.name) == row.expected);
  }
}

TEST_CASE("what contains what")
{
  struct Row {
    std::string_view outer;
    std::string_view inner;
    bool expected;
  };
  static constexpr Row rows[] = {
    {"KZ", "g:1526384", true},
    {"KZ-ALA", "g:1526384", true},
    {"143", "g:1526384", true}, // Central Asia
    {"001", "KZ", true},
    {"KZ", "KZ", true},
    {"g:1526384", "KZ", false},
    {"FR", "FR-44", true}, // through the region
    {"x:gaza", "PS-RFH", true},
    {"x:gaza", "g:281133", true},
    {"x:donbas", "g:709717", true}, // Donetsk, through its oblast
    {"x:donbas", "UA-63", false},
    {"x:sahel", "ML-5", true},
    {"x:sahel", "SN", false},
    {"x:latin-america", "HT", true},
    {"x:latin-america", "BR-SP", true},
    {"KZ", "RU", false},
  };
  const auto& gazetteer = Gazetteer::embedded();
  for (const auto& row : rows) {
    CAPTURE(row.outer);
    CAPTURE(row.inner);
    CHECK(gazetteer.contains(index(row.outer), index(row.inner)) == row.expected);
  }
}

TEST_CASE("demonyms and country adjectives, in all their forms")
{
  struct Row {
    std::string_view word;
    std::string_view expected; // codes; one that several countries share has no country_of_demonym()
  };
  static constexpr Row rows[] = {
    {"kazakh", "KZ"},      {"kazakhes", "KZ"}, {"Kazakhs", "KZ"},    {"chinoises", "CN"},    {"Chinese", "CN"},
    {"afghan", "AF"},      {"Afghans", "AF"},  {"nigérien", "NE"},   {"nigérian", "NG"},     {"Nigerian", "NG"},
    {"israélienne", "IL"}, {"Israelis", "IL"}, {"gazaouis", "PS"},   {"sud-coréenne", "KR"}, {"South Korean", "KR"},
    {"burkinabè", "BF"},   {"turque", "TR"},   {"Sri Lankan", "LK"}, {"congolais", "CG CD"}, {"coréenne", "KP KR"},
    {"tuesday", ""},       {"", ""},
  };
  const auto& gazetteer = Gazetteer::embedded();
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CHECK(gazetteer.countries_of_demonym(row.word) == row.expected);
    CHECK(gazetteer.country_of_demonym(row.word).value_or("") == (row.expected.size() == 2 ? row.expected : ""));
  }
}

TEST_CASE("names of countries for readers")
{
  const auto& gazetteer = Gazetteer::embedded();
  CHECK(gazetteer.country_name("KZ", "en") == "Kazakhstan");
  CHECK(gazetteer.country_name("DE", "fr") == "Allemagne");
  CHECK(gazetteer.country_name("MM", "en") == "Myanmar");
  CHECK(gazetteer.country_name("US", "en") == "United States");
  CHECK(gazetteer.country_name("CN", "sw") == "China"); // a language without a column
  CHECK(gazetteer.country_name("QQ", "en") == "");
}

TEST_CASE("the generated tables are whole")
{
  const auto& gazetteer = Gazetteer::embedded(); // loading refuses duplicates and rows that point nowhere
  REQUIRE(gazetteer.size() > 25'000);
  for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
    const auto& place = gazetteer.at(i);
    const auto& around = gazetteer.at(place.parent);
    const bool fits = place.kind == PlaceKind::city || place.kind == PlaceKind::subdivision
                        ? around.country == place.country || around.kind == PlaceKind::world_region
                        : around.kind == PlaceKind::world_region || place.kind == PlaceKind::world_region;
    const bool found = gazetteer.by_id(place.id) == i && gazetteer.contains(index("001"), i);
    const bool coded = place.kind == PlaceKind::country ? place.id == place.country : true;
    if (!fits || !found || !coded || place.name.empty()) {
      FAIL_CHECK("row " << i << " of places.tsv: " << place.id);
    }
  }
}

TEST_CASE("make_places.py folds as the program does")
{
  const auto table =
    base::read_tsv(knowledge::embedded_bytes("place_names.tsv"), "place_names.tsv", {"name", "places"});
  REQUIRE(table.rows.size() > 50'000);
  for (const auto& row : table.rows) {
    if (folded_name(row.fields[0]) != row.fields[0]) {
      FAIL_CHECK("place_names.tsv:" << row.line << ": " << row.fields[0]);
    }
  }
  for (std::uint32_t i = 0; i < Gazetteer::embedded().size(); ++i) {
    const auto& place = Gazetteer::embedded().at(i);
    if (place.kind == PlaceKind::country && place.name.find('&') == std::string_view::npos) {
      CAPTURE(place.name);
      CHECK_FALSE(Gazetteer::embedded().find(place.name).empty());
    }
  }
}

TEST_CASE("additions of our own are in the generated table")
{
  const auto table = base::read_tsv(knowledge::embedded_bytes("places_extra.tsv"), "places_extra.tsv",
                                    {"id", "kind", "name", "country", "parent", "population", "names", "contains"});
  std::set<std::string_view> seen;
  for (const auto& row : table.rows) {
    CAPTURE(row.fields[0]);
    CHECK(seen.insert(row.fields[0]).second);
    const auto place = index(row.fields[0]);
    for (const auto name : base::split(row.fields[6], '|')) {
      CAPTURE(name);
      const auto found = Gazetteer::embedded().find(name);
      CHECK(std::find(found.begin(), found.end(), place) != found.end());
    }
    for (const auto inner : base::split(row.fields[7], '|')) {
      CHECK(Gazetteer::embedded().contains(place, index(inner)));
    }
  }
}

TEST_CASE("no demonym stands for other countries in another row")
{
  const auto table =
    base::read_tsv(knowledge::embedded_bytes("demonyms.tsv"), "demonyms.tsv", {"country", "language", "words"});
  std::map<std::string, std::string_view> seen;
  for (const auto& row : table.rows) {
    CAPTURE(row.line);
    for (const auto code : base::split(row.fields[0], ' ')) {
      CHECK(Gazetteer::embedded().by_id(code).has_value());
    }
    for (const auto word : base::split(row.fields[2], '|')) {
      CAPTURE(word);
      CHECK(seen.try_emplace(folded_name(word), row.fields[0]).first->second == row.fields[0]);
    }
  }
}
