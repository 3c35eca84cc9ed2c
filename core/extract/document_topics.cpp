#include "extract/document_topics.hpp"

#include "extract/place_names.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::Role;

// Headline, lead and the sentence behind it: where a text says where it happened.
constexpr std::size_t k_lead_sentences = 4;

void note_event_words(const Reading& reading, DocumentTopics& topics)
{
  for (const auto& sentence : reading.sentences) {
    if ((sentence.roles & language::bit(Role::event_kind)) == 0) {
      continue;
    }
    for (std::size_t i = sentence.first_piece; i < sentence.last_piece; ++i) {
      const auto* kind = reading.pieces[i].reading(Role::event_kind);
      if (kind == nullptr) {
        continue;
      }
      topics.has_event = true;
      if (kind->measure) {
        topics.measures |= std::uint32_t{1} << static_cast<unsigned>(*kind->measure);
      }
      if (kind->group) {
        topics.groups |= std::uint32_t{1} << static_cast<unsigned>(*kind->group);
      }
    }
  }
}

// The place that a headline names without saying "in": "Gunman opens fire at Toledo block party", "Bandits storm
// Zamfara village".
std::optional<model::PlaceSaid> place_of_headline(const SentenceWords& words)
{
  const PlaceNames names{words};
  for (std::size_t at = words.first; at < words.last; ++at) {
    const bool name = names.is_capitalised(at) && words.kind(at) == WordClass::noun && words.piece(at).roles == 0;
    const std::size_t last = name ? names.known_end(at, words.last) : at;
    const bool in_longer_name =
      (at > words.first && names.is_unknown_name(at - 1)) || (last < words.last && names.is_unknown_name(last));
    if (last != at && !names.in_capitals() && !in_longer_name) {
      return model::PlaceSaid{std::string{words.reading.words(words.reading.token_range(at, last))},
                              names.id_of(at, last), model::PlaceScope::in, true};
    }
  }
  return std::nullopt;
}

// Headline before lead, a phrase before a bare name, then the dateline, which only tells where the reporter is,
// then a building of the lead.
void note_places(const Reading& reading, DocumentTopics& topics)
{
  std::optional<model::PlaceSaid> dateline;
  std::optional<model::PlaceSaid> building;
  for (std::size_t i = 0; i < std::min(k_lead_sentences, reading.sentences.size()); ++i) {
    const auto words = words_of(reading, i);
    auto& phrases = topics.lead_phrases.emplace_back();
    find_place_phrases(words, phrases);
    const bool headline = i == 0 && !words.is_kind(words.last - 1, WordClass::stop);
    for (const auto& phrase : phrases) {
      if (topics.country.empty()) {
        topics.country = country_of_place(phrase.id);
      }
      const model::PlaceSaid said{std::string{reading.words(reading.token_range(phrase.first, phrase.last))}, phrase.id,
                                  model::PlaceScope::in, true};
      const bool sure = headline || !phrase.is_building;
      auto& place = phrase.is_dateline ? dateline : sure ? topics.place : building;
      if (!place && phrase.is_named && !phrase.is_destination) {
        place = said;
        topics.place_sentence = sure && !phrase.is_dateline ? i : topics.place_sentence;
      }
    }
    if (headline && !topics.place) {
      topics.place = place_of_headline(words);
    }
  }
  topics.place = topics.place ? topics.place : dateline ? dateline : building;
}

// "Bangladesh reports five deaths": where no phrase says where, the first country named in headline or lead.
void note_country(const Reading& reading, DocumentTopics& topics)
{
  for (std::size_t i = 0; i < std::min(k_lead_sentences, reading.sentences.size()); ++i) {
    const auto words = words_of(reading, i);
    for (std::size_t at = words.first; at < words.last; ++at) {
      if (words.token(at).letter_case == text::LetterCase::lower) {
        continue;
      }
      const auto named = named_country(words, at, words.last);
      if (!named.code.empty()) {
        topics.country = topics.country.empty() ? named.code : topics.country;
        topics.place = model::PlaceSaid{std::string{reading.words(reading.token_range(at, named.last))}, named.code,
                                        model::PlaceScope::in, true};
        return;
      }
    }
  }
}

std::optional<int> year_of_publication(const Reading& reading)
{
  if (const auto& day = reading.document->published.day) {
    return model::year_of(*day);
  }
  std::optional<int> latest;
  for (const auto& found : reading.quantities) {
    if (found.refusal == quantity::Refusal::year && found.quantity.value) {
      latest = std::max(latest.value_or(0), static_cast<int>(*found.quantity.value));
    }
  }
  return latest;
}

} // namespace

DocumentTopics topics_of(const Reading& reading)
{
  DocumentTopics topics;
  note_event_words(reading, topics);
  note_places(reading, topics);
  if (!topics.place) {
    note_country(reading, topics);
  }
  topics.year = year_of_publication(reading);
  return topics;
}

} // namespace saidby::extract
