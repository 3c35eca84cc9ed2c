// A --meta table from any spreadsheet: it is read, or refused with a reason.
#include "fuzz_target.hpp"

#include "base/errors.hpp"
#include "ingest/metadata_table.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  try {
    auto table = saidby::ingest::MetadataTable::read(saidby::fuzz::as_text(data, size), "meta.csv");
    (void)table.find({"a.txt", "", "a.txt"});
    (void)table.unused_rows();
  } catch (const saidby::base::Error& error) {
    saidby::fuzz::require(*error.what() != '\0');
  }
  return 0;
}
