#include "ingest/characters.hpp"

#include <algorithm>

namespace saidby::ingest {

namespace {

[[nodiscard]] constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

enum class Kind { letter, blank, nothing };

struct Character {
  Kind kind = Kind::letter;
  std::size_t bytes = 1;
};

[[nodiscard]] Character character_at(std::string_view text, std::size_t at)
{
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    if (is_blank(text[at])) {
      return {Kind::blank, 1};
    }
    return {byte < 0x20 || byte == 0x7F ? Kind::nothing : Kind::letter, 1};
  }
  const auto rest = text.substr(at);
  if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\x85")) { // no-break space, next line
    return {Kind::blank, 2};
  }
  if (rest.starts_with("\xE2\x80\xAF") || rest.starts_with("\xE2\x80\x89") || rest.starts_with("\xE2\x80\xA8") ||
      rest.starts_with("\xE2\x80\xA9")) { // narrow no-break and thin space, line and paragraph separator
    return {Kind::blank, 3};
  }
  if (rest.starts_with("\xC2\xAD")) { // soft hyphen
    return {Kind::nothing, 2};
  }
  if (rest.starts_with("\xE2\x80\x8B") || rest.starts_with("\xEF\xBB\xBF") || rest.starts_with("\xE2\x81\xA0")) {
    return {Kind::nothing, 3}; // zero-width space, byte order mark, word joiner
  }
  return {};
}

} // namespace

std::string lower_case(std::string_view text)
{
  std::string result{text};
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

bool equal_ignoring_case(std::string_view a, std::string_view b)
{
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

bool starts_with_ignoring_case(std::string_view text, std::string_view start)
{
  return equal_ignoring_case(text.substr(0, start.size()), start);
}

std::size_t find_ignoring_case(std::string_view text, std::string_view word, std::size_t at)
{
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
  const auto found =
    std::search(begin, text.end(), word.begin(), word.end(), [](char x, char y) { return lower(x) == lower(y); });
  return found == text.end() && !word.empty() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

std::string single_spaced(std::string_view text)
{
  std::string result;
  result.reserve(text.size());
  std::string_view blank; // between the last letter and the next
  for (std::size_t at = 0; at < text.size();) {
    const auto [kind, bytes] = character_at(text, at);
    if (kind == Kind::letter) {
      if (!blank.empty() && !result.empty()) {
        result += blank;
      }
      blank = {};
      result += text.substr(at, bytes);
    } else if (kind == Kind::blank) {
      blank = blank.empty() && bytes > 1 ? text.substr(at, bytes) : " ";
    }
    at += bytes;
  }
  return result;
}

} // namespace saidby::ingest
