#pragma once

#include "extract/sentence_words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace saidby::extract {

// A phrase of a sentence that says where: "[dans une clinique du] nord de Téhéran", "Iran:" at its start.
struct PlacePhrase {
  std::size_t first = 0; // pieces of the words that are kept: [first, last), without the preposition
  std::size_t last = 0;
  std::string id;                                  // of the gazetteer; empty where the name is not known there
  bool is_heading = false;                         // "Iran: …": holds for the whole sentence
  bool is_named = false;                           // holds a name; else it is "the capital"
  bool is_dateline = false;                        // "MANILA, Jan 21 --": where the reporter is
  bool is_building = false;                        // "the Rosales Hospital", without "in"
  bool is_destination = false;                     // "taken to Riverton hospital": only where those in hospital are
  std::optional<std::uint32_t> row = std::nullopt; // of the pack, where it makes a place of what is no name
};

// Appends the place phrases of the sentence from left to right: phrases behind a preposition of place that
// hold a place name (known to the gazetteer, or capitalised) or a noun such as "province", and a known
// name before a colon at the start. Linear in the sentence's length.
void find_place_phrases(const SentenceWords& words, std::vector<PlacePhrase>& phrases);

} // namespace saidby::extract
