#pragma once

#include "compare/comparison.hpp"
#include "compare/load.hpp"
#include "compare/world.hpp"

namespace saidby::compare {

// On whose word a claim rests: the different counters that name its value, what all its mentions pass through,
// who relays it, and relays that cite each other. `claim` of the result is left empty.
[[nodiscard]] ClaimProvenance provenance_of(const World& world, const LoadedNames& names, Index claim);

} // namespace saidby::compare
