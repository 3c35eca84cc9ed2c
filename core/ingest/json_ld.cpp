#include "ingest/json_ld.hpp"

#include "base/tsv.hpp"
#include "ingest/characters.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace saidby::ingest {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view k_from = "JSON-LD";
constexpr int k_most_depth = 8; // of what is looked at; the parser bounds the rest

[[nodiscard]] std::string_view text_of(element value)
{
  std::string_view text;
  return value.get_string().get(text) == simdjson::SUCCESS ? text : std::string_view{};
}

[[nodiscard]] std::optional<element> member(object from, std::string_view name)
{
  element value;
  return from[name].get(value) == simdjson::SUCCESS ? std::optional{value} : std::nullopt;
}

[[nodiscard]] std::string_view text_member(object from, std::string_view name)
{
  const auto value = member(from, name);
  return value ? text_of(*value) : std::string_view{};
}

// Calls `use` for the value, or for each item where it is a list.
template <typename Use>
void for_each_item(element value, Use use)
{
  array items;
  if (value.get_array().get(items) != simdjson::SUCCESS) {
    use(value);
    return;
  }
  for (const element item : items) {
    use(item);
  }
}

// NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, Report: with or without the address before it.
[[nodiscard]] bool is_article(object candidate)
{
  const auto type = member(candidate, "@type");
  bool found = false;
  if (type) {
    for_each_item(*type, [&](element item) {
      const auto name = text_of(item);
      found = found || name.ends_with("Article") || name.ends_with("BlogPosting") || name.ends_with("Report");
    });
  }
  return found;
}

class Reader {
public:
  explicit Reader(LinkedArticle& article) : m_article{article} {}

  void read(element root)
  {
    collect(root, 0);
    for (const auto& candidate : m_articles) {
      read_article(candidate);
    }
  }

private:
  void collect(element value, int depth)
  {
    if (depth > k_most_depth) {
      return;
    }
    for_each_item(value, [&](element item) {
      object here;
      if (item.get_object().get(here) != simdjson::SUCCESS) {
        return;
      }
      if (const auto id = text_member(here, "@id"); !id.empty() && member(here, "name")) {
        m_named.emplace(id, here);
      }
      if (is_article(here)) {
        m_articles.push_back(here);
      }
      for (const auto* inner : {"@graph", "mainEntity", "publisher", "author"}) {
        if (const auto found = member(here, inner)) {
          collect(*found, depth + 1);
        }
      }
    });
  }

  // The name of a person or body: a text, an object with a name, or one that names another by its id.
  [[nodiscard]] std::string_view name_of(element value) const
  {
    object here;
    if (value.get_object().get(here) != simdjson::SUCCESS) {
      return text_of(value);
    }
    if (const auto name = text_member(here, "name"); !name.empty()) {
      return name;
    }
    const auto known = m_named.find(std::string{text_member(here, "@id")});
    return known == m_named.end() ? std::string_view{} : text_member(known->second, "name");
  }

  [[nodiscard]] std::string names_of(element value) const
  {
    std::string names;
    for_each_item(value, [&](element item) {
      const auto name = name_of(item);
      if (!name.empty() && name.find("://") == std::string_view::npos) {
        names += (names.empty() ? "" : ", ") + std::string{name};
      }
    });
    return names;
  }

  void read_article(object article)
  {
    auto& facts = m_article.facts;
    const auto say = [&](Field field, std::string_view value) { facts.say(field, value, k_from); };
    say(Field::title, text_member(article, "headline"));
    say(Field::title, text_member(article, "name"));
    say(Field::published, text_member(article, "datePublished"));
    say(Field::modified, text_member(article, "dateModified"));
    say(Field::language, text_member(article, "inLanguage"));
    if (const auto publisher = member(article, "publisher")) {
      say(Field::outlet, names_of(*publisher));
    }
    if (const auto author = member(article, "author")) {
      say(Field::author, names_of(*author));
    }
    say_address(article);
    if (const auto body = text_member(article, "articleBody"); m_article.body.size() < body.size()) {
      m_article.body = body;
    }
  }

  void say_address(object article)
  {
    auto& facts = m_article.facts;
    facts.say(Field::url, text_member(article, "url"), k_from);
    if (const auto page = member(article, "mainEntityOfPage")) {
      object here;
      facts.say(Field::url,
                page->get_object().get(here) == simdjson::SUCCESS ? text_member(here, "@id") : text_of(*page), k_from);
    }
  }

  LinkedArticle& m_article;
  std::map<std::string, object, std::less<>> m_named;
  std::vector<object> m_articles;
};

// What JSON does not allow and pages write nevertheless: line ends inside of texts, comments and CDATA
// marks around the object.
[[nodiscard]] std::string mended(std::string_view script)
{
  const auto first = script.find_first_of("{[");
  const auto last = script.find_last_of("}]");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) {
    return {};
  }
  std::string json{script.substr(first, last - first + 1)};
  std::replace_if(json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return json;
}

} // namespace

void read_json_ld(std::string_view script, LinkedArticle& article)
{
  const auto json = mended(script);
  simdjson::dom::parser parser;
  element root;
  if (!json.empty() && parser.parse(json).get(root) == simdjson::SUCCESS) {
    Reader{article}.read(root);
  }
}

} // namespace saidby::ingest
