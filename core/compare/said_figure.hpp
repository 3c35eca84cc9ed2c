#pragma once

#include "compare/figures.hpp"
#include "knowledge/profile.hpp"
#include "model/mention.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace saidby::compare {

// Where a figure's place comes from.
enum class PlaceGiven : std::uint8_t {
  said,      // by the sentence
  inherited, // from the headline or the lead
  unsaid,
};

// A figure before its scope is settled.
struct SaidFigure {
  Figure figure;
  Scope scope;
  PlaceGiven place_given = PlaceGiven::unsaid;
  std::string counter_country; // of a counter that answers for a whole country; else empty
  std::string document_country;
};

// What a mention itself says: figure, measures, group, window, modality. Who says it, when, where and of which
// event its document tells (compare/load.cpp). Nothing where it names no figure.
[[nodiscard]] std::optional<SaidFigure> said_figure(const model::Mention& mention, const knowledge::Profile& profile);

} // namespace saidby::compare
