#include "ingest/credit_line.hpp"

#include "base/embedded_file.hpp"
#include "base/tsv.hpp"
#include "ingest/characters.hpp"
#include "knowledge/source_names.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace saidby::ingest {

// Made by the build from core/ingest/data.
std::span<const base::EmbeddedFile> embedded_files(); // NOLINT(misc-use-internal-linkage): defined elsewhere

namespace {

constexpr std::string_view k_file = "credit_words.tsv";
constexpr std::size_t k_dateline_bytes = 100; // place, day and agency stand within
constexpr std::size_t k_credit_bytes = 160;   // longer last paragraphs are text
constexpr std::size_t k_first_paragraphs = 6; // title, lead and captions may stand before the dateline
constexpr std::size_t k_last_paragraphs = 3;  // a correction or a signature may stand behind the credit line

[[nodiscard]] const std::vector<std::string>& credit_words()
{
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all;
    for (const auto& file : embedded_files()) {
      if (file.name != k_file) {
        continue;
      }
      for (const auto& row : base::read_tsv(file.bytes, k_file, {"words"}).rows) {
        for (const auto word : base::split(row.fields[0], '|')) {
          all.push_back(text::folded(word));
        }
      }
    }
    return all;
  }();
  return words;
}

[[nodiscard]] bool is_capital_or_beyond(char c)
{
  return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Whether every word of a name begins with a capital: "Polish Press Agency", and not "AFP was there".
[[nodiscard]] bool is_in_capitals(std::string_view name)
{
  for (auto blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1)) {
    if (blank + 1 >= name.size() || !is_capital_or_beyond(name[blank + 1])) {
      return false;
    }
  }
  return !name.empty() && is_capital_or_beyond(name.front());
}

// Looking a name up costs microseconds: what cannot be one is not.
[[nodiscard]] bool is_agency(std::string_view name)
{
  name = base::trimmed(name);
  constexpr std::ptrdiff_t k_most_blanks = 2; // "Polish Press Agency"
  return name.size() >= 2 && name.size() <= 40 && is_in_capitals(name) &&
         std::count(name.begin(), name.end(), ' ') <= k_most_blanks &&
         knowledge::known_source(name).type == model::SourceType::news_agency;
}

[[nodiscard]] bool begins_with_dash(std::string_view text)
{
  text = base::trimmed(text);
  return text.starts_with('-') || text.starts_with("\xE2\x80\x93") || text.starts_with("\xE2\x80\x94") ||
         text.starts_with("\xE2\x88\x92");
}

// The first agency among the names in "Belga/AFP", "AFP, Reuters".
[[nodiscard]] std::string agency_among(std::string_view names)
{
  for (std::size_t at = 0; at <= names.size();) {
    const auto end = std::min(names.find_first_of("/,;&+", at), names.size());
    if (is_agency(names.substr(at, end - at))) {
      return std::string{base::trimmed(names.substr(at, end - at))};
    }
    at = end + 1;
  }
  return {};
}

// "RIVERTON, 12 mars (AFP) - "
[[nodiscard]] std::string agency_of_dateline(std::string_view paragraph)
{
  const auto head = paragraph.substr(0, text::border_at_or_before(paragraph, k_dateline_bytes));
  const auto open = head.find('(');
  const auto close = head.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos || !begins_with_dash(head.substr(close + 1))) {
    return {};
  }
  return agency_among(head.substr(open + 1, close - open - 1));
}

// The first agency named by the words of a credit line.
[[nodiscard]] std::string agency_in_words(std::string_view line)
{
  constexpr std::string_view k_between = " \t(),.;:/&\xC2\xA0";
  for (auto at = line.find_first_not_of(k_between); at != std::string_view::npos;
       at = line.find_first_not_of(k_between, at)) {
    const auto end = std::min(line.find_first_of(k_between, at), line.size());
    auto word = line.substr(at, end - at);
    if (const auto apostrophe = word.find('\''); apostrophe == 1) {
      word.remove_prefix(2); // "l'AFP"
    } else if (word.find("\xE2\x80\x99") == 1) {
      word.remove_prefix(4);
    }
    if (is_agency(word)) {
      return std::string{word};
    }
    at = end;
  }
  return {};
}

// Whether a line says by one of its words that it credits somebody.
[[nodiscard]] bool credits_somebody(std::string_view line)
{
  const auto folded = ' ' + text::folded(line) + ' ';
  return std::any_of(credit_words().begin(), credit_words().end(), [&](const std::string& word) {
    return folded.find(' ' + word) != std::string::npos || folded.find('(' + word) != std::string::npos;
  });
}

// "AFP", "(AFP)", "(with Reuters)", "Le Rivage avec AFP", or "... of the harbour. (AFP)"
[[nodiscard]] std::string agency_of_ending(std::string_view paragraph)
{
  auto line = base::trimmed(paragraph);
  if (line.ends_with(')')) {
    const auto open = line.rfind('(');
    const auto inside = open == std::string_view::npos ? line : line.substr(open + 1, line.size() - open - 2);
    if (auto agency = agency_among(inside); !agency.empty()) {
      return agency;
    }
    if (inside.size() <= k_credit_bytes && credits_somebody(inside)) {
      return agency_in_words(inside);
    }
  }
  if (line.size() > k_credit_bytes) {
    return {};
  }
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) {
    line.remove_suffix(1);
  }
  if (auto agency = agency_among(line); !agency.empty()) {
    return agency;
  }
  return credits_somebody(line) ? agency_in_words(line) : std::string{};
}

// Calls `use` with up to `most` paragraphs from the start; ends where it gives true.
template <typename Use>
void for_first_paragraphs(std::string_view text, std::size_t most, Use use)
{
  for (std::size_t at = 0, count = 0; at < text.size() && count < most; ++count) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (end > at && use(text.substr(at, end - at))) {
      return;
    }
    at = std::min(text.find_first_not_of("\r\n", end), text.size());
  }
}

template <typename Use>
void for_last_paragraphs(std::string_view text, std::size_t most, Use use)
{
  for (std::size_t count = 0; count < most; ++count) {
    while (!text.empty() && is_blank(text.back())) {
      text.remove_suffix(1);
    }
    const auto line_end = text.rfind('\n');
    const auto start = line_end == std::string_view::npos ? 0 : line_end + 1;
    if (text.empty() || use(text.substr(start))) {
      return;
    }
    text = text.substr(0, start);
  }
}

} // namespace

std::optional<CreditLine> find_credit(std::string_view text)
{
  std::string agency;
  for_first_paragraphs(text, k_first_paragraphs, [&](std::string_view paragraph) {
    agency = agency_of_dateline(paragraph);
    return !agency.empty();
  });
  if (!agency.empty()) {
    return CreditLine{std::move(agency), "dateline"};
  }
  for_last_paragraphs(text, k_last_paragraphs, [&](std::string_view paragraph) {
    agency = agency_of_ending(paragraph);
    return !agency.empty();
  });
  return agency.empty() ? std::nullopt : std::optional{CreditLine{std::move(agency), "credit line"}};
}

} // namespace saidby::ingest
