#pragma once

#include "extract/sentence_words.hpp"

#include <string>
#include <vector>

namespace saidby::extract {

// A phrase of a sentence that says where: "[dans une clinique du] nord de Téhéran", "Iran:" at its start.
struct PlacePhrase {
  std::size_t first = 0; // pieces of the words that are kept: [first, last), without the preposition
  std::size_t last = 0;
  std::string id;          // of the gazetteer; empty where the name is not known there
  bool is_heading = false; // "Iran: …": holds for the whole sentence
  bool is_named = false;   // holds a name; a phrase of the result always does
};

// Appends the place phrases of the sentence from left to right: phrases behind a preposition of place that
// hold a place name (known to the gazetteer, or capitalised) or a noun such as "province", and a known
// name before a colon at the start. Linear in the sentence's length.
void find_place_phrases(const SentenceWords& words, std::vector<PlacePhrase>& phrases);

// The country whose name starts at piece `first` and ends before `end`; no code where none does.
struct NamedCountry {
  std::string code;
  std::size_t last = 0; // one past the pieces of the name
};
[[nodiscard]] NamedCountry named_country(const SentenceWords& words, std::size_t first, std::size_t end);

// The country that a known place lies in, as ISO 3166 code; empty where it is none.
[[nodiscard]] std::string country_of_place(const std::string& id);

} // namespace saidby::extract
