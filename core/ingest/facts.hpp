#pragma once

#include "ingest/taken_in.hpp"

#include <string>
#include <string_view>

namespace saidby::ingest {

// The fields of a document's metadata that formats can say, by the names that their origins are kept under.
enum class Field {
  outlet,
  title,
  url,
  language,
  published,
  modified,
  author,
  credit,
  version,
  embargo,
};

[[nodiscard]] std::string_view name(Field field);

// What a document says of itself, each with where it was read. Asked in the order of trust: what was said
// first of a field stays.
class Facts {
public:
  // Notes `value` (blanks around it and inside it made single), unless it is empty, cannot be used (a date
  // that is none, a URL that is no http address and no "urn:" or "tag:" name) or the field is known. `from` names the
  // place for readers: "JSON-LD", "og:title", "feed". Gives whether it was noted.
  bool say(Field field, std::string_view value, std::string_view from);

  [[nodiscard]] const std::string& of(Field field) const;
  [[nodiscard]] bool knows(Field field) const { return !of(field).empty(); }

  // Keeps the first `bytes` bytes of what is known of a field.
  void shorten(Field field, std::size_t bytes);

  // Puts them where `said` (by a person) says nothing, into `metadata`-shaped fields of `document`.
  void describe(model::Document& document, const Metadata& said) const;

  // `more` for what is not known here.
  void add(const Facts& more);

private:
  struct Fact {
    std::string value;
    std::string from;
  };
  static constexpr std::size_t k_fields = static_cast<std::size_t>(Field::embargo) + 1;
  Fact m_facts[k_fields];
};

// Brings a date as formats write it to the form that model::parse_published() reads: ISO 8601 with or
// without separators ("20310307T083000+0100"), RFC 822 ("Fri, 7 Mar 2031 08:30:00 GMT"). Of an instant
// without offset only the day is kept: it is not known when it was. Empty for what is no date.
[[nodiscard]] std::string normal_date(std::string_view text);

// The name of a language as packs have it: "fr-FR", "fr_FR" -> "fr". Empty for what is none.
[[nodiscard]] std::string normal_language(std::string_view text);

// "https://www.post.example/a" -> "post.example"; empty where there is no host.
[[nodiscard]] std::string host_of(std::string_view url);

} // namespace saidby::ingest
