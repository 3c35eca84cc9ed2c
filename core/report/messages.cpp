#include "report/messages.hpp"

#include "base/diagnostic.hpp"
#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "model/day.hpp"
#include "report/message_files.hpp"

#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/numberformatter.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <mutex>
#include <optional>
#include <stdexcept>

namespace saidby::report {

namespace {

constexpr std::string_view k_folder = "messages/";
constexpr std::string_view k_suffix = ".tsv";
constexpr std::size_t k_max_digits = 15; // numbers up to here are exact in ICU's plural rules

std::string_view table_of(std::string_view language)
{
  for (const auto& file : embedded_files()) {
    if (file.name == std::string{k_folder} + std::string{language} + std::string{k_suffix}) {
      return file.bytes;
    }
  }
  const auto known = Messages::languages();
  const auto near = base::nearest_spelling(language, known);
  std::string advice = near.empty() ? "Languages of reports:" : "Did you mean " + std::string{near} + "? Known:";
  for (const auto name : known) {
    advice += " " + std::string{name};
  }
  throw base::UsageError{"There are no report sentences for the language \"" + std::string{language} + "\".", advice};
}

// A number if `text` is digits only and short enough to be exact.
std::optional<std::int64_t> number_in(const std::string& text)
{
  const bool digits = !text.empty() && text.size() <= k_max_digits &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) {
    return std::nullopt;
  }
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void require(UErrorCode status, std::string_view key, std::string_view language, const char* what)
{
  if (U_FAILURE(status)) {
    throw std::logic_error{"message " + std::string{key} + " (" + std::string{language} + "): " + what + ": " +
                           u_errorName(status)};
  }
}

} // namespace

struct Messages::Tables {
  explicit Tables(std::string_view language) : locale{std::string{language}.c_str()}
  {
    const auto file = std::string{k_folder} + std::string{language} + std::string{k_suffix};
    for (const auto& row : base::read_tsv(table_of(language), file, {"key", "text"}).rows) {
      if (!patterns.emplace(row.fields[0], row.fields[1]).second) {
        throw base::PackError{file + ":" + std::to_string(row.line) + ": the key stands twice"};
      }
    }
  }

  // Parsed on first use and kept: a report fills the same sentence thousands of times. Requires the lock.
  icu::MessageFormat& format_of(std::string_view key) const
  {
    const auto pattern = patterns.at(key);
    auto found = formats.find(key);
    if (found == formats.end()) {
      UErrorCode status = U_ZERO_ERROR;
      UParseError place;
      auto format = std::make_unique<icu::MessageFormat>(
        icu::UnicodeString::fromUTF8(icu::StringPiece{pattern.data(), static_cast<std::int32_t>(pattern.size())}),
        locale, place, status);
      require(status, key, locale.getName(), "bad pattern");
      found = formats.emplace(key, std::move(format)).first;
    }
    return *found->second;
  }

  icu::UnicodeString grouped(std::int64_t number) const
  {
    UErrorCode status = U_ZERO_ERROR;
    return numbers.formatInt(number, status).toString(status);
  }

  // Requires: `key` is a key of `patterns` (and lives as long).
  std::string filled(std::string_view key, const std::vector<icu::UnicodeString>& names,
                     const std::vector<icu::Formattable>& values) const
  {
    const std::scoped_lock lock{mutex}; // ICU fills parts of a format on first use
    auto& format = format_of(key);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> wanted{format.getFormatNames(status)};
    while (const auto* name = wanted->snext(status)) {
      if (std::find(names.begin(), names.end(), *name) == names.end()) {
        std::string missing;
        throw std::logic_error{"message " + std::string{key} + ": no argument " + name->toUTF8String(missing)};
      }
    }
    icu::UnicodeString text;
    format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), text, status);
    require(status, key, locale.getName(), "cannot be filled");
    std::string out;
    return text.toUTF8String(out);
  }

  // "2031-03-07" as the language writes days; any other text as it is.
  std::string day_in_words(const std::string& text) const
  {
    const auto day = model::parse_day(text);
    if (!day) {
      return text;
    }
    const auto number = model::month_of(*day);
    const auto month = filled(patterns.find("month." + std::to_string(number))->first, {}, {});
    const auto year = std::to_string(model::year_of(*day));
    return filled("date.day", {"day", "month", "year"},
                  {model::day_of_month(*day), icu::UnicodeString::fromUTF8(month), icu::UnicodeString::fromUTF8(year)});
  }

  icu::Locale locale;
  // "2031" stays without a separator: it may be a year.
  icu::number::LocalizedNumberFormatter numbers =
    icu::number::NumberFormatter::withLocale(locale).grouping(UNUM_GROUPING_MIN2);
  icu::number::LocalizedNumberFormatter counts = icu::number::NumberFormatter::withLocale(locale);
  std::map<std::string_view, std::string_view, std::less<>> patterns; // views of embedded bytes
  mutable std::mutex mutex;
  mutable std::map<std::string_view, std::unique_ptr<icu::MessageFormat>> formats;
};

Messages::Messages(std::string_view language) : m_language{language}, m_tables{std::make_unique<const Tables>(language)}
{}

Messages::~Messages() = default;

const Messages& Messages::of(std::string_view language)
{
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const Messages>, std::less<>> loaded;
  const std::scoped_lock lock{mutex};
  auto found = loaded.find(language);
  if (found == loaded.end()) {
    found = loaded.emplace(language, std::unique_ptr<const Messages>{new Messages{language}}).first;
  }
  return *found->second;
}

std::vector<std::string_view> Messages::languages()
{
  std::vector<std::string_view> found;
  for (const auto& file : embedded_files()) {
    if (file.name.starts_with(k_folder) && file.name.ends_with(k_suffix)) {
      found.push_back(file.name.substr(k_folder.size(), file.name.size() - k_folder.size() - k_suffix.size()));
    }
  }
  return found;
}

bool Messages::has(std::string_view key) const { return m_tables->patterns.contains(key); }

std::vector<std::string_view> Messages::keys() const
{
  std::vector<std::string_view> found;
  for (const auto& [key, pattern] : m_tables->patterns) {
    found.push_back(key);
  }
  return found;
}

std::string_view Messages::pattern(std::string_view key) const
{
  const auto found = m_tables->patterns.find(key);
  if (found == m_tables->patterns.end()) {
    throw std::logic_error{"no message " + std::string{key} + " in " + m_language};
  }
  return found->second;
}

std::string Messages::day(model::Day day) const { return m_tables->day_in_words(model::iso(day)); }

std::string Messages::number(std::int64_t value) const
{
  std::string out;
  UErrorCode status = U_ZERO_ERROR;
  return m_tables->counts.formatInt(value, status).toString(status).toUTF8String(out);
}

std::string Messages::text(std::string_view key, const Arguments& arguments) const
{
  const auto wanted = pattern(key);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(icu::UnicodeString::fromUTF8(name));
    const auto number = number_in(value);
    if (number && wanted.find("{" + name + ", plural") != std::string_view::npos) {
      values.emplace_back(*number);
    } else if (number) {
      values.emplace_back(m_tables->grouped(*number));
    } else {
      values.emplace_back(icu::UnicodeString::fromUTF8(m_tables->day_in_words(value)));
    }
  }
  return m_tables->filled(m_tables->patterns.find(key)->first, names, values);
}

} // namespace saidby::report
