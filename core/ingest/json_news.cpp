// JSON Feed and ninjs: objects that are asked leniently, since what is missing of an item is its own business.
#include "ingest/feed_item.hpp"
#include "ingest/feed_reader.hpp"
#include "ingest/html_reader.hpp"
#include "ingest/taking.hpp"
#include "ingest/wire_reader.hpp"
#include "text/utf8.hpp"

#include <simdjson.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace saidby::ingest {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;

// The member that a path of names leads to; "0" is a list's first item.
[[nodiscard]] std::optional<element> at(element from, std::initializer_list<std::string_view> path)
{
  for (const auto name : path) {
    array list;
    simdjson::error_code error = simdjson::SUCCESS;
    if (from.get_array().get(list) == simdjson::SUCCESS) {
      error = list.at(0).get(from);
    } else {
      error = from[name].get(from);
    }
    if (error != simdjson::SUCCESS) {
      return std::nullopt;
    }
  }
  return from;
}

// A string, or the digits of a whole number; empty for all else.
[[nodiscard]] std::string text_at(element from, std::initializer_list<std::string_view> path)
{
  const auto found = at(from, path);
  std::string_view text;
  std::int64_t number = 0;
  if (!found) {
    return {};
  }
  if (found->get_string().get(text) == simdjson::SUCCESS) {
    return std::string{text};
  }
  return found->get_int64().get(number) == simdjson::SUCCESS ? std::to_string(number) : std::string{};
}

// Calls `use` for each item of the list `name`.
template <typename Use>
void for_each_item(element from, std::string_view name, Use use)
{
  const auto found = at(from, {name});
  array list;
  if (found && found->get_array().get(list) == simdjson::SUCCESS) {
    for (const element item : list) {
      use(item);
    }
  }
}

[[nodiscard]] std::string escaped(std::string_view text)
{
  std::string html;
  for (const char c : text) {
    html += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '\n' ? "<br>" : std::string(1, c);
  }
  return html;
}

// Parses the piece; notes in `harvest` where it is no JSON.
[[nodiscard]] std::optional<element> parsed(simdjson::dom::parser& parser, const Piece& piece, Harvest& harvest)
{
  element root;
  const auto error = parser.parse(piece.bytes).get(root);
  if (error != simdjson::SUCCESS) {
    leave_out(harvest, piece, std::string{"this JSON is broken: "} + simdjson::error_message(error),
              "fetch the file again");
    return std::nullopt;
  }
  return root;
}

// The items of the list "items", each as it is written.
[[nodiscard]] std::vector<std::string> sources_of_items(const std::string& bytes)
{
  std::vector<std::string> sources;
  const simdjson::padded_string padded{bytes};
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document;
  simdjson::ondemand::array items;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
      document["items"].get_array().get(items) != simdjson::SUCCESS) {
    return sources;
  }
  for (auto item : items) {
    std::string_view json;
    simdjson::ondemand::object object;
    if (item.get_object().get(object) != simdjson::SUCCESS || object.raw_json().get(json) != simdjson::SUCCESS) {
      break; // what follows a broken item cannot be told from it
    }
    sources.emplace_back(json);
  }
  return sources;
}

[[nodiscard]] FeedItem feed_item(element item, element feed)
{
  constexpr std::string_view k_from = "JSON Feed";
  FeedItem found;
  auto& facts = found.facts;
  facts.say(Field::title, text_at(item, {"title"}), k_from);
  facts.say(Field::url, text_at(item, {"url"}), k_from);
  facts.say(Field::url, text_at(item, {"id"}), k_from);
  facts.say(Field::published, text_at(item, {"date_published"}), k_from);
  facts.say(Field::modified, text_at(item, {"date_modified"}), k_from);
  facts.say(Field::author, text_at(item, {"authors", "0", "name"}), k_from);
  facts.say(Field::author, text_at(item, {"author", "name"}), k_from);
  facts.say(Field::language, text_at(item, {"language"}), k_from);
  facts.say(Field::language, text_at(feed, {"language"}), k_from);
  facts.say(Field::outlet, text_at(feed, {"title"}), k_from);
  found.summary = escaped(text_at(item, {"summary"}));
  found.content = text_at(item, {"content_html"});
  if (found.content.empty()) {
    found.content = escaped(text_at(item, {"content_text"}));
  }
  return found;
}

// The value of the first of a ninjs 2 list, or of the one whose role or content type is `kind`.
[[nodiscard]] std::string value_of(element item, std::string_view list, std::string_view kind)
{
  std::string first;
  std::string found;
  for_each_item(item, list, [&](element entry) {
    const auto value = text_at(entry, {"value"});
    if (first.empty()) {
      first = value;
    }
    if (found.empty() && (text_at(entry, {"role"}) == kind || text_at(entry, {"contenttype"}) == kind)) {
      found = value;
    }
  });
  return found.empty() ? first : found;
}

[[nodiscard]] Facts ninjs_facts(element item)
{
  constexpr std::string_view k_from = "ninjs";
  Facts facts;
  const auto say = [&](Field field, const std::string& value) { facts.say(field, value, k_from); };
  say(Field::title, text_at(item, {"headline"}));
  say(Field::title, value_of(item, "headlines", "main"));
  say(Field::title, text_at(item, {"title"}));
  say(Field::url, text_at(item, {"uri"}));
  say(Field::published, text_at(item, {"versioncreated"}));
  say(Field::published, text_at(item, {"firstcreated"}));
  say(Field::modified, text_at(item, {"versioncreated"}));
  say(Field::embargo, text_at(item, {"embargoed"}));
  say(Field::version, text_at(item, {"version"}));
  say(Field::language, text_at(item, {"language"}));
  say(Field::author, text_at(item, {"byline"}));
  say(Field::author, text_at(item, {"by"}));
  say(Field::outlet, text_at(item, {"infosources", "0", "name"}));
  say(Field::outlet, text_at(item, {"source"}));
  say(Field::outlet, text_at(item, {"copyrightholder"}));
  say(Field::credit, text_at(item, {"creditline"}));
  say(Field::credit, text_at(item, {"source"}));
  return facts;
}

void append_ninjs_body(TextBuilder& text, element item)
{
  for (const auto* name : {"body_html", "body_xhtml"}) {
    if (const auto html = text_at(item, {name}); !html.empty()) {
      append_fragment(text, html);
      return;
    }
  }
  if (const auto plain = text_at(item, {"body_text"}); !plain.empty()) {
    text.add_lines(model::Part::body, plain);
    return;
  }
  append_fragment(text, value_of(item, "bodies", "text/html"));
}

} // namespace

void JsonFeedReader::read(Piece piece, Harvest& harvest) const
{
  simdjson::dom::parser parser;
  const auto feed = parsed(parser, piece, harvest);
  if (!feed) {
    return;
  }
  const auto sources = sources_of_items(piece.bytes);
  std::size_t number = 0;
  for_each_item(*feed, "items", [&](element item) {
    auto found = feed_item(item, *feed);
    found.raw = number < sources.size() ? sources[number] : simdjson::minify(item);
    add_feed_item(piece, std::move(found), ++number, "jsonfeed/1", harvest);
  });
  if (number == 0) {
    leave_out(harvest, piece, "this JSON feed has no items", "feeds lose their items after some days: fetch it again");
  }
}

void NinjsReader::read(Piece piece, Harvest& harvest) const
{
  simdjson::dom::parser parser;
  const auto item = parsed(parser, piece, harvest);
  if (!item) {
    return;
  }
  const auto facts = ninjs_facts(*item);
  TextBuilder text;
  text.add(model::Part::title, facts.of(Field::title));
  text.add(model::Part::lead, text_at(*item, {"description_text"}));
  append_ninjs_body(text, *item);
  if (text.empty()) {
    leave_out(harvest, piece, "this ninjs item has no text", "it may be of a picture or video");
    return;
  }
  auto taken = make_document(piece, std::move(piece.bytes), std::move(text), facts, "ninjs/1");
  if (const auto status = text_at(*item, {"pubstatus"}); status == "canceled" || status == "withheld") {
    taken.diagnostics.push_back({base::Severity::warning,
                                 {piece.name, 0, 0},
                                 "the agency marks this item as " + status,
                                 "take it out of comparison: saidby document exclude",
                                 ""});
  }
  harvest.documents.push_back(std::move(taken));
}

} // namespace saidby::ingest
