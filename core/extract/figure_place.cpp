#include "extract/figure_scope.hpp"

namespace saidby::extract {

using language::Role;

namespace {

// Whether the words between a number and a place behind it stay in one clause and name no speaker.
bool reaches(const SentenceWords& words, std::size_t from, std::size_t to)
{
  for (std::size_t i = from; i < to; ++i) {
    const auto kind = words.kind(i);
    const bool speaker = words.is(i, Role::cue_verb) && (kind == WordClass::verb || kind == WordClass::participle) &&
                         i > from &&
                         (words.is_kind(i - 1, WordClass::auxiliary) || words.is_kind(i - 1, WordClass::comma));
    if (kind == WordClass::contrast || kind == WordClass::semicolon || speaker) {
      return false;
    }
  }
  return true;
}

} // namespace

std::optional<model::PlaceSaid> place_of(const SentenceWords& words, const DocumentTopics& topics,
                                         const std::vector<PlacePhrase>& phrases, const FigureDraft& draft)
{
  const bool inherits = words.reading.pack->inherits_places();
  const std::size_t number = words.reading.quantities[draft.quantity].first_piece;
  const PlacePhrase* chosen = nullptr;
  bool fronted = false; // "A Paris, où des heurts ont éclaté sur les Champs-Elysées, 50 personnes …"
  for (const auto& phrase : phrases) {
    if (phrase.first < number) {
      chosen = fronted ? chosen : &phrase;
      fronted |= phrase.first <= words.first + 2 && words.is_kind(phrase.last, WordClass::comma);
      continue;
    }
    if (chosen == nullptr || chosen->is_heading || reaches(words, number, phrase.first)) {
      chosen = &phrase;
    }
    break;
  }
  if (chosen != nullptr && (chosen->first < number || reaches(words, number, chosen->first))) {
    return model::PlaceSaid{std::string{words.reading.words(words.reading.token_range(chosen->first, chosen->last))},
                            chosen->id, model::PlaceScope::in, false};
  }
  return inherits ? topics.place : std::nullopt;
}

} // namespace saidby::extract
