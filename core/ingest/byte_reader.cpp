#include "ingest/byte_reader.hpp"

#include <algorithm>

namespace saidby::ingest {

namespace {

constexpr std::size_t k_read_step = std::size_t{1} << 16U;

// Reads up to `bytes` bytes to the end of `buffer`; gives how many there were.
std::size_t append_from(std::istream& input, std::string& buffer, std::size_t bytes)
{
  const auto filled = buffer.size();
  buffer.resize(filled + bytes);
  input.read(buffer.data() + filled, static_cast<std::streamsize>(bytes));
  const auto read = static_cast<std::size_t>(input.gcount());
  buffer.resize(filled + read);
  return read;
}

} // namespace

void ByteReader::fill(std::size_t bytes)
{
  if (visible().size() >= bytes) {
    return;
  }
  m_buffer.erase(0, m_begin);
  m_begin = 0;
  // In steps: what a file says of its length is not believed before it has been read.
  while (m_buffer.size() < bytes) {
    const auto step = std::max(k_read_step, std::min(bytes - m_buffer.size(), m_buffer.size()));
    if (append_from(*m_input, m_buffer, step) == 0) {
      return;
    }
  }
}

void ByteReader::take(std::size_t bytes)
{
  m_begin += bytes;
  m_offset += bytes;
}

std::size_t ByteReader::skip(std::size_t bytes)
{
  std::size_t skipped = 0;
  while (skipped < bytes) {
    fill(1);
    const auto step = std::min(bytes - skipped, visible().size());
    if (step == 0) {
      break;
    }
    take(step);
    skipped += step;
  }
  return skipped;
}

bool ByteReader::at_end()
{
  fill(1);
  return visible().empty();
}

PeekedStream::PeekedStream(std::istream& input, std::size_t bytes) : std::istream{nullptr}
{
  m_buffer.input = &input;
  append_from(input, m_buffer.first, bytes);
  rdbuf(&m_buffer);
}

PeekedStream::Buffer::int_type PeekedStream::Buffer::underflow()
{
  if (eback() == nullptr && !first.empty()) {
    setg(first.data(), first.data(), first.data() + first.size());
    return traits_type::to_int_type(*gptr());
  }
  rest.clear();
  if (append_from(*input, rest, k_read_step) == 0) {
    return traits_type::eof();
  }
  setg(rest.data(), rest.data(), rest.data() + rest.size());
  return traits_type::to_int_type(*gptr());
}

} // namespace saidby::ingest
