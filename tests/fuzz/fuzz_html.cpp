// Web pages, saved by anything.
#include "fuzz_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  saidby::fuzz::read_as(saidby::ingest::Format::html, data, size);
  return 0;
}
