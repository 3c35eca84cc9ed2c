#include "report/display_width.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace saidby::report {

namespace {

std::size_t width_of(UChar32 c)
{
  if (c < 0x300) {
    return 1; // Latin, the common case; controls are gone from safe text
  }
  switch (u_charType(c)) {
  case U_NON_SPACING_MARK:
  case U_ENCLOSING_MARK:
  case U_FORMAT_CHAR: return 0;
  default: break;
  }
  const auto syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) {
    return 0; // joins the syllable before
  }
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

struct Fit {
  std::size_t bytes = 0;
  std::size_t columns = 0;
};

// The longest start of `text` that takes at most `width` columns, with the marks that belong to it.
Fit longest_start(std::string_view text, std::size_t width)
{
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  Fit fit;
  for (std::int64_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, c);
    const auto columns = width_of(c);
    if (fit.columns + columns > width) {
      break;
    }
    fit.columns += columns;
    fit.bytes = static_cast<std::size_t>(i);
  }
  return fit;
}

// Lines being filled from words.
class Lines {
public:
  explicit Lines(std::size_t width) : m_width{width} {}

  void add(std::string_view word)
  {
    const auto columns = display_width(word);
    if (m_columns != 0 && m_columns + 1 + columns > m_width) {
      end_line();
    }
    if (m_columns != 0) {
      m_line += ' ';
      ++m_columns;
    }
    add_in_pieces(word, columns);
  }

  std::vector<std::string> take()
  {
    if (!m_line.empty() || m_lines.empty()) {
      end_line();
    }
    return std::move(m_lines);
  }

private:
  void add_in_pieces(std::string_view word, std::size_t columns)
  {
    while (columns > m_width) { // only at the start of a line: longer words never fit beside others
      const auto fit = longest_start(word, m_width);
      m_line = word.substr(0, fit.bytes);
      end_line();
      word.remove_prefix(fit.bytes);
      columns -= fit.columns;
    }
    m_line += word;
    m_columns += columns;
  }

  void end_line()
  {
    m_lines.push_back(std::move(m_line));
    m_line.clear();
    m_columns = 0;
  }

  std::size_t m_width;
  std::size_t m_columns = 0;
  std::string m_line;
  std::vector<std::string> m_lines;
};

} // namespace

std::size_t display_width(std::string_view text)
{
  return longest_start(text, static_cast<std::size_t>(-1) / 2).columns;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
  Lines lines{std::max<std::size_t>(width, 2)};
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find(' ', start), text.size());
    if (end != start) {
      lines.add(text.substr(start, end - start));
    }
    start = end + 1;
  }
  return lines.take();
}

std::string elided(std::string_view text, std::size_t width)
{
  if (display_width(text) <= width) {
    return std::string{text};
  }
  const auto kept = text.substr(0, longest_start(text, width - 1).bytes);
  return std::string{kept.substr(0, kept.find_last_not_of(' ') + 1)} + "…";
}

} // namespace saidby::report
