#include "ingest/page_facts.hpp"

#include "ingest/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace saidby::ingest {

namespace {

struct MetaRow {
  std::string_view name; // of the meta element, in lower case: its property, name, itemprop or http-equiv
  Field field;
};

// In the order of trust inside of a field.
constexpr std::array<MetaRow, 11> k_open_graph = {{
  {"og:site_name", Field::outlet},
  {"og:title", Field::title},
  {"og:url", Field::url},
  {"og:locale", Field::language},
  {"article:published_time", Field::published},
  {"og:article:published_time", Field::published},
  {"og:published_time", Field::published},
  {"article:modified_time", Field::modified},
  {"og:updated_time", Field::modified},
  {"article:author", Field::author},
  {"og:article:author", Field::author},
}};

constexpr std::array<MetaRow, 41> k_meta = {{
  {"publisher", Field::outlet},
  {"dc.publisher", Field::outlet},
  {"dcterms.publisher", Field::outlet},
  {"citation_journal_title", Field::outlet},
  {"application-name", Field::outlet},
  {"apple-mobile-web-app-title", Field::outlet},
  {"headline", Field::title},
  {"parsely-title", Field::title},
  {"sailthru.title", Field::title},
  {"dc.title", Field::title},
  {"dcterms.title", Field::title},
  {"twitter:title", Field::title},
  {"title", Field::title},
  {"parsely-link", Field::url},
  {"datepublished", Field::published},
  {"date", Field::published},
  {"pubdate", Field::published},
  {"publishdate", Field::published},
  {"publish-date", Field::published},
  {"publish_date", Field::published},
  {"publication_date", Field::published},
  {"parsely-pub-date", Field::published},
  {"sailthru.date", Field::published},
  {"cxenseparse:recs:publishtime", Field::published},
  {"article.published", Field::published},
  {"dc.date.issued", Field::published},
  {"dcterms.issued", Field::published},
  {"dcterms.created", Field::published},
  {"dc.date", Field::published},
  {"datemodified", Field::modified},
  {"lastmod", Field::modified},
  {"last-modified", Field::modified},
  {"dcterms.modified", Field::modified},
  {"article.updated", Field::modified},
  {"author", Field::author},
  {"byl", Field::author},
  {"parsely-author", Field::author},
  {"sailthru.author", Field::author},
  {"dc.creator", Field::author},
  {"content-language", Field::language},
  {"dc.language", Field::language},
}};

class PageFacts {
public:
  PageFacts(const HtmlTree& tree, const PageBlocks& blocks, std::string_view page)
    : m_tree{tree},
      m_blocks{blocks},
      m_page{page}
  {}

  LinkedArticle read()
  {
    collect();
    for (const auto script : m_scripts) {
      read_json_ld(m_tree[script].text, m_article);
    }
    read_meta(k_open_graph, "OpenGraph");
    read_meta(k_meta, "meta");
    read_times();
    read_hints();
    strip_outlet_from_title();
    return std::move(m_article);
  }

private:
  void collect()
  {
    for (NodeId id = 1; id < m_tree.size(); ++id) {
      const auto& node = m_tree[id];
      if (node.is_text() && m_tree[node.parent].tag == "script") {
        m_scripts.push_back(id);
      } else if (node.tag == "meta") {
        m_metas.push_back(id);
      } else if (node.tag == "link" && m_canonical.empty() &&
                 equal_ignoring_case(m_tree.attribute(id, "rel"), "canonical")) {
        m_canonical = m_tree.attribute(id, "href");
      } else if (node.tag == "time" || !m_tree.attribute(id, "datetime").empty()) {
        m_times.push_back(id);
      } else if (node.tag == "html" && m_language.empty()) {
        m_language =
          m_tree.attribute(id, "lang").empty() ? m_tree.attribute(id, "xml:lang") : m_tree.attribute(id, "lang");
      } else if (node.tag == "title" && m_title.empty()) {
        m_title = m_tree.text_of(id);
      }
    }
  }

  [[nodiscard]] std::string name_of_meta(NodeId meta) const
  {
    for (const auto* attribute : {"property", "name", "itemprop", "http-equiv"}) {
      if (const auto name = m_tree.attribute(meta, attribute); !name.empty()) {
        return lower_case(name);
      }
    }
    return {};
  }

  template <std::size_t Size>
  void read_meta(const std::array<MetaRow, Size>& rows, std::string_view from)
  {
    std::vector<std::pair<std::string, std::string_view>> metas;
    for (const auto meta : m_metas) {
      metas.emplace_back(name_of_meta(meta), m_tree.attribute(meta, "content"));
    }
    for (const auto& row : rows) {
      for (const auto& [name, content] : metas) {
        const bool address_for_name = row.field == Field::author && content.find("://") != std::string_view::npos;
        if (name == row.name && !address_for_name) {
          m_article.facts.say(row.field, content, fmt::format("{} {}", from, row.name));
        }
      }
    }
  }

  void read_times()
  {
    // What says what it is goes before the first one that stands in the article.
    for (const auto time : m_times) {
      const auto what = m_tree.attribute(time, "itemprop");
      const auto when = date_of(time);
      if (what == "datePublished" || m_tree.has_attribute(time, "pubdate")) {
        m_article.facts.say(Field::published, when, "time");
      } else if (what == "dateModified") {
        m_article.facts.say(Field::modified, when, "time");
      }
    }
    for (const auto time : m_times) {
      if (!m_blocks.is_outside(time) && m_tree[time].tag == "time") {
        m_article.facts.say(Field::published, date_of(time), "time");
      }
    }
  }

  [[nodiscard]] std::string date_of(NodeId time) const
  {
    for (const auto* attribute : {"datetime", "content"}) {
      if (const auto value = m_tree.attribute(time, attribute); !value.empty()) {
        return std::string{value};
      }
    }
    return m_tree.text_of(time);
  }

  void read_hints()
  {
    auto& facts = m_article.facts;
    facts.say(Field::url, m_canonical, "link canonical");
    facts.say(Field::url, saved_from(), "saved from");
    facts.say(Field::language, m_language, "html lang");
    facts.say(Field::title, m_title, "title");
    facts.say(Field::outlet, host_of(facts.of(Field::url)), "host");
  }

  // What browsers write into the pages that they save: <!-- saved from url=(0031)https://... -->
  [[nodiscard]] std::string_view saved_from() const
  {
    constexpr std::string_view k_mark = "saved from url=(";
    const auto at = m_page.substr(0, 2048).find(k_mark);
    if (at == std::string_view::npos) {
      return {};
    }
    const auto start = m_page.find(')', at);
    const auto end = m_page.find_first_of(" \t\r\n", start);
    return start == std::string_view::npos || end == std::string_view::npos ? std::string_view{}
                                                                            : m_page.substr(start + 1, end - start - 1);
  }

  // "Flood kills two - The Harbour Post" -> "Flood kills two"
  void strip_outlet_from_title();

  const HtmlTree& m_tree;
  const PageBlocks& m_blocks;
  std::string_view m_page;
  LinkedArticle m_article;
  std::vector<NodeId> m_scripts;
  std::vector<NodeId> m_metas;
  std::vector<NodeId> m_times;
  std::string_view m_canonical;
  std::string_view m_language;
  std::string m_title;
};

void PageFacts::strip_outlet_from_title()
{
  static constexpr std::array<std::string_view, 5> k_separators = {" - ", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                                                   " \xC2\xB7 "};
  auto& facts = m_article.facts;
  const auto& title = facts.of(Field::title);
  const auto& outlet = facts.of(Field::outlet);
  for (const auto separator : k_separators) {
    const auto at = title.rfind(separator);
    if (at == std::string::npos || at == 0) {
      continue;
    }
    const auto tail = std::string_view{title}.substr(at + separator.size());
    if (!outlet.empty() && (starts_with_ignoring_case(tail, outlet) || starts_with_ignoring_case(outlet, tail))) {
      facts.shorten(Field::title, at);
      return;
    }
  }
}

} // namespace

LinkedArticle read_page_facts(const HtmlTree& tree, const PageBlocks& blocks, std::string_view page)
{
  return PageFacts{tree, blocks, page}.read();
}

} // namespace saidby::ingest
