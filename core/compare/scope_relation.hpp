#pragma once

#include "compare/figures.hpp"

#include <cstdint>
#include <vector>

// How two scopes stand to each other (docs/domain.md, section 3, steps 1 and 4 to 6).

namespace saidby::compare {

enum class ScopeOrder : std::uint8_t {
  none,  // siblings, crossing or not comparable: never in contradiction
  same,  // one question, or, with doubts, maybe one
  part,  // a is inside b
  whole, // b is inside a
};

struct ScopeRelation {
  ScopeOrder order = ScopeOrder::none;
  DoubtSet doubts = 0;     // what is unsaid in one of the two
  bool by_place = false;   // part or whole by place alone
  bool only_group = false; // part or whole by group alone

  friend bool operator==(const ScopeRelation&, const ScopeRelation&) = default;
};

// The relation of `a` to `b`, which is the opposite of that of `b` to `a`. Constant time but for the depth
// of places.
[[nodiscard]] ScopeRelation relation(const Scope& a, const Scope& b, const std::vector<PlaceRow>& places);

// Two scopes of a table that relate, `a` the one inside or, of equals, the one with fewer claims.
struct ScopePair {
  Index a = k_none;
  Index b = k_none;
  ScopeRelation relation; // of a to b: same or part
};

// All pairs of different scopes that relate, found by looking up what could contain each scope, never by
// trying all pairs. Sorted by (a, b).
[[nodiscard]] std::vector<ScopePair> related_scopes(const std::vector<Scope>& scopes,
                                                    const std::vector<PlaceRow>& places);

} // namespace saidby::compare
