#pragma once

#include "compare/extremes.hpp"
#include "compare/judge.hpp"
#include "compare/world.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace saidby::compare {

struct ApartPair {
  Index a = k_none; // said before b, or, at one time, names less
  Index b = k_none;
  Verdict verdict{};
  DoubtSet doubts = 0;
  std::uint64_t key = 0; // question, verdict and whether there are doubts: equal for one finding
};

// The claims of each scope that can lie apart from others, in the order in which they were said.
class ScopeClaims {
public:
  explicit ScopeClaims(const World& world) : m_starts(world.table.scopes.size() + 1), m_ends(world.table.scopes.size())
  {
    m_candidates.reserve(world.claims.claims.size());
    for (Index scope = 0; scope < m_ends.size(); ++scope) {
      for (auto i = world.claims.scope_start[scope]; i < world.claims.scope_start[scope + 1]; ++i) {
        const auto& claim = world.claim(i);
        if (claim.compares() && claim.copied == k_none) {
          m_candidates.push_back({i, claim.speaker, claim.bounds});
          widen(m_ends[scope].allowed, claim.bounds);
          widen(m_ends[scope].told, claim.told);
        }
      }
      m_starts[scope + 1] = m_candidates.size();
    }
  }

  [[nodiscard]] std::size_t size(Index scope) const { return m_starts[scope + 1] - m_starts[scope]; }
  [[nodiscard]] std::span<const Candidate> of(Index scope) const
  {
    return std::span{m_candidates}.subspan(m_starts[scope], size(scope));
  }

  // Whether some claim of one scope lies apart from one of the other: most questions have one answer.
  [[nodiscard]] bool any_apart(Index x, Index y) const
  {
    const auto lie_apart = [](const Bounds& a, const Bounds& b) { return a.low > b.high || b.low > a.high; };
    return size(x) > 0 && size(y) > 0 &&
           (lie_apart(m_ends[x].allowed, m_ends[y].allowed) || lie_apart(m_ends[x].told, m_ends[y].told));
  }

private:
  // The highest low end and the lowest high end of a scope's claims.
  struct Ends {
    Bounds allowed;
    Bounds told;
  };

  static void widen(Bounds& ends, const Bounds& own)
  {
    ends.low = std::max(ends.low, own.low);
    ends.high = std::min(ends.high, own.high);
  }

  std::vector<Candidate> m_candidates;
  std::vector<std::size_t> m_starts;
  std::vector<Ends> m_ends;
};

// Finds pairs of claims that lie apart. Small questions are tried pair by pair; in large ones each claim asks a
// tree of extremes, so that every claim that lies apart from some other is in a pair, and pairs grow with claims.
class ApartFinder {
public:
  // Requires: series, withdrawals and copies are marked in `world`, which outlives the finder.
  explicit ApartFinder(const World& world) : m_world{world}, m_claims{world} {}

  void inside(Index scope);
  // Requires: the scopes of `pair` may be one.
  void across(const ScopePair& pair);

  // What was found since the last clear().
  [[nodiscard]] std::vector<ApartPair>& pairs() { return m_pairs; }

private:
  void inside_compatible(std::span<const Candidate> claims);
  [[nodiscard]] std::vector<Candidate> told(std::span<const Candidate> claims) const;
  void judge(Index x, Index y, DoubtSet doubts);
  void ask(const Candidate& asker, const Extremes& extremes, std::span<const Candidate> holders, std::size_t own,
           DoubtSet doubts);
  bool take(const Candidate& asker, const std::array<Extremes::Best, 2>& best, bool higher, DoubtSet doubts);

  const World& m_world;
  ScopeClaims m_claims;
  std::vector<ApartPair> m_pairs;
};

} // namespace saidby::compare
