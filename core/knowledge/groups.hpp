#pragma once

#include "model/names.hpp"

#include <optional>

namespace saidby::knowledge {

// How two groups of counted people (or things) stand to each other. Groups are nodes of small trees,
// one a facet (role, age, sex, kind of thing; knowledge/data/groups.tsv), under the one root `people`.
enum class GroupRelation {
  same,
  part,      // a is inside b: police, security_forces
  whole,     // b is inside a
  disjoint,  // siblings of one facet: police, soldiers
  crossing,  // of different facets: children, civilians; may share members
  unrelated, // people and things, or `other`, of which nothing is known
};

[[nodiscard]] GroupRelation relation(model::Group a, model::Group b);

// The group one step up its tree; nullopt for a root.
[[nodiscard]] std::optional<model::Group> parent(model::Group group);

// Whether things are counted (buildings, vehicles) rather than people.
[[nodiscard]] bool counts_things(model::Group group);

} // namespace saidby::knowledge
