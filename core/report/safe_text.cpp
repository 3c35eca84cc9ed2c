#include "report/safe_text.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace saidby::report {

namespace {

constexpr std::string_view k_replacement = "\xEF\xBF\xBD";

// Calls `visit(code point, bytes)` for each character; the code point is negative for bytes that are no UTF-8.
template <typename Visit>
void for_each_character(std::string_view text, Visit visit)
{
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < length;) {
    const auto start = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    visit(c, text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
  }
}

bool is_control(UChar32 c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

// Embeddings, overrides and isolates: they reorder what stands around them.
bool reorders_text(UChar32 c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool is_break_or_blank(UChar32 c) { return c >= 0 && u_isWhitespace(c); } // not the no-break spaces

} // namespace

std::string safe_line(std::string_view text)
{
  std::string out;
  out.reserve(text.size());
  bool blank_due = false;
  for_each_character(text, [&](UChar32 c, std::string_view bytes) {
    if (is_break_or_blank(c)) {
      blank_due = !out.empty();
      return;
    }
    if (blank_due) {
      out += ' ';
      blank_due = false;
    }
    out += c < 0 || is_control(c) || reorders_text(c) ? k_replacement : bytes;
  });
  return out;
}

std::string printable(std::string_view text)
{
  std::string out;
  out.reserve(text.size());
  for_each_character(text, [&](UChar32 c, std::string_view bytes) {
    const bool kept = c == '\n' || c == '\t' || (!is_control(c) && !reorders_text(c) && c != 0xFFFE && c != 0xFFFF);
    out += c < 0 || !kept ? k_replacement : bytes;
  });
  return out;
}

std::string valid_utf8(std::string_view text)
{
  std::string out;
  out.reserve(text.size());
  for_each_character(text, [&](UChar32 c, std::string_view bytes) { out += c < 0 ? k_replacement : bytes; });
  return out;
}

} // namespace saidby::report
