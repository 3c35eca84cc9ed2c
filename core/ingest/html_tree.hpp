#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::ingest {

// A node of a HtmlTree. Nodes are numbered in the order of the page.
using NodeId = std::uint32_t;
inline constexpr NodeId k_no_node = std::numeric_limits<NodeId>::max();

struct HtmlNode {
  std::string_view tag;  // in lower case; empty for text
  std::string_view text; // of a text node
  NodeId parent = k_no_node;
  NodeId first_child = k_no_node;
  NodeId last_child = k_no_node;
  NodeId next = k_no_node; // sibling
  NodeId end = 0;          // behind its last descendant: [id + 1, end) are all of them
  std::uint32_t first_attribute = 0;
  std::uint32_t last_attribute = 0; // behind the last

  [[nodiscard]] bool is_text() const { return tag.empty(); }
};

// A web page as a tree of elements and texts, in a few flat arrays: walking it needs no recursion, so that
// no page can be nested too deeply. Parsed by libxml2's HTML parser, which mends what browsers mend.
class HtmlTree {
public:
  // Requires: `page` is valid UTF-8. Scripts other than JSON-LD, styles, forms' controls and comments are
  // left out. A page cut in the middle is read as far as it goes. Thread-safe.
  explicit HtmlTree(std::string_view page);

  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  // Number 0 is the root, which has no tag of its own in the page.
  [[nodiscard]] NodeId size() const { return static_cast<NodeId>(m_nodes.size()); }
  [[nodiscard]] const HtmlNode& operator[](NodeId node) const { return m_nodes[node]; }

  // The value of an attribute; empty where it is not there.
  [[nodiscard]] std::string_view attribute(NodeId node, std::string_view name) const;
  [[nodiscard]] bool has_attribute(NodeId node, std::string_view name) const;

  // All text below the node, blanks made single.
  [[nodiscard]] std::string text_of(NodeId node) const;

private:
  friend class HtmlTreeBuilder;
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };

  [[nodiscard]] const Attribute* find_attribute(NodeId node, std::string_view name) const;

  std::vector<HtmlNode> m_nodes;
  std::vector<Attribute> m_attributes;
  std::vector<std::string> m_blocks; // own the bytes that the views point into
};

} // namespace saidby::ingest
