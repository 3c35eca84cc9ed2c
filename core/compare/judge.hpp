#pragma once

#include "compare/world.hpp"

#include <cstdint>
#include <optional>

namespace saidby::compare {

// How the claims of two origins on one question, or maybe one, stand to each other.
enum class Verdict : std::uint8_t {
  apart,           // of one time, or of two where the order does not matter
  apart_then_one,  // were apart until one of them was revised
  later_lower,     // a count that can only grow was higher before
  list_exceeds,    // more names than the other counts
  far_apart,       // may both be true, and no reader of one would believe the other
  later_elsewhere, // another's later, higher figure: a note
};

struct Judgement {
  Verdict verdict = Verdict::apart;
  DoubtSet doubts = 0; // empty: sure
  bool a_first = true; // `a` was said before `b`, or, at one time, names less
};

// Judges one pair by docs/domain.md, section 3, steps 4, 5 and 8; nothing where they can stand side by side.
// `scope_doubts`: what is unsaid in the relation of their scopes. Symmetrical but for `a_first`.
[[nodiscard]] std::optional<Judgement> judged(const World& world, const ClaimRow& a, const ClaimRow& b,
                                              DoubtSet scope_doubts);

// Whether two claims name one value or its rounding, or one is a lower bound that the other reaches and both
// are close: only then do they agree.
[[nodiscard]] bool agree(const ClaimRow& a, const ClaimRow& b, const Limits& limits);

} // namespace saidby::compare
