#pragma once

#include "extract/document_topics.hpp"
#include "extract/figure_draft.hpp"
#include "extract/place_phrases.hpp"

namespace saidby::extract {

// How bad it is: "62 grièvement", "dans un état critique"; of the clause of the number only.
[[nodiscard]] std::optional<model::CountSeverity> severity_of(const SentenceWords& words, const FigureDraft& draft);

// How sure the clause itself is: conditional, "reportedly", a plan, a figure taken back in the sentence.
// `drafts` from `first` on are those of the sentence; drafts[i] is asked about.
[[nodiscard]] model::Modality modality_of(const SentenceWords& words, const std::vector<FigureDraft>& drafts,
                                          std::size_t first, std::size_t i);

// Where: the place phrase that is nearest behind the predicate or number, else one before it, else that of
// the document where the pack says that sentences inherit it.
[[nodiscard]] std::optional<model::PlaceSaid> place_of(const SentenceWords& words, const DocumentTopics& topics,
                                                       const std::vector<PlacePhrase>& phrases,
                                                       const FigureDraft& draft);

// When: the time words of the clause, and what kind of window they make of the count.
[[nodiscard]] model::Window window_of(const SentenceWords& words, const FigureDraft& draft);

// Which event: another one where the sentence names an earlier year ("le séisme de 1999").
[[nodiscard]] model::EventScope event_of(const SentenceWords& words, const DocumentTopics& topics,
                                         const FigureDraft& draft);

} // namespace saidby::extract
