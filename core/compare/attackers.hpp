#pragma once

#include <string_view>

namespace saidby::compare {

// Whether a quote speaks of an attacker among the dead: words of knowledge/data/attackers.tsv, in any language,
// as whole words without case and accents.
[[nodiscard]] bool tells_of_attacker(std::string_view quote);

} // namespace saidby::compare
