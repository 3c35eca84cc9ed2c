#pragma once

#include "base/diagnostic.hpp"
#include "model/day.hpp"
#include "model/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::ingest {

// What a person says of a text besides its bytes: by option or in a --meta table. Empty = not said.
struct Metadata {
  std::string outlet;
  std::string title;
  std::string url;
  std::string language; // pack name, "fr"
  model::Published published;

  friend bool operator==(const Metadata&, const Metadata&) = default;
};

// `given` where it says something, `otherwise` for the rest.
[[nodiscard]] Metadata merged(const Metadata& given, const Metadata& otherwise);

// Puts into `document` what is said of it.
void describe(model::Document& document, const Metadata& metadata);

// The id of a document: of its raw bytes' SHA-256 and of its URL or, without one, its outlet. So the same
// bytes under another name are the same document, and a wire that ten outlets carry is ten.
// Requires: raw_sha256, url and outlet are set.
[[nodiscard]] model::DocumentId document_id(const model::Document& document);

// One text as it was taken in: the bytes untouched, and the text that mentions point into.
struct TakenIn {
  model::Document document;
  std::string raw;                    // the bytes as they came
  std::optional<std::string> derived; // the derived text, only where it differs from the raw bytes
  base::Diagnostics diagnostics;      // what is doubtful but could be used

  [[nodiscard]] std::string_view text() const { return derived ? std::string_view{*derived} : std::string_view{raw}; }
};

// What bounds the memory that one document may need.
struct Limits {
  std::size_t document_bytes = std::size_t{64} << 20U;
};

} // namespace saidby::ingest
