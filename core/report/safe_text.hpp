#pragma once

#include <string>
#include <string_view>

// Text of documents and users made safe before any format writes it. Escaping for a format (HTML,
// Markdown, CSV) comes on top, in that format's writer.

namespace saidby::report {

// `text` on one line that no terminal can take for a command: runs of white space and line ends
// become one blank, none at the ends; control characters (C0, DEL, C1) and the bidirectional
// embeddings, overrides and isolates become U+FFFD, and so does what is not UTF-8.
[[nodiscard]] std::string safe_line(std::string_view text);

// `text` as valid UTF-8 without control characters other than "\n" and "\t" and without the bidirectional
// embeddings, overrides and isolates (U+FFFD for each): what HTML and XML may hold. Line ends stay.
[[nodiscard]] std::string printable(std::string_view text);

// `text` with U+FFFD for what is not UTF-8 (names of files are bytes); nothing else is changed.
[[nodiscard]] std::string valid_utf8(std::string_view text);

} // namespace saidby::report
