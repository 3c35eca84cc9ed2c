#pragma once

#include "extract/document_topics.hpp"
#include "extract/figure_draft.hpp"

namespace saidby::extract {

// Who is counted by drafts[i]: by its noun, else by the phrase that names them ("8 dead among the
// civilians"), else by the figure that it continues ("four of them", "twelve more"). Sets the draft's group
// and adds the rows that said it. `first`: the first draft of the sentence.
// Requires: the drafts before i have their groups.
void read_group(const SentenceWords& words, const DocumentTopics& topics, std::vector<FigureDraft>& drafts,
                std::size_t first, std::size_t i);

} // namespace saidby::extract
