#include "extract/inverted_subject.hpp"
#include "extract/verb_cue_reader.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::Flag;
using language::Role;

} // namespace

VerbCueReader::VerbCueReader(const Words& words, std::size_t sentence, std::size_t verb, std::span<const Cue> before)
  : m_verb{words, words.reading.sentences[sentence].first_piece, words.reading.sentences[sentence].last_piece, verb},
    m_before{before}
{
  m_cue.sentence = sentence;
}

std::optional<Cue> VerbCueReader::read()
{
  const auto& group = m_verb.group();
  m_cue.words = group.pieces;
  m_cue.anchor = group.pieces;
  m_cue.rows.push_back(m_verb.lexeme().row);
  const bool other_deed = m_verb.flagged(Flag::claim_event) && !m_verb.claims_people();
  const bool other_use = m_verb.flagged(Flag::reflexive) && !group.reflexive;
  if (other_deed || other_use || group.negated || m_verb.follows_without()) {
    return std::nullopt;
  }
  if (!by_form()) {
    return std::nullopt;
  }
  const bool looks_left = m_cue.form == CueForm::passive || m_cue.form == CueForm::verb_inverted;
  if (!m_verb.object_fits(looks_left)) {
    return std::nullopt;
  }
  split_learned();
  return m_cue;
}

bool VerbCueReader::by_form()
{
  set_modality();
  if (m_verb.group().clitic) {
    return inverted_pronoun();
  }
  if (m_verb.group().passive || (m_verb.at(m_verb.group().verb) == WordClass::participle && !m_verb.group().finite)) {
    return passive();
  }
  if (!m_verb.group().finite && m_verb.at(m_verb.group().verb) != WordClass::infinitive) {
    return participle();
  }
  if (m_verb.at(m_verb.group().verb) == WordClass::infinitive && !m_verb.group().finite) {
    return shared_source();
  }
  return active();
}

void VerbCueReader::set_modality()
{
  if (m_verb.flagged(Flag::deny)) {
    // "withdrew its figure of 40": who takes a figure back denies it as well, and once gave it
    m_cue.modality.kind = m_verb.flagged(Flag::down) ? model::ModalityKind::retracted : model::ModalityKind::denied;
    m_cue.spreads = false;
  } else if (m_verb.group().hedged) {
    m_cue.modality = {model::ModalityKind::hedged, model::HedgedBy::outlet};
  }
  m_cue.spreads &= !m_verb.flagged(Flag::reflexive);
  if (m_verb.flagged(Flag::ask)) {
    m_cue.spreads = false;
    m_cue.directive = true;
  }
}

bool VerbCueReader::inverted_pronoun()
{
  if (m_verb.words().piece(*m_verb.group().clitic).has(Role::pronoun, Flag::impersonal)) {
    return false; // "a-t-on appris" names nobody
  }
  m_cue.form = CueForm::verb_inverted;
  m_cue.source = pronoun_source(*m_verb.group().clitic);
  take_after(skip_listener(m_verb.words(), m_verb.group().pieces.last, m_verb.end(), ListenerFrame::with_preposition));
  return true;
}

void VerbCueReader::take_after(const AfterVerb& after)
{
  m_cue.anchor.last = std::max(m_cue.anchor.last, after.next);
  if (after.said && !m_cue.said) {
    m_cue.said = after.said;
  }
  if (after.listener) {
    m_cue.relay = named_source(*after.listener);
  }
}

CueSource VerbCueReader::source_of(const SourcePhrase& phrase) const
{
  const bool pronoun = m_verb.at(phrase.pieces.first) == WordClass::pronoun;
  return pronoun ? pointing_source(phrase) : named_source(phrase);
}

bool VerbCueReader::active()
{
  const auto frame = m_verb.flagged(Flag::told) ? ListenerFrame::object : ListenerFrame::with_preposition;
  const auto after = skip_listener(m_verb.words(), m_verb.group().pieces.last, m_verb.end(), frame);
  const bool content_right = m_verb.is_content(after.next);
  const bool set_off = m_verb.is_set_off(m_verb.group().pieces.first);
  std::optional<SourcePhrase> subject = read_subject(m_verb.words(), m_verb.begin(), m_verb.group().pieces.first);
  if (subject && set_off && !m_verb.opens_clause(*subject)) {
    subject.reset();
  }
  if (!content_right && (set_off || !subject) && !is_whole_clause(subject) && inverted(after, subject.has_value())) {
    return true;
  }
  return subject && subject_first(*subject, after, content_right || m_verb.is_figure(after.next));
}

bool VerbCueReader::is_whole_clause(const std::optional<SourcePhrase>& subject) const
{
  if (!subject || m_verb.is_figure(subject->pieces.first) ||
      plausibility(m_verb.words(), subject->pieces) < Plausibility::known) {
    return false;
  }
  std::size_t first = subject->determiner.value_or(subject->pieces.first);
  while (first > m_verb.begin() &&
         (m_verb.at(first - 1) == WordClass::adverb || m_verb.at(first - 1) == WordClass::time ||
          m_verb.at(first - 1) == WordClass::coordinator || m_verb.at(first - 1) == WordClass::determiner)) {
    --first;
  }
  return first == m_verb.begin();
}

bool VerbCueReader::inverted(const AfterVerb& after, bool rival)
{
  const auto before = m_verb.follows_quote() ? BeforeVerb::quotation : BeforeVerb::clause;
  const auto phrase = read_inverted_subject(m_verb.words(), after.next, m_verb.end(), before);
  if (!phrase) {
    return pronoun_after(after);
  }
  if (begins_clause(m_verb.words(), phrase->end, m_verb.end())) {
    return false; // "X, who …, said a team was sent"
  }
  if (rival && m_verb.is_figure(phrase->pieces.first)) {
    return false; // "X, who …, counted 900 marchers"
  }
  const auto plausible = plausibility(m_verb.words(), phrase->pieces);
  const auto needed = rival                                    ? Plausibility::known
                      : m_verb.is_figure(phrase->pieces.first) ? Plausibility::known
                      : phrase->determiner                     ? Plausibility::unknown
                                                               : Plausibility::named;
  if (plausible < needed ||
      (m_verb.flagged(Flag::quote) && !m_verb.follows_quote() && plausible < Plausibility::known)) {
    return false;
  }
  auto author = author_of(m_verb.words(), *phrase);
  if (!author && !m_verb.follows_quote() && !m_verb.is_statement(*phrase)) {
    return false;
  }
  m_cue.form = CueForm::verb_inverted;
  m_cue.source = author ? source_of(*author) : pointing_source(*phrase); // "read the statement"
  if (!author) {
    m_cue.source->phrase.document = phrase->pieces.first;
  }
  m_cue.source->medium = m_verb.flagged(Flag::collective);
  m_cue.anchor.last = phrase->end;
  take_after(after);
  take_after(skip_listener(m_verb.words(), past_comma_before_time(m_verb.words(), phrase->end, m_verb.end()),
                           m_verb.end(), ListenerFrame::with_preposition));
  return true;
}

bool VerbCueReader::pronoun_after(const AfterVerb& after)
{
  if (after.next >= m_verb.end() || m_verb.at(after.next) != WordClass::pronoun || !m_verb.follows_quote()) {
    return false;
  }
  m_cue.form = CueForm::verb_inverted;
  m_cue.source = pronoun_source(after.next);
  m_cue.anchor.last = after.next + 1;
  return true;
}

bool VerbCueReader::subject_first(const SourcePhrase& subject, const AfterVerb& after, bool content_right)
{
  if (m_verb.is_nobody(subject)) {
    return false;
  }
  auto author = author_of(m_verb.words(), subject);
  if (!author && m_verb.is_statement(subject)) {
    author = subject;
    author->document = author->pieces.first;
    m_cue.source = pointing_source(*author);
  } else if (author && m_verb.can_speak(*author)) {
    m_cue.source = source_of(*author);
    m_cue.source->medium = m_verb.flagged(Flag::collective);
  } else {
    return false;
  }
  m_cue.source->description = m_verb.description_of(author->pieces);
  m_cue.source->relative =
    m_verb.group().pieces.first > 0 && m_verb.at(m_verb.group().pieces.first - 1) == WordClass::relative;
  m_cue.anchor.first = subject.determiner.value_or(subject.pieces.first);
  const auto before =
    m_verb.group().pieces.first > m_verb.begin() ? m_verb.at(m_verb.group().pieces.first - 1) : WordClass::stop;
  if (before == WordClass::coordinator || before == WordClass::contrast) {
    m_cue.anchor.first = m_verb.group().pieces.first; // "the army denies it and speaks of": the subject stands apart
  }
  take_after(after);
  note_interviewer(*author);
  // "…", the chief told reporters gathered outside.": a form that could be finite is none after a quotation.
  const bool gathered = after.next < m_verb.end() && m_verb.at(after.next) == WordClass::verb &&
                        m_verb.flagged(Flag::told) && m_cue.anchor.first > m_verb.begin() &&
                        m_verb.at(m_cue.anchor.first - 1) == WordClass::quote;
  const bool nothing_right = (m_verb.ends_clause(after.next) || gathered) && !content_right;
  const bool content_left = !m_cue.source->relative && m_verb.has_content_left(m_cue.anchor.first);
  m_cue.form = nothing_right && content_left ? CueForm::verb_after : CueForm::verb_before;
  if (m_verb.flagged(Flag::quote) && !m_verb.touches_quote(m_cue.anchor.first, after.next)) {
    return false;
  }
  if (m_verb.flagged(Flag::down) && !m_verb.takes_back_count(after.next)) {
    return false;
  }
  const bool needs_clause = m_verb.flagged(Flag::weak) || m_verb.flagged(Flag::of);
  if (m_cue.form == CueForm::verb_before && needs_clause && !m_verb.has_clause(after.next)) {
    return false;
  }
  if (m_cue.form == CueForm::verb_before && m_verb.flagged(Flag::deny) && !m_verb.denies_count(after.next)) {
    m_cue.directive = true; // "denied negligence after the death of 12": a statement, but no figure is denied
  }
  return read_cited(after);
}

void VerbCueReader::note_interviewer(const SourcePhrase& subject)
{
  if (m_cue.relay) {
    return;
  }
  std::size_t opening = m_verb.begin();
  while (opening < subject.pieces.first && m_verb.at(opening) == WordClass::adverb) {
    ++opening;
  }
  const std::size_t behind = subject.pieces.last + (m_verb.at(subject.pieces.last) == WordClass::comma ? 1 : 0);
  for (const std::size_t at : {opening, behind}) {
    const auto medium = read_passed_on_by(m_verb.words(), at, m_verb.end());
    const bool inside =
      medium && (at == opening ? medium->end <= subject.pieces.first : medium->end <= m_verb.group().pieces.first);
    const bool anybody = medium && m_verb.words().piece(medium->pieces.first).has(Role::source_noun, Flag::generic);
    if (inside && !anybody) { // "the press" is no medium of its own
      m_cue.relay = named_source(*medium);
      return;
    }
  }
}

bool VerbCueReader::read_cited(const AfterVerb& after)
{
  if (!m_verb.flagged(Flag::cite)) {
    return true;
  }
  auto phrase = read_phrase(m_verb.words(), after.next, m_verb.end(), PhrasePlace::after_verb);
  if (!phrase || plausibility(m_verb.words(), phrase->pieces) < Plausibility::named) {
    return false;
  }
  if (m_cue.source->relative && !m_before.empty()) {
    m_cue.cites = true; // "according to X, which cited Y"
    m_cue.follows = m_before.size() - 1;
  } else {
    m_cue.relay = m_cue.source;
  }
  m_cue.source = named_source(*phrase);
  m_cue.anchor.last = phrase->end;
  return true;
}

std::optional<Cue> verb_cue(const Words& words, std::size_t sentence, std::size_t piece, std::span<const Cue> before)
{
  return VerbCueReader{words, sentence, piece, before}.read();
}

} // namespace saidby::extract
