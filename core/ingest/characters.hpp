#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Small things that all readers need of characters and words.

namespace saidby::ingest {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// With the ASCII letters in lower case, as formats compare their keywords.
[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);
[[nodiscard]] bool starts_with_ignoring_case(std::string_view text, std::string_view start);
// Where `word` stands in `text`, from `at` on; npos for nowhere.
[[nodiscard]] std::size_t find_ignoring_case(std::string_view text, std::string_view word, std::size_t at = 0);

// Runs of blanks become one space, those at the ends none; characters that only steer layout (soft hyphen,
// zero-width space, byte order mark) and control characters go. A no-break space that stands alone is kept:
// in "13 000" it tells one number from two.
// Requires: valid UTF-8.
[[nodiscard]] std::string single_spaced(std::string_view text);

} // namespace saidby::ingest
