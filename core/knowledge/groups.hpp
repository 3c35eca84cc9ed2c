#pragma once

#include "model/names.hpp"

#include <optional>

namespace saidby::knowledge {

// How two groups of counted people (or things) stand to each other. Groups are nodes of small trees,
// one a facet (role, age, sex, kind of thing; knowledge/data/groups.tsv). `people` is the whole of the
// facets that are of people and belongs to none itself.
enum class GroupRelation {
  same,
  part,      // a is inside b: police, security_forces; any group of people inside `people`
  whole,     // b is inside a
  disjoint,  // of one facet and neither inside the other: police, soldiers
  crossing,  // of different facets, or one whose members overlap: children, civilians; may share members
  unrelated, // people and things, or `other`, of which nothing is known
};

[[nodiscard]] GroupRelation relation(model::Group a, model::Group b);

// The group one step up its tree: police -> security_forces -> people. nullopt for `people`, the things
// and `other`.
[[nodiscard]] std::optional<model::Group> parent(model::Group group);

// Whether things are counted (buildings, vehicles) rather than people.
[[nodiscard]] bool counts_things(model::Group group);

} // namespace saidby::knowledge
