#pragma once

#include "compare/load.hpp"
#include "compare/said_figure.hpp"

#include <vector>

namespace saidby::compare {

// Makes equal scopes one row, and moves figures into the tables: those of documents that stand, and those of
// older versions. Parts that no class tells from their whole are told apart by their words first.
// Indices of figures in `loaded` (pointers, figure_of) come in as those of `said` and go out as those of
// FigureTable::figures. Requires: loaded.table.documents is filled.
void intern_scopes(std::vector<SaidFigure>& said, LoadedCase& loaded);

} // namespace saidby::compare
