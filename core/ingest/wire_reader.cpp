#include "ingest/wire_reader.hpp"

#include "base/errors.hpp"
#include "ingest/html_reader.hpp"
#include "ingest/page_encoding.hpp"
#include "ingest/taking.hpp"
#include "ingest/xml.hpp"

#include <fmt/format.h>

#include <functional>
#include <utility>

namespace saidby::ingest {

namespace {

constexpr std::string_view k_newsml = "NewsML-G2";
constexpr std::string_view k_nitf = "NITF";

// Reads the piece as XML and hands its root on; notes what is wrong.
void with_tree(const Piece& piece, Harvest& harvest, const std::function<void(const XmlElement&)>& use)
{
  try {
    auto page = decode_page(piece.bytes, piece.name,
                            {piece.encoding_is_given ? std::string_view{piece.encoding} : std::string_view{}, {}});
    const XmlTree tree{std::move(page.text), piece.name};
    harvest.faults.insert(harvest.faults.end(), tree.mended().begin(), tree.mended().end());
    use(tree.root());
  } catch (const base::InputError& error) { // names the place itself
    harvest.faults.push_back({base::Severity::error, {}, error.what(), error.advice(), ""});
  }
}

// The name of a party: its <name>, its literal, or the end of its code ("nprov:AFP" -> "AFP").
[[nodiscard]] std::string party_name(const XmlElement& party)
{
  if (auto name = party.child("name").text(); !name.empty()) {
    return name;
  }
  if (const auto literal = party.attribute("literal"); !literal.empty()) {
    return std::string{literal};
  }
  const auto code = party.attribute("qcode");
  return std::string{code.substr(code.find(':') == std::string_view::npos ? 0 : code.find(':') + 1)};
}

// --- NITF: also the text of many NewsML-G2 items ------------------------------------------------------------

void append_nitf_body(TextBuilder& text, const XmlElement& body)
{
  const auto content = body.child("body.content");
  const std::function<void(const XmlElement&, int)> append = [&](const XmlElement& parent, int depth) {
    for (const auto& block : parent.children()) {
      const auto name = block.name();
      if (name == "media") {
        text.add(model::Part::caption, block.child("media-caption").text());
      } else if ((name == "block" || name == "bq") && depth < 8) {
        append(block, depth + 1);
      } else {
        text.add(model::Part::body, block.text());
      }
    }
  };
  append(content, 0);
}

void append_nitf(TextBuilder& text, const XmlElement& nitf)
{
  const auto body = nitf.child("body");
  const auto head = body.child("body.head");
  text.add(model::Part::lead, head.child("hedline").child("hl2").text());
  text.add(model::Part::lead, head.child("abstract").text());
  append_nitf_body(text, body);
}

[[nodiscard]] Facts nitf_facts(const XmlElement& nitf)
{
  Facts facts;
  const auto say = [&](Field field, std::string_view value) { facts.say(field, value, k_nitf); };
  const auto head = nitf.child("body").child("body.head");
  const auto data = nitf.child("head").child("docdata");
  say(Field::title, head.child("hedline").child("hl1").text());
  say(Field::title, nitf.child("head").child("title").text());
  say(Field::published, data.child("date.issue").attribute("norm"));
  say(Field::published, head.child("dateline").child("story.date").attribute("norm"));
  say(Field::embargo, data.child("date.release").attribute("norm"));
  say(Field::version, data.child("du-key").attribute("version"));
  say(Field::author, head.child("byline").child("person").text());
  say(Field::author, head.child("byline").text());
  say(Field::credit, head.child("distributor").text());
  say(Field::credit, data.child("del-list").child("from-src").attribute("src-name"));
  say(Field::outlet, data.child("del-list").child("from-src").attribute("src-name"));
  say(Field::outlet, head.child("distributor").text());
  say(Field::outlet, data.child("doc.copyright").attribute("holder"));
  say(Field::url, data.child("doc-id").attribute("id-string"));
  say(Field::language, nitf.attribute("lang"));
  return facts;
}

// --- NewsML-G2 ----------------------------------------------------------------------------------------------

[[nodiscard]] Facts newsml_facts(const XmlElement& item)
{
  Facts facts;
  const auto say = [&](Field field, std::string_view value) { facts.say(field, value, k_newsml); };
  const auto about_item = item.child("itemMeta");
  const auto about_content = item.child("contentMeta");
  say(Field::title, about_content.child("headline").text());
  say(Field::title, about_item.child("title").text());
  say(Field::url, item.attribute("guid"));
  say(Field::published, about_item.child("versionCreated").text());
  say(Field::published, about_item.child("firstCreated").text());
  say(Field::modified, about_content.child("contentModified").text());
  say(Field::embargo, about_item.child("embargoed").text());
  say(Field::version, item.attribute("version"));
  say(Field::author, about_content.child("by").text());
  say(Field::author, party_name(about_content.child("creator")));
  say(Field::credit, about_content.child("creditline").text());
  say(Field::credit, party_name(about_content.child("infoSource")));
  say(Field::outlet, party_name(about_item.child("provider")));
  say(Field::outlet, party_name(item.child("rightsInfo").child("copyrightHolder")));
  say(Field::language, about_content.child("language").attribute("tag"));
  say(Field::language, item.attribute("lang"));
  return facts;
}

void append_content(TextBuilder& text, const XmlElement& item)
{
  const auto contents = item.child("contentSet");
  for (const auto& inline_xml : contents.children("inlineXML")) {
    const auto nitf = inline_xml.child("nitf");
    const auto html = inline_xml.child("html");
    if (nitf.exists()) {
      append_nitf(text, nitf);
    } else {
      append_fragment(text, (html.exists() ? html.child("body") : inline_xml).inner_xml());
    }
    return;
  }
  for (const auto& inline_data : contents.children("inlineData")) {
    const auto type = inline_data.attribute("contenttype");
    if (type.find("html") != std::string_view::npos) {
      append_fragment(text, inline_data.text());
    } else {
      text.add_lines(model::Part::body, inline_data.text());
    }
    return;
  }
}

void add_newsml_item(const Piece& piece, const XmlElement& item, std::size_t number, Harvest& harvest)
{
  Piece own;
  own.name = number == 0 ? piece.name : fmt::format("{}:{}", piece.name, number);
  own.known = piece.known;
  own.said = piece.said;
  const auto facts = newsml_facts(item);
  TextBuilder text;
  text.add(model::Part::title, facts.of(Field::title));
  const auto about_content = item.child("contentMeta");
  text.add(model::Part::lead, about_content.child("description").text());
  const auto before = text.text().size();
  append_content(text, item);
  if (text.text().size() == before) {
    leave_out(harvest, own, "this NewsML-G2 item has no text",
              "it may be of a picture or video, or only link to its text");
    return;
  }
  auto taken = make_document(own, std::string{item.source()}, std::move(text), facts, "newsml/1");
  const auto status = item.child("itemMeta").child("pubStatus").attribute("qcode");
  if (status.ends_with(":canceled") || status.ends_with(":withheld")) {
    taken.diagnostics.push_back({base::Severity::warning,
                                 {own.name, 0, 0},
                                 fmt::format("the agency marks this item as {}", status.substr(status.find(':') + 1)),
                                 "take it out of comparison: saidby document exclude",
                                 ""});
  }
  harvest.documents.push_back(std::move(taken));
}

} // namespace

void NewsmlReader::read(Piece piece, Harvest& harvest) const
{
  with_tree(piece, harvest, [&](const XmlElement& root) {
    if (root.name() == "newsItem") {
      add_newsml_item(piece, root, 0, harvest);
      return;
    }
    std::size_t number = 0;
    for (const auto& set : root.children("itemSet")) {
      for (const auto& item : set.children("newsItem")) {
        add_newsml_item(piece, item, ++number, harvest);
      }
    }
    if (number == 0) {
      leave_out(harvest, piece, "this NewsML-G2 message has no news item", "packages only list items: add these");
    }
  });
}

void NitfReader::read(Piece piece, Harvest& harvest) const
{
  with_tree(piece, harvest, [&](const XmlElement& root) {
    const auto facts = nitf_facts(root);
    TextBuilder text;
    text.add(model::Part::title, facts.of(Field::title));
    append_nitf(text, root);
    if (text.empty()) {
      leave_out(harvest, piece, "this NITF article has no text", "check that it was exported whole");
      return;
    }
    harvest.documents.push_back(make_document(piece, piece.bytes, std::move(text), facts, "nitf/1"));
  });
}

} // namespace saidby::ingest
