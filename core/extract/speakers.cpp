#include "extract/speakers.hpp"

#include "extract/speaker_words.hpp"

#include <algorithm>
#include <unordered_map>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;

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
      const bool either = determiner->has(Flag::definite) && determiner->has(Flag::singular) && !speaker.masculine &&
                          !speaker.feminine; // "l'ONG"
      speaker.masculine |= either;
      speaker.feminine |= either;
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
    name |= is_name(words, i);
    names_at_end = is_name(words, i) && before_link ? names_at_end + 1 : 0;
  }
  if (names_at_end >= 2 && names_at_end < phrase.pieces.last - phrase.pieces.first) {
    speaker.person = true;
  }
  speaker.plural |= !phrase.members.empty();
  speaker.singular &= phrase.members.empty();
  speaker.person |= name && !speaker.body && speaker.kind.type == model::SourceType::person;
  speaker.body &= !speaker.person;
}

Speaker speaker_of(const Words& words, std::size_t sentence, const SourcePhrase& phrase, KnownPhrases& known_phrases)
{
  Speaker speaker;
  speaker.sentence = sentence;
  speaker.pieces = speaker.named = phrase.pieces;
  speaker.text = line_of(words, phrase.pieces);
  const PieceRange typed = phrase.members.empty() ? phrase.pieces : phrase.members.front();
  speaker.kind =
    source_kind(words, typed, phrase.members.empty() ? speaker.text : line_of(words, typed), known_phrases);
  for (const auto member : phrase.members) {
    speaker.members.push_back(line_of(words, member));
  }
  note_features(speaker, words, phrase);
  return speaker;
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
  const bool acronym = words.token(source.phrase.pieces.last - 1).letter_case == text::LetterCase::upper;
  const bool trade = words.is(after + 1, WordClass::noun) && words.piece(after + 1).roles == 0 &&
                     words.token(after + 1).letter_case == text::LetterCase::lower; // ", institutrice de 47 ans"
  return trade || (!acronym && (words.is(after + 1, WordClass::number) || words.is(after + 1, WordClass::relative)));
}

// "Jane Doe, who heads the rescue force,": the words of the relative clause up to its comma.
PieceRange relative_clause_of(const Words& words, const CueSource& source)
{
  static constexpr std::size_t k_longest_clause = 12;
  std::size_t first = source.phrase.pieces.last;
  const auto& pieces = words.reading.pieces;
  first += first < pieces.size() && words.is(first, WordClass::comma) ? 1 : 0;
  if (first >= pieces.size() || !words.is(first, WordClass::relative)) {
    return {};
  }
  std::size_t last = first + 1;
  while (last < pieces.size() && last < first + k_longest_clause && !words.is(last, WordClass::comma) &&
         !words.is(last, WordClass::stop)) {
    ++last;
  }
  return {first, last};
}

// "A guard who asked not to be named", "un gardien ayant requis l'anonymat": somebody of no name.
bool wants_no_name(const Words& words, const CueSource& source)
{
  static constexpr std::size_t k_reach = 8;
  const std::size_t last = std::min(words.reading.pieces.size(), source.phrase.pieces.last + k_reach);
  for (std::size_t i = source.phrase.pieces.first; i < last; ++i) {
    if (words.piece(i).has(Role::cue_noun, Flag::anonymous) || words.piece(i).has(Role::verb, Flag::anonymous)) {
      return true;
    }
    if (words.is(i, WordClass::stop)) {
      return false;
    }
  }
  return false;
}

bool holds_name(const Words& words, PieceRange pieces)
{
  for (std::size_t i = pieces.first; i < pieces.last; ++i) {
    if (is_name(words, i)) {
      return true;
    }
  }
  return false;
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
    m_speakers.push_back(speaker_of(words, sentence, source.phrase, m_known_phrases));
    m_speakers.back().medium = source.medium && source.phrase.pieces.last - source.phrase.pieces.first == 1;
    auto& kind = m_speakers.back().kind;
    if (!kind.sure && kind.type == model::SourceType::person && is_bystander(words, source)) {
      kind.type = model::SourceType::witness;
    }
    const auto clause = relative_clause_of(words, source);
    for (const auto& description : {source.description, clause}) {
      if (!kind.sure && !description.empty()) {
        const auto described = source_kind(words, description, line_of(words, description), m_known_phrases);
        const bool bystanders = description == clause && described.type == model::SourceType::witness;
        kind = described.sure && !bystanders ? described : kind;
      }
    }
    const bool private_person = kind.type == model::SourceType::witness || kind.type == model::SourceType::person;
    if (private_person && !holds_name(words, source.phrase.pieces) && wants_no_name(words, source)) {
      kind.type = model::SourceType::anonymous;
    }
    if (pronoun) {
      m_speakers.back().pronoun = m_speakers.back().text;
      m_speakers.back().kind = {model::SourceType::other, false, {}};
    }
  }
  return m_speakers.size() - 1;
}

void Speakers::add_candidate(const Words& words, std::size_t sentence, SourcePhrase phrase)
{
  // "Sheriff Jane Doe wrapped up": a word in small letters behind a name is a verb that no table knows.
  for (auto& last = phrase.pieces.last; last > phrase.pieces.first + 1 && words.piece(last - 1).roles == 0 &&
                                        words.token(last - 1).letter_case == text::LetterCase::lower &&
                                        is_name(words, last - 2);) {
    --last;
  }
  const auto plausible = plausibility(words, phrase.pieces);
  // The capital with which a sentence starts makes no name.
  const bool named = phrase.pieces.last - phrase.pieces.first >= 2 && is_name(words, phrase.pieces.first) &&
                     is_name(words, phrase.pieces.first + 1);
  if ((plausible < Plausibility::known && !named) || words.is(phrase.pieces.first, WordClass::number)) {
    return;
  }
  auto speaker = speaker_of(words, sentence, phrase, m_known_phrases);
  speaker.candidate = !speaker.person || plausible < Plausibility::known;
  m_speakers.push_back(std::move(speaker));
}

namespace {

// Past adverbs, times and the mark of a live blog ("7:45 p.m. — ", "18h05 | ") to the first phrase of a sentence.
std::size_t past_opening(const Words& words, std::size_t first, std::size_t end)
{
  static constexpr std::size_t k_longest_stamp = 6;
  for (std::size_t i = first; i < std::min(end, first + k_longest_stamp); ++i) {
    if (words.is(i, WordClass::dash) || words.is(i, WordClass::other_mark)) {
      first = i + 1;
    } else if (!words.is(i, WordClass::number) && !words.is(i, WordClass::time) && !words.is(i, WordClass::colon) &&
               !words.is(i, WordClass::stop) && !words.piece(i).is(Role::unit)) {
      break;
    }
  }
  while (first < end && (words.is(first, WordClass::adverb) || words.is(first, WordClass::time) ||
                         words.is(first, WordClass::comma) || words.is(first, WordClass::quote))) {
    ++first;
  }
  return first;
}

} // namespace

void Speakers::add_candidates(const Words& words, std::size_t sentence)
{
  const auto& range = words.reading.sentences[sentence];
  const bool may_name_topic = (range.roles & language::bit(Role::cue_preposition)) != 0;
  for (std::size_t i = range.first_piece; may_name_topic && i < range.last_piece; ++i) {
    const bool topic = words.piece(i).has(Role::cue_preposition, Flag::nominal);
    if (topic) {
      if (const auto phrase = read_phrase(words, i + 1, range.last_piece, PhrasePlace::after_preposition)) {
        auto speaker = speaker_of(words, sentence, *phrase, m_known_phrases);
        m_speakers.push_back(std::move(speaker));
      }
    }
  }
  std::size_t first = range.first_piece;
  first = past_opening(words, first, range.last_piece);
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
    own_body |= (is_name(words, i) && !office) || words.is(i, WordClass::of);
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
      if (is_name(words, i)) {
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
      if (!is_name(words, i - 1)) {
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
