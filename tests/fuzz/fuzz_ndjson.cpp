// Lines of documents from another program: each is taken in, or left out with a reason and its line number.
#include "fuzz_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  saidby::fuzz::read_as(saidby::ingest::Format::lines, data, size);
  return 0;
}
