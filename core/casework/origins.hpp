#pragma once

#include "casework/view.hpp"
#include "model/ids.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace saidby::casework {

// One way on which a claim came to readers.
struct CarriedBy {
  std::vector<std::string> chain; // labels: nearest to the origin first, the outlet last
  model::MentionId mention;
  std::string quote; // and where it stands
};

// On whose word a claim rests, in the view's language.
struct ClaimOrigins {
  model::ClaimId claim;
  std::string question;
  std::string quantity;
  std::string status;
  std::size_t independent = 0;                   // independent origins of its figure
  std::vector<std::string> origins;              // who they are
  std::string all_rest_on;                       // empty where ways share nothing
  std::vector<std::vector<std::string>> circles; // who cite each other
  std::vector<CarriedBy> carried;
};

// Requires: the claim is one of the view's.
[[nodiscard]] ClaimOrigins origins_of(const View& view, const model::ClaimId& claim);

// One JSON object, without line end.
[[nodiscard]] std::string origins_json(const ClaimOrigins& origins);

} // namespace saidby::casework
