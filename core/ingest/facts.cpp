#include "ingest/facts.hpp"

#include "base/tsv.hpp"
#include "ingest/characters.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace saidby::ingest {

namespace {

constexpr std::array<std::string_view, 10> k_names = {"outlet",   "title",  "url",    "lang",    "published",
                                                      "modified", "author", "credit", "version", "embargo"};

// Longer ones are no name or headline but a text that stands in the wrong place.
constexpr std::size_t k_longest_fact = 1000;

[[nodiscard]] bool is_date(Field field)
{
  return field == Field::published || field == Field::modified || field == Field::embargo;
}

// An address, or the name that an agency gives to an item for all its versions.
[[nodiscard]] bool is_address(std::string_view text)
{
  const bool named = text.starts_with("urn:") || text.starts_with("tag:");
  if (text.find_first_of(" \t\"<>") != std::string_view::npos) {
    return false;
  }
  return named || ((text.starts_with("http://") || text.starts_with("https://")) && !host_of(text).empty());
}

[[nodiscard]] std::string usable(Field field, std::string_view value)
{
  if (text::first_invalid_utf8(value)) {
    return {}; // headers hold any bytes
  }
  auto text = single_spaced(value);
  if (is_date(field)) {
    return normal_date(text);
  }
  if (field == Field::language) {
    return normal_language(text);
  }
  if (field == Field::url) {
    return is_address(text) ? text : std::string{};
  }
  return text.size() > k_longest_fact ? std::string{} : text;
}

[[nodiscard]] bool all_digits(std::string_view text)
{
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// "0100" -> "+01:00" with its sign; "GMT", "UT", "EST" as RFC 822 names them. Empty for none.
[[nodiscard]] std::string zone_offset(std::string_view zone)
{
  struct Zone {
    std::string_view name;
    std::string_view offset;
  };
  static constexpr std::array<Zone, 13> k_zones = {{{"Z", "Z"},
                                                    {"GMT", "Z"},
                                                    {"UT", "Z"},
                                                    {"UTC", "Z"},
                                                    {"EST", "-05:00"},
                                                    {"EDT", "-04:00"},
                                                    {"CST", "-06:00"},
                                                    {"CDT", "-05:00"},
                                                    {"MST", "-07:00"},
                                                    {"MDT", "-06:00"},
                                                    {"PST", "-08:00"},
                                                    {"PDT", "-07:00"},
                                                    {"+00", "Z"}}};
  for (const auto& known : k_zones) {
    if (known.name == zone) {
      return std::string{known.offset};
    }
  }
  if (zone.size() == 3 && (zone[0] == '+' || zone[0] == '-') && all_digits(zone.substr(1))) {
    return std::string{zone} + ":00";
  }
  if (zone.size() == 5 && (zone[0] == '+' || zone[0] == '-') && all_digits(zone.substr(1))) {
    return fmt::format("{}:{}", zone.substr(0, 3), zone.substr(3));
  }
  return zone.size() == 6 && zone[3] == ':' ? std::string{zone} : std::string{};
}

[[nodiscard]] int month_number(std::string_view word)
{
  static constexpr std::array<std::string_view, 12> k_months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                                "jul", "aug", "sep", "oct", "nov", "dec"};
  const auto lower = lower_case(word.substr(0, 3));
  const auto found = std::find(k_months.begin(), k_months.end(), lower);
  return found == k_months.end() ? 0 : static_cast<int>(found - k_months.begin()) + 1;
}

[[nodiscard]] std::string checked(const std::string& text)
{
  const auto published = model::parse_published(text);
  return published && published->day ? text : std::string{};
}

// RFC 822 and 5322: [weekday ","] day month year hh:mm[:ss] zone. Two digits of a year are of 1970 to 2069.
[[nodiscard]] std::string from_mail_form(std::string_view text)
{
  if (const auto comma = text.find(','); comma != std::string_view::npos && comma <= 9) {
    text.remove_prefix(comma + 1);
  }
  std::vector<std::string_view> words;
  for (const auto word : base::split(text, ' ')) {
    words.push_back(word);
  }
  if (words.size() < 3 || !all_digits(words[0]) || words[0].size() > 2 || !all_digits(words[2])) {
    return {};
  }
  const int month = month_number(words[1]);
  int year = words[2].size() <= 4 ? std::stoi(std::string{words[2]}) : 0;
  year += words[2].size() == 2 ? (year < 70 ? 2000 : 1900) : 0;
  const auto day = fmt::format("{:04}-{:02}-{:0>2}", year, month, words[0]);
  const auto offset = words.size() >= 5 ? zone_offset(words[4]) : std::string{};
  if (month == 0 || words.size() < 4 || offset.empty()) {
    return month == 0 ? std::string{} : checked(day);
  }
  const auto with_time = checked(fmt::format("{}T{}{}", day, words[3].size() == 4 ? "0" : "", words[3]) + offset);
  return with_time.empty() ? checked(day) : with_time;
}

// "20310307T083000+0100" and "20310307".
[[nodiscard]] std::string from_basic_form(std::string_view text)
{
  const auto day = fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
  if (text.size() < 15 || text[8] != 'T' || !all_digits(text.substr(9, 6))) {
    return checked(day);
  }
  const auto offset = zone_offset(text.substr(15));
  const auto time = fmt::format("T{}:{}:{}", text.substr(9, 2), text.substr(11, 2), text.substr(13, 2));
  return checked(offset.empty() ? day : day + time + offset);
}

// "2031-03-07T08:30:00+01:00", and what is near it: a blank for "T", "+0100", "UTC", no seconds, no zone.
[[nodiscard]] std::string from_extended_form(std::string_view text)
{
  const std::string day{text.substr(0, 10)};
  auto rest = base::trimmed(text.substr(10));
  if (rest.starts_with('T') || rest.starts_with('t')) {
    rest.remove_prefix(1);
  }
  const auto time_end = std::min(rest.find_first_not_of("0123456789:."), rest.size());
  const auto offset = zone_offset(base::trimmed(rest.substr(time_end)));
  if (time_end < 5 || offset.empty()) {
    return checked(day);
  }
  const auto with_time = checked(fmt::format("{}T{}{}", day, rest.substr(0, time_end), offset));
  return with_time.empty() ? checked(day) : with_time;
}

} // namespace

std::string_view name(Field field) { return k_names[static_cast<std::size_t>(field)]; }

bool Facts::say(Field field, std::string_view value, std::string_view from)
{
  auto& fact = m_facts[static_cast<std::size_t>(field)];
  if (!fact.value.empty()) {
    return false;
  }
  fact.value = usable(field, value);
  if (fact.value.empty()) {
    return false;
  }
  fact.from = from;
  return true;
}

const std::string& Facts::of(Field field) const { return m_facts[static_cast<std::size_t>(field)].value; }

void Facts::shorten(Field field, std::size_t bytes)
{
  auto& value = m_facts[static_cast<std::size_t>(field)].value;
  value.resize(std::min(bytes, value.size()));
}

void Facts::add(const Facts& more)
{
  for (std::size_t i = 0; i < k_fields; ++i) {
    if (m_facts[i].value.empty()) {
      m_facts[i] = more.m_facts[i];
    }
  }
}

void Facts::describe(model::Document& document, const Metadata& said) const
{
  const auto note = [&](Field field) {
    document.details.origins.push_back(
      {std::string{ingest::name(field)}, m_facts[static_cast<std::size_t>(field)].from});
  };
  const auto fill = [&](Field field, std::string& target, const std::string& by_person) {
    target = by_person;
    if (target.empty() && knows(field)) {
      target = of(field);
      note(field);
    }
  };
  fill(Field::outlet, document.outlet, said.outlet);
  fill(Field::title, document.title, said.title);
  fill(Field::url, document.url, said.url);
  fill(Field::language, document.language, said.language);
  document.published = said.published;
  if (document.published.text.empty() && knows(Field::published)) {
    document.published = model::parse_published(of(Field::published)).value_or(model::Published{});
    note(Field::published);
  }
  fill(Field::modified, document.details.modified, {});
  fill(Field::author, document.details.author, {});
  fill(Field::credit, document.details.credit, {});
  fill(Field::version, document.details.version, {});
  fill(Field::embargo, document.details.embargo, {});
}

std::string normal_date(std::string_view text)
{
  text = base::trimmed(text);
  if (text.size() >= 10 && text[4] == '-' && text[7] == '-') {
    return from_extended_form(text);
  }
  if (text.size() >= 8 && all_digits(text.substr(0, 8))) {
    return from_basic_form(text);
  }
  return from_mail_form(text);
}

std::string normal_language(std::string_view text)
{
  const auto primary = lower_case(base::trimmed(text.substr(0, text.find_first_of("-_"))));
  const bool letters = std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && primary.size() >= 2 && primary.size() <= 3 ? primary : std::string{};
}

std::string host_of(std::string_view url)
{
  const auto start = url.find("://");
  if (start == std::string_view::npos) {
    return {};
  }
  url.remove_prefix(start + 3);
  auto host = lower_case(url.substr(0, url.find_first_of("/?#")));
  host.erase(0, host.rfind('@') == std::string::npos ? 0 : host.rfind('@') + 1);
  host = host.substr(0, host.find(':'));
  return host.starts_with("www.") ? host.substr(4) : host;
}

} // namespace saidby::ingest
