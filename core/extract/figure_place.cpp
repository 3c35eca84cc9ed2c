#include "extract/figure_scope.hpp"

#include "knowledge/gazetteer.hpp"

#include <algorithm>

namespace saidby::extract {

using language::Role;

namespace {

// How many places left or right of a figure are looked at, and how many words away.
constexpr std::size_t k_most_phrases = 4;
constexpr std::size_t k_place_reach = 80;
// How far behind the nearest place a narrower one may stand.
constexpr std::size_t k_narrower_reach = 24;

// Whether `inner` lies inside `outer` and is another place, as far as the gazetteer knows both.
bool is_narrower(const PlacePhrase& inner, const PlacePhrase& outer)
{
  const auto& gazetteer = knowledge::Gazetteer::embedded();
  const auto in = inner.id.empty() ? std::nullopt : gazetteer.by_id(inner.id);
  const auto out = outer.id.empty() ? std::nullopt : gazetteer.by_id(outer.id);
  return in && out && *in != *out && gazetteer.contains(*out, *in);
}

// "the chief of police in Lima said 12 people were killed": the place of the speaker, unless it opens the clause.
bool is_of_speaker(const SentenceWords& words, const PlacePhrase& phrase, std::size_t number)
{
  if (number - phrase.first > k_place_reach) {
    return true; // too far to tell
  }
  for (std::size_t i = phrase.last; i < number; ++i) {
    const auto kind = words.kind(i);
    if (words.is(i, Role::cue_verb) && (kind == WordClass::verb || kind == WordClass::participle)) {
      return true;
    }
  }
  return false;
}

// Whether the words between a number and a place behind it stay in one clause and name no speaker.
bool reaches(const SentenceWords& words, std::size_t from, std::size_t to)
{
  if (to - from > k_place_reach) {
    return false;
  }
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

// The place that a figure at `number` finds on its left: the one that opens the clause ("A Paris, où des
// heurts ont éclaté sur les Champs-Elysées, 50 personnes …"), else the nearest that is no speaker's.
const PlacePhrase* place_before(const SentenceWords& words, const std::vector<PlacePhrase>& phrases, std::size_t end,
                                std::size_t number)
{
  const std::size_t floor = end - std::min(end, k_most_phrases);
  const PlacePhrase* nearest = nullptr;
  for (std::size_t i = end; i-- > floor;) {
    const auto& phrase = phrases[i];
    const bool fronted = phrase.first <= words.first + 2 && words.is_kind(phrase.last, WordClass::comma);
    if (fronted && !phrase.is_heading) {
      return &phrase;
    }
    if (nearest == nullptr && (phrase.is_heading || !is_of_speaker(words, phrase, number))) {
      nearest = &phrase;
    }
  }
  return nearest;
}

// The nearest place on its right in the same clause, or a narrower one close behind that.
const PlacePhrase* place_behind(const SentenceWords& words, const std::vector<PlacePhrase>& phrases, std::size_t begin,
                                std::size_t number)
{
  if (begin == phrases.size() || !reaches(words, number, phrases[begin].first)) {
    return nullptr;
  }
  const auto* nearest = &phrases[begin];
  for (std::size_t i = begin + 1; i < std::min(phrases.size(), begin + k_most_phrases); ++i) {
    if (phrases[i].first > nearest->last + k_narrower_reach) {
      break;
    }
    if (is_narrower(phrases[i], *nearest) && reaches(words, number, phrases[i].first)) {
      return &phrases[i];
    }
  }
  return nearest;
}

} // namespace

std::optional<model::PlaceSaid> place_of(const SentenceWords& words, const DocumentTopics& topics,
                                         const std::vector<PlacePhrase>& phrases, const FigureDraft& draft)
{
  const std::size_t number = words.reading.quantities[draft.quantity].first_piece;
  const auto split = std::partition_point(phrases.begin(), phrases.end(),
                                          [&](const PlacePhrase& phrase) { return phrase.first < number; });
  const auto middle = static_cast<std::size_t>(split - phrases.begin());
  const auto* chosen = place_behind(words, phrases, middle, number);
  if (chosen == nullptr) {
    chosen = place_before(words, phrases, middle, number);
  }
  if (chosen != nullptr) {
    return model::PlaceSaid{std::string{words.reading.words(words.reading.token_range(chosen->first, chosen->last))},
                            chosen->id, model::PlaceScope::in, false};
  }
  return words.reading.pack->inherits_places() ? topics.place : std::nullopt;
}

} // namespace saidby::extract
