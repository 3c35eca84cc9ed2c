#include "quantity/digits.hpp"

#include <array>
#include <limits>
#include <string>

namespace saidby::quantity {

namespace {

constexpr std::int64_t k_largest = std::numeric_limits<std::int64_t>::max();

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How many digits follow `at`.
std::size_t digit_run(std::string_view text, std::size_t at)
{
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) {
    ++count;
  }
  return count;
}

// Whether all marks of `text` are `mark` and stand between groups of three (or, in South Asia, of two
// and then three) digits.
bool is_grouped_by(std::string_view text, char mark)
{
  std::size_t at = digit_run(text, 0);
  if (at == 0 || at > 3) {
    return false;
  }
  std::size_t last_group = 0;
  while (at < text.size()) {
    if (text[at] != mark) {
      return false;
    }
    last_group = digit_run(text, at + 1);
    if (last_group != 3 && last_group != 2) {
      return false;
    }
    at += 1 + last_group;
  }
  return last_group == 3;
}

// The token's bytes with the typographic apostrophe as "'".
std::string_view plain_digits(std::string_view token, std::array<char, 64>& buffer)
{
  std::size_t size = 0;
  for (std::size_t i = 0; i < token.size() && size < buffer.size(); ++i) {
    if (static_cast<unsigned char>(token[i]) < 0x80) {
      buffer[size++] = token[i];
    } else if (static_cast<unsigned char>(token[i]) == 0xE2) {
      buffer[size++] = '\'';
    }
  }
  return {buffer.data(), size};
}

} // namespace

std::optional<Digits> read_digits(std::string_view token, const language::DigitRules& rules)
{
  std::array<char, 64> buffer{};
  const auto text = plain_digits(token, buffer);
  const auto mark_at = text.find_first_of(".,'");
  Digits digits;
  char decimal_mark = 0;
  if (mark_at != std::string_view::npos) {
    const char mark = text[mark_at];
    const bool groups = mark == '\'' || rules.group_marks.find(mark) != std::string::npos;
    if (groups && is_grouped_by(text, mark)) {
      digits.grouped = true;
    } else if (rules.decimal_marks.find(mark) != std::string::npos &&
               mark_at + 1 + digit_run(text, mark_at + 1) == text.size()) {
      decimal_mark = mark;
    } else {
      // "1,300.5": groups, then a decimal part.
      const auto decimal_at = text.find_last_of(rules.decimal_marks);
      if (!groups || decimal_at == std::string_view::npos || decimal_at == mark_at ||
          !is_grouped_by(text.substr(0, decimal_at), mark)) {
        return std::nullopt;
      }
      digits.grouped = true;
      decimal_mark = text[decimal_at];
    }
  }
  bool after_decimal = false;
  for (const char c : text) {
    if (!is_digit(c)) {
      after_decimal = after_decimal || (decimal_mark != 0 && c == decimal_mark);
      continue;
    }
    if (digits.mantissa > (k_largest - 9) / 10) {
      return std::nullopt;
    }
    digits.mantissa = digits.mantissa * 10 + (c - '0');
    digits.decimals += after_decimal ? 1 : 0;
  }
  return digits;
}

} // namespace saidby::quantity
