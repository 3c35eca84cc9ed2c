#pragma once

#include "casework/filter.hpp"
#include "casework/view.hpp"
#include "graph/picture.hpp"

namespace saidby::casework {

// The claim/source graph of what a selection lets through, made to be looked at: questions, the claims
// that answer them, who said them, who relayed them and whose word they finally are; findings between
// claims are edges.
[[nodiscard]] graph::Picture claim_graph(const View& view, const Selection& selection);

} // namespace saidby::casework
