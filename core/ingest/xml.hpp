#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::ingest {

// An element of an XmlTree: a light handle that lives as long as the tree. Names are compared without their
// namespace prefix: feeds choose prefixes at will.
class XmlElement {
public:
  [[nodiscard]] bool exists() const { return m_node != nullptr; }

  [[nodiscard]] std::string_view name() const;   // without prefix, as it is written
  [[nodiscard]] std::string_view prefix() const; // "dc" of "dc:creator"

  // The first child of this name; one that does not exist where there is none, or no element to ask.
  [[nodiscard]] XmlElement child(std::string_view name) const;
  [[nodiscard]] XmlElement child(std::string_view prefix, std::string_view name) const;
  // All child elements, or those of one name.
  [[nodiscard]] std::vector<XmlElement> children(std::string_view name = {}) const;
  // The first element of this name anywhere below, in the order of the text.
  [[nodiscard]] XmlElement below(std::string_view name) const;

  [[nodiscard]] std::string_view attribute(std::string_view name) const; // empty where it is not there

  // All text below, unescaped, as it stands.
  [[nodiscard]] std::string text() const;
  // What stands between its tags as XML text: for XHTML that is read further.
  [[nodiscard]] std::string inner_xml() const;
  // The bytes of the source from its opening to its closing tag.
  [[nodiscard]] std::string_view source() const;

private:
  friend class XmlTree;
  XmlElement(const void* node, std::string_view source) : m_node{node}, m_source{source} {}

  const void* m_node = nullptr; // pugixml's; its header stays in one .cpp
  std::string_view m_source;    // the whole text
};

// XML text as a tree, by pugixml; where it is not well-formed, mended by libxml2 first. Entities other than XML's
// own are never expanded and nothing is fetched; a text that declares entities is refused.
class XmlTree {
public:
  // Throws InputError, with line and what to try, for a text that declares entities and for one of which
  // nothing can be read. `file` names it in messages. Where it had to be mended, mended() says what was wrong.
  XmlTree(std::string text, std::string_view file);
  ~XmlTree();
  XmlTree(XmlTree&&) noexcept;
  XmlTree& operator=(XmlTree&&) noexcept;

  [[nodiscard]] XmlElement root() const;
  [[nodiscard]] const base::Diagnostics& mended() const { return m_mended; }

private:
  struct Document;
  std::unique_ptr<Document> m_document;
  std::string m_text;
  base::Diagnostics m_mended;
};

} // namespace saidby::ingest
