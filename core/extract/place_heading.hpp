#pragma once

#include "extract/place_names.hpp"
#include "extract/place_phrases.hpp"

#include <optional>

namespace saidby::extract {

// The place with which a sentence opens: "Iran: au moins 18 morts", or as dateline "MAMUJU, Indonesia, Jan 19 -- ",
// "SAN SALVADOR, 12 NOV 89 (ACAN-EFE) -- ". nullopt where it opens with none.
[[nodiscard]] std::optional<PlacePhrase> read_place_heading(const SentenceWords& words, const PlaceNames& names);

} // namespace saidby::extract
