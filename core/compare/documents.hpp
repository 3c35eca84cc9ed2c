#pragma once

#include "compare/comparison.hpp"
#include "compare/figures.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace saidby::compare {

// The documents that take part, in the order of comparison: by time, undated last, then by id.
struct DocumentOrder {
  std::vector<const DocumentView*> views;
  std::vector<DocumentRow> rows; // outlet and near_copy_of not yet filled in
  std::unordered_map<std::string_view, Index> by_id;
  std::vector<model::DocumentId> undated; // also those left out for it

  [[nodiscard]] Index find(const model::DocumentId& id) const
  {
    const auto found = by_id.find(id.value);
    return found == by_id.end() ? k_none : found->second;
  }
};

// Leaves out what a person excluded and what was not yet published at `input.as_of`; links the versions
// of one URL: all but the latest stand no longer.
[[nodiscard]] DocumentOrder ordered_documents(const ComparisonInput& input);

// When something was said on a day, or between days. One bound alone is taken for both.
[[nodiscard]] Moment moment_of(const model::DayRange& days);

// When a document was published: to the hour where an instant was given, in the outlet's own time.
[[nodiscard]] Moment moment_of(const model::Published& published);

} // namespace saidby::compare
