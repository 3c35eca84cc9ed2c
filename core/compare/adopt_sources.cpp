#include "compare/claims.hpp"
#include "compare/numbers.hpp"
#include "compare/scope_relation.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

// Title and body of one article are one claim, which takes the body's source.

namespace saidby::compare {

namespace {

bool names_the_same(const Named& a, const Named& b, std::int64_t min_digits)
{
  return a == b || (a.is_value() && b.is_value() &&
                    (is_rounding(a.low, b.low, min_digits) || is_rounding(b.low, a.low, min_digits)));
}

// What somebody denies or expects nobody vouches for: a bare figure that is equal comes from elsewhere.
bool is_upheld(const Figure& figure)
{
  return figure.modality != model::ModalityKind::denied && figure.modality != model::ModalityKind::forecast;
}

// Whether a bare figure can be the sourced one told again: a headline leaves out who and where.
bool told_again(const Figure& bare, const Figure& sourced, const FigureTable& table)
{
  if (!names_the_same(bare.named, sourced.named, table.limits.rounding_min_digits)) {
    return false;
  }
  if (bare.scope == sourced.scope) {
    return true;
  }
  const auto how = relation(table.scopes[bare.scope], table.scopes[sourced.scope], table.places);
  if (how.order == ScopeOrder::same) {
    return true;
  }
  return how.order == ScopeOrder::whole && (how.only_group || how.by_place) &&
         (!bare.group_said || bare.part == model::Part::title);
}

// The sourced figures of one document by what they name, so that a long list of figures stays cheap.
class SourcedFigures {
public:
  SourcedFigures(const FigureTable& table, std::size_t first, std::size_t last) : m_table{table}
  {
    for (auto i = first; i < last; ++i) {
      if (table.figures[i].cited && !table.figures[i].took_source && is_upheld(table.figures[i])) {
        m_by_value.emplace_back(table.figures[i].named.low, i);
      }
    }
    std::sort(m_by_value.begin(), m_by_value.end());
  }

  // The first in the text that `bare` tells again, or null.
  [[nodiscard]] const Figure* told_by(const Figure& bare) const
  {
    constexpr std::int64_t k_reach = 8; // roundings to two digits or more differ by less than an eighth
    const auto value = bare.named.low;
    const auto reach = value > 0 ? value / k_reach : 0;
    const Figure* found = nullptr;
    for (auto at = std::lower_bound(m_by_value.begin(), m_by_value.end(), std::pair{value - reach, std::size_t{0}});
         at != m_by_value.end() && at->first <= value + reach; ++at) {
      const auto& sourced = m_table.figures[at->second];
      if ((found == nullptr || &sourced < found) && told_again(bare, sourced, m_table)) {
        found = &sourced;
      }
    }
    return found;
  }

private:
  const FigureTable& m_table;
  std::vector<std::pair<std::int64_t, std::size_t>> m_by_value;
};

void adopt_in_document(FigureTable& table, std::size_t first, std::size_t last)
{
  const SourcedFigures sourced{table, first, last};
  for (auto i = first; i < last; ++i) {
    auto& bare = table.figures[i];
    if (bare.cited || bare.dated_back) {
      continue;
    }
    if (const auto* told = sourced.told_by(bare)) {
      bare.speaker = told->speaker;
      bare.scope = told->scope;
      bare.doubts = told->doubts;
      bare.cited = true;
      bare.took_source = true;
    }
  }
}

} // namespace

void adopt_sources(FigureTable& table)
{
  const auto& figures = table.figures;
  for (std::size_t first = 0; first < figures.size();) {
    auto last = first;
    bool any_cited = false;
    bool any_bare = false;
    for (; last < figures.size() && figures[last].document == figures[first].document; ++last) {
      any_cited = any_cited || figures[last].cited;
      any_bare = any_bare || !figures[last].cited;
    }
    if (any_cited && any_bare) {
      adopt_in_document(table, first, last);
    }
    first = last;
  }
}

} // namespace saidby::compare
