#pragma once

#include "ingest/html_tree.hpp"
#include "ingest/page_blocks.hpp"
#include "model/names.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace saidby::ingest {

// A paragraph of an article and what part of it it is.
struct ArticleBlock {
  model::Part part = model::Part::body;
  std::string text;
};

// The element that holds the article, by the method of Arc90's Readability as Mozilla's Readability has it
// (2010-; https://github.com/mozilla/readability): paragraphs score by length and commas, a share of the score
// goes to the elements around them, names of classes add and take away, and what stands in links counts
// against it. Before that, elements that say that they are the article (itemprop="articleBody", classes)
// are asked. The root of the page where nothing scores.
[[nodiscard]] NodeId find_article(const HtmlTree& tree, const PageBlocks& blocks);

// The title on the page: the h1 that has most words of `title` (from the metadata), or the first inside or
// before the article; empty where there is none.
[[nodiscard]] std::string find_title(const HtmlTree& tree, const PageBlocks& blocks, NodeId article,
                                     std::string_view title);

// The article's paragraphs in the order of the page, without title: lead, body, captions, correction notes and
// links to other stories (related). Of blocks that are mostly links, none: they are lists of other stories
// (Kohlschuetter, Fankhauser, Nejdl: Boilerplate Detection using Shallow Text Features, WSDM 2010).
[[nodiscard]] std::vector<ArticleBlock> read_article(const HtmlTree& tree, const PageBlocks& blocks, NodeId article,
                                                     std::string_view title);

} // namespace saidby::ingest
