// Any bytes, told by their beginning and read as what they seem to be: what `add` does with a file.
#include "fuzz_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  saidby::fuzz::read_as(saidby::ingest::Format::unknown, data, size);
  return 0;
}
