#include "compare/find.hpp"

#include "compare/judge.hpp"
#include "compare/numbers.hpp"
#include "compare/origins.hpp"
#include "graph/provenance.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

// docs/domain.md, section 4: origins, not outlets; and the agreement of section 3, step 8.

namespace saidby::compare {

namespace {

struct SourcedValue {
  Index event = 0;
  MeasureSet measures = 0;
  Named named;
  Index claim = k_none;

  [[nodiscard]] auto key() const { return std::tuple{event, measures, named}; }
};

} // namespace

// An unattributed figure equal to a sourced one of the same event is not independent of it.
void mark_copied(World& world)
{
  std::vector<SourcedValue> sourced;
  for (Index i = 0; i < world.claims.claims.size(); ++i) {
    const auto& claim = world.claim(i);
    if (!claim.pooled && claim.compares() && !claim.named.is_vague()) {
      sourced.push_back({world.scope(claim).event, world.scope(claim).measures, claim.named, i});
    }
  }
  std::sort(sourced.begin(), sourced.end(), [](const SourcedValue& a, const SourcedValue& b) {
    return std::tuple_cat(a.key(), std::tuple{a.claim}) < std::tuple_cat(b.key(), std::tuple{b.claim});
  });
  for (Index i = 0; i < world.claims.claims.size(); ++i) {
    auto& claim = world.claims.claims[i];
    if (claim.cited || !claim.compares()) {
      continue;
    }
    const SourcedValue wanted{world.scope(claim).event, world.scope(claim).measures, claim.named, 0};
    constexpr int k_looked_at = 64;
    int looked_at = 0;
    for (auto at = std::lower_bound(sourced.begin(), sourced.end(), wanted,
                                    [](const auto& a, const auto& b) { return a.key() < b.key(); });
         at != sourced.end() && at->key() == wanted.key() && looked_at < k_looked_at; ++at, ++looked_at) {
      const auto other = world.claim(at->claim).scope;
      if (claim.scope == other ||
          relation(world.table.scopes[claim.scope], world.table.scopes[other], world.table.places).order !=
            ScopeOrder::none) {
        claim.copied = at->claim;
        break;
      }
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
    draft.arguments = {words("value", m_world, m_named.front()), source("source", m_world, m_named.front()),
                       source("other_source", m_world, *other)};
    draft.arguments.push_back(independent > 1 ? number("origins", static_cast<std::int64_t>(independent))
                                              : Argument{"party", Argument::Kind::controller, first.speaker});
    draft.sides = {{.claims = m_named}};
    m_drafts.push_back(std::move(draft));
  }

  World& m_world;
  Drafts& m_drafts;
  OriginCounter m_counter;
  std::vector<Index> m_named;
};

// The different outlets that carry a claim; a near-identical copy is its original's.
std::set<Index> outlets_of(const World& world, const ClaimRow& claim)
{
  std::set<Index> outlets;
  for (const auto i : world.claims.figures_of(claim)) {
    outlets.insert(world.table.documents[world.table.figures[i].document].outlet);
  }
  return outlets;
}

void find_single_origin(const World& world, Index index, Drafts& drafts)
{
  const auto& claim = world.claim(index);
  const auto outlets = outlets_of(world, claim);
  if (outlets.size() < 2 || !claim.cited || world.independent[index] > 1) {
    return;
  }
  Draft draft{.rule = "all_rest_on_one", .grade = model::Grade::note, .scope = claim.scope};
  draft.arguments = {words("value", world, index), source("source", world, index),
                     number("outlets", static_cast<std::int64_t>(outlets.size()))};
  draft.sides = {{.claims = {index}}};
  drafts.push_back(std::move(draft));
}

} // namespace

void find_agreement(World& world, Drafts& drafts) { AgreementFinder{world, drafts}.find(); }

void find_origins(const World& world, Drafts& drafts)
{
  std::map<std::pair<Index, Named>, std::vector<Index>> unsourced; // by scope and value
  for (Index i = 0; i < world.claims.claims.size(); ++i) {
    const auto& claim = world.claim(i);
    if (!claim.compares() || claim.is_withdrawn()) {
      continue;
    }
    if (claim.figure_count > 1) {
      find_single_origin(world, i, drafts);
    }
    if (!claim.cited && claim.copied == k_none) {
      unsourced[{claim.scope, claim.named}].push_back(i);
    }
  }
  for (auto& [key, claims] : unsourced) {
    const auto first = claims.front();
    std::set<Index> outlets;
    for (const auto claim : claims) {
      outlets.insert(world.claim(claim).speaker);
    }
    const bool one = outlets.size() == 1;
    Draft draft{
      .rule = one ? "no_source_given" : "unsourced_copies_unsourced", .grade = model::Grade::note, .scope = key.first};
    draft.arguments = {words("value", world, first),
                       one ? outlet("outlet", world, world.claims.figures[world.claim(first).first_figure])
                           : number("outlets", static_cast<std::int64_t>(outlets.size()))};
    draft.sides = {{.claims = std::move(claims)}};
    drafts.push_back(std::move(draft));
  }
}

namespace {

bool is_medium(const Speaker& speaker)
{
  return speaker.type == model::SourceType::media || speaker.type == model::SourceType::news_agency ||
         speaker.type == model::SourceType::state_media;
}

// Who cites whom for one value of one question: outlets and agencies, each a vertex once.
class Citations {
public:
  Citations(const World& world, std::span<const Index> claims)
  {
    for (const auto index : claims) {
      for (const auto i : world.claims.figures_of(world.claim(index))) {
        const auto& figure = world.table.figures[i];
        auto from = world.table.documents[figure.document].outlet;
        for (const auto to : {figure.relay, figure.speaker}) {
          if (to != k_none && from != to && figure.cited && is_medium(world.table.speakers[to])) {
            m_graph.add_edge(vertex(from), vertex(to), graph::EdgeKind::relays);
            from = to;
          }
        }
      }
    }
  }

  [[nodiscard]] std::vector<std::vector<Index>> circles() const
  {
    std::vector<std::vector<Index>> found;
    for (const auto& circle : m_graph.circles()) {
      found.emplace_back();
      for (const auto one : circle) {
        found.back().push_back(m_speakers[one]);
      }
    }
    return found;
  }

private:
  graph::Vertex vertex(Index speaker)
  {
    const auto [found, is_new] = m_vertices.try_emplace(speaker, 0);
    if (is_new) {
      found->second = m_graph.add_vertex(graph::VertexKind::relay);
      m_speakers.push_back(speaker);
    }
    return found->second;
  }

  graph::Provenance m_graph;
  std::map<Index, graph::Vertex> m_vertices;
  std::vector<Index> m_speakers;
};

} // namespace

// Outlets that cite each other for one value: circular reporting.
void find_circles(const World& world, Drafts& drafts)
{
  for (Index scope = 0; scope < world.table.scopes.size(); ++scope) {
    const auto first = world.claims.scope_start[scope];
    const auto last = world.claims.scope_start[scope + 1];
    bool cites_media = false;
    for (auto i = first; i < last && !cites_media; ++i) {
      cites_media = world.claim(i).cited && is_medium(world.speaker(world.claim(i)));
    }
    if (!cites_media || last - first < 2) {
      continue;
    }
    const ValueGroups groups{world, scope};
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const auto claims = groups.group(i);
      if (claims.size() < 2) {
        continue;
      }
      for (const auto& circle : Citations{world, claims}.circles()) {
        Draft draft{.rule = "relays_cite_each_other", .grade = model::Grade::possible, .scope = scope};
        draft.arguments = {words("value", world, claims.front()),
                           {"source", Argument::Kind::speaker, circle[0]},
                           {"other_source", Argument::Kind::speaker, circle[1]}};
        draft.sides = {{.claims = {claims.begin(), claims.end()}}};
        drafts.push_back(std::move(draft));
      }
    }
  }
}

} // namespace saidby::compare
