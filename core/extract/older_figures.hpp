#pragma once

#include "extract/figure_draft.hpp"

#include <optional>
#include <vector>

namespace saidby::extract {

// Links figures to the older ones that their text says they replace: "21 dead, up from nine", "le bilan précédent
// était de neuf", "ramené de 95 à 90"; a sentence that holds only the older figure is linked to the latest of the same
// measure in the two sentences before. Sets FigureDraft::replaces of the drafts from `first` on, those of the sentence,
// and of those before. Linear in the sentence's length and its figures.
void link_older_figures(const SentenceWords& words, std::vector<FigureDraft>& drafts, std::size_t first);

// What else one number counts: "dead or missing" names two measures. Nothing where it names one.
[[nodiscard]] std::optional<model::Measure> other_measure(const Reading& reading, const FigureDraft& draft);

} // namespace saidby::extract
