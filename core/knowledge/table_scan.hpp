#pragma once

#include "base/errors.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>

namespace saidby::knowledge {

// Where a row of a table stands.
struct TablePlace {
  std::string_view file;
  std::size_t line = 0; // from 1

  [[noreturn]] void refuse(const std::string& what) const
  {
    throw base::PackError{std::string{file} + ':' + std::to_string(line) + ": " + what};
  }
};

// Goes through the rows of a generated table of `Columns` columns, calling `row(fields, place)` for each:
// as base::read_tsv(), without memory for rows, for tables of many ten thousand rows. Comment lines and the
// line of column names, the first that is no comment, are passed over; a row that ends early has empty fields.
// Throws base::PackError for a row with too many fields.
template <std::size_t Columns, typename Row>
void scan_table(std::string_view text, std::string_view file, Row row)
{
  TablePlace place{file, 0};
  bool columns_seen = false;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++place.line;
    if (line.empty() || line.front() == '#') {
      continue;
    }
    if (!columns_seen) {
      columns_seen = true;
      continue;
    }
    std::array<std::string_view, Columns> fields;
    std::size_t start = 0;
    for (std::size_t i = 0; start <= line.size(); ++i) {
      if (i == Columns) {
        place.refuse("this row has too many fields");
      }
      const auto tab = line.find('\t', start);
      const auto stop = tab == std::string_view::npos ? line.size() : tab;
      fields[i] = line.substr(start, stop - start);
      start = stop + 1;
    }
    row(fields, place);
  }
}

// The whole number that fills `text`; refuses anything else.
template <typename Number>
[[nodiscard]] Number scanned_number(std::string_view text, const TablePlace& place)
{
  Number value{};
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) {
    place.refuse("'" + std::string{text} + "' is no number that can stand here");
  }
  return value;
}

} // namespace saidby::knowledge
