#pragma once

#include "compare/world.hpp"

// The rules of docs/domain.md, one function a paragraph, in the order in which they must run: some
// mark claims that stand no longer, the others read that. Each appends to `drafts`.

namespace saidby::compare {

// Section 3, step 3: what was withdrawn (said to be wrong, denied to have been said), who uses it still; denials.
void find_withdrawn(World& world, Drafts& drafts);

// Section 3, step 7: one origin's series: what rises, falls, is corrected; marks what is outdated.
void find_series(World& world, Drafts& drafts);

// Section 4: unattributed figures that are equal to a sourced one are not independent of it. Marks them.
void mark_copied(World& world);

// Section 3, step 8: two origins apart, far apart, later elsewhere.
void find_apart(const World& world, Drafts& drafts);

// Section 3, steps 4 to 6: a part that is more than its whole, and parts that add up to more.
void find_parts(const World& world, Drafts& drafts);
void find_sums(const World& world, Drafts& drafts);

// Section 3, step 2: one claim in other words; a headline that drops its source; an outlet's own correction.
void find_wording(const World& world, Drafts& drafts);
void find_new_versions(const World& world, Drafts& drafts);

// Section 4: relays in a circle, which are nobody's word (marks them); agreement of independent origins, what all
// rest on, what has no source, what was confirmed by who had said it.
void find_circles(World& world, Drafts& drafts);
void find_agreement(World& world, Drafts& drafts); // fills World::independent
void find_origins(const World& world, Drafts& drafts);
void find_self_confirmed(const World& world, Drafts& drafts);

// Sections 4 and 6: who counts the enemy's dead, and which side is silent.
void find_parties(const World& world, Drafts& drafts);

// Section 3, step 9: why two figures may be apart; gives drafts of contradictions their reason.
void give_reasons(const World& world, Drafts& drafts);

} // namespace saidby::compare
