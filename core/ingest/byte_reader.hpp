#pragma once

#include <cstddef>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>

namespace saidby::ingest {

// Looks ahead into a stream: bytes are there to be seen before they are taken.
class ByteReader {
public:
  // Requires: `input` outlives the reader.
  explicit ByteReader(std::istream& input) : m_input{&input} {}

  // Makes at least `bytes` bytes visible, or all there are. The views that were given end.
  void fill(std::size_t bytes);
  [[nodiscard]] std::string_view visible() const { return std::string_view{m_buffer}.substr(m_begin); }
  // Requires: bytes <= visible().size().
  void take(std::size_t bytes);
  // Passes over so many bytes, visible or not; gives how many there were.
  std::size_t skip(std::size_t bytes);
  // Whether all has been taken.
  [[nodiscard]] bool at_end();
  // How many bytes were taken so far.
  [[nodiscard]] std::size_t offset() const { return m_offset; }

private:
  std::istream* m_input;
  std::string m_buffer;
  std::size_t m_begin = 0;
  std::size_t m_offset = 0;
};

// A stream whose first bytes have been looked at: gives these, then the rest of `input`.
class PeekedStream : public std::istream {
public:
  // Reads up to `bytes` bytes ahead. Requires: `input` outlives the stream.
  PeekedStream(std::istream& input, std::size_t bytes);

  [[nodiscard]] const std::string& first_bytes() const { return m_buffer.first; }

private:
  struct Buffer final : std::streambuf {
    int_type underflow() override;
    std::istream* input = nullptr;
    std::string first;
    std::string rest;
  };
  Buffer m_buffer;
};

} // namespace saidby::ingest
