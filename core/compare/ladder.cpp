#include "compare/ladder.hpp"

#include "compare/origins.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace saidby::compare {

namespace {

// Up to which "at least n" the words of a claim stand: the value that it names, never the soft end of a word.
std::int64_t supports_up_to(const ClaimRow& claim)
{
  using model::Qualifier;
  const bool names_no_floor =
    claim.qualifier == Qualifier::at_most || claim.qualifier == Qualifier::less_than || claim.named.is_vague();
  return names_no_floor ? claim.bounds.low : claim.named.low;
}

// Hard at both ends: only these vote on a range.
bool is_hard_and_closed(const ClaimRow& claim)
{
  return !claim.bounds.open() && claim.qualifier != model::Qualifier::approximately && !claim.named.is_vague();
}

class LadderBuilder {
public:
  LadderBuilder(const World& world, Index scope) : m_world{world}
  {
    for (auto i = world.claims.scope_start[scope]; i < world.claims.scope_start[scope + 1]; ++i) {
      const auto& claim = world.claim(i);
      if (claim.compares() && claim.stands() && claim.copied == k_none) {
        m_standing.push_back(i);
        m_named_anyone = m_named_anyone || !claim.pooled;
      }
    }
  }

  LadderRows built()
  {
    find_values();
    count_support();
    count_exclusion();
    agree();
    return std::move(m_rows);
  }

private:
  [[nodiscard]] const ClaimRow& claim(Index i) const { return m_world.claim(i); }
  [[nodiscard]] Index root(const ClaimRow& row) const { return m_world.speaker(row).root; }
  // Nobody's word counts only where there is nobody else's.
  [[nodiscard]] bool votes(const ClaimRow& row) const { return !row.pooled || !m_named_anyone; }

  void find_values();
  void count_support();
  void count_exclusion();
  void agree();

  const World& m_world;
  std::vector<Index> m_standing;
  bool m_named_anyone = false;
  LadderRows m_rows;
};

void LadderBuilder::find_values()
{
  std::vector<std::int64_t> values;
  for (const auto i : m_standing) {
    if (!claim(i).named.is_vague()) {
      values.push_back(claim(i).named.low);
      values.push_back(claim(i).named.high);
    }
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  for (const auto value : values) {
    m_rows.steps.push_back({.value = value, .supporters = {}});
  }
}

// From the highest value down, each claim joins where its words begin to reach.
void LadderBuilder::count_support()
{
  constexpr std::size_t k_all_listed = 64;
  const bool list_all = m_standing.size() <= k_all_listed;
  auto by_support = m_standing;
  std::stable_sort(by_support.begin(), by_support.end(),
                   [&](Index a, Index b) { return supports_up_to(claim(a)) > supports_up_to(claim(b)); });
  OriginCounter counter{m_world.table};
  counter.clear();
  std::size_t joined = 0;
  for (auto step = m_rows.steps.rbegin(); step != m_rows.steps.rend(); ++step) {
    const auto before = joined;
    for (; joined < by_support.size() && supports_up_to(claim(by_support[joined])) >= step->value; ++joined) {
      counter.add(claim(by_support[joined]));
    }
    step->support = counter.count();
    step->supporters.assign(by_support.begin() + static_cast<std::ptrdiff_t>(list_all ? 0 : before),
                            by_support.begin() + static_cast<std::ptrdiff_t>(joined));
    std::sort(step->supporters.begin(), step->supporters.end());
  }
}

// An origin excludes a value that lies outside what any of its words allow.
void LadderBuilder::count_exclusion()
{
  std::map<Index, Bounds> allowed; // by root
  for (const auto i : m_standing) {
    if (votes(claim(i))) {
      const auto [found, is_new] = allowed.try_emplace(root(claim(i)), claim(i).bounds);
      found->second.low = std::max(found->second.low, claim(i).bounds.low);
      found->second.high = std::min(found->second.high, claim(i).bounds.high);
    }
  }
  std::vector<std::int64_t> lows;
  std::vector<std::int64_t> highs;
  for (const auto& [root, bounds] : allowed) {
    if (bounds.low <= bounds.high) {
      lows.push_back(bounds.low);
      highs.push_back(bounds.high);
    }
  }
  std::sort(lows.begin(), lows.end());
  std::sort(highs.begin(), highs.end());
  for (auto& step : m_rows.steps) {
    const auto begun = std::upper_bound(lows.begin(), lows.end(), step.value) - lows.begin();
    const auto ended = std::lower_bound(highs.begin(), highs.end(), step.value) - highs.begin();
    step.exclude = allowed.size() - static_cast<std::size_t>(begun - ended);
  }
}

// Marzullo's sweep: the stretches that the most origins allow.
void LadderBuilder::agree()
{
  struct End {
    std::int64_t at;
    bool closes; // after `at`
    Index root;
  };
  std::vector<End> ends;
  for (const auto i : m_standing) {
    if (!claim(i).pooled && is_hard_and_closed(claim(i))) {
      ends.push_back({claim(i).bounds.low, false, root(claim(i))});
      ends.push_back({claim(i).bounds.high, true, root(claim(i))});
    }
  }
  std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) {
    return std::tie(a.at, a.closes, a.root) < std::tie(b.at, b.closes, b.root);
  });
  std::map<Index, int> open; // intervals of each root that hold the place of the sweep
  std::size_t most = 2;
  for (const auto& end : ends) {
    if (!end.closes) {
      ++open[end.root];
      if (open.size() > most) {
        m_rows.agreed.clear();
        most = open.size();
      }
      if (open.size() == most && (m_rows.agreed.empty() || m_rows.agreed.back().high >= 0)) {
        m_rows.agreed.push_back({end.at, -1, most}); // its end is found when the first of them closes
      }
      continue;
    }
    if (open.size() == most && !m_rows.agreed.empty() && m_rows.agreed.back().high < 0) {
      m_rows.agreed.back().high = end.at;
    }
    if (--open[end.root] == 0) {
      open.erase(end.root);
    }
  }
  for (const auto i : m_standing) {
    const bool inside = std::any_of(m_rows.agreed.begin(), m_rows.agreed.end(),
                                    [&](const auto& range) { return claim(i).bounds.meets({range.low, range.high}); });
    if (!m_rows.agreed.empty() && !inside) {
      m_rows.apart.push_back(i);
    }
  }
}

} // namespace

LadderRows ladder_of(const World& world, Index scope) { return LadderBuilder{world, scope}.built(); }

} // namespace saidby::compare
