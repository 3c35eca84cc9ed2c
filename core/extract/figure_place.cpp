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
// How many words may stand before the name of a place that opens a clause: "across the border in".
constexpr std::size_t k_longest_opening = 8;
// Headline and lead tell one thing: what one of them leaves open holds of both.
constexpr std::size_t k_lead_sentences = 3;
// How many sentences of its paragraph a figure looks back for a place.
constexpr std::size_t k_sentences_back = 3;

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

// "3.195 cas, dont 2.896 à Kinshasa": a place right behind the bare number of a part is the part's.
bool gives_part(const SentenceWords& words, std::size_t marker, std::size_t place)
{
  static constexpr std::size_t k_number_and_link = 4; // "dont 2.896 à la"
  const bool near = words.is(marker, Role::part_marker) && words.is_kind(marker + 1, WordClass::number) &&
                    place - marker <= k_number_and_link;
  for (std::size_t i = marker + 2; near && i < place; ++i) {
    if (words.is_kind(i, WordClass::noun)) {
      return false;
    }
  }
  return near;
}

// "900 people came, and was one of the largest in Freedonia": a second predicate has its own places.
bool joins_predicate(const SentenceWords& words, std::size_t i)
{
  return words.kind(i) == WordClass::coordinator &&
         (words.is_kind(i + 1, WordClass::auxiliary) || words.is_kind(i + 1, WordClass::verb));
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
    if (kind == WordClass::contrast || kind == WordClass::semicolon || speaker || gives_part(words, i, to) ||
        joins_predicate(words, i)) {
      return false;
    }
  }
  return true;
}

// Whether the phrase opens a clause and is set off by a comma: "18h05 | À Theux, le bourgmestre …", "Across the
// border in Riverton region, the governor …".
bool is_fronted(const SentenceWords& words, const PlacePhrase& phrase)
{
  if (!words.is_kind(phrase.last, WordClass::comma) || phrase.is_heading) {
    return false;
  }
  const std::size_t floor = phrase.first - std::min(phrase.first - words.first, k_longest_opening);
  std::size_t first = phrase.first;
  while (first > floor && (is_nominal(words.kind(first - 1)) || words.kind(first - 1) == WordClass::preposition ||
                           words.kind(first - 1) == WordClass::of || words.kind(first - 1) == WordClass::determiner ||
                           words.kind(first - 1) == WordClass::adverb)) {
    --first;
  }
  if (words.is_kind(first - 1, WordClass::auxiliary) && words.token(first - 1).span.size() == 1) {
    --first; // "A Paris": the capital has lost its accent
  }
  const bool opens_clause =
    first == words.first || is_strong_border(words.kind(first - 1)) || words.is_kind(first - 1, WordClass::time) ||
    words.is_kind(first - 1, WordClass::dash) || words.is_kind(first - 1, WordClass::colon) ||
    words.is_kind(first - 1, WordClass::other_mark) || words.is_kind(first - 1, WordClass::quote);
  while (first < phrase.first && words.kind(first) == WordClass::adverb) {
    ++first;
  }
  const bool linked = words.kind(first) == WordClass::preposition || words.kind(first) == WordClass::auxiliary ||
                      words.kind(first) == WordClass::of;
  return opens_clause && linked;
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
    if (phrase.is_dateline || phrase.is_destination || (!phrase.is_named && number == words.last)) {
      continue; // "the capital" does not hold for the next sentence
    }
    if (is_fronted(words, phrase)) {
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
                                const FigureDraft& draft)
{
  const std::size_t number = words.reading.quantities[draft.quantity].first_piece;
  const bool to_hospital = draft.measure == model::Measure::hospitalised;
  while (begin < phrases.size() && phrases[begin].is_destination && !to_hospital) {
    ++begin;
  }
  if (begin == phrases.size() || !reaches(words, number, phrases[begin].first)) {
    return nullptr;
  }
  const auto* nearest = &phrases[begin];
  for (std::size_t i = begin + 1; i < std::min(phrases.size(), begin + k_most_phrases); ++i) {
    if (phrases[i].first > nearest->last + k_narrower_reach) {
      break;
    }
    if (!phrases[i].is_destination && is_narrower(phrases[i], *nearest) && reaches(words, number, phrases[i].first)) {
      return &phrases[i];
    }
  }
  return nearest;
}

model::PlaceSaid said_place(const SentenceWords& words, const PlacePhrase& phrase)
{
  return {std::string{words.reading.words(words.reading.token_range(phrase.first, phrase.last))}, phrase.id,
          model::PlaceScope::in, false};
}

// The place phrases of a sentence: those of the lead were found for the topics.
void take_place_phrases(const SentenceWords& words, const DocumentTopics& topics, std::vector<PlacePhrase>& phrases)
{
  phrases.clear();
  if (words.sentence < topics.lead_phrases.size()) {
    phrases = topics.lead_phrases[words.sentence];
  } else {
    find_place_phrases(words, phrases);
  }
}

// The last place that a sentence names and that is no speaker's.
std::optional<model::PlaceSaid> last_place_of(const Reading& reading, const DocumentTopics& topics, std::size_t index)
{
  const auto words = words_of(reading, index);
  std::vector<PlacePhrase> phrases;
  take_place_phrases(words, topics, phrases);
  const auto* place = place_before(words, phrases, phrases.size(), words.last);
  return place == nullptr ? std::nullopt : std::optional{said_place(words, *place)};
}

} // namespace

SentencePlaces::SentencePlaces(const SentenceWords& words, const DocumentTopics& topics,
                               std::vector<PlacePhrase>& phrases)
  : m_words{words},
    m_topics{topics},
    m_phrases{phrases}
{
  take_place_phrases(m_words, m_topics, m_phrases);
}

std::optional<model::PlaceSaid> SentencePlaces::of(FigureDraft& draft)
{
  const std::size_t number = m_words.reading.quantities[draft.quantity].first_piece;
  const auto split = std::partition_point(m_phrases.begin(), m_phrases.end(),
                                          [&](const PlacePhrase& phrase) { return phrase.first < number; });
  const auto middle = static_cast<std::size_t>(split - m_phrases.begin());
  const auto* chosen = place_behind(m_words, m_phrases, middle, draft);
  if (chosen == nullptr) {
    chosen = place_before(m_words, m_phrases, middle, number);
  }
  if (chosen != nullptr && chosen->row) {
    draft.rows.push_back(*chosen->row);
  }
  if (chosen != nullptr) {
    return said_place(m_words, *chosen);
  }
  if (const auto& carried = carried_place()) {
    return carried;
  }
  const bool rejected = m_topics.place_sentence == m_words.sentence && !m_phrases.empty();
  const bool inherits = m_words.reading.pack->inherits_places() || (m_words.sentence < k_lead_sentences && !rejected);
  return inherits ? m_topics.place : std::nullopt;
}

const std::optional<model::PlaceSaid>& SentencePlaces::carried_place()
{
  if (m_looked_back) {
    return m_carried;
  }
  m_looked_back = true;
  const auto& sentences = m_words.reading.sentences;
  for (std::size_t i = m_words.sentence; i > 0 && !m_carried && i + k_sentences_back > m_words.sentence; --i) {
    if (sentences[i - 1].paragraph != sentences[m_words.sentence].paragraph) {
      break;
    }
    m_carried = last_place_of(m_words.reading, m_topics, i - 1);
  }
  return m_carried;
}

} // namespace saidby::extract
