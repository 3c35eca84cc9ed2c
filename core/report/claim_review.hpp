#pragma once

#include "model/ids.hpp"
#include "report/report.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace saidby::report {

// What a person found of a claim. The program never makes one.
enum class HumanFinding : std::uint8_t { confirmed, refuted, unclear };

struct Verdict {
  model::ClaimId claim;
  HumanFinding found = HumanFinding::unclear;
  std::string by;   // who
  std::string when; // "2031-03-09" or an instant
  std::string why;
};

// The verdicts as schema.org ClaimReview, JSON-LD, one object in @graph each; on one line. Verdicts on
// claims that the report does not have, and those without a name or reason, are left out.
[[nodiscard]] std::string claim_review_json(const Report& report, std::span<const Verdict> verdicts);

} // namespace saidby::report
