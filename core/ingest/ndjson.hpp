#pragma once

#include "ingest/taken_in.hpp"

#include <cstddef>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::ingest {

// Reads documents from a stream of JSON objects, one a line, without ever holding more than one:
// "text" (required), and "path" or "id" (how the document is called; else "<file>:<line>"), "outlet",
// "published", "url", "title", "lang". Other members are left alone. Empty lines are skipped.
class NdjsonReader {
public:
  // Requires: `input` outlives the reader. `file` names it in messages.
  NdjsonReader(std::istream& input, const std::string& file, Limits limits);
  ~NdjsonReader();

  // The next document; nullopt at the end. `otherwise` fills what a line does not say.
  // A faulty line is skipped after a diagnostic (severity error) in `faults`, with its line number.
  [[nodiscard]] std::optional<TakenIn> next(const Metadata& otherwise, base::Diagnostics& faults);

private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

} // namespace saidby::ingest
