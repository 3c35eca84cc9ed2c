#include "base/sha256.hpp"

#include "base/errors.hpp"

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace saidby::base {

namespace {

// OpenSSL looks an algorithm up by name each time unless it is fetched once; a mention's id is the hash of a
// few bytes, so that the look-up would cost more than the hash.
const EVP_MD* fetched_sha256()
{
  static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm{EVP_MD_fetch(nullptr, "SHA256", nullptr),
                                                                         &EVP_MD_free};
  return algorithm.get();
}

EVP_MD_CTX* context_of_thread()
{
  thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                                     &EVP_MD_CTX_free};
  return context.get();
}

} // namespace

std::string sha256_hex(std::string_view bytes)
{
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  auto* const context = context_of_thread();
  if (context == nullptr || EVP_DigestInit_ex2(context, fetched_sha256(), nullptr) != 1 ||
      EVP_DigestUpdate(context, bytes.data(), bytes.size()) != 1 ||
      EVP_DigestFinal_ex(context, digest.data(), &size) != 1) {
    throw Error{"the SHA-256 of " + std::to_string(bytes.size()) + " bytes could not be made"};
  }
  static constexpr std::string_view k_digits = "0123456789abcdef";
  std::string hex(std::size_t{2} * size, '0');
  for (std::size_t i = 0; i < size; ++i) {
    hex[2 * i] = k_digits[digest[i] >> 4U];
    hex[2 * i + 1] = k_digits[digest[i] & 15U];
  }
  return hex;
}

} // namespace saidby::base
