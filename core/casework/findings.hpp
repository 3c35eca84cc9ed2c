#pragma once

#include "casework/filter.hpp"
#include "casework/view.hpp"
#include "model/names.hpp"
#include "report/report.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace saidby::casework {

// Which findings: all, or those of one kind of fault.
enum class FindingChoice : std::uint8_t {
  all,
  contradictions, // two figures that cannot both be right, or lie far apart; parts above their whole
  revisions,      // a source's or an outlet's newer figure
  withdrawn,      // taken back, and where it is still in use
};

[[nodiscard]] bool belongs(model::FindingKind kind, FindingChoice choice);

// Whether what is only possible is listed beside what is sure.
enum class Possible : std::uint8_t { left_out, listed };

// Whether what a person dismissed is listed, too.
enum class Dismissed : std::uint8_t { left_out, listed };

struct FindingListing {
  FindingChoice choice = FindingChoice::all;
  Possible possible = Possible::left_out;
  Dismissed dismissed = Dismissed::left_out;
};

struct FindingList {
  std::vector<const report::ShownFinding*> findings; // of the view's report, in its order
  std::size_t possible_left_out = 0;
  std::size_t dismissed_left_out = 0;
};

// Requires: the view outlives the list.
[[nodiscard]] FindingList listed_findings(const View& view, const Selection& selection, FindingListing listing);

// One finding as JSON (schemas/finding.schema.json), without line end.
[[nodiscard]] std::string finding_json(const View& view, const model::Finding& finding);

// One mention as JSON (schemas/mention.schema.json), without line end.
[[nodiscard]] std::string mention_json(const View& view, const model::Mention& mention);

} // namespace saidby::casework
