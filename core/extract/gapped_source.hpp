#pragma once

#include "extract/cue.hpp"

#include <vector>

namespace saidby::extract {

// "L'armée parle de douze morts, les rebelles de quarante", "police put the crowd at 900, the union at 4,000": who
// says the second figure stands where the verb is left out. Appends such cues behind those of the sentence, of which
// the first is cues[first_cue].
void find_gapped_sources(const Words& words, std::size_t sentence, std::size_t first_cue, std::vector<Cue>& cues);

} // namespace saidby::extract
