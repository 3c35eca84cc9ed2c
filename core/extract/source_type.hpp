#pragma once

#include "extract/known_phrases.hpp"
#include "extract/source_phrase.hpp"
#include "model/names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::extract {

// What a source phrase says of its speaker.
struct SourceKind {
  model::SourceType type = model::SourceType::person;
  bool sure = false; // from an institution, an office or a known name; else a guess that other mentions may improve
  std::string jurisdiction; // as in model::Attribution
  std::optional<std::uint32_t> row =
    std::nullopt; // the pack row that tells the type; none where a name or a guess does
};

// The type of the speaker that the phrase names: of its institution where it has one ("porte-parole du
// ministère de l'Intérieur" is government), else of its office, else what people are (witness, person).
// `phrase` are the words of `pieces`.
[[nodiscard]] SourceKind source_kind(const Words& words, PieceRange pieces, std::string_view phrase,
                                     KnownPhrases& known_phrases);

} // namespace saidby::extract
