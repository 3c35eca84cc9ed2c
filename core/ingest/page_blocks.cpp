#include "ingest/page_blocks.hpp"

#include "ingest/characters.hpp"

#include <algorithm>
#include <array>

namespace saidby::ingest {

namespace {

constexpr std::array<std::string_view, 36> k_block_tags = {
  "html", "body", "div", "p",  "section", "article", "main", "header", "footer",     "nav",        "aside",   "ul",
  "ol",   "li",   "dl",  "dt", "dd",      "table",   "tr",   "td",     "th",         "tbody",      "thead",   "h1",
  "h2",   "h3",   "h4",  "h5", "h6",      "pre",     "form", "figure", "figcaption", "blockquote", "address", "center"};
constexpr std::array<std::string_view, 5> k_outside_tags = {"nav", "footer", "aside", "form", "menu"};
constexpr std::array<std::string_view, 8> k_outside_roles = {"navigation", "complementary", "contentinfo", "banner",
                                                             "search",     "dialog",        "alert",       "menu"};
constexpr std::array<std::string_view, 4> k_never_outside = {"html", "body", "main", "head"};

// Running text: shorter stretches are labels.
constexpr std::size_t k_running_text = 80;
// What holds more of the page's running text than this is not outside, whatever it is called.
constexpr double k_most_of_page = 0.5;

template <std::size_t Size>
[[nodiscard]] bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words)
{
  return std::find(words.begin(), words.end(), word) != words.end();
}

[[nodiscard]] bool is_hidden(const HtmlTree& tree, NodeId node)
{
  const auto style = tree.attribute(node, "style");
  return tree.has_attribute(node, "hidden") || equal_ignoring_case(tree.attribute(node, "aria-hidden"), "true") ||
         find_ignoring_case(style, "display:none") != std::string_view::npos ||
         find_ignoring_case(style, "display: none") != std::string_view::npos ||
         find_ignoring_case(style, "visibility:hidden") != std::string_view::npos;
}

} // namespace

PageBlocks::PageBlocks(const HtmlTree& tree) : m_tree{tree}
{
  read_elements();
  measure();
  mark_outside();
  collect();
}

void PageBlocks::read_elements()
{
  const auto size = m_tree.size();
  m_words.resize(size);
  m_block.resize(size);
  m_in_link.resize(size);
  for (NodeId id = 1; id < size; ++id) { // parents stand before their children
    const auto& node = m_tree[id];
    const auto parent = node.parent;
    m_in_link[id] = m_in_link[parent] || node.tag == "a";
    m_block[id] = is_one_of(node.tag, k_block_tags) ? id : m_block[parent];
    if (node.is_text()) {
      continue;
    }
    m_words[id] = static_cast<PageWords>(words_of_class(m_tree.attribute(id, "class")) |
                                         words_of_class(m_tree.attribute(id, "id")));
    if (m_tree.attribute(id, "itemprop") == "articleBody") {
      m_words[id] = static_cast<PageWords>(m_words[id] | bit(PageWord::body));
    }
    if (has(m_words[id], PageWord::body) || node.tag == "h1") {
      m_anchors.push_back(id);
    }
  }
}

void PageBlocks::measure()
{
  m_mass.resize(m_tree.size() + 1);
  for (NodeId id = 0; id < m_tree.size(); ++id) {
    const auto& node = m_tree[id];
    const bool running = node.is_text() && !m_in_link[id] && node.text.size() >= k_running_text;
    m_mass[id + 1] = m_mass[id] + (running ? node.text.size() : 0);
  }
}

std::size_t PageBlocks::mass(NodeId node) const { return m_mass[m_tree[node].end] - m_mass[node]; }

bool PageBlocks::begins_outside(NodeId id) const
{
  const auto& node = m_tree[id];
  if (node.is_text() || is_one_of(node.tag, k_never_outside)) {
    return false; // libxml2 puts what it does not know into the head where a page leaves its body out
  }
  if (is_hidden(m_tree, id) && static_cast<double>(mass(id)) < k_most_of_page * static_cast<double>(m_mass.back())) {
    return true;
  }
  const auto words = m_words[id];
  const bool comments = has(words, PageWord::comments);
  const bool named = comments || has(words, PageWord::related) || has(words, PageWord::chrome) ||
                     is_one_of(node.tag, k_outside_tags) || is_one_of(m_tree.attribute(id, "role"), k_outside_roles);
  if (!named) {
    return false;
  }
  const auto anchor = std::lower_bound(m_anchors.begin(), m_anchors.end(), id);
  const bool holds_anchor = anchor != m_anchors.end() && *anchor < node.end;
  const bool holds_most = static_cast<double>(mass(id)) > k_most_of_page * static_cast<double>(m_mass.back());
  return !holds_anchor && (comments || !holds_most);
}

void PageBlocks::mark_outside()
{
  m_outside.resize(m_tree.size());
  for (NodeId id = 1; id < m_tree.size(); ++id) {
    m_outside[id] = m_outside[m_tree[id].parent] || begins_outside(id);
  }
}

void PageBlocks::collect()
{
  std::string text;
  std::string link_text;
  NodeId block = 0;
  int breaks = 0;
  const auto end_block = [&] {
    auto spaced = single_spaced(text);
    if (!spaced.empty()) {
      m_blocks.push_back({block, std::move(spaced), single_spaced(link_text).size()});
    }
    text.clear();
    link_text.clear();
  };
  for (NodeId id = 1; id < m_tree.size(); ++id) {
    const auto& node = m_tree[id];
    if (node.tag == "br") {
      ++breaks;
      text += ' ';
    } else if (node.is_text()) {
      const bool empty = std::all_of(node.text.begin(), node.text.end(), is_blank);
      if (m_tree[node.parent].tag == "script" || m_tree[node.parent].tag == "title") {
        continue;
      }
      if (m_block[id] != block || (breaks >= 2 && !empty)) {
        end_block();
        block = m_block[id];
      }
      breaks = empty ? breaks : 0;
      text += node.text;
      if (m_in_link[id]) {
        link_text += node.text;
      }
    } else if (m_block[id] == id) {
      end_block(); // a block inside cuts the text around it
      block = id;
    }
  }
  end_block();
}

PageWords PageBlocks::words_up_to(NodeId node, NodeId root) const
{
  constexpr int k_most_levels = 8; // what stands around further out says nothing about a paragraph
  PageWords words = m_words[node];
  for (int level = 0; level < k_most_levels && node != root && node != 0; ++level) {
    node = m_tree[node].parent;
    if (node != root && node != k_no_node) {
      words = static_cast<PageWords>(words | m_words[node]);
    }
  }
  return words;
}

} // namespace saidby::ingest
