#include "compare/find.hpp"

#include "compare/numbers.hpp"
#include "knowledge/groups.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

// docs/domain.md, section 3, steps 4 to 6: a part may contradict only a whole whose count is as late or later.

namespace saidby::compare {

namespace {

bool takes_part(const ClaimRow& claim) { return claim.compares() && claim.copied == k_none && !claim.is_withdrawn(); }

// The claims of a whole by their time, and of each and all later ones the one with the lowest high end.
class Wholes {
public:
  Wholes(const World& world, Index scope) : m_world{world}
  {
    for (auto i = world.claims.scope_start[scope]; i < world.claims.scope_start[scope + 1]; ++i) {
      const auto& claim = world.claim(i);
      // A hospital counts those who came to it: nothing is a part of that.
      if (takes_part(claim) && !claim.bounds.open() && world.speaker(claim).type != model::SourceType::hospital) {
        m_claims.push_back(i);
      }
    }
    const auto said_last = [&](Index i) { return world.claim(i).said.last; };
    std::stable_sort(m_claims.begin(), m_claims.end(), [&](Index a, Index b) { return said_last(a) < said_last(b); });
    m_lowest = m_claims;
    for (auto i = m_lowest.size(); i-- > 1;) {
      if (world.claim(m_lowest[i]).bounds.high < world.claim(m_lowest[i - 1]).bounds.high) {
        m_lowest[i - 1] = m_lowest[i];
      }
    }
  }

  // The lowest whole whose count may be as late as `part`'s or later, if it lies below the part.
  [[nodiscard]] std::optional<Index> below(const ClaimRow& part) const
  {
    const auto from = std::partition_point(m_claims.begin(), m_claims.end(),
                                           [&](Index i) { return m_world.claim(i).said.last < part.said.first; });
    if (from == m_claims.end()) {
      return std::nullopt;
    }
    const auto lowest = m_lowest[static_cast<std::size_t>(from - m_claims.begin())];
    return m_world.claim(lowest).bounds.high < part.bounds.low ? std::optional{lowest} : std::nullopt;
  }

  [[nodiscard]] bool empty() const { return m_claims.empty(); }

private:
  const World& m_world;
  std::vector<Index> m_claims;
  std::vector<Index> m_lowest;
};

class PartFinder {
public:
  PartFinder(const World& world, Drafts& drafts) : m_world{world}, m_drafts{drafts} {}

  void find()
  {
    for (Index whole = 0; whole < m_world.table.scopes.size(); ++whole) {
      const auto related = m_world.pairs_of(whole);
      const auto is_its_part = [&](Index pair) {
        return m_world.pairs[pair].b == whole && m_world.pairs[pair].relation.order == ScopeOrder::part;
      };
      if (m_world.scope_size(whole) == 0 || std::none_of(related.begin(), related.end(), is_its_part)) {
        continue;
      }
      const Wholes wholes{m_world, whole};
      for (const auto pair : related) {
        if (!wholes.empty() && is_its_part(pair)) {
          look(m_world.pairs[pair], wholes);
        }
      }
    }
  }

private:
  void look(const ScopePair& pair, const Wholes& wholes)
  {
    auto& sure = m_sure;
    auto& possible = m_possible;
    sure.clear();
    possible.clear();
    DoubtSet doubts = 0;
    for (auto i = m_world.claims.scope_start[pair.a]; i < m_world.claims.scope_start[pair.a + 1]; ++i) {
      const auto& part = m_world.claim(i);
      const auto whole = takes_part(part) ? wholes.below(part) : std::nullopt;
      if (!whole || listed_side_by_side(pair, part, m_world.claim(*whole))) {
        continue;
      }
      const auto unsure = doubts_of(part, m_world.claim(*whole), pair.relation.doubts);
      if (unsure == 0) {
        sure.emplace_back(i, *whole);
      } else if (plausible(part, m_world.claim(*whole), unsure)) {
        possible.emplace_back(i, *whole);
        doubts = static_cast<DoubtSet>(doubts == 0 ? unsure : doubts & unsure);
      }
    }
    draft(pair, sure, model::Grade::sure, 0);
    draft(pair, possible, model::Grade::possible, doubts);
  }

  // What one article lists, it lists side by side: a class too wide for its words, or a place that nobody said,
  // makes it look like a whole, unless the text itself says part.
  [[nodiscard]] bool listed_side_by_side(const ScopePair& pair, const ClaimRow& part, const ClaimRow& whole) const
  {
    if (!share_document(m_world, part, whole)) {
      return false;
    }
    if (pair.relation.by_place && (whole.doubts & bit(Doubt::place_unsaid)) != 0) {
      return true;
    }
    bool part_of_it = false;
    bool part_of_other = false;
    for (const auto i : m_world.claims.figures_of(part)) {
      if (const auto of = m_world.table.figures[i].part_of; of != k_none) {
        const bool of_it = m_world.claims.claim_of[of] == static_cast<Index>(&whole - m_world.claims.claims.data());
        part_of_it = part_of_it || of_it;
        part_of_other = part_of_other || !of_it;
      }
    }
    return !part_of_it && (part_of_other || part.speaker == whole.speaker);
  }

  [[nodiscard]] DoubtSet doubts_of(const ClaimRow& part, const ClaimRow& whole, DoubtSet scopes) const
  {
    const bool together = share_document(m_world, part, whole);
    auto doubts = static_cast<DoubtSet>(scopes | part.doubts | whole.doubts);
    if (m_world.scope(whole).group != model::Group::people) {
      doubts = static_cast<DoubtSet>(doubts | bit(Doubt::group_unsaid)); // "officers" may be fewer than our class
    }
    if (!together && !part.said.surely_before(whole.said)) {
      doubts = static_cast<DoubtSet>(doubts | bit(Doubt::hour_unknown));
    }
    return doubts;
  }

  // A whole many times smaller than its part is another count, not a wrong one.
  [[nodiscard]] bool plausible(const ClaimRow& part, const ClaimRow& whole, DoubtSet doubts) const
  {
    constexpr auto k_time = bit(Doubt::hour_unknown) | bit(Doubt::hedged) | bit(Doubt::no_named_source);
    const bool of_scope = (doubts & ~k_time) != 0;
    const bool bare = (!part.cited || !whole.cited) && share_document(m_world, part, whole);
    return !bare &&
           !(of_scope && are_far_apart(part.told.low, whole.told.high, m_world.table.limits.doubtful_scope_factor));
  }

  void draft(const ScopePair& pair, const std::vector<std::pair<Index, Index>>& found, model::Grade grade,
             DoubtSet doubts)
  {
    if (found.empty()) {
      return;
    }
    const auto [part, whole] = found.front();
    Draft draft;
    draft.rule = pair.relation.by_place ? "inner_place_exceeds_outer" : "part_exceeds_whole";
    draft.grade = grade;
    draft.scope = pair.b;
    draft.doubts = doubts;
    draft.sides = {{}, {}};
    for (const auto& [p, w] : found) {
      draft.sides[0].claims.push_back(p);
      draft.sides[1].claims.push_back(w);
    }
    for (auto& side : draft.sides) {
      side.claims.make_set();
    }
    const auto a = words("part", m_world, part);
    const auto b = words("whole", m_world, whole);
    const auto who = source("source", m_world, part);
    const auto other = source("other_source", m_world, whole);
    const auto place = [&](std::string_view name, Index scope) {
      return Argument{name, Argument::Kind::place, m_world.table.scopes[scope].place};
    };
    const auto group = [](std::string_view name, const Argument& figure) {
      return Argument{name, Argument::Kind::group, figure.value};
    };
    draft.arguments = pair.relation.by_place
                        ? m_drafts.keep({a, b, who, other, place("place", pair.a), place("other_place", pair.b)})
                        : m_drafts.keep({a, b, who, other, group("group", a), group("other_group", b)});
    m_drafts.push_back(std::move(draft));
  }

  const World& m_world;
  Drafts& m_drafts;
  std::vector<std::pair<Index, Index>> m_sure; // part, whole
  std::vector<std::pair<Index, Index>> m_possible;
};

// Sums: within one origin and one count date only, which is: one speaker in one document.
class SumFinder {
public:
  SumFinder(const World& world, Drafts& drafts) : m_world{world}, m_drafts{drafts} {}

  void find()
  {
    const auto& figures = m_world.table.figures;
    for (Index document = 0; document + 1 < m_world.document_start.size(); ++document) {
      const auto first = m_world.document_start[document];
      const auto last = m_world.document_start[document + 1];
      constexpr Index k_longest_list = 500; // a longer list of figures is a table, not an article
      if (last - first < 3 || last - first > k_longest_list) {
        continue;
      }
      for (auto whole = first; whole < last; ++whole) {
        if (counts(figures[whole]) && !figures[whole].bounds.open()) {
          add_up(whole, first, last);
        }
      }
    }
  }

private:
  [[nodiscard]] static bool counts(const Figure& figure)
  {
    return figure.modality == model::ModalityKind::asserted && !figure.dated_back && figure.cited &&
           (figure.doubts & bit(Doubt::place_unsaid)) == 0;
  }

  [[nodiscard]] bool disjoint(const Figure& a, const Figure& b) const
  {
    const auto& x = m_world.table.scopes[a.scope];
    const auto& y = m_world.table.scopes[b.scope];
    if (knowledge::relation(x.group, y.group) == knowledge::GroupRelation::disjoint) {
      return true;
    }
    if (x.group != y.group || x.place == k_none || y.place == k_none || x.place == y.place) {
      return false;
    }
    return relation(x, y, m_world.table.places).order == ScopeOrder::none && !x.except && !y.except;
  }

  void add_up(Index whole, Index first, Index last)
  {
    const auto& figures = m_world.table.figures;
    std::vector<Index> parts;
    std::int64_t sum = 0;
    for (auto i = first; i < last; ++i) {
      const auto& part = figures[i];
      if (i == whole || !counts(part) || part.speaker != figures[whole].speaker || part.scope == figures[whole].scope) {
        continue;
      }
      const auto how =
        relation(m_world.table.scopes[part.scope], m_world.table.scopes[figures[whole].scope], m_world.table.places);
      const bool is_part = how.order == ScopeOrder::part && how.doubts == 0 && (how.only_group || how.by_place);
      const bool apart = std::all_of(parts.begin(), parts.end(), [&](Index p) { return disjoint(figures[p], part); });
      if (is_part && apart) {
        parts.push_back(i);
        sum += part.bounds.low;
      }
    }
    if (parts.size() < 2 || sum <= figures[whole].bounds.high) {
      return;
    }
    const auto claim = m_world.claims.claim_of[whole];
    Draft draft{.rule = "sum_exceeds_whole", .grade = model::Grade::possible, .scope = figures[whole].scope};
    draft.sides = {{}, {.claims = {claim}}};
    for (const auto part : parts) {
      draft.sides[0].claims.push_back(m_world.claims.claim_of[part]);
    }
    draft.arguments =
      m_drafts.keep({number("sum", sum), words("whole", m_world, claim),
                     number("parts", static_cast<std::int64_t>(parts.size())), source("source", m_world, claim)});
    m_drafts.push_back(std::move(draft));
  }

  const World& m_world;
  Drafts& m_drafts;
};

} // namespace

void find_parts(const World& world, Drafts& drafts) { PartFinder{world, drafts}.find(); }
void find_sums(const World& world, Drafts& drafts) { SumFinder{world, drafts}.find(); }

} // namespace saidby::compare
