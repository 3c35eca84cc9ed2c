#pragma once

#include "compare/compare_rows.hpp"
#include "compare/comparison.hpp"
#include "compare/load.hpp"

#include <vector>

namespace saidby::compare {

// The ids that questions and claims were given, by the rows of their tables.
struct RowIds {
  std::vector<model::QuestionId> questions; // of scopes; empty where nobody asks
  std::vector<model::ClaimId> claims;
};

struct PublishedFindings {
  std::vector<model::Finding> findings;
  std::vector<bool> dismissed; // of each draft: whether a person dismissed the finding that it became
};

// Puts drafts into values: the sure first, then by kind, question, id. Of several under one id the surest stands,
// and the sides of the others of its grade join it.
[[nodiscard]] PublishedFindings published_findings(const LoadedCase& loaded, const Compared& compared,
                                                   const RowIds& ids, const ComparisonInput& input);

// The days that a moment spans; unknown for an unknown one.
[[nodiscard]] model::DayRange days_of(const Moment& moment);

} // namespace saidby::compare
