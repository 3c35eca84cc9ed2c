#pragma once

#include "extract/reading.hpp"
#include "model/mention.hpp"

#include <optional>
#include <vector>

namespace saidby::extract {

// A figure that counts somebody: everything of a figure mention but its attribution.
struct Figure {
  std::size_t sentence = 0; // index in Reading::sentences
  std::size_t quantity = 0; // index in Reading::quantities
  model::Measure measure = model::Measure::other;
  std::optional<model::Stage> stage;
  model::CountedGroup group;
  std::optional<model::CountSeverity> severity;
  model::EventScope event;
  std::optional<model::PlaceSaid> place;
  model::Window window;
  std::optional<std::size_t> part_of;  // index in the vector of figures
  std::optional<std::size_t> replaces; // index of the older figure that its text says it replaces
  text::TokenRange replaced_by_words;  // "up from"
  model::Modality modality;            // as far as the clause itself tells (not the cue)
  std::size_t first_piece = 0;         // the clause that ties the figure to what happened, for attribution scope
  std::size_t last_piece = 0;
  std::vector<std::uint32_t> rows; // pack rows that took part
};

// All figures of the document, in text order. Figures of one document refer to each other by index.
void find_figures(const Reading& reading, std::vector<Figure>& figures);

} // namespace saidby::extract
