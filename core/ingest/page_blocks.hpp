#pragma once

#include "ingest/html_tree.hpp"
#include "ingest/page_words.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace saidby::ingest {

// A stretch of text of a page that stands in a block of its own: a paragraph, a heading, a list item.
struct PageBlock {
  NodeId node = 0;            // the innermost element that makes a block of it
  std::string text;           // blanks made single
  std::size_t link_bytes = 0; // of it, how much stands in links

  [[nodiscard]] double link_share() const
  {
    return text.empty() ? 0.0 : static_cast<double>(link_bytes) / static_cast<double>(text.size());
  }
};

// What all readers of a page ask of its elements, answered in one pass over the tree.
class PageBlocks {
public:
  // Requires: `tree` outlives it.
  explicit PageBlocks(const HtmlTree& tree);

  [[nodiscard]] const std::vector<PageBlock>& all() const { return m_blocks; }

  // What the class and id of an element say of itself.
  [[nodiscard]] PageWords own_words(NodeId node) const { return m_words[node]; }

  // Menus, adverts, readers' comments, other stories: no part of the article. Also what is hidden.
  [[nodiscard]] bool is_outside(NodeId node) const { return m_outside[node]; }

  // What the element and those around it up to `root` say.
  [[nodiscard]] PageWords words_up_to(NodeId node, NodeId root) const;

private:
  void read_elements();
  void measure();
  void mark_outside();
  void collect();
  [[nodiscard]] bool begins_outside(NodeId node) const;
  [[nodiscard]] std::size_t mass(NodeId node) const;

  const HtmlTree& m_tree;
  std::vector<PageWords> m_words;
  std::vector<NodeId> m_block; // the innermost block element that a node stands in
  std::vector<bool> m_in_link;
  std::vector<bool> m_outside;
  std::vector<std::size_t> m_mass; // bytes of running text before each node
  std::vector<NodeId> m_anchors;   // headings and article bodies: what holds one is not outside
  std::vector<PageBlock> m_blocks;
};

} // namespace saidby::ingest
