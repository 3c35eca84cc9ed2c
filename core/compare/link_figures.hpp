#pragma once

#include "compare/said_figure.hpp"

#include <span>
#include <vector>

namespace saidby::compare {

// The mentions of one document and their figures.
struct DocumentFigures {
  std::span<const model::Mention* const> mentions;
  std::span<Index> figure_of;    // of these mentions: indices of `said`, k_none for statements
  std::vector<SaidFigure>& said; // of all documents
  Moment published;
};

// Joins mentions that are one figure of two measures ("120 dead or missing"): the first keeps both, the others'
// figures are left without a document.
void join_measures(DocumentFigures& document);

// A mention of the document that takes back or denies what was said.
struct Withdrawal {
  std::size_t mention = 0; // in DocumentFigures::mentions
  Index target = k_none;   // figure that the text names, its own if it tells one
  model::ReferenceAct act = model::ReferenceAct::withdraws;
};

// Links parts to their wholes, dates back what newer figures replace, and returns what is withdrawn.
[[nodiscard]] std::vector<Withdrawal> link_figures(DocumentFigures& document);

} // namespace saidby::compare
