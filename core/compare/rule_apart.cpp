#include "compare/find.hpp"

#include "compare/extremes.hpp"
#include "compare/judge.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

// docs/domain.md, section 3, step 8: two origins. Pairs of claims that lie apart are found by their extremes,
// never by trying all; each connected group of pairs of one question and rule becomes one finding.

namespace saidby::compare {

namespace {

// Up to here trying all pairs of a question is cheaper than a tree, and gives every pair.
constexpr std::size_t k_all_pairs = 24;

struct ApartPair {
  Index a = k_none; // said before b, or, at one time, names less
  Index b = k_none;
  Verdict verdict{};
  DoubtSet doubts = 0;
  Index question = k_none;
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

class ApartFinder {
public:
  explicit ApartFinder(const World& world) : m_world{world}, m_claims{world} {}

  void inside(Index scope)
  {
    if (m_claims.size(scope) < 2 || !m_claims.any_apart(scope, scope)) {
      return;
    }
    const auto claims = m_claims.of(scope);
    if (claims.size() <= k_all_pairs) {
      for (std::size_t i = 0; i < claims.size(); ++i) {
        for (auto j = i + 1; j < claims.size(); ++j) {
          judge(claims[i].claim, claims[j].claim, 0);
        }
      }
      return;
    }
    for (const auto& list : {std::vector(claims.begin(), claims.end()), told(claims)}) {
      const Extremes extremes{list};
      for (std::size_t i = 0; i < list.size(); ++i) {
        ask(list[i], extremes, list, i, 0);
      }
    }
  }

  void across(const ScopePair& pair)
  {
    if (!m_claims.any_apart(pair.a, pair.b)) {
      return;
    }
    const bool a_few = m_claims.size(pair.a) <= m_claims.size(pair.b);
    const auto few = m_claims.of(a_few ? pair.a : pair.b);
    const auto many = m_claims.of(a_few ? pair.b : pair.a);
    if (few.size() * many.size() <= k_all_pairs * k_all_pairs) {
      for (const auto& x : few) {
        for (const auto& y : many) {
          judge(x.claim, y.claim, pair.relation.doubts);
        }
      }
      return;
    }
    const Extremes allowed{many};
    for (const auto& x : few) {
      ask(x, allowed, many, many.size(), pair.relation.doubts);
    }
    const auto many_told = told(many);
    const Extremes by_told{many_told};
    for (const auto& x : told(few)) {
      ask(x, by_told, many_told, many.size(), pair.relation.doubts);
    }
  }

  [[nodiscard]] std::vector<ApartPair>& pairs() { return m_pairs; }

private:
  // The same claims by what their words name: those that are compatible may still lie far apart.
  [[nodiscard]] std::vector<Candidate> told(std::span<const Candidate> claims) const
  {
    std::vector<Candidate> same{claims.begin(), claims.end()};
    for (auto& candidate : same) {
      candidate.bounds = m_world.claim(candidate.claim).told;
    }
    return same;
  }

  void judge(Index x, Index y, DoubtSet doubts)
  {
    const auto& a = m_world.claim(x);
    const auto& b = m_world.claim(y);
    if (const auto found = judged(m_world, a, b, doubts)) {
      m_pairs.push_back({found->a_first ? x : y, found->a_first ? y : x, found->verdict, found->doubts});
    }
  }

  // Asks the extremes of what was said within the days that can matter for one apart on either side. `own`:
  // where the asker stands among the holders, which it asks only about those before it; their number if nowhere.
  void ask(const Candidate& asker, const Extremes& extremes, std::span<const Candidate> holders, std::size_t own,
           DoubtSet doubts)
  {
    constexpr std::int32_t k_day = 24;
    const auto& said = m_world.claim(asker.claim).said;
    const auto reach = m_world.table.limits.series_days * k_day;
    const auto said_from = [&](std::int32_t hour) {
      const auto at = std::partition_point(
        holders.begin(), holders.end(), [&](const Candidate& c) { return m_world.claim(c.claim).said.first < hour; });
      return static_cast<std::size_t>(at - holders.begin());
    };
    const auto undated = said_from(std::numeric_limits<std::int32_t>::min() + 1);
    const auto first = said.unknown() ? undated : std::max(undated, said_from(said.first - reach));
    const auto last = said.unknown() ? holders.size() : said_from(said.last + reach);
    bool want_high = true;
    bool want_low = true;
    const auto visit = [&](const Extremes::Node& node) {
      want_high = want_high && !take(asker, node.highest_low, true, doubts);
      want_low = want_low && !take(asker, node.lowest_high, false, doubts);
      return want_high || want_low;
    };
    extremes.visit(0, std::min(undated, own), visit);
    if (first < std::min(last, own)) {
      extremes.visit(first, std::min(last, own), visit);
    }
  }

  bool take(const Candidate& asker, const std::array<Extremes::Best, 2>& best, bool higher, DoubtSet doubts)
  {
    for (const auto& one : best) {
      if (one.claim == k_none || one.speaker == asker.speaker) {
        continue;
      }
      if (higher ? one.end <= asker.bounds.high : one.end >= asker.bounds.low) {
        return false;
      }
      const auto before = m_pairs.size();
      judge(one.claim, asker.claim, doubts);
      if (m_pairs.size() > before) {
        return true;
      }
    }
    return false;
  }

  const World& m_world;
  ScopeClaims m_claims;
  std::vector<ApartPair> m_pairs;
};

std::string_view rule_of(const ApartPair& pair)
{
  switch (pair.verdict) {
  case Verdict::apart: return pair.doubts == 0 ? "two_origins_apart" : "two_origins_maybe_apart";
  case Verdict::apart_then_one: return "apart_until_revised";
  case Verdict::later_lower: return "later_count_lower";
  case Verdict::list_exceeds: return "named_list_exceeds";
  case Verdict::far_apart: return "compatible_far_apart";
  case Verdict::later_elsewhere: return "later_elsewhere";
  }
  return {};
}

// Turns pairs into findings: those of one question and rule that hang together are one.
class ApartDrafts {
public:
  ApartDrafts(const World& world, Drafts& drafts) : m_world{world}, m_drafts{drafts} {}

  void add(std::vector<ApartPair>& pairs)
  {
    for (auto& pair : pairs) {
      pair.question = question_of(pair);
    }
    const auto kind = [](const ApartPair& p) { return std::tuple{p.question, p.verdict, p.doubts != 0}; };
    std::sort(pairs.begin(), pairs.end(), [&](const ApartPair& x, const ApartPair& y) {
      return std::tuple_cat(kind(x), std::tuple{x.a, x.b, x.doubts}) <
             std::tuple_cat(kind(y), std::tuple{y.a, y.b, y.doubts});
    });
    for (std::size_t first = 0; first < pairs.size();) {
      auto last = first + 1;
      while (last < pairs.size() && kind(pairs[last]) == kind(pairs[first])) {
        ++last;
      }
      group(std::span{pairs}.subspan(first, last - first));
      first = last;
    }
  }

private:
  // Of two scopes that may be one question, the one that says more; of equals the one first asked.
  [[nodiscard]] Index question_of(const ApartPair& pair) const
  {
    const auto x = m_world.claim(pair.a).scope;
    const auto y = m_world.claim(pair.b).scope;
    if (x == y) {
      return x;
    }
    const auto unsaid = [](const Scope& s) {
      return (s.place == k_none ? 1 : 0) + (s.of == k_none ? 1 : 0) + (s.stage == Scope::k_no_stage ? 1 : 0) +
             (s.start_first == k_unsaid_day ? 1 : 0);
    };
    const auto less_x = unsaid(m_world.table.scopes[x]);
    const auto less_y = unsaid(m_world.table.scopes[y]);
    return less_x != less_y ? (less_x < less_y ? x : y) : std::min(x, y);
  }

  // Splits pairs into groups that hang together, by their claims.
  void group(std::span<const ApartPair> pairs)
  {
    if (pairs.size() == 1) {
      m_members.assign(1, &pairs.front());
      draft(m_members);
      return;
    }
    m_claims.clear();
    for (const auto& pair : pairs) {
      m_claims.push_back(pair.a);
      m_claims.push_back(pair.b);
    }
    std::sort(m_claims.begin(), m_claims.end());
    m_claims.erase(std::unique(m_claims.begin(), m_claims.end()), m_claims.end());
    m_head.resize(m_claims.size());
    std::iota(m_head.begin(), m_head.end(), std::size_t{0});
    for (const auto& pair : pairs) {
      const auto a = head(position(pair.a));
      const auto b = head(position(pair.b));
      m_head[std::max(a, b)] = std::min(a, b);
    }
    std::vector<std::pair<std::size_t, const ApartPair*>> by_head;
    for (const auto& pair : pairs) {
      by_head.emplace_back(head(position(pair.a)), &pair);
    }
    std::stable_sort(by_head.begin(), by_head.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
    for (std::size_t i = 0; i < by_head.size();) {
      m_members.clear();
      const auto first = by_head[i].first;
      for (; i < by_head.size() && by_head[i].first == first; ++i) {
        m_members.push_back(by_head[i].second);
      }
      draft(m_members);
    }
  }

  [[nodiscard]] std::size_t position(Index claim) const
  {
    return static_cast<std::size_t>(std::lower_bound(m_claims.begin(), m_claims.end(), claim) - m_claims.begin());
  }

  std::size_t head(std::size_t at)
  {
    while (m_head[at] != at) {
      at = m_head[at] = m_head[m_head[at]];
    }
    return at;
  }

  void draft(const std::vector<const ApartPair*>& pairs)
  {
    Draft draft;
    draft.rule = rule_of(*pairs.front());
    draft.scope = question_of(*pairs.front());
    draft.doubts = pairs.front()->doubts;
    for (const auto* pair : pairs) {
      draft.doubts &= pair->doubts;
    }
    draft.grade = grade_of(*pairs.front());
    draft.sides = sides_of(pairs);
    if (draft.sides.size() < 2) {
      return;
    }
    const auto low = draft.sides.front().claims.front();
    const auto high = draft.sides.back().claims.front();
    const auto verdict = pairs.front()->verdict;
    if (verdict == Verdict::later_lower || verdict == Verdict::later_elsewhere) {
      const auto& pair = *pairs.front();
      draft.arguments = {words("from", m_world, pair.a),         words("to", m_world, pair.b),
                         source("source", m_world, pair.b),      source("other_source", m_world, pair.a),
                         day("day", m_world.claim(pair.a).said), day("other_day", m_world.claim(pair.b).said)};
    } else {
      draft.arguments = {words("low", m_world, low), words("high", m_world, high), source("source", m_world, low),
                         source("other_source", m_world, high)};
    }
    draft.constants = {verdict == Verdict::far_apart ? "far_apart_factor" : "comparable_hours"};
    m_drafts.push_back(std::move(draft));
  }

  static model::Grade grade_of(const ApartPair& pair)
  {
    if (pair.verdict == Verdict::later_elsewhere) {
      return model::Grade::note;
    }
    const bool revised = pair.verdict == Verdict::apart_then_one;
    return pair.doubts == 0 && !revised ? model::Grade::sure : model::Grade::possible;
  }

  // Claims that have values in common stand on one side; sides from the lowest.
  [[nodiscard]] std::vector<DraftSide> sides_of(const std::vector<const ApartPair*>& pairs) const
  {
    const bool far = pairs.front()->verdict == Verdict::far_apart;
    std::vector<Index> claims;
    for (const auto* pair : pairs) {
      claims.push_back(pair->a);
      claims.push_back(pair->b);
    }
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    const auto range = [&](Index i) { return far ? m_world.claim(i).told : m_world.claim(i).bounds; };
    std::stable_sort(claims.begin(), claims.end(), [&](Index x, Index y) {
      return std::pair{range(x).low, range(x).high} < std::pair{range(y).low, range(y).high};
    });
    std::vector<DraftSide> sides;
    Bounds common;
    for (const auto claim : claims) {
      const auto own = range(claim);
      if (sides.empty() || own.low > common.high) {
        sides.push_back({});
        common = own;
      }
      common = {std::max(common.low, own.low), std::min(common.high, own.high)};
      sides.back().claims.push_back(claim);
    }
    return sides;
  }

  const World& m_world;
  Drafts& m_drafts;
  std::vector<Index> m_claims;     // of the pairs at hand
  std::vector<std::size_t> m_head; // of each of them another one of its group
  std::vector<const ApartPair*> m_members;
};

} // namespace

void find_apart(const World& world, Drafts& drafts)
{
  ApartFinder finder{world};
  ApartDrafts made{world, drafts};
  for (Index scope = 0; scope < world.table.scopes.size(); ++scope) {
    finder.pairs().clear();
    finder.inside(scope);
    made.add(finder.pairs());
  }
  finder.pairs().clear();
  for (const auto& pair : world.pairs) {
    if (pair.relation.order == ScopeOrder::same) {
      finder.across(pair);
    }
  }
  made.add(finder.pairs());
}

} // namespace saidby::compare
