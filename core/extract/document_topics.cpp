#include "extract/document_topics.hpp"

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

void note_places(const Reading& reading, DocumentTopics& topics)
{
  std::vector<WordClass> classes;
  std::vector<PlacePhrase> phrases;
  for (std::size_t i = 0; i < std::min(k_lead_sentences, reading.sentences.size()); ++i) {
    const auto& sentence = reading.sentences[i];
    classes.clear();
    classify_words(reading, sentence.first_piece, sentence.last_piece, classes);
    find_place_phrases({reading, i, sentence.first_piece, sentence.last_piece, classes}, phrases);
  }
  for (const auto& phrase : phrases) {
    if (!topics.place && phrase.is_named) {
      topics.place = model::PlaceSaid{std::string{reading.words(reading.token_range(phrase.first, phrase.last))},
                                      phrase.id, model::PlaceScope::in, true};
    }
    if (topics.country.empty()) {
      topics.country = country_of_place(phrase.id);
    }
  }
}

// "Bangladesh reports five deaths": where no phrase says where, the first country named in headline or lead.
void note_country(const Reading& reading, DocumentTopics& topics)
{
  std::vector<WordClass> classes;
  for (std::size_t i = 0; i < std::min(k_lead_sentences, reading.sentences.size()); ++i) {
    const auto& sentence = reading.sentences[i];
    classes.assign(sentence.last_piece - sentence.first_piece, WordClass::noun);
    const SentenceWords words{reading, i, sentence.first_piece, sentence.last_piece, classes};
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
