#include "report/markdown_escape.hpp"

#include "report/safe_text.hpp"

namespace saidby::report {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1." and "1)" at the start of a line would be a list: where the mark stands, or npos.
std::size_t list_mark(std::string_view line)
{
  std::size_t i = 0;
  while (i < line.size() && is_digit(line[i])) {
    ++i;
  }
  return i > 0 && i < line.size() && (line[i] == '.' || line[i] == ')') ? i : std::string_view::npos;
}

} // namespace

std::string markdown_escaped(std::string_view text)
{
  const auto line = safe_line(text);
  const auto mark = list_mark(line);
  std::string out;
  out.reserve(line.size() + line.size() / 8);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      const bool anywhere = std::string_view{"\\`*_{}[]>#|~$!"}.find(c) != std::string_view::npos;
      const bool at_start = i == 0 && (c == '-' || c == '+' || c == '=' || c == ':');
      out.append(anywhere || at_start || i == mark ? 1 : 0, '\\');
      out += c;
    }
  }
  return out;
}

} // namespace saidby::report
