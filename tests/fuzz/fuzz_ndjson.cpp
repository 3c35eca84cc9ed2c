// Lines of documents from another program: each is taken in, or left out with a reason and its line number.
#include "fuzz_target.hpp"

#include "base/errors.hpp"
#include "ingest/ndjson.hpp"
#include "text/utf8.hpp"

#include <sstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  std::istringstream input{std::string{saidby::fuzz::as_text(data, size)}};
  saidby::ingest::NdjsonReader reader{input, "lines.ndjson", {.document_bytes = 4096}};
  saidby::base::Diagnostics faults;
  try {
    while (const auto taken = reader.next({}, faults)) {
      saidby::fuzz::require(!saidby::text::first_invalid_utf8(taken->text()));
      saidby::fuzz::require(taken->text().size() <= 4096);
    }
  } catch (const saidby::base::Error& error) {
    saidby::fuzz::require(*error.what() != '\0');
  }
  for (const auto& fault : faults) {
    saidby::fuzz::require(fault.place.line > 0 && !fault.message.empty());
  }
  return 0;
}
