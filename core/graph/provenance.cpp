#include "graph/provenance.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace saidby::graph {

namespace {

struct Arc {
  Vertex from = 0;
  Vertex to = 0;
  EdgeKind kind = EdgeKind::relays;
};

bool is_root_kind(VertexKind kind) { return kind == VertexKind::counter || kind == VertexKind::controller; }

// Max-flow in Boost wants every arc's opposite, capacity and residue in the graph itself.
using FlowTraits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Flow = int;
constexpr Flow k_unlimited = std::numeric_limits<Flow>::max() / 2;

struct FlowVertex {
  boost::default_color_type colour{};
  FlowTraits::edge_descriptor predecessor;
  long distance = 0;
};

struct FlowArc {
  Flow capacity = 0;
  Flow residue = 0;
  FlowTraits::edge_descriptor opposite;
};

using FlowGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, FlowVertex, FlowArc>;

void add_flow_arc(FlowGraph& graph, std::size_t from, std::size_t to, Flow capacity)
{
  const auto forth = boost::add_edge(from, to, FlowArc{capacity, 0, {}}, graph).first;
  const auto back = boost::add_edge(to, from, FlowArc{0, 0, {}}, graph).first;
  graph[forth].opposite = back;
  graph[back].opposite = forth;
}

using DirectedGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using BidirectionalGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

} // namespace

struct Provenance::Graph {
  std::vector<VertexKind> kinds;
  std::vector<Arc> arcs;

  // Where paths end: counters and controllers on which nobody else's word follows.
  [[nodiscard]] std::vector<Vertex> ends() const
  {
    std::vector<bool> goes_on(kinds.size(), false);
    for (const auto& arc : arcs) {
      goes_on[arc.from] = true;
    }
    std::vector<Vertex> found;
    for (Vertex vertex = 0; vertex < kinds.size(); ++vertex) {
      if (is_root_kind(kinds[vertex]) && !goes_on[vertex]) {
        found.push_back(vertex);
      }
    }
    return found;
  }
};

Provenance::Provenance() : m_graph{std::make_unique<Graph>()} {}
Provenance::~Provenance() = default;
Provenance::Provenance(Provenance&&) noexcept = default;
Provenance& Provenance::operator=(Provenance&&) noexcept = default;

Vertex Provenance::add_vertex(VertexKind kind)
{
  m_graph->kinds.push_back(kind);
  return static_cast<Vertex>(m_graph->kinds.size() - 1);
}

void Provenance::add_edge(Vertex from, Vertex to, EdgeKind kind) { m_graph->arcs.push_back({from, to, kind}); }

std::size_t Provenance::vertex_count() const { return m_graph->kinds.size(); }
std::size_t Provenance::edge_count() const { return m_graph->arcs.size(); }

// Vertex v becomes an entry 2v and an exit 2v+1; the arc between them carries the vertex's capacity.
std::size_t Provenance::independent_origins(Vertex figure) const
{
  const auto count = m_graph->kinds.size();
  const auto sink = 2 * count;
  FlowGraph graph{2 * count + 1};
  for (std::size_t vertex = 0; vertex < count; ++vertex) {
    add_flow_arc(graph, 2 * vertex, 2 * vertex + 1, is_root_kind(m_graph->kinds[vertex]) ? 1 : k_unlimited);
  }
  for (const auto& arc : m_graph->arcs) {
    add_flow_arc(graph, 2 * std::size_t{arc.from} + 1, 2 * std::size_t{arc.to}, k_unlimited);
  }
  for (const auto end : m_graph->ends()) {
    add_flow_arc(graph, 2 * std::size_t{end} + 1, sink, k_unlimited);
  }
  const auto flow = boost::boykov_kolmogorov_max_flow(
    graph, boost::get(&FlowArc::capacity, graph), boost::get(&FlowArc::residue, graph),
    boost::get(&FlowArc::opposite, graph), boost::get(&FlowVertex::predecessor, graph),
    boost::get(&FlowVertex::colour, graph), boost::get(&FlowVertex::distance, graph),
    boost::get(boost::vertex_index, graph), 2 * std::size_t{figure}, sink);
  return static_cast<std::size_t>(flow);
}

std::vector<Vertex> Provenance::bottlenecks(Vertex figure) const
{
  const auto count = m_graph->kinds.size();
  BidirectionalGraph graph{count + 1};
  for (const auto& arc : m_graph->arcs) {
    boost::add_edge(arc.from, arc.to, graph);
  }
  for (const auto end : m_graph->ends()) {
    boost::add_edge(end, count, graph);
  }
  constexpr auto k_none = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> dominator(count + 1, k_none);
  boost::lengauer_tarjan_dominator_tree(
    graph, figure, boost::make_iterator_property_map(dominator.begin(), boost::get(boost::vertex_index, graph)));

  std::vector<Vertex> passed;
  for (auto vertex = dominator[count]; vertex != k_none && vertex != figure; vertex = dominator[vertex]) {
    passed.push_back(static_cast<Vertex>(vertex));
  }
  std::reverse(passed.begin(), passed.end());
  return passed;
}

std::vector<std::vector<Vertex>> Provenance::circles() const
{
  const auto count = m_graph->kinds.size();
  DirectedGraph graph{count};
  for (const auto& arc : m_graph->arcs) {
    boost::add_edge(arc.from, arc.to, graph);
  }
  std::vector<std::size_t> component(count);
  const auto components = boost::strong_components(
    graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));

  std::vector<std::vector<Vertex>> groups(components);
  for (Vertex vertex = 0; vertex < count; ++vertex) {
    groups[component[vertex]].push_back(vertex);
  }
  std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
  std::sort(groups.begin(), groups.end());
  return groups;
}

} // namespace saidby::graph
