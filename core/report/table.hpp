#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A table as plain data, and one renderer a format. Commands build a Table once; nothing here knows
// what its columns mean.

namespace saidby::report {

enum class Align : std::uint8_t { left, right };

// Where a terminal shows a column: beside the others, or on lines of its own under the row, which
// is for quotes: they would starve every other column.
enum class Placement : std::uint8_t { beside, below };

struct Column {
  std::string key;    // in csv, tsv and json: "independent_origins"; unique in its table, never translated
  std::string header; // for readers: "Independent"
  Align align = Align::left;
  int weight = 1; // share of the width that is left when all columns have their least; 0 = never wrapped
  Placement placement = Placement::beside;
};

// What a cell's colour says, on a terminal that shows colour.
enum class Tone : std::uint8_t { plain, strong, quiet, warning, alarm };

struct Cell {
  std::string text = {};                   // for readers; UTF-8; may hold anything that a document holds
  std::optional<std::int64_t> number = {}; // csv and json take this instead of the text, where it is set ...
  std::string name = {};                   // ... or this, where it is not empty: "one_source"
  Tone tone = Tone::plain;
};

using Row = std::vector<Cell>; // as many cells as the table has columns

struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::string empty_text; // what a terminal and Markdown say where there are no rows
};

enum class Colour : std::uint8_t { none, ansi };

struct TerminalStyle {
  std::size_t width = 80; // in columns of the terminal; narrower than 20 counts as 20
  Colour colour = Colour::none;
  // A cell that needs more lines ends in "…". Columns below the row are never cut.
  std::size_t max_cell_lines = 4;
};

// Aligned columns under a header; text is wrapped by display width (combining characters take no
// column, East Asian wide ones two). No line is wider than the style says.
// Control characters and terminal escapes are shown as "�", never sent.
[[nodiscard]] std::string terminal_text(const Table& table, const TerminalStyle& style);

// A GitHub-flavoured table; cells are escaped so that no document's text becomes markup.
[[nodiscard]] std::string markdown_text(const Table& table);

// Excel takes UTF-8 for UTF-8 only behind a byte order mark; other programs read it as a first letter.
enum class ByteOrderMark : std::uint8_t { without, with };

// RFC 4180: CRLF, a header of keys, quotes where needed. A text cell that a spreadsheet would take
// for a formula (it starts with = + - @, a tab or a line end) gets an apostrophe in front.
[[nodiscard]] std::string csv_text(const Table& table, ByteOrderMark mark = ByteOrderMark::without);

// Tab-separated, "\n" at line ends; tabs, line ends and backslashes in cells are written \t \n \r \\.
// Formulas as in csv_text().
[[nodiscard]] std::string tsv_text(const Table& table);

// A JSON array of objects, one a row, keys as in Column::key; empty cells are null.
[[nodiscard]] std::string json_text(const Table& table);

// The same objects, one a line.
[[nodiscard]] std::string ndjson_text(const Table& table);

} // namespace saidby::report
