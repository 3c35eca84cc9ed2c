#include "extract/verb_cue_reader.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::Flag;
using language::Role;

} // namespace

bool VerbCueReader::passive()
{
  std::size_t by = m_verb.group().pieces.last;
  while (by < m_verb.end() && (m_verb.at(by) == WordClass::adverb || m_verb.at(by) == WordClass::time)) {
    ++by;
  }
  if (by >= m_verb.end() || !m_verb.words().piece(by).has(Role::preposition, Flag::by)) {
    return false;
  }
  if (m_verb.flagged(Flag::quote) || m_verb.flagged(Flag::ask) ||
      (!m_verb.group().passive && !m_verb.follows_count(!m_before.empty()))) {
    return false;
  }
  if (m_verb.group().passive && m_verb.tells_of_event()) {
    return false; // "that attack was claimed by the rebels"
  }
  auto phrase = read_phrase(m_verb.words(), by + 1, m_verb.end(), PhrasePlace::after_verb);
  if (!phrase || plausibility(m_verb.words(), phrase->pieces) < Plausibility::named ||
      m_verb.is_figure(phrase->pieces.first)) {
    return false;
  }
  m_cue.form = CueForm::passive;
  m_cue.anchor.last = phrase->end;
  m_cue.source = named_source(*phrase);
  return !m_verb.flagged(Flag::cite) || quoted_by();
}

bool VerbCueReader::quoted_by()
{
  std::size_t end = m_verb.group().pieces.first;
  end -= !m_verb.group().passive && end > m_verb.begin() && m_verb.at(end - 1) == WordClass::comma
           ? 1
           : 0; // "X, quoted by Y,"
  const auto subject = m_before.empty() ? read_subject(m_verb.words(), m_verb.begin(), end) : std::nullopt;
  if (subject && plausibility(m_verb.words(), subject->pieces) >= Plausibility::named) {
    m_cue.relay = m_cue.source;
    m_cue.source = source_of(*subject);
    m_cue.anchor.first = subject->pieces.first;
  }
  return true;
}

bool VerbCueReader::participle()
{
  if (m_verb.flagged(Flag::cite)) {
    return citing();
  }
  m_cue.form = CueForm::participle;
  const std::size_t first = m_verb.group().pieces.first;
  const bool has_subject =
    first > m_verb.begin() && (is_nominal(m_verb.at(first - 1)) || m_verb.at(first - 1) == WordClass::bracket_close);
  if (has_subject) {
    if (auto subject = read_subject(m_verb.words(), m_verb.begin(), first)) {
      auto author = author_of(m_verb.words(), *subject);
      if (author && plausibility(m_verb.words(), author->pieces) >= Plausibility::named) {
        m_cue.source = named_source(*author);
        m_cue.anchor.first = author->pieces.first;
        m_cue.spreads = false;
        return true;
      }
    }
  }
  return shared_source();
}

bool VerbCueReader::shared_source()
{
  const bool bare = m_verb.at(m_verb.group().verb) == WordClass::infinitive;
  if (m_verb.flagged(Flag::quote) && (bare || !m_verb.touches_quote(m_cue.anchor.first, m_verb.group().pieces.last))) {
    return false;
  }
  if (bare && (m_verb.flagged(Flag::weak) || m_verb.flagged(Flag::ask))) {
    return false;
  }
  m_cue.form = CueForm::participle;
  m_cue.spreads = false;
  for (std::size_t i = m_before.size(); i > 0; --i) {
    if (m_before[i - 1].source && !m_before[i - 1].cites) {
      m_cue.follows = i - 1;
      return true;
    }
  }
  return main_subject();
}

bool VerbCueReader::main_subject()
{
  for (std::size_t i = m_verb.group().pieces.first; i > m_verb.begin(); --i) {
    const bool verb = m_verb.at(i - 1) == WordClass::verb || m_verb.at(i - 1) == WordClass::auxiliary;
    if (!verb) {
      continue;
    }
    const auto main = verb_group(m_verb.words(), m_verb.begin(), i - 1, m_verb.end());
    auto subject = read_subject(m_verb.words(), m_verb.begin(), main.pieces.first);
    if (!subject || is_relative_clause(*subject, main)) {
      continue;
    }
    auto author = author_of(m_verb.words(), *subject);
    if (!author || plausibility(m_verb.words(), author->pieces) < Plausibility::known) {
      return false;
    }
    m_cue.source = source_of(*author);
    return true;
  }
  return false;
}

bool VerbCueReader::is_relative_clause(const SourcePhrase& subject, const VerbGroup& group) const
{
  return group.pieces.first > subject.pieces.last && m_verb.at(group.pieces.first - 1) == WordClass::relative;
}

bool VerbCueReader::citing()
{
  auto phrase = read_phrase(m_verb.words(), m_verb.group().pieces.last, m_verb.end(), PhrasePlace::after_verb);
  if (!phrase) {
    return false;
  }
  auto author = author_of(m_verb.words(), *phrase);
  if (!author || plausibility(m_verb.words(), author->pieces) < Plausibility::unknown) {
    return false;
  }
  m_cue.form = CueForm::participle;
  m_cue.cites = true;
  m_cue.anchor.last = phrase->end;
  m_cue.source = named_source(*author);
  if (!m_before.empty()) {
    m_cue.follows = m_before.size() - 1;
  }
  return true;
}

void VerbCueReader::split_learned()
{
  if (!m_verb.flagged(Flag::from) || !m_cue.source || m_cue.source->pronoun) {
    return;
  }
  auto& pieces = m_cue.source->phrase.pieces;
  for (std::size_t i = pieces.first + 1; i < m_verb.end() && i < m_cue.anchor.last + 2; ++i) {
    const bool link = (m_verb.at(i) == WordClass::of || m_verb.at(i) == WordClass::preposition) && i + 1 < m_verb.end();
    const bool told = link && (m_verb.words().piece(i + 1).has(Role::source_noun, Flag::anonymous) ||
                               m_verb.words().piece(i).has(Role::preposition, Flag::from));
    const auto origin =
      told ? read_phrase(m_verb.words(), i + 1, m_verb.end(), PhrasePlace::after_preposition) : std::nullopt;
    if (origin && plausibility(m_verb.words(), origin->pieces) >= Plausibility::named) {
      m_cue.relay = m_cue.source;
      m_cue.relay->phrase.pieces.last = std::min(pieces.last, i);
      m_cue.source = named_source(*origin);
      m_cue.anchor.last = std::max(m_cue.anchor.last, origin->end);
      return;
    }
  }
}

} // namespace saidby::extract
