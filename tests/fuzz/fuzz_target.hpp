#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// What every fuzz target defines. libFuzzer calls it with inputs of its own; replay.cpp with kept ones.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace saidby::fuzz {

[[nodiscard]] inline std::string_view as_text(const std::uint8_t* data, std::size_t size)
{
  return {reinterpret_cast<const char*>(data), size};
}

// Ends the run where a promise of a header does not hold: fuzzers look for crashes.
inline void require(bool holds)
{
  if (!holds) {
    std::abort();
  }
}

} // namespace saidby::fuzz
