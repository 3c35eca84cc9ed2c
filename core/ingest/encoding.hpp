#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::ingest {

// A text brought to UTF-8.
struct Decoded {
  std::optional<std::string> text; // none where the bytes are UTF-8 as they stand
  std::string encoding;            // "utf-8", "windows-1252": what the bytes were read as
};

// Brings `bytes` to UTF-8 without a byte order mark. `encoding` names how they are written ("latin1",
// "windows-1252", any name that ICU knows); empty = UTF-8, or UTF-16 where a byte order mark says so.
//
// Throws InputError, naming `file`, line, column and byte offset of the first byte that does not fit,
// with the encoding to try; UsageError with the nearest spelling for an encoding that nobody knows.
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view file, std::string_view encoding);

// Where a byte stands: line and column from 1, the column in characters.
struct TextPosition {
  std::size_t line = 1;
  std::size_t column = 1;
};

// Requires: offset <= text.size(). Bytes before it that are no UTF-8 count one column each.
[[nodiscard]] TextPosition position_of(std::string_view text, std::size_t offset);

// A file name as UTF-8 that can be printed and stored: bytes that are no UTF-8 and control
// characters become "\xNN".
[[nodiscard]] std::string printable_name(std::string_view name);

} // namespace saidby::ingest
