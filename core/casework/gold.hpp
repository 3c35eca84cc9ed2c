#pragma once

#include "model/names.hpp"
#include "text/span.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::casework {

// One link of an annotated attribution chain.
struct GoldSource {
  std::string text;
  std::string pronoun;    // that stood in the text for it; empty where none
  std::string type;       // a stored name
  bool is_outlet = false; // the document's own outlet ("self"): never required
};

// A figure that a careful reader found. Enumerated fields hold stored names as annotated, so that an
// annotation which the program has no name for is a miss and no error.
struct GoldClaim {
  std::string figure;
  std::optional<text::ByteSpan> span; // none where the text does not hold it
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  std::string vague;
  std::string qualifier;
  std::string measure; // "victims" as "other": annotators wrote both for the same
  std::string group;
  std::string severity;
  std::string modality = "asserted";
  std::string place;
  std::optional<std::size_t> part_of; // index in GoldDocument::claims
  std::vector<GoldSource> sources;    // nearest first; empty: the outlet itself
};

// A text with all its figures.
struct GoldDocument {
  std::string id;
  std::string language;
  std::filesystem::path text_file;
  std::vector<GoldClaim> claims;
  std::vector<text::ByteSpan> optional; // figures that are neither rewarded nor punished
};

// Where annotated texts are: a folder of <id>.json files and one of <id>.txt files.
struct GoldFolders {
  std::filesystem::path annotations;
  std::filesystem::path texts;
};

// `given` is either the annotations' folder, with the texts in ../text, or a folder with gold/ and text/.
// `texts` names the texts' folder where it is neither; empty: as just said. Throws InputError.
[[nodiscard]] GoldFolders gold_folders(const std::filesystem::path& given, const std::filesystem::path& texts);

// Annotated documents whose names begin with `prefix`, by name. Files that hold no list of claims are no
// annotations and are passed over. Throws InputError for JSON that cannot be read and for a missing text.
[[nodiscard]] std::vector<GoldDocument> gold_documents(const GoldFolders& folders, std::string_view prefix);

// The byte range of the `nth` place (from 1) where `text` holds `words`; places may overlap.
[[nodiscard]] std::optional<text::ByteSpan> nth_span(std::string_view text, std::string_view words, std::size_t nth);

} // namespace saidby::casework
