#pragma once

#include "graph/picture.hpp"

#include <string>
#include <string_view>

// What the writers of pictures share. Internal to the layer.

namespace saidby::graph {

// Throws std::logic_error where an edge names no node.
void require_sound(const Picture& picture);

// `text` with blanks for control characters, which DOT, GraphML and SVG may not hold, and without the bidirectional
// embeddings, overrides and isolates, which reorder what stands around them. Requires: valid UTF-8.
[[nodiscard]] std::string without_controls(std::string_view text);

// `text` as the inside of a DOT string: quotes and backslashes escaped, and "&" where Graphviz would
// take what follows for an XML entity.
[[nodiscard]] std::string dot_escaped(std::string_view text);

// The label with its note, broken into lines of about `characters`, as the inside of a DOT string ("\n"
// between the lines).
[[nodiscard]] std::string dot_label(const PictureNode& node, std::size_t characters);

[[nodiscard]] std::string_view dot_shape(NodeShape shape);
[[nodiscard]] std::string_view name(Emphasis emphasis);

} // namespace saidby::graph
