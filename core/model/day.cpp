#include "model/day.hpp"

#include <chrono>

namespace saidby::model {

namespace {

std::chrono::year_month_day civil(Day day)
{
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day.days}}};
}

// The digits text[at, at + count) as a number; -1 where one is no digit.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
  if (at + count > text.size()) {
    return -1;
  }
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') {
      return -1;
    }
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

// Seconds east of UTC of "Z", "+hh:mm" or "+hhmm"; nullopt for anything else.
std::optional<int> offset_seconds(std::string_view text)
{
  if (text == "Z" || text == "z") {
    return 0;
  }
  if (text.size() < 5 || (text[0] != '+' && text[0] != '-')) {
    return std::nullopt;
  }
  const std::size_t minutes_at = text[3] == ':' ? 4 : 3;
  const int hours = digits(text, 1, 2);
  const int minutes = digits(text, minutes_at, 2);
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || text.size() != minutes_at + 2) {
    return std::nullopt;
  }
  return (text[0] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

} // namespace

Day day_of(int year, int month, int day)
{
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }

int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).month())); }

int day_of_month(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).day())); }

int weekday_of(Day day)
{
  const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{day.days}}};
  return static_cast<int>(weekday.iso_encoding()) - 1;
}

std::string iso(Day day)
{
  const auto date = civil(day);
  std::string text = "0000-00-00";
  const auto write = [&](std::size_t at, std::size_t digits_count, int number) {
    for (; digits_count > 0; --digits_count, number /= 10) {
      text[at + digits_count - 1] = static_cast<char>('0' + number % 10);
    }
  };
  write(0, 4, static_cast<int>(date.year()));
  write(5, 2, static_cast<int>(static_cast<unsigned>(date.month())));
  write(8, 2, static_cast<int>(static_cast<unsigned>(date.day())));
  return text;
}

std::optional<Day> parse_day(std::string_view text)
{
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) {
    return std::nullopt;
  }
  return day_of(year, month, day);
}

std::optional<Published> parse_published(std::string_view text)
{
  Published published{std::string{text}, std::nullopt, std::nullopt};
  if (text.empty()) {
    return published;
  }
  published.day = parse_day(text.substr(0, 10));
  if (!published.day) {
    return std::nullopt;
  }
  if (text.size() == 10) {
    return published;
  }
  const int hour = digits(text, 11, 2);
  const int minute = digits(text, 14, 2);
  if ((text[10] != 'T' && text[10] != ' ') || hour < 0 || hour > 23 || minute < 0 || minute > 59 || text[13] != ':') {
    return std::nullopt;
  }
  std::size_t at = 16;
  int second = 0;
  if (at < text.size() && text[at] == ':') {
    second = digits(text, at + 1, 2);
    if (second < 0 || second > 60) {
      return std::nullopt;
    }
    at += 3;
    if (at < text.size() && text[at] == '.') {
      for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
      }
    }
  }
  const auto offset = offset_seconds(text.substr(at));
  if (!offset) {
    return std::nullopt;
  }
  published.utc_seconds = std::int64_t{published.day->days} * 86400 + std::int64_t{hour} * 3600 +
                          std::int64_t{minute} * 60 + second - *offset;
  return published;
}

} // namespace saidby::model
