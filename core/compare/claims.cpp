#include "compare/claims.hpp"

#include "compare/numbers.hpp"
#include "compare/scope_relation.hpp"
#include "compare/sort_keys.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>

namespace saidby::compare {

namespace {

// Scopes that can hold one claim agree in event, measures, unit, stage and severity; place, group and window
// may be lost on the way. Gives each scope the number of its family.
std::vector<Index> families_of(const std::vector<Scope>& scopes)
{
  const auto key = [&](Index i) {
    const auto& s = scopes[i];
    return std::tuple{s.event, s.measures, s.unit, s.stage, s.serious};
  };
  std::vector<Index> order(scopes.size());
  std::iota(order.begin(), order.end(), Index{0});
  std::sort(order.begin(), order.end(), [&](Index a, Index b) { return key(a) < key(b); });
  std::vector<Index> family(scopes.size(), 0);
  for (std::size_t i = 1; i < order.size(); ++i) {
    family[order[i]] = family[order[i - 1]] + (key(order[i]) == key(order[i - 1]) ? 0 : 1);
  }
  return family;
}

// Asserted and hedged figures may be one claim; what is denied, withdrawn or expected is another.
std::uint64_t saying_of(model::ModalityKind modality)
{
  switch (modality) {
  case model::ModalityKind::denied: return 1;
  case model::ModalityKind::forecast: return 2;
  default: return 0;
  }
}

class Clusterer {
public:
  explicit Clusterer(const FigureTable& table) : m_table{table}, m_families{families_of(table.scopes)} {}

  ClaimTable run()
  {
    sort_figures();
    for (std::size_t first = 0; first < m_keys.size();) {
      auto last = first;
      while (last < m_keys.size() && m_keys[last].high == m_keys[first].high) {
        fetch(last);
        ++last;
      }
      cluster_run(first, last);
      first = last;
    }
    return written();
  }

private:
  // Figures lie in the order of articles, runs go across them: asking early hides the way to memory.
  void fetch(std::size_t key) const
  {
    constexpr std::size_t k_ahead = 32;
    if (key + k_ahead < m_keys.size()) {
      const auto* figure = &m_table.figures[m_keys[key + k_ahead].index];
      __builtin_prefetch(figure);
      __builtin_prefetch(reinterpret_cast<const char*>(figure) + sizeof(Figure) - 1);
    }
  }
  void sort_figures();
  void cluster_run(std::size_t first, std::size_t last);
  void join_equal(std::size_t first, std::size_t last);
  void join_roundings(std::size_t first, std::size_t last);
  [[nodiscard]] bool one_claim(const Figure& a, const Figure& b) const;
  void join(Index a, Index b);
  Index head_of(Index figure);
  [[nodiscard]] ClaimRow row_of(std::span<Index> figures) const;
  void join_run(std::size_t first, std::size_t last);
  void add_claim(std::size_t start);
  [[nodiscard]] ClaimTable written();
  template <typename Key>
  void sort_scopes(std::vector<Index>& order, Key key) const;

  [[nodiscard]] const Figure& figure(std::size_t key) const { return m_table.figures[m_keys[key].index]; }

  const FigureTable& m_table;
  std::vector<Index> m_families;
  BigList<SortKey> m_keys;
  std::vector<std::pair<Index, Index>> m_by_head; // of one run: head, figure
  std::vector<std::size_t> m_different;           // of one value: the first figure of each scope
  ClaimTable m_claims;
  std::vector<Index> m_head; // of each figure: another one of its claim, itself for the first
};

// Figures sort into runs of one speaker, family of scopes and kind of saying; inside by what they name.
void Clusterer::sort_figures()
{
  m_keys.reserve(m_table.figures.size());
  m_claims.figures.reserve(m_table.figures.size());
  for (Index i = 0; i < m_table.figures.size(); ++i) {
    const auto& figure = m_table.figures[i];
    // Families first: their claims end up next to each other, and so do the memory that is read together.
    constexpr int k_family_at = 40;
    constexpr int k_speaker_at = 2;
    const auto run = (std::uint64_t{m_families[figure.scope]} << k_family_at) |
                     (std::uint64_t{figure.speaker} << k_speaker_at) | saying_of(figure.modality);
    m_keys.push_back({run, ordered(figure.named.low), i});
  }
  sort_by_key(m_keys);
  m_head.resize(m_table.figures.size());
  std::iota(m_head.begin(), m_head.end(), Index{0});
}

Index Clusterer::head_of(Index figure)
{
  while (m_head[figure] != figure) {
    figure = m_head[figure] = m_head[m_head[figure]];
  }
  return figure;
}

void Clusterer::join(Index a, Index b)
{
  a = head_of(a);
  b = head_of(b);
  m_head[std::max(a, b)] = std::min(a, b);
}

// Whether two figures of one speaker that name the same can be one claim: scopes are one, or one of them
// lost what the other says.
bool Clusterer::one_claim(const Figure& a, const Figure& b) const
{
  if (a.scope == b.scope) {
    return true;
  }
  const auto how = relation(m_table.scopes[a.scope], m_table.scopes[b.scope], m_table.places);
  switch (how.order) {
  case ScopeOrder::same: return true;
  case ScopeOrder::part:
    return (how.only_group && !b.group_said) || (how.by_place && (b.doubts & bit(Doubt::place_unsaid)));
  case ScopeOrder::whole:
    return (how.only_group && !a.group_said) || (how.by_place && (a.doubts & bit(Doubt::place_unsaid)));
  case ScopeOrder::none: break;
  }
  return false;
}

void Clusterer::cluster_run(std::size_t first, std::size_t last)
{
  if (last - first == 1) {
    m_claims.figures.push_back(m_keys[first].index);
    add_claim(m_claims.figures.size() - 1);
    return;
  }
  join_run(first, last);
  m_by_head.clear();
  for (auto i = first; i < last; ++i) {
    m_by_head.emplace_back(head_of(m_keys[i].index), m_keys[i].index);
  }
  std::sort(m_by_head.begin(), m_by_head.end());
  for (std::size_t i = 0; i < m_by_head.size();) {
    const auto start = m_claims.figures.size();
    const auto head = m_by_head[i].first;
    for (; i < m_by_head.size() && m_by_head[i].first == head; ++i) {
      m_claims.figures.push_back(m_by_head[i].second);
    }
    add_claim(start);
  }
}

// The figures from `start` on are one claim.
void Clusterer::add_claim(std::size_t start)
{
  auto row = row_of(std::span{m_claims.figures}.subspan(start));
  row.first_figure = static_cast<Index>(start);
  row.figure_count = static_cast<Index>(m_claims.figures.size() - start);
  m_claims.claims.push_back(row);
}

void Clusterer::join_run(std::size_t first, std::size_t last)
{
  for (auto equal = first; equal < last;) {
    auto end = equal + 1;
    while (end < last && m_keys[end].low == m_keys[equal].low) {
      ++end;
    }
    join_equal(equal, end);
    equal = end;
  }
  if (m_keys[first].low != m_keys[last - 1].low) {
    join_roundings(first, last);
  }
}

// All of [first, last) name the same value, or the same low end. Each figure is held against the first of
// every different scope met so far.
void Clusterer::join_equal(std::size_t first, std::size_t last)
{
  constexpr std::size_t k_scopes_at_most = 64; // a speaker gives one value for few scopes
  auto& different = m_different;
  different.clear();
  for (auto i = first; i < last; ++i) {
    bool joined = false;
    for (const auto other : different) {
      if (figure(i).named == figure(other).named && one_claim(figure(i), figure(other))) {
        join(m_keys[i].index, m_keys[other].index);
        joined = figure(i).scope == figure(other).scope;
        if (joined) {
          break;
        }
      }
    }
    if (!joined && different.size() < k_scopes_at_most) {
      different.push_back(i);
    }
  }
}

// "3,500" is 3,465 told again, when said at a comparable time or with "nearly".
void Clusterer::join_roundings(std::size_t first, std::size_t last)
{
  const auto min_digits = m_table.limits.rounding_min_digits;
  const auto comparable = [&](const Figure& x, const Figure& y) {
    return least_hours_between(x.said, y.said) <= m_table.limits.comparable_hours;
  };
  constexpr std::ptrdiff_t k_neighbours = 16;
  for (auto i = first; i < last; ++i) {
    const auto& coarse = figure(i);
    if (!coarse.named.is_value() || significant_digits(coarse.named.low) < min_digits || coarse.named.low == 0 ||
        coarse.named.low % 10 != 0) {
      continue;
    }
    const auto begin = static_cast<std::ptrdiff_t>(i) - k_neighbours;
    const auto from = std::max(static_cast<std::ptrdiff_t>(first), begin);
    const auto to = std::min(static_cast<std::ptrdiff_t>(last), static_cast<std::ptrdiff_t>(i) + k_neighbours);
    for (auto j = from; j < to; ++j) {
      const auto& fine = figure(static_cast<std::size_t>(j));
      const bool told_again = coarse.qualifier != model::Qualifier::exact || comparable(coarse, fine);
      if (fine.named.is_value() && told_again && is_rounding(coarse.named.low, fine.named.low, min_digits) &&
          one_claim(coarse, fine)) {
        join(m_keys[i].index, m_keys[static_cast<std::size_t>(j)].index);
        break;
      }
    }
  }
}

// Nearest to the origin first: what is sourced in its own sentence, through the fewest hands, said first.
bool is_nearer(const Figure& a, const Figure& b)
{
  const auto key = [](const Figure& f) {
    return std::tuple{f.retracting, f.took_source, f.dated_back, f.chain_length, f.said.first, f.said.last};
  };
  return key(a) < key(b);
}

ClaimRow Clusterer::row_of(std::span<Index> figures) const
{
  const auto& all = m_table.figures;
  if (figures.size() > 1) {
    std::stable_sort(figures.begin(), figures.end(), [&](Index a, Index b) { return is_nearer(all[a], all[b]); });
  }
  const auto& nearest = all[figures.front()];
  ClaimRow row;
  row.speaker = nearest.speaker;
  row.scope = nearest.scope;
  row.named = nearest.named;
  row.bounds = nearest.bounds;
  row.told = nearest.told;
  row.qualifier = nearest.qualifier;
  row.modality = nearest.modality;
  row.doubts = nearest.doubts;
  row.said = nearest.said;
  row.said_again = nearest.said;
  row.cited = nearest.cited;
  row.document = nearest.document;
  bool dated = !nearest.dated_back;
  auto scope_doubts = nearest.doubts;
  for (const auto index : figures) {
    const auto& figure = all[index];
    row.doubts &= figure.doubts;
    row.corrects = row.corrects || figure.corrects;
    row.words_differ = row.words_differ || figure.qualifier != nearest.qualifier;
    row.bare_title = row.bare_title || (figure.took_source && figure.part == model::Part::title);
    row.many_articles = row.many_articles || figure.document != nearest.document;
    if (std::popcount(figure.doubts) < std::popcount(scope_doubts)) {
      scope_doubts = figure.doubts; // who says more of what is counted gives the claim its scope
      row.scope = figure.scope;
    }
    if (figure.retracting || (figure.dated_back && dated) || figure.said.unknown()) {
      continue;
    }
    if (row.said.unknown() || figure.said.first < row.said.first) {
      row.said = figure.said;
    }
    if (row.said_again.unknown() || figure.said.last > row.said_again.last) {
      row.said_again = figure.said;
    }
  }
  if (row.modality == model::ModalityKind::retracted && figures.size() > 1 &&
      !std::all_of(figures.begin(), figures.end(), [&](Index i) { return all[i].retracting; })) {
    row.modality = model::ModalityKind::asserted;
  }
  if (row.said.unknown()) {
    row.doubts |= bit(Doubt::day_unknown);
  }
  row.pooled = !row.cited || m_table.speakers[row.speaker].pooled;
  if (row.pooled) {
    row.doubts |= bit(Doubt::no_named_source);
  }
  return row;
}

// Claims by scope, then as they were said; of every figure its claim; of every scope its claims by value.
ClaimTable Clusterer::written()
{
  auto& table = m_claims;
  table.scope_start.assign(m_table.scopes.size() + 1, 0);
  for (const auto& claim : table.claims) {
    ++table.scope_start[claim.scope + 1];
  }
  std::partial_sum(table.scope_start.begin(), table.scope_start.end(), table.scope_start.begin());
  std::vector<Index> order(table.claims.size());
  auto next = table.scope_start;
  for (Index i = 0; i < table.claims.size(); ++i) {
    order[next[table.claims[i].scope]++] = i;
  }
  sort_scopes(order, [&table](Index i) {
    const auto& claim = table.claims[i];
    return std::tuple{claim.said.first, claim.said.last, table.figures[claim.first_figure]};
  });
  BigList<ClaimRow> sorted;
  sorted.reserve(order.size());
  for (const auto i : order) {
    sorted.push_back(table.claims[i]);
  }
  table.claims = std::move(sorted);
  table.claim_of.assign(m_table.figures.size(), k_none);
  for (Index i = 0; i < table.claims.size(); ++i) {
    for (const auto figure : table.figures_of(table.claims[i])) {
      table.claim_of[figure] = i;
    }
  }
  table.by_value.resize(table.claims.size());
  std::iota(table.by_value.begin(), table.by_value.end(), Index{0});
  table.by_speaker = table.by_value;
  sort_scopes(table.by_value, [&table](Index i) { return std::tuple{table.claims[i].named, i}; });
  sort_scopes(table.by_speaker, [&table](Index i) { return std::tuple{table.claims[i].speaker, i}; });
  return std::move(table);
}

// Sorts each scope's stretch of `order` by `key`.
template <typename Key>
void Clusterer::sort_scopes(std::vector<Index>& order, Key key) const
{
  using Value = decltype(key(Index{0}));
  std::vector<std::pair<Value, Index>> keyed;
  for (std::size_t scope = 0; scope + 1 < m_claims.scope_start.size(); ++scope) {
    const auto first = m_claims.scope_start[scope];
    const auto last = m_claims.scope_start[scope + 1];
    if (last - first < 2) {
      continue;
    }
    keyed.clear();
    for (auto i = first; i < last; ++i) {
      keyed.emplace_back(key(order[i]), order[i]);
    }
    std::sort(keyed.begin(), keyed.end());
    for (auto i = first; i < last; ++i) {
      order[i] = keyed[i - first].second;
    }
  }
}

} // namespace

ClaimTable claims_of(const FigureTable& table) { return Clusterer{table}.run(); }

} // namespace saidby::compare
