#include "ingest/article_text.hpp"
#include "ingest/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace saidby::ingest {

namespace {

using model::Part;

constexpr double k_mostly_links = 0.5;
constexpr std::size_t k_short_block = 120; // bytes: as long as a byline or a label may be
constexpr std::size_t k_longest_lead = 1200;
constexpr std::size_t k_shortest_lead = 40;

[[nodiscard]] std::set<std::string> words_of(std::string_view text)
{
  std::set<std::string> words;
  const auto folded = text::folded(text);
  for (std::size_t at = 0; at < folded.size();) {
    const auto start = folded.find_first_not_of(" ,.;:!?\"'()|-", at);
    if (start == std::string::npos) {
      break;
    }
    at = std::min(folded.find_first_of(" ,.;:!?\"'()|-", start), folded.size());
    words.insert(folded.substr(start, at - start));
  }
  return words;
}

[[nodiscard]] std::size_t shared_words(std::string_view a, std::string_view b)
{
  const auto of_a = words_of(a);
  const auto of_b = words_of(b);
  return static_cast<std::size_t>(
    std::count_if(of_a.begin(), of_a.end(), [&](const auto& word) { return of_b.count(word) != 0; }));
}

class ArticleReader {
public:
  ArticleReader(const HtmlTree& tree, const PageBlocks& blocks, NodeId article, std::string_view title)
    : m_tree{tree},
      m_blocks{blocks},
      m_article{article},
      m_title{title}
  {}

  std::vector<ArticleBlock> read()
  {
    find_start();
    for (const auto& block : m_blocks.all()) {
      if (block.node >= m_article && block.node < m_tree[m_article].end) {
        read_inside(block);
      } else {
        read_around(block);
      }
    }
    return std::move(m_found);
  }

private:
  // Where the page's own heading stands: what comes before it is no part of the article.
  void find_start()
  {
    for (const auto& block : m_blocks.all()) {
      if (m_tree[block.node].tag == "h1" && !m_title.empty() && block.text == m_title) {
        m_heading = block.node;
        return;
      }
    }
  }

  void read_inside(const PageBlock& block)
  {
    if (m_blocks.is_outside(block.node) || block.text == m_title || m_tree[block.node].tag == "h1") {
      // Corrections stand in asides and footers, too.
      if (m_blocks.is_outside(block.node) && is_correction(block)) {
        add(Part::correction_note, block.text);
      }
      return;
    }
    const auto words = m_blocks.words_up_to(block.node, m_article);
    const auto beginning = words_of_beginning(block.text);
    if (has(beginning, PageWord::related) && block.link_bytes > 0) {
      add(Part::related, block.text);
    } else if (is_correction(block)) {
      add(Part::correction_note, block.text);
    } else if (has(words, PageWord::caption) || is_in_figure(block.node)) {
      add(Part::caption, block.text);
    } else if (is_byline(block, words) || is_noise(block, beginning)) {
      m_heading_waiting.clear(); // it stood over what is left out
    } else if (is_heading(block.node)) {
      m_heading_waiting = block.text;
    } else if (!m_has_body && has(words, PageWord::lead) && is_lead_length(block)) {
      add(Part::lead, block.text);
    } else {
      m_has_body = true;
      if (!m_heading_waiting.empty()) {
        add(Part::body, std::exchange(m_heading_waiting, {}));
      }
      add(Part::body, block.text);
    }
  }

  // Leads stand between the heading and the article's body, corrections after it.
  void read_around(const PageBlock& block)
  {
    if (is_correction(block)) {
      add(Part::correction_note, block.text);
      return;
    }
    const bool before = m_heading != k_no_node && block.node > m_heading && block.node < m_article;
    if (!before || m_blocks.is_outside(block.node) || block.link_share() > k_mostly_links || !is_lead_length(block)) {
      return;
    }
    const auto words = m_blocks.words_up_to(block.node, 0);
    const auto tag = m_tree[block.node].tag;
    if (has(words, PageWord::caption) || is_in_figure(block.node)) {
      add(Part::caption, block.text);
    } else if (has(words, PageWord::lead) || tag == "p" || tag == "h2" ||
               m_tree.attribute(block.node, "itemprop") == "description") {
      add(Part::lead, block.text);
    }
  }

  [[nodiscard]] bool is_lead_length(const PageBlock& block) const
  {
    return block.text.size() >= k_shortest_lead && block.text.size() <= k_longest_lead;
  }

  [[nodiscard]] bool is_heading(NodeId node) const
  {
    const auto tag = m_tree[node].tag;
    return tag.size() == 2 && tag[0] == 'h' && is_digit(tag[1]);
  }

  [[nodiscard]] bool is_correction(const PageBlock& block) const
  {
    if (block.text.size() < 20 || block.link_share() > k_mostly_links) {
      return false;
    }
    return has(words_of_beginning(block.text), PageWord::correction_note) ||
           has(m_blocks.words_up_to(block.node, m_article), PageWord::correction_note);
  }

  [[nodiscard]] bool is_in_figure(NodeId node) const
  {
    for (int level = 0; level < 6 && node != k_no_node && node != 0; ++level) {
      const auto tag = m_tree[node].tag;
      if (tag == "figcaption") {
        return true;
      }
      if (tag == "figure") {
        return !holds_quote(node);
      }
      node = m_tree[node].parent;
    }
    return false;
  }

  // Figures hold pull quotes and tables as well.
  [[nodiscard]] bool holds_quote(NodeId figure) const
  {
    for (auto node = figure; node < m_tree[figure].end; ++node) {
      if (m_tree[node].tag == "blockquote" || m_tree[node].tag == "table") {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_byline(const PageBlock& block, PageWords words) const
  {
    const auto tag = m_tree[block.node].tag;
    return block.text.size() <= k_short_block &&
           (has(words, PageWord::byline) || tag == "address" || m_tree.attribute(block.node, "rel") == "author");
  }

  // Lists of links, labels, and lines that ask the reader for something.
  [[nodiscard]] bool is_noise(const PageBlock& block, PageWords beginning) const
  {
    const auto tag = m_tree[block.node].tag;
    const double most_links = tag == "p" || tag == "blockquote" ? 0.8 : k_mostly_links;
    if (block.link_share() > most_links) {
      return true;
    }
    if (has(beginning, PageWord::chrome) && block.text.size() <= 2 * k_short_block) {
      return true;
    }
    // A label: a few words in an element that is no paragraph and no heading.
    const bool is_text_tag = tag == "p" || tag == "blockquote" || tag == "li" || tag == "td" || tag == "dd" ||
                             tag == "dt" || tag == "pre" || tag == "th" || is_heading(block.node);
    return !is_text_tag && block.text.size() < k_shortest_lead && !ends_a_sentence(block.text);
  }

  [[nodiscard]] static bool ends_a_sentence(std::string_view text)
  {
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with('"') ||
           text.ends_with("\xE2\x80\x9D") || text.ends_with("\xC2\xBB") || text.ends_with("\xE2\x80\xA6");
  }

  void add(Part part, const std::string& text)
  {
    // Pages repeat leads and captions for screens of another size.
    if (m_seen.insert(text).second) {
      m_found.push_back({part, text});
    }
  }

  const HtmlTree& m_tree;
  const PageBlocks& m_blocks;
  NodeId m_article;
  std::string_view m_title;
  NodeId m_heading = k_no_node;
  bool m_has_body = false;
  std::string m_heading_waiting; // for the paragraph that it stands over
  std::vector<ArticleBlock> m_found;
  std::set<std::string, std::less<>> m_seen;
};

} // namespace

std::string find_title(const HtmlTree& tree, const PageBlocks& blocks, NodeId article, std::string_view title)
{
  const PageBlock* best = nullptr;
  std::size_t most = 0;
  for (const auto& block : blocks.all()) {
    if (tree[block.node].tag != "h1" || blocks.is_outside(block.node)) {
      continue;
    }
    const auto shared = title.empty() ? 1 : shared_words(block.text, title);
    if (shared > most && block.node < tree[article].end) {
      most = shared;
      best = &block;
    }
  }
  return best == nullptr ? std::string{} : best->text;
}

std::vector<ArticleBlock> read_article(const HtmlTree& tree, const PageBlocks& blocks, NodeId article,
                                       std::string_view title)
{
  return ArticleReader{tree, blocks, article, title}.read();
}

} // namespace saidby::ingest
