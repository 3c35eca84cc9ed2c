#pragma once

#include "extract/source_phrase.hpp"

#include <optional>

namespace saidby::extract {

// What stands between a verb of saying and what goes on: adverbs, times, who was told, in what statement.
struct AfterVerb {
  std::size_t next = 0;                 // where reading goes on
  std::optional<SourcePhrase> listener; // a medium that was told: it relays
  std::optional<PieceRange> said;       // time words
};

enum class ListenerFrame : std::uint8_t { with_preposition, object };

// Skips from `at` over "lundi", "à l'AFP", "dans un communiqué", "on CNN", and, where the frame of the verb
// has its listener as object, over "state media", "reporters".
[[nodiscard]] AfterVerb skip_listener(const Words& words, std::size_t at, std::size_t end, ListenerFrame frame);

} // namespace saidby::extract
