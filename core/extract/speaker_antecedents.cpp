#include "extract/speaker_words.hpp"
#include "extract/speakers.hpp"
#include "text/utf8.hpp"

namespace saidby::extract {

using language::Flag;
using language::Role;

std::string folded_token(const Words& words, std::size_t token)
{
  auto word = text::folded(text::bytes_of(words.reading.text, words.reading.tokens[token].span));
  if (word.size() > 3 && word.back() == 's') {
    word.pop_back();
  }
  return word;
}

std::string folded_piece(const Words& words, std::size_t i)
{
  return folded_token(words, words.piece(i).tokens.last - 1);
}

bool has_head(const Words& words, std::size_t i, std::string_view word)
{
  if (word.find(' ') != std::string_view::npos) {
    return text::folded(words.reading.words(words.piece(i).tokens)) == word;
  }
  return folded_piece(words, i) == word || folded_token(words, words.piece(i).tokens.first) == word;
}

namespace {

std::size_t token_count(const Words& words, PieceRange pieces)
{
  return words.reading.token_range(pieces.first, pieces.last).size();
}

// Whether a pronoun with the flags of `pronoun` can mean the speaker.
bool agrees(const language::Lexeme& pronoun, const Speaker& speaker)
{
  const bool plural = pronoun.has(Flag::plural);
  if (plural && speaker.singular && !speaker.plural && !speaker.body) {
    return false;
  }
  if (pronoun.has(Flag::singular) && speaker.plural) {
    return false;
  }
  if (pronoun.has(Flag::neuter)) {
    return !speaker.person || (speaker.candidate && !speaker.kind.sure); // a bare name may be a company's
  }
  const bool masculine = pronoun.has(Flag::masculine);
  const bool feminine = pronoun.has(Flag::feminine);
  if ((masculine && speaker.feminine && !speaker.masculine) || (feminine && speaker.masculine && !speaker.feminine)) {
    return false;
  }
  // Where nouns have no gender, "he" and "she" are people.
  const bool gendered = speaker.masculine || speaker.feminine;
  return plural || gendered || speaker.person || speaker.kind.type == model::SourceType::witness;
}

bool same_paragraph(const Words& words, std::size_t a, std::size_t b)
{
  return words.reading.sentences[a].paragraph == words.reading.sentences[b].paragraph;
}

// Whether nothing but adverbs, times and what stands between commas comes before the pronoun.
bool opens_sentence(const Words& words, std::size_t piece, std::size_t sentence)
{
  for (std::size_t i = words.reading.sentences[sentence].first_piece; i < piece; ++i) {
    if (words.is(i, WordClass::verb) || words.is(i, WordClass::auxiliary)) {
      return false;
    }
  }
  return true;
}

} // namespace

std::optional<std::size_t> Speakers::antecedent_of_pronoun(const Words& words, std::size_t piece,
                                                           std::size_t sentence) const
{
  const auto* pronoun = words.piece(piece).reading(Role::pronoun);
  if (pronoun == nullptr) {
    return std::nullopt;
  }
  const std::size_t oldest = m_speakers.size() > k_speakers_back ? m_speakers.size() - k_speakers_back : 0;
  for (std::size_t i = m_speakers.size(); i > oldest; --i) {
    const auto& speaker = m_speakers[i - 1];
    if (speaker.sentence + k_sentences_back < sentence) {
      break;
    }
    // A body that only is the subject can be meant in its own sentence ("The utility has cut off 900 homes, it says")
    // and by the subject of the next ("The ministry counts otherwise. It speaks of 900").
    const bool goes_on = speaker.body && opens_sentence(words, piece, sentence) && speaker.sentence + 1 == sentence &&
                         same_paragraph(words, speaker.sentence, sentence);
    if (speaker.candidate && speaker.sentence != sentence && !goes_on) {
      continue;
    }
    const bool unresolved = words.is(speaker.named.first, WordClass::pronoun);
    if (!unresolved && speaker.pieces.first < piece && agrees(*pronoun, speaker)) {
      return i - 1;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> Speakers::author_of_document(const Words& words, std::size_t piece,
                                                        std::size_t sentence) const
{
  const auto word = folded_piece(words, piece);
  const std::size_t oldest = m_speakers.size() > k_speakers_back ? m_speakers.size() - k_speakers_back : 0;
  for (std::size_t i = m_speakers.size(); i > oldest; --i) {
    const auto& range = words.reading.sentences[m_speakers[i - 1].sentence];
    if (m_speakers[i - 1].sentence + k_sentences_back < sentence) {
      break;
    }
    for (std::size_t k = range.first_piece; k < std::min(range.last_piece, piece); ++k) {
      if (words.piece(k).is(Role::cue_noun) && folded_piece(words, k) == word) {
        return i - 1;
      }
    }
  }
  for (std::size_t i = m_speakers.size(); i > oldest; --i) {
    if (!m_speakers[i - 1].candidate) {
      return i - 1;
    }
  }
  return std::nullopt;
}

namespace {

// Whether the phrase only points: "ce responsable", "the official", "la même source".
bool points(const Words& words, const SourcePhrase& phrase)
{
  if (!phrase.determiner || !phrase.members.empty()) {
    return false;
  }
  const auto& determiner = words.piece(*phrase.determiner);
  const bool demonstrative = determiner.has(Role::determiner, Flag::demonstrative);
  const bool definite = determiner.has(Role::determiner, Flag::definite);
  std::size_t nouns = 0;
  for (std::size_t i = phrase.pieces.first; i < phrase.pieces.last; ++i) {
    if (is_name(words, i) || !is_nominal(words.classes[i])) {
      return false;
    }
    nouns += words.is(i, WordClass::noun) ? 1 : 0;
  }
  return nouns == 1 && (demonstrative || definite);
}

} // namespace

// "M. Alam", "Brown": somebody whose full name stood before.
std::optional<std::size_t> Speakers::namesake(const Words& words, const SourcePhrase& phrase) const
{
  const std::size_t last = phrase.pieces.last - 1;
  const bool short_name = is_name(words, last) && phrase.pieces.last - phrase.pieces.first <= 2 &&
                          (phrase.pieces.first == last || words.piece(last - 1).has(Role::source_noun, Flag::title));
  if (!short_name || !phrase.members.empty()) {
    return std::nullopt;
  }
  const auto name = folded_piece(words, last);
  const std::size_t oldest = m_speakers.size() > k_speakers_back ? m_speakers.size() - k_speakers_back : 0;
  for (std::size_t i = m_speakers.size(); i > oldest; --i) {
    const auto& speaker = m_speakers[i - 1];
    const bool longer = speaker.named.last - speaker.named.first > phrase.pieces.last - phrase.pieces.first;
    for (std::size_t k = speaker.named.first + 1; longer && speaker.person && k < speaker.named.last; ++k) {
      const bool ends_name = k + 1 == speaker.named.last || !is_name(words, k + 1);
      if (is_name(words, k) && ends_name && folded_piece(words, k) == name) {
        return i - 1;
      }
    }
  }
  return std::nullopt;
}

// "Saule, une manifestante de 58 ans, indique … . La manifestante ajoute": who was told of by that word.
std::optional<std::size_t> Speakers::described_as(const Words& words, std::string_view word, std::size_t sentence) const
{
  static constexpr std::size_t k_longest_description = 8;
  const std::size_t oldest = m_speakers.size() > k_speakers_back ? m_speakers.size() - k_speakers_back : 0;
  for (std::size_t i = m_speakers.size(); i > oldest; --i) {
    const auto& speaker = m_speakers[i - 1];
    if (speaker.sentence + k_sentences_back < sentence) {
      break;
    }
    const std::size_t end =
      std::min(words.reading.sentences[speaker.sentence].last_piece, speaker.named.last + k_longest_description);
    for (std::size_t k = speaker.named.first; speaker.person && k < end; ++k) {
      if (words.is(k, WordClass::verb) || words.is(k, WordClass::relative)) {
        break;
      }
      if (words.is(k, WordClass::noun) && has_head(words, k, word)) {
        return i - 1;
      }
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> Speakers::antecedent_of_anaphor(const Words& words, const SourcePhrase& phrase,
                                                           std::size_t sentence) const
{
  if (!points(words, phrase)) {
    return std::nullopt;
  }
  std::size_t head = phrase.pieces.first;
  while (!words.is(head, WordClass::noun)) {
    ++head;
  }
  const auto* source = words.piece(head).reading(Role::source_noun);
  const bool demonstrative = words.piece(*phrase.determiner).has(Role::determiner, Flag::demonstrative);
  if (source != nullptr && source->has(Flag::generic) && !source->has(Flag::person) && !demonstrative) {
    // "la police" is whoever polices; "la manifestante" is the one who was named with her age
    const bool one_person = source->source_type == model::SourceType::witness && source->has(Flag::singular);
    return one_person ? described_as(words, folded_piece(words, head), sentence) : std::nullopt;
  }
  // "the emergencies ministry" is no other ministry.
  const bool compound = words.piece(head).tokens.size() > 1;
  const auto word = compound ? text::folded(words.reading.words(words.piece(head).tokens)) : folded_piece(words, head);
  const bool any_speaker = words.piece(head).has(Role::source_noun, Flag::anonymous);
  const std::size_t oldest = m_speakers.size() > k_speakers_back ? m_speakers.size() - k_speakers_back : 0;
  for (std::size_t i = m_speakers.size(); i > oldest; --i) {
    const auto& speaker = m_speakers[i - 1];
    const bool one_of_many = speaker.singular && !speaker.plural &&
                             words.piece(*phrase.determiner).has(Role::determiner, Flag::plural); // "les procureurs"
    if (speaker.sentence + k_sentences_back < sentence || speaker.named.first >= phrase.pieces.first ||
        !speaker.members.empty() || speaker.candidate || one_of_many) {
      continue;
    }
    for (std::size_t k = speaker.named.first; k < speaker.named.last; ++k) {
      if (words.is(k, WordClass::of) || words.is(k, WordClass::preposition)) {
        break;
      }
      if (words.is(k, WordClass::noun) && has_head(words, k, word)) {
        return token_count(words, speaker.named) > token_count(words, phrase.pieces) ? std::optional{i - 1}
                                                                                     : std::nullopt;
      }
    }
  }
  for (std::size_t i = m_speakers.size(); any_speaker && i > oldest; --i) {
    if (m_speakers[i - 1].sentence + 2 >= sentence && !m_speakers[i - 1].candidate) {
      return i - 1; // "the source added": whoever spoke last
    }
  }
  return std::nullopt;
}

} // namespace saidby::extract
