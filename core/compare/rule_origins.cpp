#include "compare/find.hpp"

#include "compare/judge.hpp"
#include "compare/numbers.hpp"
#include "compare/origins.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

// docs/domain.md, section 4: origins, not outlets; and the agreement of section 3, step 8.

namespace saidby::compare {

namespace {

// A sourced claim of `scope` that names the same, or k_none.
Index sourced_equal(const World& world, Index scope, const Named& named)
{
  const auto claims = world.claims.valued(scope);
  for (auto at =
         std::partition_point(claims.begin(), claims.end(), [&](Index i) { return world.claim(i).named < named; });
       at != claims.end() && world.claim(*at).named == named; ++at) {
    if (!world.claim(*at).pooled && world.claim(*at).compares()) {
      return *at;
    }
  }
  return k_none;
}

} // namespace

// An unattributed figure equal to a sourced one of the same event is not independent of it.
void mark_copied(World& world)
{
  for (auto& claim : world.claims.claims) {
    if (claim.cited || !claim.compares() || claim.named.is_vague()) {
      continue;
    }
    claim.copied = sourced_equal(world, claim.scope, claim.named);
    for (const auto related : world.pairs_of(claim.scope)) {
      if (claim.copied != k_none) {
        break;
      }
      const auto& pair = world.pairs[related];
      claim.copied = sourced_equal(world, pair.a == claim.scope ? pair.b : pair.a, claim.named);
    }
  }
}

namespace {

class AgreementFinder {
public:
  AgreementFinder(World& world, Drafts& drafts) : m_world{world}, m_drafts{drafts}, m_counter{world.table}
  {
    world.independent.assign(world.claims.claims.size(), 0);
  }

  void find()
  {
    for (Index scope = 0; scope < m_world.table.scopes.size(); ++scope) {
      if (m_world.scope_size(scope) == 1) {
        m_world.independent[m_world.claims.scope_start[scope]] = 1;
        continue;
      }
      const ValueGroups groups{m_world, scope};
      for (std::size_t i = 0; i < groups.size(); ++i) {
        count(groups, i);
      }
    }
    // What is withdrawn or not asserted stands on its own speaker's word alone.
    for (auto& independent : m_world.independent) {
      independent = std::max<Index>(independent, 1);
    }
  }

private:
  void count(const ValueGroups& groups, std::size_t i)
  {
    if (m_world.claim(groups.group(i).front()).named.is_vague()) {
      return; // "dozens" twice names no value
    }
    m_counter.clear();
    m_named.clear();
    groups.agreeing(i, [&](Index claim) {
      m_counter.add(m_world.claim(claim));
      if (!m_world.claim(claim).pooled) {
        m_named.push_back(claim);
      }
    });
    const auto independent = m_counter.count();
    for (const auto claim : groups.group(i)) {
      m_world.independent[claim] = static_cast<Index>(independent);
    }
    if (m_named.size() > 1 && groups.group(i).front() == *std::min_element(m_named.begin(), m_named.end())) {
      draft(independent);
    }
  }

  void draft(std::size_t independent)
  {
    const auto& first = m_world.claim(m_named.front());
    const auto other = std::find_if(m_named.begin(), m_named.end(), [&](Index i) {
      const auto& claim = m_world.claim(i);
      return claim.speaker != first.speaker &&
             (independent < 2 || m_world.speaker(claim).root != m_world.speaker(first).root);
    });
    if (other == m_named.end()) {
      return;
    }
    Draft draft{.rule = independent > 1 ? "independent_origins_agree" : "second_official_source",
                .grade = model::Grade::note,
                .scope = first.scope};
    draft.arguments =
      m_drafts.keep({words("value", m_world, m_named.front()), source("source", m_world, m_named.front()),
                     source("other_source", m_world, *other),
                     independent > 1 ? number("origins", static_cast<std::int64_t>(independent))
                                     : Argument{"party", Argument::Kind::controller, first.speaker}});
    draft.sides = {{.claims = {m_named.begin(), m_named.end()}}};
    m_drafts.push_back(std::move(draft));
  }

  World& m_world;
  Drafts& m_drafts;
  OriginCounter m_counter;
  std::vector<Index> m_named;
};

// How many different outlets carry a claim; a near-identical copy is its own outlet's, too.
std::size_t outlets_of(const World& world, const ClaimRow& claim, std::vector<Index>& outlets)
{
  outlets.clear();
  for (const auto i : world.claims.figures_of(claim)) {
    outlets.push_back(world.table.documents[world.table.figures[i].document].outlet);
  }
  std::sort(outlets.begin(), outlets.end());
  return static_cast<std::size_t>(std::unique(outlets.begin(), outlets.end()) - outlets.begin());
}

void find_single_origin(const World& world, Index index, std::vector<Index>& room, Drafts& drafts)
{
  const auto& claim = world.claim(index);
  if (!claim.cited || world.independent[index] > 1) {
    return;
  }
  const auto outlets = outlets_of(world, claim, room);
  if (outlets < 2) {
    return;
  }
  Draft draft{.rule = "all_rest_on_one", .grade = model::Grade::note, .scope = claim.scope};
  draft.arguments = drafts.keep({words("value", world, index), source("source", world, index),
                                 number("outlets", static_cast<std::int64_t>(outlets))});
  draft.sides = {{.claims = {index}}};
  drafts.push_back(std::move(draft));
}

} // namespace

void find_agreement(World& world, Drafts& drafts) { AgreementFinder{world, drafts}.find(); }

namespace {

// Claims of one question and value that name nobody.
void add_unsourced(const World& world, std::vector<Index>& claims, Drafts& drafts)
{
  if (claims.empty()) {
    return;
  }
  const auto first = claims.front();
  const bool one = std::all_of(claims.begin(), claims.end(),
                               [&](Index i) { return world.claim(i).speaker == world.claim(first).speaker; });
  Draft draft{.rule = one ? "no_source_given" : "unsourced_copies_unsourced",
              .grade = model::Grade::note,
              .scope = world.claim(first).scope};
  draft.arguments = drafts.keep(
    {words("value", world, first), one ? outlet("outlet", world, world.claims.figures[world.claim(first).first_figure])
                                       : number("outlets", static_cast<std::int64_t>(claims.size()))});
  draft.sides = {{.claims = {claims.begin(), claims.end()}}};
  drafts.push_back(std::move(draft));
  claims.clear();
}

} // namespace

void find_origins(const World& world, Drafts& drafts)
{
  std::vector<Index> room;
  std::vector<Index> unsourced;
  for (Index scope = 0; scope < world.table.scopes.size(); ++scope) {
    for (const auto i : world.claims.valued(scope)) {
      const auto& claim = world.claim(i);
      if (!claim.compares() || claim.is_withdrawn()) {
        continue;
      }
      if (claim.many_articles) {
        find_single_origin(world, i, room, drafts);
      }
      if (!claim.cited && claim.copied == k_none) {
        if (!unsourced.empty() && world.claim(unsourced.front()).named != claim.named) {
          add_unsourced(world, unsourced, drafts);
        }
        unsourced.push_back(i);
      }
    }
    add_unsourced(world, unsourced, drafts);
  }
}

} // namespace saidby::compare
