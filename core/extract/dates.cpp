#include "extract/dates.hpp"

#include "language/annotate.hpp"
#include "quantity/number_reader.hpp"
#include "text/token.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace saidby::extract {

namespace {

using language::Flag;
using language::Role;
using model::Day;
using model::DayRange;

constexpr int k_first_year = 1000;
constexpr int k_last_year = 2200;

int days_in_month(int year, int month)
{
  static constexpr int k_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : k_days[month - 1];
}

// What the words name, in parts.
struct TimeParts {
  std::optional<int> weekday;
  std::optional<int> month;
  std::optional<int> day_of_month;
  std::optional<int> year;
  std::optional<int> relative; // days from publication
  std::optional<int> length;   // days of "24 hours", "two weeks", "the past month"
  bool past_length = false;    // "past", "last", "dernières" stands beside the length
};

// Reads the words of one time phrase.
class TimePhrase {
public:
  TimePhrase(const language::Pack& pack, std::string_view words) : m_words{words}, m_pack{pack}
  {
    text::tokenise(words, pack.word_rules(), m_tokens);
    language::AnnotationMemory memory;
    language::annotate(pack, words, m_tokens, {0, m_tokens.size()}, m_pieces, memory);
  }

  TimeParts parts() const
  {
    TimeParts parts;
    const quantity::SentenceView view{m_pack, m_words, m_tokens, m_pieces, 0, m_pieces.size()};
    std::optional<std::int64_t> number;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
      if (const auto read = read_number(view, i); read && read->value) {
        number = read->value;
        take_number(*number, parts);
        i = read->last - 1;
        continue;
      }
      take_word(m_pieces[i], number, parts);
    }
    return parts;
  }

private:
  static void take_number(std::int64_t number, TimeParts& parts)
  {
    if (number >= k_first_year && number <= k_last_year) {
      parts.year = static_cast<int>(number);
    } else if (number >= 1 && number <= 31 && !parts.day_of_month) {
      parts.day_of_month = static_cast<int>(number);
    }
  }

  static void take_word(const language::Piece& piece, std::optional<std::int64_t> number, TimeParts& parts)
  {
    if (const auto* weekday = piece.reading(Role::weekday); weekday != nullptr && !parts.weekday) {
      parts.weekday = static_cast<int>(weekday->value);
    } else if (const auto* month = piece.reading(Role::month); month != nullptr && !parts.month) {
      parts.month = static_cast<int>(month->value);
    } else if (const auto* relative = piece.reading(Role::relative_day)) {
      parts.relative = static_cast<int>(relative->value);
    } else if (const auto* noun = piece.reading(Role::time_noun); noun != nullptr && !parts.length) {
      take_length(*noun, number, parts);
    }
    parts.past_length = parts.past_length || piece.has(Role::time_marker, Flag::past);
  }

  static void take_length(const language::Lexeme& noun, std::optional<std::int64_t> number, TimeParts& parts)
  {
    const bool hours = noun.has(Flag::clock);
    if (!hours && noun.value == 0) {
      return; // "morning": no length in days
    }
    const std::int64_t count = std::clamp<std::int64_t>(number.value_or(1), 1, 100'000);
    parts.length = static_cast<int>(hours ? (count + 23) / 24 : count * noun.value);
    parts.day_of_month.reset(); // the number was a length
  }

  std::string_view m_words;
  const language::Pack& m_pack;
  std::vector<text::Token> m_tokens;
  std::vector<language::Piece> m_pieces;
};

DayRange one_day(Day day) { return {day, day}; }

// The latest `month` and `day` not after `published`.
std::optional<DayRange> calendar_days(const TimeParts& parts, std::optional<Day> published)
{
  const int month = *parts.month;
  if (!parts.year && !published) {
    return std::nullopt;
  }
  int year = parts.year.value_or(published ? model::year_of(*published) : 0);
  const int first_day = parts.day_of_month.value_or(1);
  if (first_day > days_in_month(year, month)) {
    return std::nullopt;
  }
  if (!parts.year && model::day_of(year, month, first_day) > *published) {
    --year;
  }
  const int last_day = parts.day_of_month.value_or(days_in_month(year, month));
  DayRange days{model::day_of(year, month, std::min(first_day, days_in_month(year, month))),
                model::day_of(year, month, std::min(last_day, days_in_month(year, month)))};
  if (published && !parts.year && days.latest > *published) {
    days.latest = published;
  }
  return days;
}

} // namespace

std::optional<DayRange> days_named(const language::Pack& pack, std::string_view words, std::optional<Day> published)
{
  if (words.empty()) {
    return std::nullopt;
  }
  const TimeParts parts = TimePhrase{pack, words}.parts();
  if (parts.month) {
    return calendar_days(parts, published);
  }
  if (parts.year) {
    return DayRange{model::day_of(*parts.year, 1, 1), model::day_of(*parts.year, 12, 31)};
  }
  if (!published) {
    return std::nullopt;
  }
  if (parts.weekday) {
    const int back = (model::weekday_of(*published) - *parts.weekday + 7) % 7;
    return one_day(Day{published->days - back});
  }
  if (parts.relative) {
    return one_day(Day{published->days + *parts.relative});
  }
  if (parts.length) {
    return DayRange{Day{published->days - *parts.length}, published};
  }
  return std::nullopt;
}

void resolve_window(const language::Pack& pack, std::optional<Day> published, model::Window& window)
{
  const auto days = days_named(pack, window.text, published);
  if (!days || window.from || window.to) {
    return;
  }
  switch (window.kind) {
  case model::WindowKind::cumulative: window.from = days; break;
  case model::WindowKind::period:
    window.from = days->earliest == days->latest ? *days : DayRange{days->earliest, days->earliest};
    window.to = days->earliest == days->latest ? *days : DayRange{days->latest, days->latest};
    break;
  case model::WindowKind::stock:
  case model::WindowKind::list: window.to = days; break;
  }
}

} // namespace saidby::extract
