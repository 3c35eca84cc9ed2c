#include "ingest/article_text.hpp"
#include "ingest/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace saidby::ingest {

namespace {

constexpr std::size_t k_shortest_paragraph = 25; // bytes; shorter ones say nothing about where the article is
constexpr std::size_t k_levels = 5;              // how far up a paragraph's score reaches
constexpr double k_class_weight = 25.0;
constexpr double k_says_it_is_the_article = 60.0;
constexpr double k_sibling_share = 0.2;   // of the best score: a sibling with more belongs to the article
constexpr std::size_t k_least_text = 250; // of an element that says that it is the article

[[nodiscard]] double tag_weight(std::string_view tag)
{
  if (tag == "article" || tag == "main") {
    return 10.0;
  }
  if (tag == "div" || tag == "section") {
    return 5.0;
  }
  if (tag == "pre" || tag == "td" || tag == "blockquote") {
    return 3.0;
  }
  if (tag == "ul" || tag == "ol" || tag == "dl" || tag == "li" || tag == "form" || tag == "address") {
    return -3.0;
  }
  return tag == "th" || (tag.size() == 2 && tag[0] == 'h') ? -5.0 : 0.0;
}

[[nodiscard]] double class_weight(PageWords words)
{
  double weight = 0;
  if (has(words, PageWord::body)) {
    weight += k_says_it_is_the_article;
  }
  if (has(words, PageWord::good)) {
    weight += k_class_weight;
  }
  if (has(words, PageWord::comments) || has(words, PageWord::related) || has(words, PageWord::chrome) ||
      has(words, PageWord::caption)) {
    weight -= k_class_weight;
  }
  return weight;
}

[[nodiscard]] double paragraph_score(const PageBlock& block)
{
  const auto commas = static_cast<double>(std::count(block.text.begin(), block.text.end(), ','));
  const auto length = std::min(static_cast<double>(block.text.size()) / 100.0, 3.0);
  return (1.0 + commas + length) * (1.0 - block.link_share());
}

class ArticleFinder {
public:
  ArticleFinder(const HtmlTree& tree, const PageBlocks& blocks) : m_tree{tree}, m_blocks{blocks} {}

  NodeId find()
  {
    if (const auto said = says_it_is_the_article(); said != k_no_node) {
      return said;
    }
    score();
    NodeId best = k_no_node;
    for (const auto& [node, score] : m_scores) {
      const bool better = best == k_no_node || score > m_scores[best] || (score == m_scores[best] && node < best);
      best = better ? node : best;
    }
    return best == k_no_node ? 0 : widened(best);
  }

private:
  // Bytes of running text of the article's kind below `node`.
  [[nodiscard]] std::size_t text_below(NodeId node) const
  {
    const auto& all = m_blocks.all();
    auto block =
      std::lower_bound(all.begin(), all.end(), node, [](const PageBlock& b, NodeId id) { return b.node < id; });
    std::size_t bytes = 0;
    for (; block != all.end() && block->node < m_tree[node].end; ++block) {
      if (!m_blocks.is_outside(block->node) && block->text.size() >= k_shortest_paragraph &&
          block->link_share() < 0.5) {
        bytes += block->text.size();
      }
    }
    return bytes;
  }

  // itemprop="articleBody" and the like: the only one, or the one that holds nearly all that all of them hold.
  [[nodiscard]] NodeId says_it_is_the_article() const
  {
    NodeId best = k_no_node;
    std::size_t most = 0;
    std::size_t outermost_sum = 0;
    NodeId end = 0; // of the last outermost one
    for (NodeId id = 1; id < m_tree.size(); ++id) {
      if (m_tree[id].is_text() || m_tree.attribute(id, "itemprop") != "articleBody" || m_blocks.is_outside(id) ||
          id < end) {
        continue;
      }
      end = m_tree[id].end;
      const auto bytes = text_below(id);
      outermost_sum += bytes;
      if (bytes > most) {
        most = bytes;
        best = id;
      }
    }
    return most >= k_least_text && most * 10 >= outermost_sum * 9 ? best : k_no_node;
  }

  void score()
  {
    for (const auto& block : m_blocks.all()) {
      if (block.text.size() < k_shortest_paragraph || m_blocks.is_outside(block.node) || is_heading(block.node)) {
        continue;
      }
      const auto points = paragraph_score(block);
      // A div that holds text itself is the paragraph's parent as well.
      auto node = is_paragraph(block.node) ? m_tree[block.node].parent : block.node;
      for (std::size_t level = 0; level < k_levels && node != k_no_node && node != 0; ++level) {
        const double divisor = level == 0 ? 1.0 : level == 1 ? 2.0 : 3.0 * static_cast<double>(level);
        auto [entry, is_new] = m_scores.try_emplace(node, 0.0);
        entry->second += points / divisor + (is_new ? start_score(node) : 0.0);
        node = m_tree[node].parent;
      }
    }
  }

  [[nodiscard]] double start_score(NodeId node) const
  {
    return tag_weight(m_tree[node].tag) + class_weight(m_blocks.own_words(node));
  }

  [[nodiscard]] bool is_heading(NodeId node) const
  {
    const auto tag = m_tree[node].tag;
    return tag.size() == 2 && tag[0] == 'h' && is_digit(tag[1]);
  }

  [[nodiscard]] bool is_paragraph(NodeId node) const
  {
    const auto tag = m_tree[node].tag;
    return tag == "p" || tag == "pre" || tag == "li" || tag == "blockquote" || tag == "td";
  }

  // Goes out as long as the elements around hold more of the article: parts of it often stand side by side.
  [[nodiscard]] NodeId widened(NodeId best)
  {
    const double threshold = k_sibling_share * m_scores[best];
    for (;;) {
      const auto parent = m_tree[best].parent;
      if (parent == k_no_node || parent == 0 || m_tree[best].tag == "article" || m_tree[best].tag == "main" ||
          m_tree[parent].tag == "body" || m_tree[parent].tag == "html") {
        return best;
      }
      if (!has_good_sibling(best, threshold) && m_tree[parent].tag != "article") {
        return best;
      }
      best = parent;
    }
  }

  [[nodiscard]] bool has_good_sibling(NodeId node, double threshold) const
  {
    for (auto sibling = m_tree[m_tree[node].parent].first_child; sibling != k_no_node; sibling = m_tree[sibling].next) {
      if (sibling == node || m_tree[sibling].is_text() || m_blocks.is_outside(sibling)) {
        continue;
      }
      const auto known = m_scores.find(sibling);
      if ((known != m_scores.end() && known->second - start_score(sibling) >= threshold) ||
          (m_tree[sibling].tag == "p" && m_tree[node].tag != "article" && text_below(sibling) > 80)) {
        return true;
      }
    }
    return false;
  }

  const HtmlTree& m_tree;
  const PageBlocks& m_blocks;
  std::unordered_map<NodeId, double> m_scores;
};

} // namespace

NodeId find_article(const HtmlTree& tree, const PageBlocks& blocks) { return ArticleFinder{tree, blocks}.find(); }

} // namespace saidby::ingest
