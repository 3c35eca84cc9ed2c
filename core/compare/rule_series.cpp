#include "compare/find.hpp"

#include "compare/numbers.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdlib>
#include <span>
#include <vector>

// docs/domain.md, section 3, step 7: one origin, one series. What is compared are the values named: 18 in "at least
// 18".

namespace saidby::compare {

namespace {

enum class Move : std::uint8_t { none, rises, falls };

// What a later figure of one origin does to an earlier one, by the values named; vague words by their bounds.
Move move_of(const ClaimRow& from, const ClaimRow& to)
{
  if (from.named.is_vague() || to.named.is_vague()) {
    if (from.bounds.meets(to.bounds)) {
      return Move::none;
    }
    return from.bounds.high < to.bounds.low ? Move::rises : Move::falls;
  }
  if (to.named.low > from.named.low || to.named.high > from.named.high) {
    return to.named.low >= from.named.low ? Move::rises : Move::none;
  }
  return to.named == from.named ? Move::none : Move::falls;
}

// "Over 1,000" after 1,034 is the same figure told more roughly, no fall.
bool told_more_roughly(const ClaimRow& from, const ClaimRow& to)
{
  return from.named.is_value() && to.named.is_value() && to.bounds.low <= from.named.low &&
         from.named.low <= to.bounds.high && significant_digits(to.named.low) < significant_digits(from.named.low);
}

// 655 after "about 600" says the same figure more precisely.
bool made_precise(const ClaimRow& from, const ClaimRow& to, std::int64_t close_percent)
{
  return from.qualifier == model::Qualifier::approximately && from.named.is_value() && to.named.is_value() &&
         are_close(from.named.low, to.named.low, close_percent);
}

class Series {
public:
  Series(World& world, Drafts& drafts)
    : m_world{world},
      m_drafts{drafts},
      m_leaves_place_unsaid(world.table.scopes.size(), false)
  {
    for (const auto& claim : world.claims.claims) {
      if ((claim.doubts & bit(Doubt::place_unsaid)) != 0) {
        m_leaves_place_unsaid[claim.scope] = true;
      }
    }
  }

  void find()
  {
    follow_links();
    for (Index scope = 0; scope < m_world.table.scopes.size(); ++scope) {
      follow(m_world.claims.spoken(scope));
    }
    for (const auto& pair : m_world.pairs) {
      const bool lost_place = pair.relation.order == ScopeOrder::part && pair.relation.by_place &&
                              pair.relation.doubts == 0 && m_leaves_place_unsaid[pair.b];
      if (pair.relation.order == ScopeOrder::same || lost_place) {
        follow_across(pair);
      }
    }
  }

private:
  void follow_links();
  void follow(std::span<const Index> spoken);
  void follow_across(const ScopePair& pair);
  void step(Index from, Index to, DoubtSet doubts);
  void ordered(Index from, Index to, DoubtSet doubts, model::Grade best);
  void same_day(Index a, Index b, DoubtSet doubts);
  void falls(Index from, Index to, DoubtSet doubts, model::Grade best);
  struct Companions {
    int grow = 0;
    int fall = 0;
  };
  [[nodiscard]] Companions companions_of(const ClaimRow& a, const ClaimRow& b) const;
  void add(std::string_view rule, Index from, Index to, model::Grade grade, DoubtSet doubts);
  [[nodiscard]] model::Grade graded(model::Grade best, const ClaimRow& from, const ClaimRow& to, DoubtSet doubts) const;

  World& m_world;
  Drafts& m_drafts;
  std::vector<bool> m_leaves_place_unsaid; // of scopes: whether some claim's place only stands in for what is not said
};

// "21, up from nine": the text itself says which figure replaces which.
void Series::follow_links()
{
  for (Index i = 0; i < m_world.table.figures.size(); ++i) {
    const auto& figure = m_world.table.figures[i];
    if (figure.replaces == k_none) {
      continue;
    }
    const auto from = m_world.claims.claim_of[figure.replaces];
    const auto to = m_world.claims.claim_of[i];
    const auto& older = m_world.claim(from);
    const auto& newer = m_world.claim(to);
    if (older.speaker == newer.speaker && older.newer == k_none && older.compares() && newer.compares() &&
        !newer.said.surely_before(older.said)) {
      ordered(from, to, 0, model::Grade::sure);
    }
  }
}

// Each claim of one scope against the standing one of the same speaker before it.
void Series::follow(std::span<const Index> spoken)
{
  Index standing = k_none;
  for (const auto next : spoken) {
    if (!m_world.claim(next).compares()) {
      continue;
    }
    if (standing == k_none || m_world.claim(standing).speaker != m_world.claim(next).speaker) {
      standing = next;
      continue;
    }
    step(standing, next, 0);
    // What was told more roughly later does not replace the fuller figure.
    if (m_world.claim(standing).newer == next || m_world.claim(standing).is_withdrawn()) {
      standing = next;
    }
  }
}

// Scopes that may be one, a place and one around it that stands in where none is said among them: each claim of the
// smaller against the same speaker's last claim before it.
void Series::follow_across(const ScopePair& pair)
{
  const bool a_smaller = m_world.scope_size(pair.a) <= m_world.scope_size(pair.b);
  const bool by_place = pair.relation.order == ScopeOrder::part;
  const auto doubts = static_cast<DoubtSet>(pair.relation.doubts | (by_place ? bit(Doubt::place_unsaid) : DoubtSet{0}));
  const auto takes_part = [&](const ClaimRow& claim) {
    const bool unsaid = (claim.doubts & bit(Doubt::place_unsaid)) != 0;
    return claim.compares() && (!by_place || unsaid == (claim.scope == pair.b));
  };
  const auto many = m_world.claims.spoken(a_smaller ? pair.b : pair.a);
  for (const auto i : m_world.claims.spoken(a_smaller ? pair.a : pair.b)) {
    const auto& claim = m_world.claim(i);
    if (!takes_part(claim)) {
      continue;
    }
    Index before = k_none;
    Index after = k_none;
    for (auto own = std::partition_point(many.begin(), many.end(),
                                         [&](Index j) { return m_world.claim(j).speaker < claim.speaker; });
         own != many.end() && m_world.claim(*own).speaker == claim.speaker; ++own) {
      const auto& other = m_world.claim(*own);
      if (!takes_part(other)) {
        continue;
      }
      if (other.said.surely_before(claim.said) && other.newer == k_none) {
        before = *own;
      } else if (after == k_none && claim.said.surely_before(other.said)) {
        after = *own;
      }
    }
    if (before != k_none) {
      step(before, i, doubts);
    }
    if (after != k_none && m_world.claim(i).newer == k_none) {
      step(i, after, doubts);
    }
  }
}

// Whether values so different that an unsaid part of the scope explains them better.
bool too_far_for_doubt(const ClaimRow& a, const ClaimRow& b, std::int64_t factor)
{
  return are_far_apart(a.told.low, b.told.low, factor) && are_far_apart(a.told.high, b.told.high, factor);
}

void Series::step(Index from, Index to, DoubtSet doubts)
{
  const auto& a = m_world.claim(from);
  const auto& b = m_world.claim(to);
  if (a.newer == to) {
    return; // the text says so
  }
  if (doubts != 0 && too_far_for_doubt(a, b, m_world.table.limits.doubtful_scope_factor)) {
    return;
  }
  if (a.said.surely_before(b.said)) {
    ordered(from, to, doubts, model::Grade::sure);
  } else if (!a.said.unknown() && !b.said.unknown()) {
    same_day(from, to, doubts);
  }
}

model::Grade Series::graded(model::Grade best, const ClaimRow& from, const ClaimRow& to, DoubtSet doubts) const
{
  // One origin leaves unsaid today what it left unsaid yesterday: then both are about the same.
  constexpr auto k_alike = static_cast<DoubtSet>(bit(Doubt::place_unsaid) | bit(Doubt::window_unsaid));
  const auto of_one = static_cast<DoubtSet>((from.doubts ^ to.doubts) & bit(Doubt::window_unsaid));
  const auto unsure = static_cast<DoubtSet>(doubts | of_one | ((from.doubts | to.doubts) & ~k_alike));
  return unsure != 0 && best == model::Grade::sure ? model::Grade::possible : best;
}

void Series::add(std::string_view rule, Index from, Index to, model::Grade grade, DoubtSet doubts)
{
  const auto& a = m_world.claim(from);
  const auto& b = m_world.claim(to);
  Draft draft;
  draft.rule = rule;
  draft.grade = graded(grade, a, b, doubts);
  draft.scope = a.scope;
  draft.doubts = doubts;
  draft.sides = {{.claims = {from}}, {.claims = {to}}};
  draft.arguments = m_drafts.keep({words("from", m_world, from), words("to", m_world, to),
                                   source("source", m_world, to), day("day", a.said), day("other_day", b.said)});
  m_drafts.push_back(std::move(draft));
}

void Series::ordered(Index from, Index to, DoubtSet doubts, model::Grade best)
{
  auto& a = m_world.claims.claims[from];
  const auto& b = m_world.claim(to);
  const auto how = move_of(a, b);
  const auto window = m_world.scope(a).window;
  if (how == Move::falls && told_more_roughly(a, b)) {
    return;
  }
  if (doubts == 0 || std::popcount(doubts) == 1) {
    a.newer = to;
  }
  if (how == Move::none || made_precise(a, b, m_world.table.limits.close_percent)) {
    return;
  }
  if (window == model::WindowKind::stock) {
    add("count_of_the_moment_changes", from, to, model::Grade::note, doubts);
  } else if (how == Move::rises) {
    add("same_origin_rises", from, to, a.cited && b.cited ? best : model::Grade::note, doubts);
  } else {
    falls(from, to, doubts, best);
  }
}

// Later and lower without an announced correction is the best signal of all.
void Series::falls(Index from, Index to, DoubtSet doubts, model::Grade best)
{
  const auto& a = m_world.claim(from);
  const auto& b = m_world.claim(to);
  if (m_world.scope(a).window == model::WindowKind::list) {
    return; // another list names others
  }
  if (b.corrects || (a.is_withdrawn() && !b.said.surely_before(a.withdrawn))) {
    add("announced_correction", from, to, best, doubts);
    return;
  }
  constexpr std::int64_t k_day = 24;
  const bool one_day = a.said.first / k_day == b.said.first / k_day;
  const bool long_ago = least_hours_between(a.said, b.said) > m_world.table.limits.series_days * k_day;
  add("same_authority_falls", from, to, one_day || long_ago ? model::Grade::possible : best, doubts);
}

// Same day and no hour: a growing companion figure of the same source tells which is newer; else possible.
void Series::same_day(Index a, Index b, DoubtSet doubts)
{
  auto& low = m_world.claims.claims[a];
  auto& high = m_world.claims.claims[b];
  if (move_of(low, high) == Move::none || share_document(m_world, low, high)) {
    return; // one text that gives two figures means two things
  }
  if (low.named.low > high.named.low) {
    same_day(b, a, doubts);
    return;
  }
  if (told_more_roughly(high, low)) {
    return;
  }
  if (low.named.is_value() && high.named.is_value()) {
    const auto slip = digit_slip(low.named.low, high.named.low, m_world.table.limits.slip_min_digits);
    if (slip != DigitSlip::none && low.cited) {
      add(slip == DigitSlip::replaced ? "one_digit_differs" : "digits_swapped", a, b, model::Grade::possible, doubts);
      return;
    }
  }
  const auto companions = companions_of(low, high);
  constexpr int k_against_one = 2; // one companion that grows the other way may be the one that fell
  if (companions.grow > 0 && companions.fall == 0) {
    ordered(a, b, doubts, model::Grade::sure);
  } else if (companions.fall >= k_against_one && companions.grow == 0) {
    ordered(b, a, doubts, model::Grade::possible);
  } else if (m_world.scope(low).window == model::WindowKind::cumulative) {
    low.newer = b;
    add("other_count_of_the_day", a, b, low.cited ? model::Grade::possible : model::Grade::note, doubts);
  } else if (low.cited) {
    add("same_authority_two_values", a, b, model::Grade::possible, doubts);
  }
}

// How the other figures of the same source go from the article of `a` to that of `b`.
Series::Companions Series::companions_of(const ClaimRow& a, const ClaimRow& b) const
{
  const auto in = [&](const ClaimRow& claim) {
    const auto first = m_world.document_start[claim.document];
    return std::span{m_world.table.figures}.subspan(first, m_world.document_start[claim.document + 1] - first);
  };
  Companions found;
  for (const auto& x : in(a)) {
    if (x.speaker != a.speaker || x.scope == a.scope || !x.named.is_value()) {
      continue;
    }
    for (const auto& y : in(b)) {
      if (y.speaker == b.speaker && y.scope == x.scope && y.named.is_value() && x.named != y.named) {
        ++(x.named.low < y.named.low ? found.grow : found.fall);
      }
    }
  }
  return found;
}

} // namespace

void find_series(World& world, Drafts& drafts) { Series{world, drafts}.find(); }

} // namespace saidby::compare
