#include "extract/cue.hpp"
#include "extract/listener.hpp"
#include "extract/verb_group.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::Flag;
using language::Role;

// Reads a word that no table knows as a verb of saying, where its place leaves no other reading: beside a
// quotation, before "that" with a known speaker in front, or between a comma and a known speaker.
class UnknownVerbReader {
public:
  UnknownVerbReader(const Words& words, std::size_t sentence, std::size_t verb)
    : m_words{words},
      m_begin{words.reading.sentences[sentence].first_piece},
      m_end{words.reading.sentences[sentence].last_piece}
  {
    m_cue.sentence = sentence;
    m_group.verb = verb;
  }

  std::optional<Cue> read()
  {
    m_group = verb_group(m_words, m_begin, m_group.verb, m_end);
    m_cue.words = m_cue.anchor = m_group.pieces;
    if (m_group.negated || m_group.clitic || is_adjective()) {
      return std::nullopt;
    }
    return inverted() || subject_before_clause() || subject_beside_quote() ? std::optional{m_cue} : std::nullopt;
  }

private:
  [[nodiscard]] WordClass at(std::size_t i) const { return m_words.classes[i]; }

  // "were lucky": what a form of "be" governs says nothing.
  bool is_adjective() const
  {
    std::size_t i = m_group.verb;
    while (i > m_group.pieces.first && at(i - 1) == WordClass::adverb) {
      --i;
    }
    return !m_group.reflexive && i > m_begin && m_words.piece(i - 1).has(Role::auxiliary, Flag::be);
  }

  bool is_opening_quote(std::size_t i) const
  {
    const auto& quotations = m_words.reading.quotations;
    const std::size_t token = m_words.piece(i).tokens.first;
    const auto found = std::partition_point(quotations.begin(), quotations.end(),
                                            [&](const text::Quotation& quote) { return quote.tokens.first < token; });
    return found != quotations.end() && found->tokens.first == token;
  }

  bool after_quote(std::size_t i) const
  {
    while (i > m_begin && (at(i - 1) == WordClass::comma || at(i - 1) == WordClass::dash)) {
      --i;
    }
    return i > m_begin && at(i - 1) == WordClass::quote && closes_speech(i - 1);
  }

  // Whether the quotation that closes at `close` is long enough to be speech.
  bool closes_speech(std::size_t close) const
  {
    static constexpr std::size_t k_fewest_pieces = 4;
    std::size_t open = close;
    while (open > m_begin && at(open - 1) != WordClass::quote) {
      --open;
    }
    return close - open >= k_fewest_pieces;
  }

  bool ends_phrase(std::size_t i) const
  {
    return i >= m_end || at(i) == WordClass::stop || at(i) == WordClass::comma || at(i) == WordClass::dash ||
           at(i) == WordClass::preposition || at(i) == WordClass::relative || at(i) == WordClass::time;
  }

  // "…, ironise le maire", "…", shrugged Jane Doe"
  bool inverted()
  {
    const std::size_t first = m_group.pieces.first;
    const bool quoted = after_quote(first);
    if (first == m_begin || !(quoted || at(first - 1) == WordClass::comma)) {
      return false;
    }
    const auto after = skip_listener(m_words, m_group.pieces.last, m_end, ListenerFrame::with_preposition);
    const auto phrase = read_phrase(m_words, after.next, m_end, PhrasePlace::after_verb);
    const auto ends = [&](std::size_t i) {
      return i >= m_end || at(i) == WordClass::stop || at(i) == WordClass::comma || (quoted && ends_phrase(i));
    };
    if (!phrase || !ends(phrase->end) || m_words.is(phrase->pieces.first, WordClass::number)) {
      return false;
    }
    const bool named = plausibility(m_words, phrase->pieces) >= (quoted ? Plausibility::named : Plausibility::known);
    const bool separate =
      phrase->determiner || m_words.token(phrase->pieces.first).letter_case != text::LetterCase::lower;
    if (!named || !separate) {
      return false; // ", head of the police,"
    }
    m_cue.form = CueForm::verb_inverted;
    m_cue.source = named_source(*phrase);
    m_cue.anchor.last = phrase->end;
    m_cue.said = after.said;
    return true;
  }

  std::optional<SourcePhrase> known_subject() const
  {
    auto subject = read_subject(m_words, m_begin, m_group.pieces.first);
    if (!subject || plausibility(m_words, subject->pieces) < Plausibility::known) {
      return std::nullopt;
    }
    return subject;
  }

  void take_subject(const SourcePhrase& subject, CueForm form)
  {
    m_cue.form = form;
    m_cue.source = named_source(subject);
    m_cue.anchor.first = subject.determiner.value_or(subject.pieces.first);
  }

  // "The mayor moaned that …"
  bool subject_before_clause()
  {
    const std::size_t next = m_group.pieces.last;
    if (next >= m_end || !m_words.piece(next).has(Role::subordinator, Flag::of) || at(next) == WordClass::determiner) {
      return false;
    }
    const auto subject = known_subject();
    if (!subject || subject->pieces.last != m_group.pieces.first) {
      return false;
    }
    take_subject(*subject, CueForm::verb_before);
    m_cue.spreads = false;
    return true;
  }

  // "…", the mayor moaned.", "The mayor moaned: "…""
  bool subject_beside_quote()
  {
    const std::size_t next = m_group.pieces.last;
    const auto subject = read_subject(m_words, m_begin, m_group.pieces.first);
    if (!subject || plausibility(m_words, subject->pieces) < Plausibility::named) {
      return false;
    }
    const std::size_t first = subject->determiner.value_or(subject->pieces.first);
    const bool ends = next >= m_end || at(next) == WordClass::stop || at(next) == WordClass::comma;
    if (after_quote(first) && ends && subject->pieces.last == m_group.pieces.first) {
      take_subject(*subject, CueForm::verb_after);
      return true;
    }
    const bool opens_quote =
      next + 1 < m_end && is_opening_quote(next + 1) && (at(next) == WordClass::colon || at(next) == WordClass::comma);
    if (opens_quote) {
      take_subject(*subject, CueForm::verb_before);
    }
    return opens_quote;
  }

  const Words& m_words;
  std::size_t m_begin;
  std::size_t m_end;
  VerbGroup m_group;
  Cue m_cue;
};

} // namespace

std::optional<Cue> unknown_verb_cue(const Words& words, std::size_t sentence, std::size_t piece)
{
  return UnknownVerbReader{words, sentence, piece}.read();
}

} // namespace saidby::extract
