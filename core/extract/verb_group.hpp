#pragma once

#include "extract/source_phrase.hpp"

#include <optional>

namespace saidby::extract {

// A verb with its auxiliaries, adverbs and inverted pronoun: "n'a pas encore confirmé", "a-t-il dit".
struct VerbGroup {
  PieceRange pieces;
  std::size_t verb = 0; // the piece that carries the meaning
  bool finite = false;
  bool negated = false;              // "did not say", "declined to confirm"
  bool passive = false;              // "was reported"
  bool reflexive = false;            // "s'est félicité"
  bool hedged = false;               // "aurait annoncé"
  std::optional<std::size_t> clitic; // the inverted pronoun
};

// The verb group of the verb form at `verb`, not beyond [begin, end).
[[nodiscard]] VerbGroup verb_group(const Words& words, std::size_t begin, std::size_t verb, std::size_t end);

} // namespace saidby::extract
