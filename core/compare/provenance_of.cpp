#include "compare/provenance_of.hpp"

#include "compare/judge.hpp"
#include "graph/provenance.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <vector>

namespace saidby::compare {

namespace {

// The graph of one claim: figure -> article -> outlet -> relays -> counter -> whose word that is.
class ClaimGraph {
public:
  ClaimGraph(const World& world, const LoadedNames& names, const ClaimRow& claim)
    : m_figure{add(graph::VertexKind::figure, k_none)}
  {
    for (const auto i : world.claims.figures_of(claim)) {
      const auto& figure = world.table.figures[i];
      const auto document = add(graph::VertexKind::document, k_none);
      m_graph.add_edge(m_figure, document, graph::EdgeKind::published);
      auto from = document;
      const auto& chain = names.chains[figure.mention];
      // A bare headline took the source of its text: its own chain is the outlet alone.
      for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
        if (*link != claim.speaker) {
          from = step(from, *link, graph::VertexKind::relay);
        }
      }
      step(from, claim.speaker, graph::VertexKind::counter);
    }
  }

  [[nodiscard]] std::vector<Index> speakers(const std::vector<graph::Vertex>& vertices) const
  {
    std::vector<Index> found;
    for (const auto vertex : vertices) {
      if (m_speaker[vertex] != k_none) {
        found.push_back(m_speaker[vertex]);
      }
    }
    return found;
  }

  [[nodiscard]] std::vector<Index> bottlenecks() const { return speakers(m_graph.bottlenecks(m_figure)); }
  [[nodiscard]] std::vector<std::vector<graph::Vertex>> circles() const { return m_graph.circles(); }

private:
  graph::Vertex add(graph::VertexKind kind, Index speaker)
  {
    m_speaker.push_back(speaker);
    return m_graph.add_vertex(kind);
  }

  graph::Vertex step(graph::Vertex from, Index speaker, graph::VertexKind kind)
  {
    const auto [found, is_new] = m_vertices.try_emplace(speaker, 0);
    if (is_new) {
      found->second = add(kind, speaker);
    }
    m_graph.add_edge(from, found->second,
                     kind == graph::VertexKind::counter ? graph::EdgeKind::asserted : graph::EdgeKind::relays);
    return found->second;
  }

  graph::Provenance m_graph;
  std::vector<Index> m_speaker; // of vertices
  std::map<Index, graph::Vertex> m_vertices;
  graph::Vertex m_figure;
};

// The counters of the claim's figure: of all claims of its question that agree, one a last word.
std::vector<Index> origins_of(const World& world, Index index)
{
  const auto& claim = world.claim(index);
  std::vector<Index> origins{claim.speaker};
  if (world.independent[index] < 2) {
    return origins;
  }
  std::set<Index> roots{world.speaker(claim).root};
  for (auto i = world.claims.scope_start[claim.scope]; i < world.claims.scope_start[claim.scope + 1]; ++i) {
    const auto& other = world.claim(i);
    if (roots.size() >= world.independent[index]) {
      break;
    }
    if (!other.pooled && other.compares() && agree(claim, other, world.table.limits) &&
        roots.insert(world.speaker(other).root).second) {
      origins.push_back(other.speaker);
    }
  }
  return origins;
}

} // namespace

ClaimProvenance provenance_of(const World& world, const LoadedNames& names, Index index)
{
  const auto& claim = world.claim(index);
  const auto id = [&](Index speaker) { return names.sources[speaker].id; };
  ClaimProvenance out;
  for (const auto origin : origins_of(world, index)) {
    out.origins.push_back(id(origin));
  }
  std::vector<Index> relays;
  bool plain = true; // every article cites the origin itself
  for (const auto i : world.claims.figures_of(claim)) {
    const auto& chain = names.chains[world.table.figures[i].mention];
    plain = plain && chain.size() <= 2;
    for (const auto speaker : chain) {
      if (speaker != claim.speaker && std::find(relays.begin(), relays.end(), speaker) == relays.end()) {
        relays.push_back(speaker);
      }
    }
  }
  for (const auto relay : relays) {
    out.relays.push_back(id(relay));
  }
  if (world.independent[index] > 1) {
    return out; // others name it too: nothing that all rest on
  }
  if (plain) {
    // With several outlets only the origin is common; with one the outlet is, and says nothing new.
    out.all_rest_on = id(claim.speaker);
    return out;
  }
  const ClaimGraph graph{world, names, claim};
  const auto passed = graph.bottlenecks();
  const auto outlet_only = [&](Index speaker) {
    const auto figures = world.claims.figures_of(claim);
    return speaker != claim.speaker && std::all_of(figures.begin(), figures.end(), [&](Index i) {
             return world.table.documents[world.table.figures[i].document].outlet == speaker;
           });
  };
  const auto nearest = std::find_if(passed.begin(), passed.end(), [&](Index speaker) { return !outlet_only(speaker); });
  out.all_rest_on = id(nearest == passed.end() ? claim.speaker : *nearest);
  for (const auto& circle : graph.circles()) {
    out.circles.emplace_back();
    for (const auto speaker : graph.speakers(circle)) {
      out.circles.back().push_back(id(speaker));
    }
  }
  return out;
}

} // namespace saidby::compare
