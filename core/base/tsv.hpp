#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace saidby::base {

// One row of a table of tab-separated values. The views point into the text given to read_tsv().
struct TsvRow {
  std::size_t line = 0;                 // from 1, in the file
  std::vector<std::string_view> fields; // by column; a row that ends early has empty fields

  friend bool operator==(const TsvRow&, const TsvRow&) = default;
};

struct TsvTable {
  std::vector<std::string_view> columns; // the first line that is no comment
  std::vector<TsvRow> rows;
};

// Reads a table: the first line names the columns, "#" starts a comment line, empty lines are skipped.
// Fields are taken as they are (no quoting, surrounding blanks removed).
//
// `file` names the table in errors and columns are checked against `expected` (their order is free,
// the rows' fields are put into the order of `expected`; a column that is missing gives empty fields).
// Throws PackError for an unknown column and for a row with more fields than columns.
// Lifetime: `text` must outlive the result.
[[nodiscard]] TsvTable read_tsv(std::string_view text, std::string_view file,
                                const std::vector<std::string_view>& expected);

// The parts of `text` between `separator`s, blanks around them removed, empty parts left out.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

// `text` without blanks (space, tab, CR) at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace saidby::base
