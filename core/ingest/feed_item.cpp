#include "ingest/feed_item.hpp"

#include "ingest/html_reader.hpp"
#include "ingest/taking.hpp"

#include <fmt/format.h>

#include <utility>

namespace saidby::ingest {

namespace {

// A summary that only repeats how the content begins is none.
[[nodiscard]] bool begins_content(const std::string& summary, const std::string& content)
{
  auto start = summary.substr(0, summary.find("..."));
  start = start.substr(0, start.find("\xE2\x80\xA6"));
  start = start.substr(0, start.find(" ["));
  return start.size() < 20 || content.find(start) != std::string::npos;
}

[[nodiscard]] TextBuilder text_of(const FeedItem& item)
{
  TextBuilder text;
  text.add(model::Part::title, item.facts.of(Field::title));
  const auto summary = fragment_text(item.summary);
  if (item.content.empty()) {
    append_fragment(text, item.summary);
  } else {
    if (!begins_content(summary, fragment_text(item.content))) {
      text.add(model::Part::lead, summary);
    }
    append_fragment(text, item.content);
  }
  return text;
}

} // namespace

void add_feed_item(const Piece& feed, FeedItem item, std::size_t number, std::string_view derived_by, Harvest& harvest)
{
  Piece own;
  own.name = fmt::format("{}:{}", feed.name, number);
  own.known = feed.known;
  own.said = feed.said;
  auto text = text_of(item);
  if (text.empty()) {
    leave_out(harvest, own, "this item of the feed has no text", "feeds that only link need the pages themselves");
    return;
  }
  harvest.documents.push_back(
    make_document(own, std::move(item.raw), std::move(text), item.facts, std::string{derived_by}));
}

} // namespace saidby::ingest
