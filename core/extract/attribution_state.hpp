#pragma once

#include "extract/attribution.hpp"
#include "extract/cue.hpp"
#include "extract/speakers.hpp"

#include <optional>
#include <vector>

namespace saidby::extract {

// What is known of one sentence.
struct SentenceAttribution {
  std::size_t first_cue = 0; // cues [first_cue, last_cue)
  std::size_t last_cue = 0;
  std::optional<std::size_t> carried; // the cue of an earlier sentence that still speaks here
};

// Everything that AttributionFinder::read() learns of a document; memory is reused.
struct DocumentAttribution {
  std::vector<Cue> cues;
  std::vector<std::optional<std::size_t>> sources; // of each cue: index in `speakers`
  std::vector<std::optional<std::size_t>> relays;  // the same for the cue's relay
  std::vector<SentenceAttribution> sentences;
  std::vector<std::optional<std::size_t>> quote_cues; // of each quotation: who speaks in it
  Speakers speakers;

  // The cue whose source speaks in cue `index`: itself, or the one that it follows.
  [[nodiscard]] std::size_t speaking(std::size_t index) const
  {
    const auto& cue = cues[index];
    return !cue.source && cue.follows ? sentences[cue.sentence].first_cue + *cue.follows : index;
  }
};

struct AttributionFinder::State : DocumentAttribution {};

// Finds for each quotation the cue that names its speaker: beside it, in the sentence where it starts or
// ends, or that of its neighbour in the paragraph.
void find_quote_speakers(const Words& words, const std::vector<SentenceAttribution>& sentences,
                         const std::vector<Cue>& cues, std::vector<std::optional<std::size_t>>& quote_cues);

// Decides for each sentence without cue whether the speaker of the sentence before goes on.
void carry_over(const Words& words, const std::vector<Cue>& cues, std::vector<SentenceAttribution>& sentences);

// Cues that speak at one place, the innermost (the origin's) first.
struct CueChain {
  std::vector<std::size_t> cues;
  bool carried = false; // from a sentence before
};

// Who speaks at `piece` of the sentence.
[[nodiscard]] CueChain chain_at(const Words& words, const DocumentAttribution& document, std::size_t sentence,
                                std::size_t piece);

// The chain of what cue `index` itself says.
[[nodiscard]] CueChain chain_of_cue(const Words& words, const DocumentAttribution& document, std::size_t index);

// The chain in the words of the text: sources named, pronouns resolved, the document's own outlet left out.
[[nodiscard]] AttributionResult attribution_of(const Words& words, const DocumentAttribution& document,
                                               const CueChain& chain);

} // namespace saidby::extract
