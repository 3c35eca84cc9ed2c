#pragma once

#include "extract/gazetteer_names.hpp"
#include "extract/sentence_words.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace saidby::extract {

// The names of places in one sentence, known to the gazetteer or written like names, and words beside them. A view
// that owns nothing but what it looked up last.
class PlaceNames {
public:
  explicit PlaceNames(const SentenceWords& words) : m_words{words}, m_gazetteer{words}, m_in_capitals{is_in_capitals()}
  {}

  // Whether the sentence is all in capitals, so that letters show no names.
  [[nodiscard]] bool in_capitals() const { return m_in_capitals; }
  [[nodiscard]] bool is_capitalised(std::size_t at) const;
  // "kazakh": whose, not where.
  [[nodiscard]] bool is_demonym(std::size_t at) const;
  // A name of several letters in mixed case that no table has other use for: acronyms are organisations.
  [[nodiscard]] bool is_unknown_name(std::size_t at) const;
  // The gazetteer's id of the pieces [first, last); empty where it knows no such place.
  [[nodiscard]] std::string id_of(std::size_t first, std::size_t last) const;
  // The longest name that the gazetteer knows from `at` on, before `end`; `at` where none starts there.
  [[nodiscard]] std::size_t known_end(std::size_t at, std::size_t end) const;
  // One past the name that starts at `at`: one that is known, else a run of words written like names that is
  // no part of another name ("Border Force", "Operation Vala"). `at` where none does.
  [[nodiscard]] std::size_t end_of(std::size_t at, std::size_t end) const;

  // One past the noun that goes with the name that ends at `name`: "Calicut [airport]", "Jolo [Cathedral]";
  // `name` where none does.
  [[nodiscard]] std::size_t end_with_noun(std::size_t name, std::size_t end) const;
  // "on motorcycles invaded Gidan Zago": two bare nouns that no table knows are a noun and a verb, and a country
  // behind a noun says whose. [first, name) stands before the name.
  [[nodiscard]] bool follows_clause(std::size_t first, std::size_t name) const;
  // "Fourth [of July]"
  [[nodiscard]] bool is_date(std::size_t at) const;
  [[nodiscard]] bool is_hospital(std::size_t at) const;
  // "575 km" before "southeast of Lima"
  [[nodiscard]] bool is_distance(std::size_t at) const;
  // "nationwide": no name, but a place.
  [[nodiscard]] bool is_everywhere(std::size_t at) const;
  // The row by which the piece is a place without a name; none where it is none.
  [[nodiscard]] std::optional<std::uint32_t> unnamed_row(std::size_t at) const;

private:
  [[nodiscard]] bool is_in_capitals() const;
  // One past the parts that hyphens join to the name part at `at`; `at` where none are.
  [[nodiscard]] std::size_t joined_end(std::size_t at, std::size_t end) const;
  // A noun that is neither a place nor what happens there.
  [[nodiscard]] bool is_other_noun(std::size_t i) const;
  // Whether the name that ends at `last` is the first part of an institution's: "Western Mindanao Command".
  [[nodiscard]] bool names_body(std::size_t last) const;
  // Whether words before or behind [first, last) make it a part of the name of something that is no place.
  [[nodiscard]] bool is_part_of_other_name(std::size_t first, std::size_t last) const;

  const SentenceWords& m_words;
  mutable GazetteerNames m_gazetteer;
  bool m_in_capitals;
};

// The country whose name starts at piece `first` and ends before `end`; no code where none does.
struct NamedCountry {
  std::string code;
  std::size_t last = 0; // one past the pieces of the name
};
[[nodiscard]] NamedCountry named_country(const SentenceWords& words, std::size_t first, std::size_t end);

// The country that a known place lies in, as ISO 3166 code; empty where it is none.
[[nodiscard]] std::string country_of_place(const std::string& id);

} // namespace saidby::extract
