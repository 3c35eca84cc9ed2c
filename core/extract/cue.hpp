#pragma once

#include "extract/source_phrase.hpp"
#include "model/mention.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace saidby::extract {

// How a source is tied to what it says.
enum class CueForm : std::uint8_t {
  preposition_before, // "According to X, …"
  preposition_after,  // "…, according to X"
  verb_before,        // "X said …"
  verb_inverted,      // "…, said X", "…, a-t-il dit"
  verb_after,         // "…, X said"
  participle,         // "…, adding that …"
  passive,            // "he was told by X", "figures released by X"
  nominal,            // "in a report by X, …"
  parenthesis,        // "… (X)", "… - X", "X: …"
};

// Who speaks in a cue: a phrase or a pronoun in the text.
struct CueSource {
  SourcePhrase phrase;
  bool pronoun = false;   // also "ce responsable", "the source": resolved later
  bool relative = false;  // "who said": the phrase is the relative pronoun's antecedent
  bool medium = false;    // the verb is what media do: "reported"
  PieceRange description; // what stands beside a name and tells its office: ", of the provincial council"
};

[[nodiscard]] inline CueSource named_source(const SourcePhrase& phrase) { return {phrase, false, false, false, {}}; }

// A phrase that stands for an earlier speaker: "the statement".
[[nodiscard]] inline CueSource pointing_source(const SourcePhrase& phrase) { return {phrase, true, false, false, {}}; }

[[nodiscard]] inline CueSource pronoun_source(std::size_t piece)
{
  return {{{piece, piece + 1}, piece + 1, std::nullopt, {}, std::nullopt}, true, false, false, {}};
}

// One place where somebody is said to say something.
struct Cue {
  CueForm form = CueForm::verb_before;
  std::size_t sentence = 0;
  PieceRange words;                   // the cue itself: "a indiqué"
  std::optional<CueSource> source;    // none: it shares the source of the cue it follows (participles)
  std::optional<CueSource> relay;     // "told X", "via X", "by X" of a passive: who passed it on
  PieceRange anchor;                  // cue, source and what stands between: no content
  PieceRange content;                 // what is said, in this sentence
  bool spreads = true;                // covers the whole sentence where no other cue does
  bool directive = false;             // asks for something: what follows is said, but counts nobody
  bool cites = false;                 // "citing X": X is the origin of what another cue relays
  std::optional<std::size_t> follows; // index of the cue of the same sentence whose source it shares, or whom it cites
  model::Modality modality;
  std::optional<PieceRange> said;  // time words at the cue
  std::vector<std::uint32_t> rows; // pack rows
};

// Finds the cues of sentence `index`, in text order, with their sources. Appends to `cues`; contents are
// not yet known.
void find_cues(const Words& words, std::size_t index, std::vector<Cue>& cues);

// Gives the cues of one sentence their contents, so that contents nest or lie apart: "A reported that, according
// to B, …" nests, "A said …, while B said …" lies apart.
void settle_scopes(const Words& words, std::size_t sentence, std::span<Cue> cues);

// The cue of the verb at `piece`; nullopt where it says nothing, is negated, or names nobody.
[[nodiscard]] std::optional<Cue> verb_cue(const Words& words, std::size_t sentence, std::size_t piece,
                                          std::span<const Cue> before);

// The cue of a word that no table knows, where its place shows that it is a verb of saying.
[[nodiscard]] std::optional<Cue> unknown_verb_cue(const Words& words, std::size_t sentence, std::size_t piece);

} // namespace saidby::extract
