#pragma once

#include "compare/places.hpp"
#include "compare/said_figure.hpp"

#include <vector>

namespace saidby::compare {

// Gives figures without a place of their own the one to compare them under (docs/domain.md, section 3, step 5):
// where all places that the case names for an event and measure lie inside each other, the one named most;
// else, with a doubt, the counter's jurisdiction, else the document's main country.
void settle_places(std::vector<SaidFigure>& figures, PlaceTable& places);

} // namespace saidby::compare
