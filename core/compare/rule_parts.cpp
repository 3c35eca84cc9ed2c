#include "compare/find.hpp"

#include "compare/numbers.hpp"
#include "knowledge/groups.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <set>
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
      if (takes_part(claim) && !claim.bounds.open() && !counts_only_its_own(world, claim)) {
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

// Sums: within one origin and one count date only, which is: one speaker in one document. Parts that are told apart
// by their group exclude each other, and so do parts that are told apart by their place.
class SumFinder {
public:
  SumFinder(const World& world, Drafts& drafts) : m_world{world}, m_drafts{drafts} {}

  void find()
  {
    for (Index document = 0; document + 1 < m_world.document_start.size(); ++document) {
      if (m_world.document_start[document + 1] - m_world.document_start[document] > 2) {
        look_in(m_world.document_start[document], m_world.document_start[document + 1]);
      }
    }
  }

private:
  [[nodiscard]] static bool counts(const Figure& figure)
  {
    return figure.modality == model::ModalityKind::asserted && !figure.dated_back && figure.cited &&
           (figure.doubts & bit(Doubt::place_unsaid)) == 0;
  }

  [[nodiscard]] const Scope& scope_of(Index figure) const
  {
    return m_world.table.scopes[m_world.table.figures[figure].scope];
  }

  void look_in(Index first, Index last)
  {
    const auto& figures = m_world.table.figures;
    constexpr Index k_list = 64; // a longer one is a table: there parts are looked up by what they count
    const bool is_table = last - first > k_list;
    if (is_table) {
      m_by_scope.clear();
      for (auto i = first; i < last; ++i) {
        m_by_scope.emplace_back(figures[i].scope, i);
      }
      std::sort(m_by_scope.begin(), m_by_scope.end());
    }
    for (auto whole = first; whole < last; ++whole) {
      if (!counts(figures[whole]) || figures[whole].bounds.open()) {
        continue;
      }
      m_by_group.clear();
      m_by_place.clear();
      if (is_table) {
        look_up_parts(whole);
      } else {
        try_parts(whole, first, last);
      }
      add_up(whole, m_by_group);
      add_up(whole, m_by_place);
    }
  }

  void try_parts(Index whole, Index first, Index last)
  {
    for (auto i = first; i < last; ++i) {
      if (may_be_part(i, whole)) {
        take(i, relation(scope_of(i), scope_of(whole), m_world.table.places));
      }
    }
  }

  void look_up_parts(Index whole)
  {
    const auto scope = m_world.table.figures[whole].scope;
    for (const auto related : m_world.pairs_of(scope)) {
      const auto& pair = m_world.pairs[related];
      if (pair.b != scope) {
        continue;
      }
      for (auto at = std::lower_bound(m_by_scope.begin(), m_by_scope.end(), std::pair{pair.a, Index{0}});
           at != m_by_scope.end() && at->first == pair.a; ++at) {
        if (may_be_part(at->second, whole)) {
          take(at->second, pair.relation);
        }
      }
    }
    std::sort(m_by_group.begin(), m_by_group.end()); // as they stand in the text
    std::sort(m_by_place.begin(), m_by_place.end());
  }

  [[nodiscard]] bool may_be_part(Index part, Index whole) const
  {
    const auto& a = m_world.table.figures[part];
    const auto& b = m_world.table.figures[whole];
    return part != whole && a.speaker == b.speaker && a.scope != b.scope && counts(a);
  }

  void take(Index part, const ScopeRelation& how)
  {
    if (how.order != ScopeOrder::part || how.doubts != 0) {
      return;
    }
    if (how.only_group) {
      m_by_group.push_back(part);
    } else if (how.by_place && !scope_of(part).except) {
      m_by_place.push_back(part);
    }
  }

  // Whether `part` shares nobody with the parts taken before; takes it if so.
  [[nodiscard]] bool stands_apart(Index part)
  {
    const auto& scope = scope_of(part);
    const bool groups_apart = std::all_of(m_groups.begin(), m_groups.end(), [&](model::Group group) {
      return knowledge::relation(group, scope.group) == knowledge::GroupRelation::disjoint;
    });
    const auto taken = [&](Index place) { return m_places.contains(place) || m_around.contains(place); };
    const auto& around = scope.place == k_none ? m_nothing : m_world.table.places[scope.place].around;
    const bool places_apart = !m_groups.empty() && scope.group == m_groups.front() && scope.place != k_none &&
                              !taken(scope.place) &&
                              std::none_of(around.begin(), around.end(), [&](Index p) { return m_places.contains(p); });
    if (!groups_apart && !places_apart) {
      return false;
    }
    m_groups.push_back(scope.group);
    m_places.insert(scope.place);
    m_around.insert(around.begin(), around.end());
    return true;
  }

  void add_up(Index whole, const std::vector<Index>& candidates)
  {
    m_groups.clear();
    m_places.clear();
    m_around.clear();
    std::vector<Index> parts;
    std::int64_t sum = 0;
    for (const auto part : candidates) {
      if (stands_apart(part)) {
        parts.push_back(part);
        sum += m_world.table.figures[part].bounds.low;
      }
    }
    if (parts.size() > 1 && sum > m_world.table.figures[whole].bounds.high) {
      draft(whole, parts, sum);
    }
  }

  void draft(Index whole, const std::vector<Index>& parts, std::int64_t sum)
  {
    const auto claim = m_world.claims.claim_of[whole];
    Draft draft{
      .rule = "sum_exceeds_whole", .grade = model::Grade::possible, .scope = m_world.table.figures[whole].scope};
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
  const std::vector<Index> m_nothing;
  std::vector<std::pair<Index, Index>> m_by_scope; // of one document: scope, figure
  std::vector<Index> m_by_group;                   // parts of one whole
  std::vector<Index> m_by_place;
  std::vector<model::Group> m_groups; // of the parts taken into one sum
  std::set<Index> m_places;
  std::set<Index> m_around;
};

} // namespace

void find_parts(const World& world, Drafts& drafts) { PartFinder{world, drafts}.find(); }
void find_sums(const World& world, Drafts& drafts) { SumFinder{world, drafts}.find(); }

} // namespace saidby::compare
