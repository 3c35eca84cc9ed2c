#pragma once

#include "extract/figure_draft.hpp"

#include <vector>

namespace saidby::extract {

// Links figures to the older ones that their text says they replace: "21 dead, up from nine", "le bilan précédent
// était de neuf", "ramené de 95 à 90"; a sentence that holds only the older figure is linked to the latest of the same
// measure in the two sentences before. Sets FigureDraft::replaces of the drafts from `first` on, those of the sentence,
// and of those before. Linear in the sentence's length and its figures.
void link_older_figures(const SentenceWords& words, std::vector<FigureDraft>& drafts, std::size_t first);

} // namespace saidby::extract
