#include "ingest/feed_reader.hpp"

#include "base/errors.hpp"
#include "ingest/feed_item.hpp"
#include "ingest/html_reader.hpp"
#include "ingest/page_encoding.hpp"
#include "ingest/taking.hpp"
#include "ingest/xml.hpp"

#include <optional>
#include <utility>

namespace saidby::ingest {

namespace {

// Reads the feed's XML; its faults go to `harvest`. nullopt where nothing can be read.
[[nodiscard]] std::optional<XmlTree> tree_of(const Piece& piece, Harvest& harvest)
{
  try {
    const EncodingHints hints{piece.encoding_is_given ? std::string_view{piece.encoding} : std::string_view{},
                              piece.encoding_is_given ? std::string_view{} : std::string_view{piece.encoding}};
    auto page = decode_page(piece.bytes, piece.name, hints);
    std::optional<XmlTree> tree{std::in_place, std::move(page.text), piece.name};
    harvest.faults.insert(harvest.faults.end(), tree->mended().begin(), tree->mended().end());
    if (page.diagnostic) {
      harvest.faults.push_back(*page.diagnostic);
    }
    return tree;
  } catch (const base::InputError& error) { // names the place itself
    harvest.faults.push_back({base::Severity::error, {}, error.what(), error.advice(), ""});
    return std::nullopt;
  }
}

[[nodiscard]] FeedItem rss_item(const XmlElement& item, const XmlElement& channel)
{
  constexpr std::string_view k_from = "RSS";
  FeedItem found;
  auto& facts = found.facts;
  facts.say(Field::title, fragment_text(item.child("", "title").text()), k_from);
  facts.say(Field::url, item.child("", "link").text(), k_from);
  if (item.child("guid").attribute("isPermaLink") != "false") {
    facts.say(Field::url, item.child("guid").text(), k_from);
  }
  facts.say(Field::published, item.child("pubDate").text(), k_from);
  facts.say(Field::published, item.child("dc", "date").text(), k_from);
  facts.say(Field::modified, item.child("updated").text(), k_from);
  facts.say(Field::author, item.child("creator").text(), k_from);
  facts.say(Field::author, item.child("author").text(), k_from);
  facts.say(Field::outlet, item.child("", "source").text(), "RSS source");
  facts.say(Field::outlet, fragment_text(channel.child("", "title").text()), "RSS channel");
  facts.say(Field::language, item.child("language").text(), k_from);
  facts.say(Field::language, channel.child("language").text(), "RSS channel");
  found.summary = item.child("description").text();
  found.content = item.child("encoded").text();
  found.raw = item.source();
  return found;
}

// The text of an Atom construct as HTML: its type says whether it is text, escaped HTML or XHTML.
[[nodiscard]] std::string html_of(const XmlElement& construct)
{
  const auto type = construct.attribute("type");
  if (type == "xhtml") {
    return construct.inner_xml();
  }
  auto text = construct.text();
  if (type == "html" || type == "text/html") {
    return text;
  }
  std::string escaped;
  for (const char c : text) {
    escaped += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  }
  return escaped;
}

[[nodiscard]] std::string_view link_of(const XmlElement& entry)
{
  for (const auto& link : entry.children("link")) {
    const auto relation = link.attribute("rel");
    if (relation.empty() || relation == "alternate") {
      return link.attribute("href");
    }
  }
  return {};
}

[[nodiscard]] FeedItem atom_entry(const XmlElement& entry, const XmlElement& feed)
{
  constexpr std::string_view k_from = "Atom";
  FeedItem found;
  auto& facts = found.facts;
  facts.say(Field::title, fragment_text(html_of(entry.child("title"))), k_from);
  facts.say(Field::url, link_of(entry), k_from);
  facts.say(Field::url, entry.child("id").text(), k_from);
  facts.say(Field::published, entry.child("published").text(), k_from);
  facts.say(Field::published, entry.child("updated").text(), k_from);
  facts.say(Field::modified, entry.child("updated").text(), k_from);
  facts.say(Field::author, entry.child("author").child("name").text(), k_from);
  facts.say(Field::outlet, fragment_text(html_of(entry.child("source").child("title"))), "Atom source");
  facts.say(Field::outlet, fragment_text(html_of(feed.child("title"))), "Atom feed");
  facts.say(Field::language, entry.attribute("lang"), k_from);
  facts.say(Field::language, feed.attribute("lang"), "Atom feed");
  found.summary = html_of(entry.child("summary"));
  found.content = html_of(entry.child("content"));
  found.raw = entry.source();
  return found;
}

} // namespace

void RssReader::read(Piece piece, Harvest& harvest) const
{
  const auto tree = tree_of(piece, harvest);
  if (!tree) {
    return;
  }
  const auto channel = tree->root().child("channel");
  auto items = channel.children("item");
  if (items.empty()) { // RSS 1.0 puts them beside the channel
    items = tree->root().children("item");
  }
  std::size_t number = 0;
  for (const auto& item : items) {
    add_feed_item(piece, rss_item(item, channel), ++number, "rss/1", harvest);
  }
  if (number == 0) {
    leave_out(harvest, piece, "this RSS feed has no items", "feeds lose their items after some days: fetch it again");
  }
}

void AtomReader::read(Piece piece, Harvest& harvest) const
{
  const auto tree = tree_of(piece, harvest);
  if (!tree) {
    return;
  }
  const auto root = tree->root();
  const auto entries = root.name() == "entry" ? std::vector<XmlElement>{root} : root.children("entry");
  std::size_t number = 0;
  for (const auto& entry : entries) {
    add_feed_item(piece, atom_entry(entry, root), ++number, "atom/1", harvest);
  }
  if (number == 0) {
    leave_out(harvest, piece, "this Atom feed has no entries",
              "feeds lose their entries after some days: fetch it again");
  }
}

} // namespace saidby::ingest
