#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// How many columns of a terminal a text takes. All functions require safe text (report/safe_text.hpp).

namespace saidby::report {

// Columns that `text` takes: none for combining marks, joiners and variation selectors, two for wide
// East Asian characters and emoji, one for all others (UAX #11; ambiguous width is one).
[[nodiscard]] std::size_t display_width(std::string_view text);

// `text` broken at blanks into lines of at most `width` columns; words that are longer are broken
// between characters, never before a combining mark. At least one line. Requires: width >= 2.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// The longest start of `text` that, with "…" at its end, takes at most `width` columns; `text` itself
// where it fits. Requires: width >= 1.
[[nodiscard]] std::string elided(std::string_view text, std::size_t width);

} // namespace saidby::report
