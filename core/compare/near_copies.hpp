#pragma once

#include "compare/documents.hpp"
#include "knowledge/profile.hpp"

#include <vector>

namespace saidby::compare {

// A document whose text is that of an earlier one, by their indices in the order of documents.
struct CopyPair {
  Index copy = k_none;
  Index of = k_none; // the earliest of the group
  int shared_percent = 0;
};

// Texts that share most of their runs of words (Broder's shingles: resemblance for copies, containment for
// cut versions; constants of `profile`). Documents without a text are not looked at.
// Linear in the length of the texts, and in the number of pairs that share a rare run.
[[nodiscard]] std::vector<CopyPair> near_copies(const DocumentOrder& documents, const knowledge::Profile& profile);

} // namespace saidby::compare
