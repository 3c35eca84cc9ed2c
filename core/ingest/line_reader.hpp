#pragma once

#include "ingest/taken_in.hpp"

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::ingest {

// Lines of a stream in one buffer that is used again: it grows to the longest line and no further.
class LineReader {
public:
  // Readable bytes behind every line, for parsers that read in blocks.
  static constexpr std::size_t k_padding = 64;

  // Requires: `input` outlives the reader. `file` names it in errors.
  LineReader(std::istream& input, std::string file, Limits limits);

  // The next line without its end; nullopt at the end of the stream. Valid until the next call.
  // Throws InputError for a line above the limit.
  [[nodiscard]] std::optional<std::string_view> next();

  // Of the line that next() gave last, from 1.
  [[nodiscard]] std::size_t line_number() const { return m_line; }

private:
  std::string_view line_until(std::size_t end, std::size_t next_begin);
  bool fill(std::size_t& searched);

  std::istream& m_input;
  std::string m_file;
  Limits m_limits;
  std::string m_buffer;
  std::size_t m_begin = 0;
  std::size_t m_filled = 0;
  std::size_t m_line = 0;
};

} // namespace saidby::ingest
