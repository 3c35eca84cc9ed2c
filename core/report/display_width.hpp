#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// How many columns of a terminal a text takes, and text made safe for one.

namespace saidby::report {

// Columns that `text` takes: none for combining marks, joiners and variation selectors, two for wide
// East Asian characters and emoji, one for all others (Unicode 15, UAX #11; ambiguous width is one).
[[nodiscard]] std::size_t display_width(std::string_view text);

// `text` on one line that no terminal can take for a command: runs of white space become one blank;
// control characters (C0, DEL, C1), line and paragraph separators and the bidirectional overrides
// and isolates become "\u{FFFD}", and so does each byte that is not UTF-8.
[[nodiscard]] std::string safe_line(std::string_view text);

// `text` broken at blanks into lines of at most `width` columns; longer words are broken between
// characters (never before a combining mark). At least one line. Requires: width >= 2, safe text.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// The longest start of `text` that, with "…" at its end, takes at most `width` columns; `text` itself
// where it fits.
[[nodiscard]] std::string elided(std::string_view text, std::size_t width);

} // namespace saidby::report
