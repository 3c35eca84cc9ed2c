#pragma once

#include "ingest/piece.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace saidby::ingest {

// What an item says, whatever the feed's format.
struct FeedItem {
  Facts facts;
  std::string summary; // HTML
  std::string content; // HTML
  std::string raw;
};

// Makes a document of the item number `number`, from 1, of a feed: title, lead (where the summary is not how the
// content begins), body. An item without text becomes a fault.
void add_feed_item(const Piece& feed, FeedItem item, std::size_t number, std::string_view derived_by, Harvest& harvest);

} // namespace saidby::ingest
