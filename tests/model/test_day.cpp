#include "model/day.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace saidby::model {

TEST_CASE("parse_day and iso")
{
  struct Row {
    std::string_view text;
    bool is_day;
  };
  static constexpr Row rows[] = {
    {"2031-03-07", true},   {"2024-02-29", true},  {"2023-02-29", false}, // no leap year
    {"2100-02-29", false},                                                // a century is none either
    {"2031-13-01", false},  {"2031-00-10", false}, {"2031-04-31", false}, {"2031-3-7", false},  {"2031/03/07", false},
    {"2031-03-07 ", false}, {"20a1-03-07", false}, {"", false},           {"0001-01-01", true}, {"9999-12-31", true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto day = parse_day(row.text);
    CHECK(day.has_value() == row.is_day);
    if (day) {
      CHECK(iso(*day) == row.text);
    }
  }
}

TEST_CASE("every day of eight centuries prints and reads back")
{
  const auto last = day_of(2400, 12, 31);
  for (auto day = day_of(1600, 1, 1); day <= last; ++day.days) {
    if (parse_day(iso(day)) != day) { // CHECK for each of them costs seconds
      FAIL("differs: " << iso(day));
    }
  }
}

TEST_CASE("weekday_of counts from Monday")
{
  CHECK(weekday_of(day_of(2022, 1, 3)) == 0);
  CHECK(weekday_of(day_of(2022, 1, 9)) == 6);
  CHECK(weekday_of(day_of(1970, 1, 1)) == 3);
  CHECK(weekday_of(day_of(1969, 12, 31)) == 2); // before the epoch as well
}

TEST_CASE("parse_published")
{
  struct Row {
    std::string_view text;
    std::string_view expected; // "day, seconds since 1970 in UTC"
  };
  static constexpr Row rows[] = {
    {"", "undated"},
    {"2031-03-07", "2031-03-07"},
    {"1970-01-02T00:00:00Z", "1970-01-02, 86400"},
    {"1970-01-02T00:00Z", "1970-01-02, 86400"},
    {"1970-01-02 00:30:00+01:00", "1970-01-02, 84600"}, // still the first of January in UTC: the outlet's day counts
    {"1970-01-02T00:00:00-0530", "1970-01-02, 106200"},
    {"1970-01-02T00:00:01.250Z", "1970-01-02, 86401"},
    {"1970-01-02T00:00:00", "none"}, // an hour without its offset could be any of 26
    {"1970-01-02T24:00:00Z", "none"},
    {"1970-01-02T00:60:00Z", "none"},
    {"1970-01-02T00:00:00+15:00", "none"},
    {"1970-01-02T00:00:00+1", "none"},
    {"1970-01-02T", "none"},
    {"1970-01-02x00:00:00Z", "none"},
    {"2031-02-30", "none"},
    {"yesterday", "none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto published = parse_published(row.text);
    std::string printed = "none";
    if (published) {
      printed = published->day ? iso(*published->day) : "undated";
      printed += published->utc_seconds ? fmt::format(", {}", *published->utc_seconds) : "";
      CHECK(published->text == row.text);
    }
    CHECK(printed == row.expected);
  }
}

} // namespace saidby::model
