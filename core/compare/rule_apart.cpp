#include "compare/find.hpp"

#include "compare/apart_pairs.hpp"

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
    constexpr int k_verdict_bits = 8;
    for (auto& pair : pairs) {
      pair.key = (std::uint64_t{question_of(pair)} << k_verdict_bits) |
                 (static_cast<std::uint64_t>(pair.verdict) << 1U) | (pair.doubts != 0 ? 1U : 0U);
    }
    std::sort(pairs.begin(), pairs.end(), [](const ApartPair& x, const ApartPair& y) {
      return x.key != y.key ? x.key < y.key : x.a != y.a ? x.a < y.a : x.b != y.b ? x.b < y.b : x.doubts < y.doubts;
    });
    pairs.erase(std::unique(pairs.begin(), pairs.end(),
                            [](const ApartPair& x, const ApartPair& y) {
                              return x.key == y.key && x.a == y.a && x.b == y.b; // found by both ends
                            }),
                pairs.end());
    for (std::size_t first = 0; first < pairs.size();) {
      auto last = first + 1;
      while (last < pairs.size() && pairs[last].key == pairs[first].key) {
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
      draft.arguments =
        m_drafts.keep({words("from", m_world, pair.a), words("to", m_world, pair.b), source("source", m_world, pair.a),
                       source("other_source", m_world, pair.b), day("day", m_world.claim(pair.a).said),
                       day("other_day", m_world.claim(pair.b).said)});
    } else {
      draft.arguments = m_drafts.keep({words("low", m_world, low), words("high", m_world, high),
                                       source("source", m_world, low), source("other_source", m_world, high)});
    }
    draft.constant = verdict == Verdict::far_apart ? "far_apart_factor" : "comparable_hours";
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
  [[nodiscard]] SmallList<DraftSide, 2> sides_of(const std::vector<const ApartPair*>& pairs) const
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
    SmallList<DraftSide, 2> sides;
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
