#pragma once

#include "compare/figures.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace saidby::compare {

// The places of a case. Names that the gazetteer knows are one place in every language; others are known
// by their folded words inside one country, so that two districts of one name stay two.
class PlaceTable {
public:
  // The place called `text`, by its id where the extractor found one. Among places of one name that of
  // `country` (a code; may be empty) is taken, else the most populous. k_none for an empty text.
  Index add(std::string_view id, std::string_view text, std::string_view country);

  // A country by its code; k_none for an empty code, a row of its own for an unknown one.
  Index add_country(std::string_view code);

  // The code of the country that holds `place`; empty where nothing is known.
  [[nodiscard]] const std::string& country(Index place) const { return m_countries[place]; }
  [[nodiscard]] bool inside(Index inner, Index outer) const; // not itself
  [[nodiscard]] bool nested(Index a, Index b) const { return a == b || inside(a, b) || inside(b, a); }

  [[nodiscard]] const std::vector<PlaceRow>& rows() const { return m_rows; }
  [[nodiscard]] std::vector<PlaceRow> taken() && { return std::move(m_rows); }

private:
  Index add_by_words(std::string_view text, std::string_view country, Index outer);
  Index add_new(std::string key, std::string_view text, std::string_view country, Index outer);
  [[nodiscard]] Index add_listed(std::string_view text, std::size_t comma);
  Index add_row(std::string id, std::string_view text, std::string country, std::vector<Index> around);
  Index add_known(std::uint32_t in_gazetteer, std::string_view text);
  [[nodiscard]] Index known_within(const std::string& folded, std::string_view country);
  [[nodiscard]] std::vector<Index> named_by_fewer_words(const std::string& folded, std::string_view country) const;

  std::vector<PlaceRow> m_rows;
  std::vector<std::string> m_countries;
  std::unordered_map<std::string, Index> m_by_id;
  struct WordPlace {
    Index row = k_none;
    std::vector<std::string> words; // folded
  };
  std::vector<WordPlace> m_by_words; // places that the gazetteer does not know
};

// The country that a text speaks of most, by the names and adjectives of countries and the names of cities
// in its first lines; empty where two are named as often or none is.
[[nodiscard]] std::string main_country_of(std::string_view text);

} // namespace saidby::compare
