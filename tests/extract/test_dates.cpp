#include "extract/dates.hpp"
#include "language/packs.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace saidby;

namespace {

std::string printed(std::optional<model::Day> day) { return day ? model::iso(*day) : "?"; }

// "from..to" as seen from Friday 2031-03-07; "none" where the words name no day.
std::string named(std::string_view language, std::string_view words, std::string_view published = "2031-03-07")
{
  const auto days =
    extract::days_named(*language::Packs::embedded().find(language), words, model::parse_day(published));
  if (!days) {
    return "none";
  }
  return days->earliest == days->latest ? printed(days->earliest)
                                        : printed(days->earliest) + ".." + printed(days->latest);
}

struct Row {
  std::string_view language;
  std::string_view words;
  std::string_view expected;
};

} // namespace

TEST_CASE("days_named")
{
  static constexpr Row rows[] = {
    {"fr", "mercredi", "2031-03-05"},
    {"fr", "depuis mardi", "2031-03-04"},
    {"fr", "vendredi", "2031-03-07"}, // the day of publication itself
    {"fr", "samedi", "2031-03-01"},   // never after it
    {"fr", "le 5 février", "2031-02-05"},
    {"fr", "le 5 avril", "2030-04-05"}, // the latest one that has been
    {"fr", "hier", "2031-03-06"},
    {"fr", "avant-hier", "2031-03-05"},
    {"fr", "en 2019", "2019-01-01..2019-12-31"},
    {"fr", "ces dernières 24 heures", "2031-03-06..2031-03-07"},
    {"fr", "au cours des deux dernières semaines", "2031-02-21..2031-03-07"},
    {"en", "since 7 October", "2030-10-07"},
    {"en", "October 7, 2029", "2029-10-07"},
    {"en", "in the past 24 hours", "2031-03-06..2031-03-07"},
    {"en", "on Sunday", "2031-03-02"},
    {"en", "yesterday", "2031-03-06"},
    {"en", "in February", "2031-02-01..2031-02-28"},
    {"en", "31 February", "none"},
    {"en", "early in the morning", "none"},
    {"en", "", "none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.words);
    CHECK(named(row.language, row.words) == row.expected);
  }
}

TEST_CASE("in an undated document a weekday stays words")
{
  CHECK(named("fr", "mercredi", "") == "none");
  CHECK(named("fr", "en 2019", "") == "2019-01-01..2019-12-31");
}

TEST_CASE("resolve_window")
{
  const auto& pack = *language::Packs::embedded().find("en");
  model::Window window{model::WindowKind::cumulative, "since 7 October", {}, {}};
  extract::resolve_window(pack, model::parse_day("2031-03-07"), window);
  REQUIRE(window.from);
  CHECK(printed(window.from->earliest) == "2030-10-07");
  CHECK_FALSE(window.to);

  window = {model::WindowKind::period, "in the past 24 hours", {}, {}};
  extract::resolve_window(pack, model::parse_day("2031-03-07"), window);
  REQUIRE(window.from);
  REQUIRE(window.to);
  CHECK(printed(window.from->earliest) == "2031-03-06");
  CHECK(printed(window.to->latest) == "2031-03-07");
}
