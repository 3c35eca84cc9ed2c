#include "extract/place_heading.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

constexpr std::size_t k_longest_heading = 12; // pieces before the colon or dash
constexpr std::size_t k_shortest_name = 3;    // bytes of a word in capitals that can be a place

// One past the name with which the sentence may open: known, or in capitals where the rest is not.
std::size_t end_of_name(const SentenceWords& words, const PlaceNames& names)
{
  const std::size_t known = names.known_end(words.first, words.last);
  if (known != words.first || names.in_capitals()) {
    return known;
  }
  std::size_t last = words.first;
  while (last < words.last && words.token(last).letter_case == text::LetterCase::upper &&
         words.token(last).span.size() >= k_shortest_name && words.piece(last).roles == 0) {
    ++last;
  }
  return last;
}

// What may stand between the name of a dateline and its dash beside dates and other places.
bool joins(WordClass kind)
{
  return kind == WordClass::comma || kind == WordClass::determiner || kind == WordClass::bracket_open ||
         kind == WordClass::bracket_close;
}

} // namespace

std::optional<PlacePhrase> read_place_heading(const SentenceWords& words, const PlaceNames& names)
{
  const std::size_t name = words.first == words.last ? words.first : end_of_name(words, names);
  if (name == words.first) {
    return std::nullopt;
  }
  auto id = names.id_of(words.first, name);
  bool located = !id.empty(); // by the name itself, or by a date or another place behind it
  for (std::size_t i = name; i < std::min(words.last, words.first + k_longest_heading); ++i) {
    const auto kind = words.kind(i);
    const bool capitals = kind == WordClass::comma && names.in_capitals() && !id.empty();
    if (kind == WordClass::colon || kind == WordClass::dash || capitals) {
      const bool is_dateline = kind != WordClass::colon || i != name;
      return located ? std::optional{PlacePhrase{words.first, name, std::move(id), true, true, is_dateline}}
                     : std::nullopt;
    }
    const bool dates = kind == WordClass::time || kind == WordClass::number;
    const bool place = names.known_end(i, words.last) != i;
    if (!dates && !place && !joins(kind)) {
      return std::nullopt;
    }
    located |= dates || place;
  }
  return std::nullopt;
}

} // namespace saidby::extract
