#pragma once

#include "compare/places.hpp"
#include "compare/said_figure.hpp"

#include <vector>

namespace saidby::compare {

// Gives figures without a place of their own the one to compare them under (docs/domain.md, section 3, step 5):
// where all places that the case names for an event and measure lie inside each other, the one named most;
// else, with a doubt, the counter's jurisdiction, else the document's main country.
void settle_places(std::vector<SaidFigure>& figures, PlaceTable& places);

// Makes one question of what is asked in other words (docs/domain.md, section 1 "window"). A toll "on Monday" and a
// toll without a time count the same where Monday is all of the event: every day that is named for the event,
// measure and place has a time in common with the others, nothing was counted before it or from an earlier start on,
// and no toll of that time is many times greater. Where all days named for marchers are one, it is that of marchers
// without a day. Requires: settle_places() was called.
void settle_windows(std::vector<SaidFigure>& figures, const Limits& limits);

} // namespace saidby::compare
