// A line that another program wrote: it is refused with reasons, or reads, writes and reads back the same.
#include "fuzz_target.hpp"

#include "model/mention_json.hpp"
#include "text/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  namespace model = saidby::model;
  const auto line = saidby::fuzz::as_text(data, size);
  const auto read = model::read_mention_json(line);
  if (!read.faults.empty() || saidby::text::first_invalid_utf8(line)) {
    return 0;
  }
  std::string written;
  model::append_mention_json(written, read.mention, read.document, model::Interval{}, "plain");
  const auto again = model::read_mention_json(written);
  saidby::fuzz::require(again.faults.empty());
  saidby::fuzz::require(again.mention == read.mention);
  return 0;
}
