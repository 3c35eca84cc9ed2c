#pragma once

#include <string>
#include <string_view>

namespace saidby::base {

// A request (RFC 3161, 2.4.1) that a time stamping authority attest that a thing with this SHA-256 was there now:
// what `openssl ts -query -sha256 -no_nonce -cert` writes. Without a nonce, so that the same thing gives the same
// request; with the wish that the answer hold the authority's certificate.
// Requires: `sha256` has 64 hexadecimal digits. Returns DER.
[[nodiscard]] std::string timestamp_request(std::string_view sha256);

} // namespace saidby::base
