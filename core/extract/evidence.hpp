#pragma once

#include "extract/attribution.hpp"
#include "extract/reading.hpp"
#include "model/mention.hpp"

namespace saidby::extract {

// The quote that proves a mention: the sentence of `core` (figure or content), stretched over the
// neighbouring sentences that hold source and cue. At most model::k_max_evidence_bytes: where the
// sentence is longer, the part around `core` that holds what it can of cue and source; always `core`.
[[nodiscard]] model::Evidence evidence_of(const Reading& reading, std::size_t sentence, text::ByteSpan core,
                                          const std::vector<model::Attribution>& chain);

} // namespace saidby::extract
