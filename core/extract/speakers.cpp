#include "extract/speakers.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;

// How many sentences back a pronoun or an anaphor is looked up, and how many speakers at most.
constexpr std::size_t k_sentences_back = 12;
constexpr std::size_t k_speakers_back = 40;

bool has_capital(const Words& words, std::size_t i)
{
  return words.token(i).kind == text::TokenKind::word && words.token(i).letter_case != text::LetterCase::lower;
}

bool is_name_piece(const Words& words, std::size_t i)
{
  return words.is(i, WordClass::noun) && words.piece(i).roles == 0 && has_capital(words, i);
}

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

// Whether the entry starts or ends with the word: "fire official", "ministre de la Santé".
bool has_head(const Words& words, std::size_t i, std::string_view word)
{
  if (word.find(' ') != std::string_view::npos) {
    return text::folded(words.reading.words(words.piece(i).tokens)) == word;
  }
  return folded_piece(words, i) == word || folded_token(words, words.piece(i).tokens.first) == word;
}

void note_number_and_gender(Speaker& speaker, const language::Lexeme& reading)
{
  speaker.plural |= reading.has(Flag::plural);
  speaker.singular |= reading.has(Flag::singular);
  speaker.masculine |= reading.has(Flag::masculine);
  speaker.feminine |= reading.has(Flag::feminine);
}

// Number and gender by the determiner, else by the first noun; person or body by the source nouns.
void note_features(Speaker& speaker, const Words& words, const SourcePhrase& phrase)
{
  if (phrase.determiner) {
    if (const auto* determiner = words.piece(*phrase.determiner).reading(Role::determiner)) {
      note_number_and_gender(speaker, *determiner);
    }
  }
  bool before_link = true;
  bool name = false;
  std::size_t names_at_end = 0; // "Police commandant Romel Rana" is a person
  for (std::size_t i = phrase.pieces.first; i < phrase.pieces.last; ++i) {
    before_link &= !words.is(i, WordClass::of) && !words.is(i, WordClass::preposition);
    if (const auto* source = words.piece(i).reading(Role::source_noun); source != nullptr && before_link) {
      speaker.person |= source->has(Flag::person) || source->has(Flag::title);
      speaker.body |= source->has(Flag::body) && !source->has(Flag::person);
      if (!speaker.plural && !speaker.singular) {
        speaker.plural = source->has(Flag::plural);
        speaker.singular = source->has(Flag::singular);
      }
    }
    name |= is_name_piece(words, i);
    names_at_end = is_name_piece(words, i) && before_link ? names_at_end + 1 : 0;
  }
  if (names_at_end >= 2 && names_at_end < phrase.pieces.last - phrase.pieces.first) {
    speaker.person = true;
  }
  speaker.plural |= !phrase.members.empty();
  speaker.singular &= phrase.members.empty();
  speaker.person |= name && !speaker.body && speaker.kind.type == model::SourceType::person;
  speaker.body &= !speaker.person;
}

Speaker speaker_of(const Words& words, std::size_t sentence, const SourcePhrase& phrase)
{
  Speaker speaker;
  speaker.sentence = sentence;
  speaker.pieces = speaker.named = phrase.pieces;
  speaker.text = line_of(words, phrase.pieces);
  const PieceRange typed = phrase.members.empty() ? phrase.pieces : phrase.members.front();
  speaker.kind = source_kind(words, typed, phrase.members.empty() ? speaker.text : line_of(words, typed));
  for (const auto member : phrase.members) {
    speaker.members.push_back(line_of(words, member));
  }
  note_features(speaker, words, phrase);
  return speaker;
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

} // namespace

std::string line_of(const Words& words, PieceRange pieces)
{
  std::string line;
  bool blank = false;
  for (const char c : words.reading.words(words.reading.token_range(pieces.first, pieces.last))) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      blank = !line.empty();
      continue;
    }
    if (blank) {
      line += ' ';
      blank = false;
    }
    line += c;
  }
  return line;
}

namespace {

// "Ahmed, 23,", "Jane Doe, who runs a tea stall": people are told of by age and by what they do.
bool is_bystander(const Words& words, const CueSource& source)
{
  const std::size_t after = source.phrase.pieces.last;
  const auto& reading = words.reading;
  if (after + 1 >= reading.pieces.size() || !words.is(after, WordClass::comma)) {
    return false;
  }
  return words.is(after + 1, WordClass::number) || words.is(after + 1, WordClass::relative);
}

} // namespace

void Speakers::clear() { m_speakers.clear(); }

std::size_t Speakers::add(const Words& words, std::size_t sentence, const CueSource& source)
{
  const std::size_t piece = source.phrase.pieces.first;
  std::optional<std::size_t> antecedent;
  const bool pronoun = words.is(piece, WordClass::pronoun) || source.pronoun;
  if (pronoun && words.piece(piece).is(Role::cue_noun)) {
    antecedent = author_of_document(words, piece, sentence);
  } else if (pronoun) {
    antecedent = antecedent_of_pronoun(words, piece, sentence);
  } else {
    antecedent = antecedent_of_anaphor(words, source.phrase, sentence);
    antecedent = antecedent ? antecedent : namesake(words, source.phrase);
  }
  if (antecedent) {
    Speaker speaker = m_speakers[*antecedent];
    speaker.pronoun = line_of(words, source.phrase.pieces);
    speaker.pieces = source.phrase.pieces;
    speaker.sentence = sentence;
    m_speakers.push_back(std::move(speaker));
  } else {
    m_speakers.push_back(speaker_of(words, sentence, source.phrase));
    m_speakers.back().medium = source.medium && source.phrase.pieces.last - source.phrase.pieces.first == 1;
    auto& kind = m_speakers.back().kind;
    if (!kind.sure && kind.type == model::SourceType::person && is_bystander(words, source)) {
      kind.type = model::SourceType::witness;
    }
    if (!kind.sure && !source.description.empty()) {
      const auto described = source_kind(words, source.description, line_of(words, source.description));
      kind = described.sure ? described : kind;
    }
    if (pronoun) {
      m_speakers.back().pronoun = m_speakers.back().text;
      m_speakers.back().kind = {};
    }
  }
  return m_speakers.size() - 1;
}

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
    // A body that only is the subject can be meant in its own sentence: "The utility has cut off 900 homes, it says".
    if (speaker.candidate && speaker.sentence != sentence) {
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
    if (is_name_piece(words, i) || !is_nominal(words.classes[i])) {
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
  const bool short_name = is_name_piece(words, last) && phrase.pieces.last - phrase.pieces.first <= 2 &&
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
      const bool ends_name = k + 1 == speaker.named.last || !is_name_piece(words, k + 1);
      if (is_name_piece(words, k) && ends_name && folded_piece(words, k) == name) {
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
  if (source != nullptr && source->has(Flag::generic) && !demonstrative) {
    return std::nullopt; // "la police" is whoever polices
  }
  // "the emergencies ministry" is no other ministry.
  const bool compound = words.piece(head).tokens.size() > 1;
  const auto word = compound ? text::folded(words.reading.words(words.piece(head).tokens)) : folded_piece(words, head);
  const bool any_speaker = words.piece(head).has(Role::source_noun, Flag::anonymous);
  const std::size_t oldest = m_speakers.size() > k_speakers_back ? m_speakers.size() - k_speakers_back : 0;
  for (std::size_t i = m_speakers.size(); i > oldest; --i) {
    const auto& speaker = m_speakers[i - 1];
    if (speaker.sentence + k_sentences_back < sentence || speaker.named.first >= phrase.pieces.first ||
        !speaker.members.empty() || speaker.candidate) {
      continue;
    }
    for (std::size_t k = speaker.named.first; k < speaker.named.last; ++k) {
      if (words.is(k, WordClass::of) || words.is(k, WordClass::preposition)) {
        break;
      }
      if (words.is(k, WordClass::noun) && has_head(words, k, word)) {
        return speaker.named.last - speaker.named.first > phrase.pieces.last - phrase.pieces.first
                 ? std::optional{i - 1}
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

void Speakers::add_candidate(const Words& words, std::size_t sentence, const SourcePhrase& phrase)
{
  const auto plausible = plausibility(words, phrase.pieces);
  // The capital with which a sentence starts makes no name.
  const bool named = phrase.pieces.last - phrase.pieces.first >= 2 && is_name_piece(words, phrase.pieces.first) &&
                     is_name_piece(words, phrase.pieces.first + 1);
  if ((plausible < Plausibility::known && !named) || words.is(phrase.pieces.first, WordClass::number)) {
    return;
  }
  auto speaker = speaker_of(words, sentence, phrase);
  speaker.candidate = !speaker.person || plausible < Plausibility::known;
  m_speakers.push_back(std::move(speaker));
}

void Speakers::add_candidates(const Words& words, std::size_t sentence)
{
  const auto& range = words.reading.sentences[sentence];
  for (std::size_t i = range.first_piece; i < range.last_piece; ++i) {
    const bool topic = words.piece(i).has(Role::cue_preposition, Flag::nominal);
    if (topic) {
      if (const auto phrase = read_phrase(words, i + 1, range.last_piece, PhrasePlace::after_preposition)) {
        auto speaker = speaker_of(words, sentence, *phrase);
        m_speakers.push_back(std::move(speaker));
      }
    }
  }
  std::size_t first = range.first_piece;
  while (first < range.last_piece && (words.is(first, WordClass::adverb) || words.is(first, WordClass::time) ||
                                      words.is(first, WordClass::comma) || words.is(first, WordClass::quote))) {
    ++first;
  }
  if (const auto phrase = read_phrase(words, first, range.last_piece, PhrasePlace::after_preposition)) {
    add_candidate(words, sentence, *phrase);
  }
}

// "ce porte-parole, Jean Martin": of the same office as the one before.
void Speakers::take_type_of_namesake(const Words& words, std::size_t index)
{
  auto& speaker = m_speakers[index];
  const std::size_t head = speaker.named.first;
  if (speaker.kind.sure || !words.piece(head).has(Role::source_noun, Flag::function)) {
    return;
  }
  const std::size_t oldest = index > k_speakers_back ? index - k_speakers_back : 0;
  for (std::size_t i = index; i > oldest; --i) {
    const auto& earlier = m_speakers[i - 1];
    if (earlier.kind.sure && words.is(earlier.named.first, WordClass::noun) &&
        has_head(words, earlier.named.first, folded_piece(words, head))) {
      speaker.kind = earlier.kind;
      return;
    }
  }
}

// "The ministry said 12 had died. Spokesman Jane Doe said": of the body named just before.
void Speakers::take_type_of_body(const Words& words, std::size_t index)
{
  static constexpr std::size_t k_near = 3; // sentences
  auto& speaker = m_speakers[index];
  // "ProMedica spokesperson" and "spokesman for X" name their body themselves.
  bool office = false;
  bool own_body = false;
  bool rank = false;
  for (std::size_t i = speaker.named.first; i < speaker.named.last; ++i) {
    own_body |= (is_name_piece(words, i) && !office) || words.is(i, WordClass::of);
    rank |= words.piece(i).has(Role::source_noun, Flag::title);
    office |= rank || words.piece(i).has(Role::source_noun, Flag::function);
  }
  if (speaker.kind.sure || !office || own_body) {
    return;
  }
  for (std::size_t i = index; i > 0; --i) {
    const auto& earlier = m_speakers[i - 1];
    if (earlier.sentence + k_near < speaker.sentence) {
      return;
    }
    const auto type = earlier.kind.type;
    const bool has_ranks =
      type == model::SourceType::police || type == model::SourceType::rescue || type == model::SourceType::military;
    if (earlier.kind.sure && earlier.body && (!rank || has_ranks)) {
      speaker.kind = earlier.kind;
      return;
    }
  }
}

void Speakers::share_types(const Words& words)
{
  // Capitalised words of surely typed speakers, and the type they stand for.
  std::unordered_map<std::string, const Speaker*> known;
  for (const auto& speaker : m_speakers) {
    for (std::size_t i = speaker.named.first; speaker.kind.sure && i < speaker.named.last; ++i) {
      if (is_name_piece(words, i)) {
        known.try_emplace(folded_piece(words, i), &speaker);
      }
    }
  }
  for (std::size_t i = 1; i < m_speakers.size(); ++i) {
    take_type_of_namesake(words, i);
    take_type_of_body(words, i);
  }
  for (auto& speaker : m_speakers) {
    for (std::size_t i = speaker.named.last; !speaker.kind.sure && i > speaker.named.first; --i) {
      if (!is_name_piece(words, i - 1)) {
        continue;
      }
      if (const auto found = known.find(folded_piece(words, i - 1)); found != known.end()) {
        speaker.kind = found->second->kind;
      }
    }
    if (speaker.medium && !speaker.kind.sure && speaker.kind.type == model::SourceType::person) {
      speaker.kind.type = model::SourceType::media; // "…, Onmanorama reported"
    }
  }
}

} // namespace saidby::extract
