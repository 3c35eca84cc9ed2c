#include "graph/picture.hpp"

#include "base/json_writer.hpp"
#include "graph/picture_text.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/function_property_map.hpp>

#include <sstream>

// DOT and GraphML by Boost.Graph's writers. The only file with these headers: they are slow to compile.

namespace saidby::graph {

namespace {

using EdgeIndex = boost::property<boost::edge_index_t, std::size_t>;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, EdgeIndex>;
using VertexOf = boost::graph_traits<Graph>::vertex_descriptor;
using EdgeOf = boost::graph_traits<Graph>::edge_descriptor;

constexpr std::size_t k_label_characters = 28;

Graph boost_graph_of(const Picture& picture)
{
  require_sound(picture);
  Graph graph{picture.nodes.size()};
  for (std::size_t i = 0; i < picture.edges.size(); ++i) {
    boost::add_edge(picture.edges[i].from, picture.edges[i].to, EdgeIndex{i}, graph);
  }
  return graph;
}

std::string style_of(Emphasis emphasis, bool rounded)
{
  std::string style = rounded ? "rounded" : "";
  if (emphasis == Emphasis::faint) {
    style += style.empty() ? "dashed" : ",dashed";
  }
  return style;
}

struct DotWriter {
  const Picture& picture;
  const Graph& graph;

  void operator()(std::ostream& out) const // the graph itself
  {
    out << "rankdir=\"" << (picture.direction == Direction::left_to_right ? "LR" : "TB") << "\";\n"
        << "label=\"" << dot_escaped(without_controls(picture.title)) << "\";\n"
        << "node [fontname=\"Helvetica\", fontsize=11];\n"
        << "edge [fontname=\"Helvetica\", fontsize=9];\n";
  }

  void operator()(std::ostream& out, VertexOf vertex) const
  {
    const auto& node = picture.nodes[vertex];
    out << "[id=\"" << dot_escaped(without_controls(node.id)) << "\", kind=\""
        << dot_escaped(without_controls(node.kind)) << "\", label=\"" << dot_label(node, k_label_characters)
        << "\", shape=\"" << dot_shape(node.shape) << "\", style=\""
        << style_of(node.emphasis, node.shape == NodeShape::rounded) << "\""
        << (node.emphasis == Emphasis::marked ? ", peripheries=2, penwidth=2" : "") << "]";
  }

  void operator()(std::ostream& out, const EdgeOf& edge) const
  {
    const auto& drawn = picture.edges[boost::get(boost::edge_index, graph, edge)];
    out << "[kind=\"" << dot_escaped(without_controls(drawn.kind)) << "\", label=\""
        << dot_escaped(without_controls(drawn.label)) << "\", style=\"" << style_of(drawn.emphasis, false) << "\""
        << (drawn.emphasis == Emphasis::marked ? ", penwidth=2" : "") << "]";
  }
};

} // namespace

std::string dot_text(const Picture& picture)
{
  const auto graph = boost_graph_of(picture);
  const DotWriter writer{picture, graph};
  std::ostringstream out;
  boost::write_graphviz(out, graph, writer, writer, writer);
  return out.str();
}

std::string graphml_text(const Picture& picture)
{
  const auto graph = boost_graph_of(picture);
  boost::dynamic_properties properties;
  const auto of_nodes = [&](const std::string& key, std::string PictureNode::* member) {
    properties.property(key, boost::make_function_property_map<VertexOf>([&picture, member](VertexOf vertex) {
                          return without_controls(picture.nodes[vertex].*member);
                        }));
  };
  const auto of_edges = [&](const std::string& key, std::string PictureEdge::* member) {
    properties.property(key, boost::make_function_property_map<EdgeOf>([&picture, &graph, member](const EdgeOf& edge) {
                          return without_controls(picture.edges[boost::get(boost::edge_index, graph, edge)].*member);
                        }));
  };
  of_nodes("id", &PictureNode::id);
  of_nodes("kind", &PictureNode::kind);
  of_nodes("label", &PictureNode::label);
  of_nodes("note", &PictureNode::note);
  of_edges("kind", &PictureEdge::kind);
  of_edges("label", &PictureEdge::label);
  std::ostringstream out;
  boost::write_graphml(out, graph, properties, true);
  return out.str();
}

std::string json_text(const Picture& picture)
{
  require_sound(picture);
  std::string out;
  base::JsonWriter json{out};
  json.begin_object();
  json.key("title").string(picture.title);
  json.key("nodes").begin_array();
  for (const auto& node : picture.nodes) {
    json.begin_object();
    json.key("id").string(node.id);
    json.key("kind").string(node.kind);
    json.key("label").string(node.label);
    json.key("note").text_or_null(node.note);
    json.key("emphasis").string(name(node.emphasis));
    json.end_object();
  }
  json.end_array();
  json.key("edges").begin_array();
  for (const auto& edge : picture.edges) {
    json.begin_object();
    json.key("from").string(picture.nodes[edge.from].id);
    json.key("to").string(picture.nodes[edge.to].id);
    json.key("kind").string(edge.kind);
    json.key("label").text_or_null(edge.label);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

} // namespace saidby::graph
