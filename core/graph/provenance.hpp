#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

// On whose word a figure rests: a directed graph from those who carry it to those who counted, and what
// follows from its shape (docs/domain.md, section 4). Boost.Graph stays behind this header.

namespace saidby::graph {

using Vertex = std::uint32_t;

enum class VertexKind : std::uint8_t {
  figure,     // what is asked about; every path starts here
  document,   // an article that carries it
  relay,      // an outlet or agency that passes it on: cuts no path
  counter,    // who counted or stated it: capacity 1
  controller, // whose word a counter's word finally is: capacity 1
};

enum class EdgeKind : std::uint8_t { published, relays, asserted, speaks_for, controlled_by, copies };

// The graph of one figure, or of a whole case. Build it with add_vertex() and add_edge(), then ask.
// Vertices count from 0 in the order of adding; parallel edges are allowed and change nothing.
class Provenance {
public:
  Provenance();
  ~Provenance();
  Provenance(Provenance&&) noexcept;
  Provenance& operator=(Provenance&&) noexcept;

  [[nodiscard]] Vertex add_vertex(VertexKind kind);
  // Requires: both exist.
  void add_edge(Vertex from, Vertex to, EdgeKind kind);

  [[nodiscard]] std::size_t vertex_count() const;
  [[nodiscard]] std::size_t edge_count() const;

  // Independent origins of `figure`: the greatest number of paths from it that share no counter and no
  // controller. Paths end at a counter or controller without further edges. Max-flow with unit capacities
  // on counters and controllers, unlimited on all else (Boykov-Kolmogorov).
  [[nodiscard]] std::size_t independent_origins(Vertex figure) const;

  // The vertices through which every path from `figure` to an end passes, nearest first, without `figure`
  // itself (dominators of a common end, Lengauer-Tarjan). Empty where paths share nothing.
  [[nodiscard]] std::vector<Vertex> bottlenecks(Vertex figure) const;

  // Groups of two or more vertices that reach each other: relays that cite each other. Each sorted, the
  // groups by their first vertex (strongly connected components, Tarjan).
  [[nodiscard]] std::vector<std::vector<Vertex>> circles() const;

private:
  struct Graph;
  std::unique_ptr<Graph> m_graph;
};

} // namespace saidby::graph
