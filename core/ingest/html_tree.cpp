#include "ingest/html_tree.hpp"

#include "ingest/characters.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

namespace saidby::ingest {

namespace {

constexpr std::size_t k_block_bytes = std::size_t{1} << 16U;
constexpr int k_options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                          HTML_PARSE_IGNORE_ENC; // it is UTF-8 by now, whatever the page says

// What is no text to be read. Menus and footers are not among them: whether they belong to the article is
// for those to say who look for it.
constexpr std::array<std::string_view, 18> k_left_out = {
  "style",  "noscript", "template", "svg",      "iframe", "button", "select", "input", "textarea",
  "object", "embed",    "canvas",   "datalist", "dialog", "math",   "video",  "audio", "map"};

[[nodiscard]] std::string_view view_of(const xmlChar* text)
{
  return text == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(text)};
}

} // namespace

// Takes libxml2's events.
class HtmlTreeBuilder {
public:
  explicit HtmlTreeBuilder(HtmlTree& tree) : m_tree{tree}
  {
    m_tree.m_nodes.emplace_back();
    m_open.push_back(0);
  }

  void start(std::string_view tag, const xmlChar** attributes)
  {
    if (m_left_out_depth > 0 || is_left_out(tag, attributes)) {
      ++m_left_out_depth;
      return;
    }
    HtmlNode node;
    node.tag = kept(tag);
    node.first_attribute = static_cast<std::uint32_t>(m_tree.m_attributes.size());
    for (auto at = attributes; at != nullptr && *at != nullptr; at += 2) {
      m_tree.m_attributes.push_back({kept(view_of(at[0])), kept(view_of(at[1]))});
    }
    node.last_attribute = static_cast<std::uint32_t>(m_tree.m_attributes.size());
    m_open.push_back(append(std::move(node)));
  }

  void end()
  {
    if (m_left_out_depth > 0) {
      --m_left_out_depth;
    } else if (m_open.size() > 1) {
      m_tree.m_nodes[m_open.back()].end = m_tree.size();
      m_open.pop_back();
    }
  }

  void text(std::string_view characters)
  {
    if (m_left_out_depth > 0 || characters.empty()) {
      return;
    }
    HtmlNode node;
    node.text = kept(characters);
    const auto id = append(std::move(node));
    m_tree.m_nodes[id].end = id + 1;
  }

  void finish()
  {
    for (const auto node : m_open) {
      m_tree.m_nodes[node].end = m_tree.size();
    }
  }

private:
  static bool is_left_out(std::string_view tag, const xmlChar** attributes)
  {
    if (tag == "script") {
      for (auto at = attributes; at != nullptr && *at != nullptr; at += 2) {
        if (equal_ignoring_case(view_of(at[0]), "type") &&
            find_ignoring_case(view_of(at[1]), "ld+json") != std::string_view::npos) {
          return false;
        }
      }
      return true;
    }
    return std::find(k_left_out.begin(), k_left_out.end(), tag) != k_left_out.end();
  }

  NodeId append(HtmlNode node)
  {
    const auto id = m_tree.size();
    node.parent = m_open.back();
    auto& parent = m_tree.m_nodes[node.parent];
    (parent.last_child == k_no_node ? parent.first_child : m_tree.m_nodes[parent.last_child].next) = id;
    parent.last_child = id;
    m_tree.m_nodes.push_back(node);
    return id;
  }

  // Copies into blocks, which never move.
  std::string_view kept(std::string_view text)
  {
    if (text.empty()) {
      return {};
    }
    auto& blocks = m_tree.m_blocks;
    if (blocks.empty() || blocks.back().capacity() - blocks.back().size() < text.size()) {
      blocks.emplace_back().reserve(std::max(k_block_bytes, text.size()));
    }
    auto& block = blocks.back();
    const auto at = block.size();
    block += text;
    return std::string_view{block}.substr(at, text.size());
  }

  HtmlTree& m_tree;
  std::vector<NodeId> m_open;
  std::size_t m_left_out_depth = 0;
};

namespace {

void on_start(void* builder, const xmlChar* name, const xmlChar** attributes)
{
  static_cast<HtmlTreeBuilder*>(builder)->start(view_of(name), attributes);
}

void on_end(void* builder, const xmlChar* /*name*/) { static_cast<HtmlTreeBuilder*>(builder)->end(); }

void on_text(void* builder, const xmlChar* text, int length)
{
  static_cast<HtmlTreeBuilder*>(builder)->text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

[[nodiscard]] htmlSAXHandler handler()
{
  htmlSAXHandler sax{};
  sax.startElement = on_start;
  sax.endElement = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text; // the contents of scripts
  return sax;
}

} // namespace

HtmlTree::HtmlTree(std::string_view page)
{
  static std::once_flag prepared;
  std::call_once(prepared, [] { xmlInitParser(); });
  HtmlTreeBuilder builder{*this};
  auto sax = handler();
  // A NUL byte ends the page for libxml2; it is no text, and a blank does as well.
  std::string without_nul;
  if (page.find('\0') != std::string_view::npos) {
    without_nul = page;
    std::replace(without_nul.begin(), without_nul.end(), '\0', ' ');
    page = without_nul;
  }
  struct Free {
    void operator()(htmlParserCtxtPtr context) const
    {
      if (context->myDoc != nullptr) {
        xmlFreeDoc(context->myDoc);
      }
      htmlFreeParserCtxt(context);
    }
  };
  const std::unique_ptr<htmlParserCtxt, Free> context{
    htmlCreatePushParserCtxt(&sax, &builder, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8)};
  if (context) {
    htmlCtxtUseOptions(context.get(), k_options);
    constexpr std::size_t k_step = std::size_t{1} << 20U; // libxml2 counts in int
    for (std::size_t at = 0; at < page.size(); at += k_step) {
      const auto chunk = page.substr(at, k_step);
      htmlParseChunk(context.get(), chunk.data(), static_cast<int>(chunk.size()), 0);
    }
    htmlParseChunk(context.get(), nullptr, 0, 1);
  }
  builder.finish();
}

const HtmlTree::Attribute* HtmlTree::find_attribute(NodeId node, std::string_view name) const
{
  for (auto at = m_nodes[node].first_attribute; at < m_nodes[node].last_attribute; ++at) {
    if (m_attributes[at].name == name) {
      return &m_attributes[at];
    }
  }
  return nullptr;
}

std::string_view HtmlTree::attribute(NodeId node, std::string_view name) const
{
  const auto* found = find_attribute(node, name);
  return found == nullptr ? std::string_view{} : found->value;
}

bool HtmlTree::has_attribute(NodeId node, std::string_view name) const { return find_attribute(node, name) != nullptr; }

std::string HtmlTree::text_of(NodeId node) const
{
  std::string text;
  for (auto at = node; at < m_nodes[node].end; ++at) {
    if (m_nodes[at].is_text()) {
      text += m_nodes[at].text;
    } else if (m_nodes[at].tag == "br") {
      text += ' ';
    }
  }
  return single_spaced(text);
}

} // namespace saidby::ingest
