#pragma once

#include "compare/figures.hpp"
#include "compare/places.hpp"

#include <cstdint>
#include <string>
#include <vector>

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

// Gives figures without a place of their own the one to compare them under (docs/domain.md, section 3, step 5):
// where all places that the case names for an event and measure lie inside each other, the one named most;
// else, with a doubt, the counter's jurisdiction, else the document's main country.
void settle_places(std::vector<SaidFigure>& figures, PlaceTable& places);

} // namespace saidby::compare
