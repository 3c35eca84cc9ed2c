#include "ingest/line_reader.hpp"

#include "ingest/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace saidby::ingest {

namespace {

constexpr std::size_t k_read_step = std::size_t{1} << 18U;

} // namespace

LineReader::LineReader(std::istream& input, std::string file, Limits limits)
  : m_input{input},
    m_file{std::move(file)},
    m_limits{limits}
{}

std::optional<std::string_view> LineReader::next()
{
  std::size_t searched = m_begin;
  for (;;) {
    const auto end = std::string_view{m_buffer}.substr(0, m_filled).find('\n', searched);
    if (end != std::string_view::npos) {
      return line_until(end, end + 1);
    }
    searched = m_filled;
    if (!fill(searched)) {
      return m_begin == m_filled ? std::nullopt : std::optional{line_until(m_filled, m_filled)};
    }
  }
}

std::string_view LineReader::line_until(std::size_t end, std::size_t next_begin)
{
  const auto line = std::string_view{m_buffer}.substr(m_begin, end - m_begin);
  m_begin = next_begin;
  ++m_line;
  return line;
}

// Reads on behind the unfinished line; `searched` follows it when it is moved to the front.
bool LineReader::fill(std::size_t& searched)
{
  if (m_begin > 0) {
    std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin),
              m_buffer.begin() + static_cast<std::ptrdiff_t>(m_filled), m_buffer.begin());
    m_filled -= m_begin;
    searched -= m_begin;
    m_begin = 0;
  }
  if (m_filled > m_limits.document_bytes) {
    throw_too_large(fmt::format("{}:{}", m_file, m_line + 1), 0, m_limits);
  }
  if (m_buffer.size() < m_filled + k_read_step + k_padding) {
    m_buffer.resize(std::max(2 * m_filled, m_filled + k_read_step) + k_padding);
  }
  const auto room = m_buffer.size() - k_padding - m_filled;
  m_input.read(m_buffer.data() + m_filled, static_cast<std::streamsize>(room));
  const auto read = static_cast<std::size_t>(m_input.gcount());
  m_filled += read;
  return read > 0;
}

} // namespace saidby::ingest
