#pragma once

#include "model/names.hpp"

#include <string>
#include <string_view>

namespace saidby::knowledge {

// What is known of a source phrase, whatever its language.
struct KnownSource {
  // Names the same speaker in all languages and spellings: "ministry.health", "org.who", "agency.afp";
  // for phrases that no table knows the folded phrase itself. Never empty unless the phrase is.
  std::string key;
  model::SourceType type = model::SourceType::other; // `other` where the phrase tells nothing
  std::string jurisdiction; // ISO 3166 code that the phrase itself names ("Kazakh health ministry"), or empty
  std::string label;        // short name for readers: "OMS"; empty where the phrase serves
  bool generic = false;     // "police", "officials", "the ministry": who it is depends on the document
  bool anonymous = false;   // "a source", "officials who spoke on condition ..."
};

// Looks a phrase up in knowledge/data/institutions.tsv, organisations.tsv and media.tsv: institutions
// of which every country has one (a health ministry), bodies of which there is one (WHO = OMS), and
// media and agencies with whether a state controls them. Accents, case, determiners, a bracketed
// acronym and a country's name or adjective do not matter: "le ministère kazakh de la Santé" is
// ministry.health with jurisdiction KZ.
[[nodiscard]] KnownSource known_source(std::string_view phrase);

// Whose word it finally is: "state:KZ" for organs of a state's executive (police, ministries, state
// media, military of one country), empty for those who answer to nobody else.
[[nodiscard]] std::string controller_of(model::SourceType type, std::string_view jurisdiction);

} // namespace saidby::knowledge
