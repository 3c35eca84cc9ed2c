#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::ingest {

// What a gzip stream holds: one member or many (web archives have one a record), unpacked while it is read.
// Where a member is damaged or cut, the rest of it is lost; reading goes on with the next.
class GunzipStream : public std::istream {
public:
  // Requires: `packed` outlives the stream.
  explicit GunzipStream(std::istream& packed);
  ~GunzipStream() override;

  // What went wrong since the last call, with the offset in the packed bytes; nullopt for nothing.
  [[nodiscard]] std::optional<std::string> take_fault();

private:
  class Buffer;
  std::unique_ptr<Buffer> m_buffer;
};

// Unpacks `packed` (gzip, zlib or bare deflate, as HTTP bodies have them). nullopt where it is damaged or
// unpacks to more than `most` bytes.
[[nodiscard]] std::optional<std::string> unpacked(std::string_view packed, std::size_t most);

} // namespace saidby::ingest
