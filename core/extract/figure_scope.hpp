#pragma once

#include "extract/document_topics.hpp"
#include "extract/figure_draft.hpp"
#include "extract/place_phrases.hpp"

namespace saidby::extract {

// How bad it is: "62 grièvement", "dans un état critique"; of the clause of the number only. Sets the
// draft's severity and adds the row that said it.
void read_severity(const SentenceWords& words, FigureDraft& draft);

// How sure the clause itself is: conditional, "reportedly", a plan, a figure taken back in the sentence.
// Sets the modality of drafts[i] and adds the rows that said it. `drafts` from `first` on are those of the sentence.
void read_modality(const SentenceWords& words, std::vector<FigureDraft>& drafts, std::size_t first, std::size_t i);

// Adds the row of "previous", "contre", "auparavant" beside the number: the older of two figures.
void note_older(const SentenceWords& words, FigureDraft& draft);

// Where the figures of one sentence are: for each, the place phrase that is nearest behind its number, else one
// before it, else the last place named before in the paragraph, else that of the document where the pack says
// that sentences inherit it.
class SentencePlaces {
public:
  // `phrases` is memory for the sentence's place phrases. All three outlive the object.
  SentencePlaces(const SentenceWords& words, const DocumentTopics& topics, std::vector<PlacePhrase>& phrases);

  // Adds the pack row that says it, where one does, to the draft's rows.
  [[nodiscard]] std::optional<model::PlaceSaid> of(FigureDraft& draft);

private:
  // Looked for once, by the first figure that needs it.
  const std::optional<model::PlaceSaid>& carried_place();

  const SentenceWords& m_words;
  const DocumentTopics& m_topics;
  std::vector<PlacePhrase>& m_phrases;
  std::optional<model::PlaceSaid> m_carried;
  bool m_looked_back = false;
};

// When: the time words of the clause, and what kind of window they make of the count.
[[nodiscard]] model::Window window_of(const SentenceWords& words, const FigureDraft& draft);

// Which event: another one where the sentence names an earlier year ("le séisme de 1999").
[[nodiscard]] model::EventScope event_of(const SentenceWords& words, const DocumentTopics& topics,
                                         const FigureDraft& draft);

} // namespace saidby::extract
