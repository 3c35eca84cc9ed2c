#pragma once

#include "model/mention.hpp"

#include <vector>

namespace saidby::casework {

// Gives mentions ids of their own, for a document whose text another document of the case has as well:
// ids are made of the text (model::mention_id), so that the two would carry the same. Links between
// the mentions follow.
void make_ids_own(std::vector<model::Mention>& mentions, const model::DocumentId& document);

} // namespace saidby::casework
