#pragma once

#include "fuzz_target.hpp"

#include "base/errors.hpp"
#include "ingest/piece_stream.hpp"
#include "ingest/reader.hpp"
#include "text/utf8.hpp"

#include <sstream>
#include <string>

namespace saidby::fuzz {

// What every reader promises of its documents: text that is UTF-8, parts that lie in it in order, metadata that
// can be stored.
inline void require_sound(const ingest::TakenIn& taken)
{
  require(!text::first_invalid_utf8(taken.text()) && !taken.text().empty());
  std::size_t done = 0;
  for (const auto& part : taken.document.parts) {
    require(part.span.start >= done && part.span.end >= part.span.start && part.span.end <= taken.text().size());
    done = part.span.end;
  }
  const auto& document = taken.document;
  for (const auto* field : {&document.outlet, &document.title, &document.url, &document.language,
                            &document.details.author, &document.details.credit}) {
    require(!text::first_invalid_utf8(*field));
  }
}

// Reads the bytes as a file of `format`, piece by piece. Gives how many documents there were.
inline std::size_t read_as(ingest::Format format, const std::uint8_t* data, std::size_t size)
{
  std::istringstream input{std::string{as_text(data, size)}};
  ingest::PieceOptions options;
  options.format = format;
  options.limits.document_bytes = std::size_t{1} << 20U;
  base::Diagnostics faults;
  std::size_t documents = 0;
  try {
    const auto pieces = ingest::open_pieces({{}, {}, "fuzzed"}, input, options);
    while (auto piece = pieces->next(faults)) {
      auto harvest = ingest::read_piece(std::move(*piece));
      for (const auto& taken : harvest.documents) {
        require_sound(taken);
      }
      documents += harvest.documents.size();
      faults.insert(faults.end(), harvest.faults.begin(), harvest.faults.end());
    }
  } catch (const base::Error& error) {
    require(*error.what() != '\0');
  }
  for (const auto& fault : faults) {
    require(!fault.message.empty() && !text::first_invalid_utf8(fault.message));
  }
  return documents;
}

} // namespace saidby::fuzz
