#pragma once

#include "ingest/facts.hpp"

#include <string>
#include <string_view>

namespace saidby::ingest {

// What a page says of its article in schema.org's words.
struct LinkedArticle {
  Facts facts;
  std::string body; // articleBody: often only the beginning
};

// Notes in `article` what one JSON-LD script says; of several scripts the first that says something counts.
// Finds the article in lists, in @graph and as mainEntity; follows "@id" to the publisher and authors.
// A script that is no JSON says nothing: pages' scripts are often broken, and the page is still there.
void read_json_ld(std::string_view script, LinkedArticle& article);

} // namespace saidby::ingest
