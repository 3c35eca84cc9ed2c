#pragma once

#include "extract/place_phrases.hpp"
#include "extract/reading.hpp"
#include "model/mention.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace saidby::extract {

// What a document is about as a whole, for what a single sentence leaves open. Read once, and only for
// documents that hold a figure.
struct DocumentTopics {
  std::uint32_t measures = 0;            // bit set of measures that its event words name: an epidemic means cases
  std::uint32_t groups = 0;              // bit set of groups that its event words name: a mine means miners
  bool has_event = false;                // something happened: a quake, a protest, an epidemic is named
  std::string country;                   // of the first place named in headline or lead; empty = unknown
  std::optional<model::PlaceSaid> place; // the first place of headline or lead, inherited by sentences without
  std::size_t place_sentence = 0;        // where `place` is said: what does not hold there is not inherited there
  std::vector<std::vector<PlacePhrase>> lead_phrases; // place phrases of the first sentences, one list each
  std::optional<int> year;                            // of publication, else the latest year named in the text

  [[nodiscard]] bool names(model::Measure measure) const { return (measures & bit(measure)) != 0; }
  [[nodiscard]] bool names(model::Group group) const { return (groups & bit(group)) != 0; }

private:
  template <typename Enum>
  [[nodiscard]] static std::uint32_t bit(Enum value)
  {
    return std::uint32_t{1} << static_cast<unsigned>(value);
  }
};

[[nodiscard]] DocumentTopics topics_of(const Reading& reading);

} // namespace saidby::extract
