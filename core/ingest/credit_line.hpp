#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace saidby::ingest {

// Whose text an article is by its own word, where that is an agency.
struct CreditLine {
  std::string agency;    // as it is written: "AFP"
  std::string_view from; // "dateline" or "credit line"
};

// Looks at how an article begins and ends: "RIVERTON, 12 mars (AFP) - ...", "(with Reuters)", "Le Rivage avec AFP",
// "AFP contributed to this report." Names are those of knowledge/data/media.tsv, the words around them those of
// data/credit_words.tsv. nullopt where no agency is credited; one that is only quoted ("told Reuters") is not.
// Costs a few microseconds: it looks at the first and last paragraphs only.
// Requires: valid UTF-8.
[[nodiscard]] std::optional<CreditLine> find_credit(std::string_view text);

} // namespace saidby::ingest
