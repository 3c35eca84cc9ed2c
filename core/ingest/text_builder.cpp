#include "ingest/text_builder.hpp"

#include "ingest/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace saidby::ingest {

namespace {

// A line shorter than this share of the longest ends its paragraph: nothing pushed it onto a new line.
constexpr double k_full_line = 0.7;
// Lines of texts that nobody wrapped are whole paragraphs; longer than any page or mail program leaves them.
constexpr std::size_t k_longest_wrapped_line = 140;
constexpr std::string_view k_soft_hyphen = "\xC2\xAD";

[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text)
{
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find_first_of("\n\f", at), text.size());
    auto line = text.substr(at, end - at);
    while (!line.empty() && is_blank(line.back())) {
      line.remove_suffix(1);
    }
    lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

// The length that lines were wrapped at: that of the longest, if it is one that programs wrap at.
[[nodiscard]] std::size_t wrapped_at(const std::vector<std::string_view>& lines)
{
  std::size_t longest = 0;
  for (const auto line : lines) {
    longest = std::max(longest, text::count_characters(line));
  }
  return longest > k_longest_wrapped_line ? 0 : longest;
}

[[nodiscard]] bool ends_a_sentence(std::string_view line)
{
  static constexpr std::string_view k_stops = ".!?:";
  return !line.empty() && k_stops.find(line.back()) != std::string_view::npos;
}

[[nodiscard]] bool starts_lower(std::string_view line)
{
  return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

// Whether the word at the end of `line` goes on in `next`: "secu-" + "rity".
[[nodiscard]] bool is_hyphenated(const std::string& line, std::string_view next)
{
  if (line.ends_with(k_soft_hyphen)) {
    return true;
  }
  return line.size() > 2 && line.back() == '-' && line[line.size() - 2] >= 'a' && line[line.size() - 2] <= 'z' &&
         starts_lower(next);
}

void append_line(std::string& paragraph, std::string_view line)
{
  if (paragraph.empty()) {
    paragraph = line;
  } else if (is_hyphenated(paragraph, line)) {
    paragraph.resize(paragraph.size() - (paragraph.ends_with(k_soft_hyphen) ? k_soft_hyphen.size() : 1));
    paragraph += line;
  } else {
    paragraph += ' ';
    paragraph += line;
  }
}

} // namespace

void TextBuilder::add(model::Part part, std::string_view block)
{
  const auto text = single_spaced(block);
  if (text.empty()) {
    return;
  }
  if (!m_text.empty()) {
    m_text += "\n\n";
  }
  const auto start = m_text.size();
  m_text += text;
  if (part != model::Part::body) {
    m_parts.push_back({part, {start, m_text.size()}});
  }
}

void TextBuilder::add_lines(model::Part part, std::string_view lines)
{
  const auto joined = joined_lines(lines);
  for (std::size_t at = 0; at < joined.size();) {
    const auto end = std::min(joined.find("\n\n", at), joined.size());
    add(part, std::string_view{joined}.substr(at, end - at));
    at = end + 2;
  }
}

std::string TextBuilder::take_text() { return std::exchange(m_text, {}); }

std::vector<model::DocumentPart> TextBuilder::take_parts() { return std::exchange(m_parts, {}); }

std::string joined_lines(std::string_view text)
{
  const auto lines = lines_of(text);
  const auto full = k_full_line * static_cast<double>(wrapped_at(lines));
  std::string joined;
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (!paragraph.empty()) {
      joined += (joined.empty() ? "" : "\n\n") + paragraph;
      paragraph.clear();
    }
  };
  for (const auto line : lines) {
    const auto first = line.find_first_not_of(" \t\r\v");
    if (first == std::string_view::npos) {
      end_paragraph();
      continue;
    }
    append_line(paragraph, line.substr(first));
    const bool is_full = full > 0 && static_cast<double>(text::count_characters(line)) >= full;
    if (!is_full ||
        (ends_a_sentence(line) && static_cast<double>(text::count_characters(line)) < full / k_full_line * 0.85)) {
      end_paragraph();
    }
  }
  end_paragraph();
  return joined;
}

} // namespace saidby::ingest
