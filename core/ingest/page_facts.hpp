#pragma once

#include "ingest/html_tree.hpp"
#include "ingest/json_ld.hpp"
#include "ingest/page_blocks.hpp"

namespace saidby::ingest {

// What a web page says of its article: JSON-LD, then OpenGraph, then other meta elements, then <time>, then
// what only hints at it (the title element, where it was saved from, the host's name as the outlet).
[[nodiscard]] LinkedArticle read_page_facts(const HtmlTree& tree, const PageBlocks& blocks, std::string_view page);

} // namespace saidby::ingest
