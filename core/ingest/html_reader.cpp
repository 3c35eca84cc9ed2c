#include "ingest/html_reader.hpp"

#include "base/errors.hpp"
#include "ingest/article_text.hpp"
#include "ingest/html_tree.hpp"
#include "ingest/page_blocks.hpp"
#include "ingest/page_encoding.hpp"
#include "ingest/page_facts.hpp"
#include "ingest/taking.hpp"

#include <algorithm>
#include <utility>

namespace saidby::ingest {

namespace {

constexpr std::string_view k_derived_by = "html/1";

// Less text than this, and the page is one that a program fills in the browser; what its metadata says of the
// article's text is then all there is.
constexpr std::size_t k_least_body = 250;

[[nodiscard]] std::size_t body_bytes(const std::vector<ArticleBlock>& article)
{
  std::size_t bytes = 0;
  for (const auto& block : article) {
    bytes += block.part == model::Part::body ? block.text.size() : 0;
  }
  return bytes;
}

void append_article(TextBuilder& text, std::vector<ArticleBlock> article, const std::string& body_elsewhere)
{
  const auto found = body_bytes(article);
  if (found < k_least_body && body_elsewhere.size() > 2 * found) {
    std::erase_if(article, [](const ArticleBlock& block) { return block.part == model::Part::body; });
    article.push_back({model::Part::body, body_elsewhere});
  }
  for (const auto& block : article) {
    text.add(block.part, block.text);
  }
}

} // namespace

void HtmlReader::read(Piece piece, Harvest& harvest) const
{
  auto raw = piece.bytes;
  read_page(std::move(piece), std::move(raw), harvest);
}

void read_page(Piece piece, std::string raw, Harvest& harvest)
{
  const auto page = decode_page(piece.bytes, piece.name,
                                {piece.encoding_is_given ? std::string_view{piece.encoding} : std::string_view{},
                                 piece.encoding_is_given ? std::string_view{} : std::string_view{piece.encoding}});
  const HtmlTree tree{page.text};
  const PageBlocks blocks{tree};
  auto linked = read_page_facts(tree, blocks, page.text);
  const auto article = find_article(tree, blocks);
  auto title = find_title(tree, blocks, article, linked.facts.of(Field::title));
  linked.facts.say(Field::title, title, "h1");
  auto body = read_article(tree, blocks, article, title);
  TextBuilder text;
  text.add(model::Part::title, title.empty() ? linked.facts.of(Field::title) : title);
  const bool has_title = !text.empty();
  append_article(text, std::move(body), linked.body);
  const bool only_title = has_title && text.text().find('\n') == std::string::npos;
  if (text.empty() || only_title) {
    leave_out(harvest, piece, "no article was found in this web page",
              "open it in a browser, copy the article and paste it: saidby add -");
    return;
  }
  auto taken = make_document(piece, std::move(raw), std::move(text), linked.facts,
                             std::string{k_derived_by} + (page.encoding == "utf-8" ? "" : ' ' + page.encoding));
  if (page.diagnostic) {
    taken.diagnostics.push_back(*page.diagnostic);
  }
  harvest.documents.push_back(std::move(taken));
}

void append_fragment(TextBuilder& text, std::string_view html)
{
  const HtmlTree tree{html};
  const PageBlocks blocks{tree};
  for (const auto& block : blocks.all()) {
    if (!blocks.is_outside(block.node)) {
      const bool caption = tree[block.node].tag == "figcaption";
      text.add(caption ? model::Part::caption : model::Part::body, block.text);
    }
  }
}

std::string fragment_text(std::string_view html)
{
  const HtmlTree tree{html};
  return tree.text_of(0);
}

} // namespace saidby::ingest
