#pragma once

#include "model/names.hpp"

#include <string>
#include <string_view>

namespace saidby::knowledge {

// What is known of a source phrase, whatever its language.
struct KnownSource {
  // Names the same speaker in all languages and spellings: "ministry.health", "org.who", "agency.afp".
  // What tells one body from others of its kind follows a colon: "police:FR-44", "hospital:saint louis".
  // For phrases that no table knows, the folded phrase without determiners; never empty unless the
  // phrase is. A minister or spokesman has the key of the body that he speaks for; the holder of a
  // one-person office ("president") without a known country has his name after the colon. Sources
  // without a name have "anonymous" or "anonymous." before the key of those they are among.
  std::string key;
  model::SourceType type = model::SourceType::other; // `other` where the phrase tells nothing
  std::string jurisdiction; // ISO 3166 code that the phrase itself names ("Kazakh health ministry"), or the body's
                            // own ("Xinhua": CN), or empty
  std::string place;        // gazetteer id of the place inside a country that the phrase names, or empty
  std::string label;        // short name for readers: "WHO"; empty where the phrase serves
  std::string controller;   // controller_of() type and jurisdiction; for media also where a state owns them
  std::string speaks_for;   // key of the body, where the phrase is one who speaks for it ("spokesman of the ministry")
  std::string person;       // the name in the phrase, folded, where the phrase is a person with a function
  std::string acronym;      // folded, as it stands in brackets: "ndrrmc"; the phrase's other name
  bool generic = false;     // "police", "officials", "the ministry": who it is depends on the document
  bool anonymous = false;   // "a source", "officials who spoke on condition of anonymity"
};

// Looks a phrase up in knowledge/data/institutions.tsv, organisations.tsv and media.tsv: institutions
// of which every country has one (a health ministry), bodies of which there is one (WHO = OMS), and
// media and agencies with whether a state controls them. Accents, case, determiners, a bracketed
// acronym and a country's name or adjective do not matter: "le ministère kazakh de la Santé" is
// ministry.health with jurisdiction KZ. Of several bodies in a phrase the one that decides is taken:
// longer names before shorter, heads ("relatives", "union") before what they belong to.
//
// Of a phrase longer than 1,000 bytes only the beginning is read.
// Costs some microseconds a phrase; the tables are read on first use. Thread-safe.
// Requires: `phrase` is valid UTF-8. Throws base::PackError for a broken table only.
[[nodiscard]] KnownSource known_source(std::string_view phrase);

// Whether a table may hold a word of the phrase. False is sure and costs little: then known_source() knows no more than
// the words themselves, and the gazetteer does not know them either. Most phrases are names of people of whom nothing
// is known. Requires: as known_source().
[[nodiscard]] bool may_be_known(std::string_view phrase);

// Whose word it finally is: "state:KZ" for organs of a state (government, police, military, rescue, health,
// judiciary, state media) in the country of the jurisdiction ("FR-44" is of FR); empty for those who answer
// to nobody else, and where the jurisdiction is no country.
[[nodiscard]] std::string controller_of(model::SourceType type, std::string_view jurisdiction);

} // namespace saidby::knowledge
