#pragma once

#include <string>
#include <string_view>

namespace saidby::base {

// SHA-256 of `bytes` as 64 lower-case hexadecimal digits (OpenSSL).
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace saidby::base
