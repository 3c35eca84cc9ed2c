#include "language/word_cache.hpp"

#include <bit>
#include <cstring>

namespace saidby::language {

namespace {

template <typename Number>
std::uint64_t loaded(const char* from)
{
  Number number{};
  std::memcpy(&number, from, sizeof number);
  return number;
}

} // namespace

static_assert(std::endian::native == std::endian::little, "keys are put together from low bytes to high ones");

// A few loads that may overlap, in place of a loop over bytes.
WordCache::Key WordCache::key_of(std::string_view bytes)
{
  const char* const at = bytes.data();
  const auto size = bytes.size();
  if (size > 8) {
    return {loaded<std::uint64_t>(at), loaded<std::uint64_t>(at + size - 8) >> (8 * (16 - size))};
  }
  if (size >= 4) {
    return {loaded<std::uint32_t>(at) | loaded<std::uint32_t>(at + size - 4) << (8 * (size - 4)), 0};
  }
  return {loaded<std::uint8_t>(at) | loaded<std::uint8_t>(at + size / 2) << (8 * (size / 2)) |
            loaded<std::uint8_t>(at + size - 1) << (8 * (size - 1)),
          0};
}

} // namespace saidby::language
