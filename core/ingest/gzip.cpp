#include "ingest/gzip.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <streambuf>
#include <utility>

namespace saidby::ingest {

namespace {

constexpr std::size_t k_packed_step = std::size_t{1} << 16U;
constexpr std::size_t k_unpacked_step = std::size_t{1} << 18U;
constexpr int k_gzip_window = 16 + MAX_WBITS;
constexpr std::string_view k_member_start = "\x1F\x8B\x08";

} // namespace

class GunzipStream::Buffer final : public std::streambuf {
public:
  explicit Buffer(std::istream& packed) : m_packed{packed} { m_ready = inflateInit2(&m_zlib, k_gzip_window) == Z_OK; }
  ~Buffer() override { inflateEnd(&m_zlib); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  std::optional<std::string> fault;

private:
  int_type underflow() override
  {
    m_out.resize(k_unpacked_step);
    while (m_ready) {
      m_zlib.next_out = reinterpret_cast<Bytef*>(m_out.data());
      m_zlib.avail_out = static_cast<uInt>(m_out.size());
      step();
      const auto made = m_out.size() - m_zlib.avail_out;
      if (made > 0) {
        setg(m_out.data(), m_out.data(), m_out.data() + made);
        return traits_type::to_int_type(m_out.front());
      }
    }
    return traits_type::eof();
  }

  // Unpacks a little; clears m_ready at the end.
  void step()
  {
    if (m_zlib.avail_in == 0 && !refill()) {
      if (m_in_member) {
        note("ends in the middle of compressed data");
      }
      m_ready = false;
      return;
    }
    const auto before = m_zlib.avail_in;
    const int result = inflate(&m_zlib, Z_NO_FLUSH);
    m_in_member = m_in_member || before != m_zlib.avail_in;
    if (result == Z_STREAM_END) {
      m_in_member = false;
      inflateReset(&m_zlib);
      begin_next_member();
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      note("the compressed data is damaged");
      inflateReset(&m_zlib);
      m_in_member = false;
      find_next_member();
    }
  }

  [[nodiscard]] bool refill()
  {
    m_in.resize(k_packed_step);
    m_packed.read(m_in.data(), static_cast<std::streamsize>(m_in.size()));
    const auto read = static_cast<std::size_t>(m_packed.gcount());
    m_in.resize(read);
    m_offset += read;
    m_zlib.next_in = reinterpret_cast<Bytef*>(m_in.data());
    m_zlib.avail_in = static_cast<uInt>(read);
    return read > 0;
  }

  // Padding with zeros is common at the ends of archives that were on tape; anything else is no member.
  void begin_next_member()
  {
    if (m_zlib.avail_in == 0 && !refill()) {
      m_ready = false;
      return;
    }
    if (*m_zlib.next_in != 0x1F) {
      if (*m_zlib.next_in != 0) {
        note("something that is not compressed follows the compressed data");
      }
      find_next_member();
    }
  }

  void find_next_member()
  {
    for (;;) {
      const std::string_view rest{reinterpret_cast<const char*>(m_zlib.next_in), m_zlib.avail_in};
      const auto at = rest.find(k_member_start);
      if (at != std::string_view::npos) {
        m_zlib.next_in += at;
        m_zlib.avail_in -= static_cast<uInt>(at);
        return;
      }
      // A start that is cut by the end of the buffer is lost with its record: one in ten thousand.
      if (!refill()) {
        m_ready = false;
        return;
      }
    }
  }

  void note(std::string_view what)
  {
    if (!fault) {
      fault = fmt::format("{} (at offset {})", what, m_offset - m_zlib.avail_in);
    }
  }

  std::istream& m_packed;
  z_stream m_zlib{};
  bool m_ready = false;
  bool m_in_member = false;
  std::size_t m_offset = 0; // of the packed bytes read so far
  std::string m_in;
  std::string m_out;
};

GunzipStream::GunzipStream(std::istream& packed) : std::istream{nullptr}, m_buffer{std::make_unique<Buffer>(packed)}
{
  rdbuf(m_buffer.get());
}

GunzipStream::~GunzipStream() = default;

std::optional<std::string> GunzipStream::take_fault() { return std::exchange(m_buffer->fault, std::nullopt); }

std::optional<std::string> unpacked(std::string_view packed, std::size_t most)
{
  // "deflate" means zlib by the standard and bare deflate in what some servers send.
  for (const int window : {MAX_WBITS + 32, -MAX_WBITS}) {
    z_stream zlib{};
    if (inflateInit2(&zlib, window) != Z_OK) {
      return std::nullopt;
    }
    zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data())); // zlib does not write there
    zlib.avail_in = static_cast<uInt>(packed.size());
    std::string out;
    int result = Z_OK;
    while (result == Z_OK && out.size() <= most) {
      const auto filled = out.size();
      out.resize(filled + k_unpacked_step);
      zlib.next_out = reinterpret_cast<Bytef*>(out.data() + filled);
      zlib.avail_out = static_cast<uInt>(k_unpacked_step);
      result = inflate(&zlib, Z_NO_FLUSH);
      out.resize(out.size() - zlib.avail_out);
    }
    inflateEnd(&zlib);
    if (result == Z_STREAM_END && out.size() <= most) {
      return out;
    }
  }
  return std::nullopt;
}

} // namespace saidby::ingest
