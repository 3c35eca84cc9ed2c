#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A small directed graph made to be looked at, and its formats. Labels are taken as plain text in all of
// them: no document's words can become markup, a port or an attribute.

namespace saidby::graph {

enum class NodeShape : std::uint8_t { box, rounded, oval, note, diamond, house };

// Shown without colour too: `marked` is a double, heavy outline; `faint` a grey dashed one.
enum class Emphasis : std::uint8_t { plain, marked, faint };

struct PictureNode {
  std::string id;   // unique in its picture; any text
  std::string kind; // for GraphML and JSON: "outlet", "claim"
  std::string label;
  std::string note; // shown under the label, smaller; empty = none
  NodeShape shape = NodeShape::box;
  Emphasis emphasis = Emphasis::plain;
};

struct PictureEdge {
  std::size_t from = 0; // index in Picture::nodes
  std::size_t to = 0;
  std::string kind; // "relays"
  std::string label;
  Emphasis emphasis = Emphasis::plain;
};

enum class Direction : std::uint8_t { left_to_right, top_to_bottom };

struct Picture {
  std::string id;    // put before the ids inside the SVG: needed where several pictures stand on one page
  std::string title; // alternative text of the SVG
  Direction direction = Direction::left_to_right;
  std::vector<PictureNode> nodes;
  std::vector<PictureEdge> edges;
};

// All writers keep the order of nodes and edges and give the same bytes for the same picture.
// Throw std::logic_error where an edge names no node.

// Graphviz DOT (by Boost.Graph's writer).
[[nodiscard]] std::string dot_text(const Picture& picture);

// GraphML (by Boost.Graph's writer): keys id, kind, label, note for nodes; kind, label for edges.
[[nodiscard]] std::string graphml_text(const Picture& picture);

// {"title", "nodes": [{"id", "kind", "label", "note", "emphasis"}], "edges": [{"from", "to", "kind", "label"}]}
[[nodiscard]] std::string json_text(const Picture& picture);

// Laid out and drawn by Graphviz' dot engine in this process: an <svg> element without prolog, scripts,
// links or fonts from elsewhere, in currentColor so that it follows the page's light or dark.
//
// Not thread-safe: Graphviz keeps global state. One call at a time in a process.
// Throws base::Error where Graphviz cannot lay the picture out. Time grows faster than linearly:
// 200 nodes take 50 ms, 2,000 some seconds.
[[nodiscard]] std::string svg_text(const Picture& picture);

} // namespace saidby::graph
