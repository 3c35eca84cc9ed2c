#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::model {

// A calendar day, counted from 1970-01-01, in the zone of the outlet that wrote it.
struct Day {
  std::int32_t days = 0;

  friend bool operator==(Day, Day) = default;
  friend auto operator<=>(Day, Day) = default;
};

[[nodiscard]] Day day_of(int year, int month, int day);
[[nodiscard]] int year_of(Day day);
[[nodiscard]] int month_of(Day day);     // 1 to 12
[[nodiscard]] int day_of_month(Day day); // 1 to 31
[[nodiscard]] int weekday_of(Day day);   // 0 Monday to 6 Sunday
[[nodiscard]] std::string iso(Day day);  // "2031-03-07"

// Reads "2031-03-07" (the whole text). nullopt for anything else, also for days that do not exist.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);

// Days are vague in news ("this week"): a pair of bounds, inclusive, each of them maybe unknown.
struct DayRange {
  std::optional<Day> earliest;
  std::optional<Day> latest;

  [[nodiscard]] bool unknown() const { return !earliest && !latest; }
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// When a document was published: as given, and what could be read of it.
struct Published {
  std::string text;                        // "2031-03-07", "2031-03-07T08:30:00+01:00"; empty = undated
  std::optional<Day> day;                  // in the outlet's zone
  std::optional<std::int64_t> utc_seconds; // only where an instant with an offset was given

  friend bool operator==(const Published&, const Published&) = default;
};

// Reads a day or an instant with offset (RFC 3339: "T" or a blank between, "Z" or "+hh:mm").
// nullopt for anything else. An empty text is undated, and fine.
[[nodiscard]] std::optional<Published> parse_published(std::string_view text);

} // namespace saidby::model
