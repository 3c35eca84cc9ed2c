#pragma once

#include "knowledge/gazetteer.hpp"
#include "model/names.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace saidby::extract {

// What knowledge says of a source phrase, as far as reading needs it.
struct KnownPhrase {
  std::string phrase;
  model::SourceType type = model::SourceType::other;
  std::string jurisdiction;
  bool generic = false;                    // who it is depends on the document
  const knowledge::Place* place = nullptr; // that the whole phrase names; nullptr where it names none
};

// Remembers what the last phrases were: sources come again, in one article and from article to article, and to work
// out who one is costs as much as reading a sentence. Of fixed size, whatever is read. One per thread.
class KnownPhrases {
public:
  // Valid until the next call.
  [[nodiscard]] const KnownPhrase& of(std::string_view phrase);

private:
  std::vector<KnownPhrase> m_slots; // by hash of the phrase; a later phrase takes the place of an earlier one
};

} // namespace saidby::extract
