#pragma once

#include "compare/comparison.hpp"
#include "compare/figures.hpp"

#include <memory>
#include <string>
#include <vector>

namespace saidby::compare {

// What an index of the tables stands for, to speak of it again in words.
struct LoadedNames {
  std::vector<const model::Mention*> mentions; // in the loader's order: by document, place in it, id
  std::vector<const DocumentView*> documents;  // of the rows of FigureTable::documents
  std::vector<model::Source> sources;          // of the speakers
  std::vector<std::string> labels;             // of sides and countries
  std::vector<std::string> of;                 // of Scope::of
  std::vector<std::string> subsets;            // of Scope::subset
  std::vector<Event> events;                   // without their documents
  std::vector<std::vector<Index>> chains;      // of every mention: speakers, nearest first, outlet last
  std::vector<Index> figure_of;                // of every mention: its figure, k_none for statements
  std::vector<Index> events_of;                // of every mention
  std::vector<NearCopy> near_copies;
  std::vector<model::DocumentId> undated;
  std::vector<model::DocumentId> superseded;
};

struct LoadedCase {
  FigureTable table;
  LoadedNames names;
};

// Turns documents and mentions into numbers: canonical speakers, places, events, windows and moments
// (docs/domain.md, section 3, steps 0, 1, 4 and 5). The views of `input` must outlive the result.
[[nodiscard]] LoadedCase loaded(const ComparisonInput& input);

// The profile's constants as numbers. Throws std::logic_error where the table lacks one.
[[nodiscard]] Limits limits_of(const knowledge::Profile& profile);

} // namespace saidby::compare
