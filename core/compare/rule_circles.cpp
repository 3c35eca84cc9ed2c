#include "compare/find.hpp"

#include "compare/origins.hpp"
#include "graph/provenance.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <utility>
#include <vector>

// docs/domain.md, section 4 "circular": relays that cite each other, and a confirmation obtained from the very
// authority that it confirms.

namespace saidby::compare {

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

// Relays that cite each other have no origin: what one of them counts, nobody counts.
void mark_circle(World& world, std::span<const Index> claims, const std::vector<Index>& circle)
{
  for (const auto index : claims) {
    auto& claim = world.claims.claims[index];
    if (std::find(circle.begin(), circle.end(), claim.speaker) != circle.end()) {
      claim.pooled = true;
      claim.doubts |= bit(Doubt::no_named_source);
    }
  }
}

} // namespace

// Outlets that cite each other for one value: circular reporting.
void find_circles(World& world, Drafts& drafts)
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
        draft.arguments = drafts.keep({words("value", world, claims.front()),
                                       {"source", Argument::Kind::speaker, circle[0]},
                                       {"other_source", Argument::Kind::speaker, circle[1]}});
        draft.sides = {{.claims = {claims.begin(), claims.end()}}};
        drafts.push_back(std::move(draft));
        mark_circle(world, claims, circle);
      }
    }
  }
}

namespace {

struct Confirmed {
  Index claim = k_none;
  Index figure = k_none;
};

// What the authority behind a confirming figure had said before, elsewhere in its question: the first of it.
Confirmed confirmed_by(const World& world, Index confirming)
{
  const auto& figure = world.table.figures[confirming];
  const auto& own = world.claim(world.claims.claim_of[confirming]);
  const auto claims = world.claims.valued(own.scope);
  const auto same = std::equal_range(claims.begin(), claims.end(), world.claims.claim_of[confirming],
                                     [&](Index a, Index b) { return world.claim(a).named < world.claim(b).named; });
  for (auto at = same.first; at != same.second; ++at) {
    const auto& claim = world.claim(*at);
    if (claim.pooled || !claim.compares() || world.speaker(claim).root != world.speaker(own).root) {
      continue;
    }
    for (const auto i : world.claims.figures_of(claim)) {
      const auto& other = world.table.figures[i];
      if (i != confirming && !other.confirms && other.cited && !figure.said.surely_before(other.said)) {
        return {*at, i};
      }
    }
  }
  return {};
}

} // namespace

void find_self_confirmed(const World& world, Drafts& drafts)
{
  for (Index i = 0; i < world.table.figures.size(); ++i) {
    if (!world.table.figures[i].confirms) {
      continue;
    }
    const auto own = world.claims.claim_of[i];
    if (world.claim(own).pooled || !world.claim(own).compares() || world.independent[own] > 1) {
      continue; // others name it, too
    }
    const auto before = confirmed_by(world, i);
    if (before.claim == k_none) {
      continue;
    }
    Draft draft{.rule = "confirmed_by_itself", .grade = model::Grade::note, .scope = world.claim(own).scope};
    draft.arguments = drafts.keep({words("value", world, before.claim), source("source", world, own),
                                   source("other_source", world, before.claim), outlet("outlet", world, i)});
    draft.sides = {{.claims = {before.claim}, .figures = {before.figure}}, {.claims = {own}, .figures = {i}}};
    drafts.push_back(std::move(draft));
  }
}

} // namespace saidby::compare
