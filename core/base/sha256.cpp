#include "base/sha256.hpp"

#include "base/errors.hpp"

#include <openssl/evp.h>

#include <array>

namespace saidby::base {

std::string sha256_hex(std::string_view bytes)
{
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw Error{"the SHA-256 of " + std::to_string(bytes.size()) + " bytes could not be made"};
  }
  static constexpr std::string_view k_digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(std::size_t{2} * size);
  for (unsigned int i = 0; i < size; ++i) {
    hex += k_digits[digest[i] >> 4];
    hex += k_digits[digest[i] & 15];
  }
  return hex;
}

} // namespace saidby::base
