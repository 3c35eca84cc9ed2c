#include "ingest/xml.hpp"

#include "base/errors.hpp"
#include "ingest/encoding.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <pugixml.hpp>

#include <algorithm>
#include <sstream>

namespace saidby::ingest {

namespace {

// CDATA and white space are kept: what is text is for readers to say. Document types are passed over.
constexpr unsigned k_options =
  pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;
constexpr int k_most_depth = 256; // feeds have ten levels; deeper ones are made to exhaust something

[[nodiscard]] pugi::xml_node node_of(const void* node)
{
  return pugi::xml_node{static_cast<pugi::xml_node_struct*>(const_cast<void*>(node))};
}

[[nodiscard]] std::string_view local_name(std::string_view name)
{
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The text with what libxml2's recovery made of it, UTF-8.
[[nodiscard]] std::string mended_by_libxml(const std::string& text)
{
  const auto close = [](xmlDoc* document) { xmlFreeDoc(document); };
  const std::unique_ptr<xmlDoc, decltype(close)> document{
    xmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                  XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET),
    close};
  if (!document) {
    return {};
  }
  xmlChar* bytes = nullptr;
  int size = 0;
  xmlDocDumpMemoryEnc(document.get(), &bytes, &size, "UTF-8");
  std::string mended{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(std::max(size, 0))};
  xmlFree(bytes);
  return mended;
}

void refuse_entities(std::string_view text, std::string_view file)
{
  const auto at = text.find("<!ENTITY");
  if (at != std::string_view::npos) {
    const auto place = position_of(text, at);
    throw base::InputError{
      fmt::format("{}:{}:{}: this XML declares entities, which are not expanded here", file, place.line, place.column),
      "feeds need none: they serve to fetch other files or to fill the memory"};
  }
}

// Depth of the deepest element, up to the limit; walks without recursion.
[[nodiscard]] bool is_too_deep(pugi::xml_node root)
{
  int depth = 0;
  auto node = root;
  for (;;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > k_most_depth) {
        return true;
      }
      continue;
    }
    while (!node.next_sibling()) {
      if (node == root) {
        return false;
      }
      node = node.parent();
      --depth;
      if (node == root) {
        return false;
      }
    }
    node = node.next_sibling();
  }
}

} // namespace

struct XmlTree::Document {
  pugi::xml_document tree;
};

XmlTree::XmlTree(std::string text, std::string_view file)
  : m_document{std::make_unique<Document>()},
    m_text{std::move(text)}
{
  refuse_entities(m_text, file);
  auto result = m_document->tree.load_buffer(m_text.data(), m_text.size(), k_options, pugi::encoding_utf8);
  if (!result) {
    const auto place = position_of(m_text, std::min(static_cast<std::size_t>(result.offset), m_text.size()));
    m_mended.push_back(
      {base::Severity::warning,
       {std::string{file}, place.line, place.column},
       fmt::format("this XML is broken here ({}) and was read as far as it could be mended", result.description()),
       "look whether articles are missing; fetch the file again",
       ""});
    m_text = mended_by_libxml(m_text);
    result = m_document->tree.load_buffer(m_text.data(), m_text.size(), k_options, pugi::encoding_utf8);
  }
  if (!result || !m_document->tree.document_element()) {
    throw base::InputError{fmt::format("{}: this is no XML that could be read", file), "fetch the file again"};
  }
  if (is_too_deep(m_document->tree)) {
    throw base::InputError{fmt::format("{}: elements are nested more than {} deep", file, k_most_depth),
                           "no feed is: the file is broken, or made to break programs"};
  }
}

XmlTree::~XmlTree() = default;
XmlTree::XmlTree(XmlTree&&) noexcept = default;
XmlTree& XmlTree::operator=(XmlTree&&) noexcept = default;

XmlElement XmlTree::root() const { return {m_document->tree.document_element().internal_object(), m_text}; }

std::string_view XmlElement::name() const { return exists() ? local_name(node_of(m_node).name()) : std::string_view{}; }

std::string_view XmlElement::prefix() const
{
  const std::string_view whole = exists() ? node_of(m_node).name() : "";
  const auto colon = whole.find(':');
  return colon == std::string_view::npos ? std::string_view{} : whole.substr(0, colon);
}

XmlElement XmlElement::child(std::string_view name) const
{
  for (const auto& child : node_of(m_node).children()) {
    if (child.type() == pugi::node_element && local_name(child.name()) == name) {
      return {child.internal_object(), m_source};
    }
  }
  return {nullptr, m_source};
}

XmlElement XmlElement::child(std::string_view prefix, std::string_view name) const
{
  for (const auto& found : children(name)) {
    if (found.prefix() == prefix) {
      return found;
    }
  }
  return {nullptr, m_source};
}

std::vector<XmlElement> XmlElement::children(std::string_view name) const
{
  std::vector<XmlElement> found;
  for (const auto& child : node_of(m_node).children()) {
    if (child.type() == pugi::node_element && (name.empty() || local_name(child.name()) == name)) {
      found.push_back({child.internal_object(), m_source});
    }
  }
  return found;
}

XmlElement XmlElement::below(std::string_view name) const
{
  const auto found = node_of(m_node).find_node([&](pugi::xml_node node) { return local_name(node.name()) == name; });
  return {found.internal_object(), m_source};
}

std::string_view XmlElement::attribute(std::string_view name) const
{
  for (const auto& attribute : node_of(m_node).attributes()) {
    if (local_name(attribute.name()) == name) {
      return attribute.value();
    }
  }
  return {};
}

std::string XmlElement::text() const
{
  struct Texts final : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override
    {
      all += node.value();
      return true;
    }
    std::string all;
  } texts;
  node_of(m_node).traverse(texts);
  return std::move(texts.all);
}

std::string XmlElement::inner_xml() const
{
  std::ostringstream out;
  for (const auto& child : node_of(m_node).children()) {
    child.print(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  }
  return out.str();
}

std::string_view XmlElement::source() const
{
  const auto node = node_of(m_node);
  const auto offset = node.offset_debug(); // of its name, behind "<"
  if (!exists() || offset < 1) {
    return {};
  }
  const auto start = static_cast<std::size_t>(offset) - 1;
  auto limit = m_source.size();
  // Up to the last closing tag of its name before what follows it.
  for (auto behind = node.next_sibling(); behind; behind = behind.next_sibling()) {
    if (behind.type() == pugi::node_element && behind.offset_debug() > 0) {
      limit = static_cast<std::size_t>(behind.offset_debug());
      break;
    }
  }
  const auto closing = fmt::format("</{}", node.name());
  const auto stretch = m_source.substr(start, limit - start);
  const auto at = stretch.rfind(closing);
  const auto end = stretch.find('>', at == std::string_view::npos ? 0 : at);
  return stretch.substr(0, end == std::string_view::npos ? stretch.size() : end + 1);
}

} // namespace saidby::ingest
