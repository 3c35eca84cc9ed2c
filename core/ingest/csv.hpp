#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::ingest {

// A record of a table of comma-separated values.
struct CsvRecord {
  std::size_t line = 0;                 // of its first field, from 1
  std::vector<std::string> fields;      // unquoted
  std::vector<std::size_t> columns;     // where each field begins on its line, in characters, from 1
  std::vector<std::size_t> field_lines; // the line each field begins on
};

// Reads RFC 4180: fields may be quoted, a doubled quote stands for one, quoted fields may hold line
// ends. Lines end in LF or CRLF; empty lines are skipped; a byte order mark is left out. The separator
// is the one of comma, semicolon and tab that the first line has most of: spreadsheets write any.
//
// Throws InputError with file, line and column for a quoted field that never ends or that goes on
// after its closing quote.
[[nodiscard]] std::vector<CsvRecord> read_csv(std::string_view text, std::string_view file);
// The same with a separator that is known.
[[nodiscard]] std::vector<CsvRecord> read_csv(std::string_view text, std::string_view file, char separator);

// The separator of a table, by its first line.
[[nodiscard]] char separator_of(std::string_view text);

} // namespace saidby::ingest
