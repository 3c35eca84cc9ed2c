#include "base/timestamp_request.hpp"

#include <charconv>

namespace saidby::base {

namespace {

// SEQUENCE { version 1, messageImprint { { sha256, NULL }, OCTET STRING of 32 bytes: the hash follows.
constexpr std::string_view k_before_hash{"\x30\x39\x02\x01\x01\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02"
                                         "\x01\x05\x00\x04\x20",
                                         24};
// certReq TRUE }
constexpr std::string_view k_after_hash{"\x01\x01\xff", 3};

} // namespace

std::string timestamp_request(std::string_view sha256)
{
  std::string request{k_before_hash};
  for (std::size_t at = 0; at + 1 < sha256.size(); at += 2) {
    unsigned byte = 0;
    std::from_chars(sha256.data() + at, sha256.data() + at + 2, byte, 16);
    request += static_cast<char>(byte);
  }
  return request.append(k_after_hash);
}

} // namespace saidby::base
