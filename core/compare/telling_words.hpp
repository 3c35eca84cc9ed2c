#pragma once

#include <string_view>

// Words of a text that tell more than its figures, by tables of core/knowledge/data: in any language, as whole words,
// without case and accents.

namespace saidby::compare {

// Whether a quote speaks of an attacker among the dead (attackers.tsv).
[[nodiscard]] bool tells_of_attacker(std::string_view quote);

// Whether the words that say that something is said tell of a confirmation (confirming.tsv).
[[nodiscard]] bool tells_of_confirmation(std::string_view cue);

} // namespace saidby::compare
