#include "compare/apart_pairs.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace saidby::compare {

namespace {

// Up to here trying all pairs of a question is cheaper than a tree, and gives every pair.
constexpr std::size_t k_all_pairs = 24;

} // namespace

void ApartFinder::inside(Index scope)
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
  const Extremes allowed{claims};
  for (std::size_t i = 0; i < claims.size(); ++i) {
    ask(claims[i], allowed, claims, i, 0);
  }
  inside_compatible(claims);
}

// What is compatible lies far apart only where one of the two names less or more than it allows.
void ApartFinder::inside_compatible(std::span<const Candidate> claims)
{
  const auto named = told(claims);
  std::vector<Candidate> wide;
  std::vector<std::size_t> position; // of each of them in `named`
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].bounds != named[i].bounds) {
      wide.push_back(named[i]);
      position.push_back(i);
    }
  }
  if (wide.empty()) {
    return;
  }
  const Extremes of_wide{wide};
  std::size_t before = 0; // of the wide, those before the asker
  for (std::size_t i = 0; i < named.size(); ++i) {
    ask(named[i], of_wide, wide, before, 0);
    before += before < wide.size() && position[before] == i ? 1 : 0;
  }
  const Extremes of_all{named};
  for (std::size_t i = 0; i < wide.size(); ++i) {
    ask(wide[i], of_all, named, position[i], 0);
  }
}

void ApartFinder::across(const ScopePair& pair)
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

// The same claims by what their words name: those that are compatible may still lie far apart.
std::vector<Candidate> ApartFinder::told(std::span<const Candidate> claims) const
{
  std::vector<Candidate> same{claims.begin(), claims.end()};
  for (auto& candidate : same) {
    candidate.bounds = m_world.claim(candidate.claim).told;
  }
  return same;
}

void ApartFinder::judge(Index x, Index y, DoubtSet doubts)
{
  const auto& a = m_world.claim(x);
  const auto& b = m_world.claim(y);
  if (const auto found = judged(m_world, a, b, doubts)) {
    m_pairs.push_back({found->a_first ? x : y, found->a_first ? y : x, found->verdict, found->doubts});
  }
}

// Asks the extremes of what was said within the days that can matter for one apart on either side. `own`: where
// the asker stands among the holders, which it asks only about those before it; their number if nowhere.
void ApartFinder::ask(const Candidate& asker, const Extremes& extremes, std::span<const Candidate> holders,
                      std::size_t own, DoubtSet doubts)
{
  constexpr std::int32_t k_day = 24;
  const auto& said = m_world.claim(asker.claim).said;
  const auto reach = m_world.table.limits.series_days * k_day;
  const auto said_from = [&](std::int32_t hour) {
    const auto at = std::partition_point(holders.begin(), holders.end(),
                                         [&](const Candidate& c) { return m_world.claim(c.claim).said.first < hour; });
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

// Takes the first of the best that judges apart; whether there was one.
bool ApartFinder::take(const Candidate& asker, const std::array<Extremes::Best, 2>& best, bool higher, DoubtSet doubts)
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

} // namespace saidby::compare
