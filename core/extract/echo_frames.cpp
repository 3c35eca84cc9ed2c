#include "extract/echo_frames.hpp"

#include <algorithm>

namespace saidby::extract {

using language::any_of;
using language::Flag;
using language::Role;
using model::Measure;

namespace {

// How many sentences back the figure may stand that another source counts anew.
constexpr std::size_t k_back_sentences = 2;
// How many small words may stand between a verb of counting and its number ("put it, he said, at about").
constexpr std::size_t k_verb_reach = 6;
// How long the name of a source right before its number may be ("les organisateurs de la marche 6.000").
constexpr std::size_t k_source_reach = 7;

} // namespace

bool EchoFrames::take_echo(std::size_t i)
{
  auto& draft = m_drafts[i];
  const bool of_them = draft.noun.of_people && draft.noun.kind == NounKind::unsaid;
  if ((!is_bare(draft) && !of_them) || found(draft).form == quantity::Form::article) {
    return false;
  }
  const auto before = last_figure_before(i, k_back_sentences);
  if (before && before >= m_first && is_set_against(i)) {
    copy(i, *before, Frame::again);
    draft.modality = {model::ModalityKind::denied, {}};
    return true;
  }
  const bool pronoun = counts_pronoun(draft);
  if (!pronoun && !is_counted_by_verb(draft) && !opens_with_source(draft) && !stands_beside_source(draft)) {
    return false;
  }
  if (before) {
    copy(i, *before, Frame::again);
    return true;
  }
  const bool crowd = pronoun && (m_topics.names(Measure::participants) || crowd_before());
  const auto asked = crowd ? std::optional{Measure::participants} : asked_before();
  if (asked) {
    draft.frame = Frame::again;
    draft.measure = asked;
  }
  return asked.has_value();
}

bool EchoFrames::take_share(std::size_t i)
{
  const auto& draft = m_drafts[i];
  std::size_t at = draft.noun.end;
  if (!is_bare(draft) || !m_words.has(at, Role::auxiliary, Flag::be)) {
    return false;
  }
  do {
    ++at;
  } while (m_words.is_kind(at, WordClass::determiner) || m_words.is_kind(at, WordClass::adverb) ||
           m_words.is_kind(at, WordClass::of));
  const auto* noun = m_words.holds(at) ? m_words.piece(at).reading(Role::person_noun) : nullptr;
  const auto whole = last_figure_before(i, k_back_sentences);
  if (noun == nullptr || !whole || !is_less(i, *whole)) {
    return false;
  }
  copy(i, *whole, Frame::part);
  m_drafts[i].part_of = m_drafts[*whole].part_of.value_or(*whole);
  return true;
}

// "la police a compté 5.000 personnes", "on est 900 sur la place": where the document is about a crowd.
bool EchoFrames::take_crowd(std::size_t i)
{
  auto& draft = m_drafts[i];
  const bool people = draft.noun.kind == NounKind::people || is_bare(draft);
  if (!people || !m_topics.names(Measure::participants)) {
    return false;
  }
  const std::size_t at = before_number(first_piece(draft));
  const bool counted =
    m_words.has(at, Role::cue_verb, Flag::count_verb) || m_words.has(at, Role::support_verb, Flag::count_verb);
  const bool we_are = at > m_words.first && m_words.has(at, Role::auxiliary, Flag::be) && is_crowd_pronoun(at - 1);
  const bool we_exceed = found(draft).first_piece > m_words.first && is_crowd_pronoun(found(draft).first_piece - 1) &&
                         found(draft).quantity.qualifier == model::Qualifier::more_than;
  if (!counted && !we_are && !we_exceed) {
    return false;
  }
  draft.frame = Frame::again;
  draft.measure = Measure::participants;
  return true;
}

bool EchoFrames::is_crowd_pronoun(std::size_t at) const
{
  return m_words.has(at, Role::pronoun, Flag::impersonal) || m_words.has(at, Role::pronoun, Flag::first_person);
}

// "How many marched? 3,000, says the council.": what the question before asks for, or its toll noun.
std::optional<Measure> EchoFrames::asked_before() const
{
  const auto& sentences = m_words.reading.sentences;
  const std::size_t floor = m_words.sentence - std::min(m_words.sentence, k_back_sentences);
  for (std::size_t at = m_words.sentence; at-- > floor;) {
    const auto& sentence = sentences[at];
    const bool question = m_words.reading.tokens[sentence.tokens.last - 1].mark == '?';
    for (std::size_t i = sentence.first_piece; i < sentence.last_piece; ++i) {
      for (const auto& reading : m_words.reading.pieces[i].readings) {
        if (reading.role == Role::toll_noun && reading.measure) {
          return reading.measure; // "Le flou demeure sur le bilan. Trois, dit le ministre."
        }
        const bool tells = question && (reading.role == Role::predicate || reading.role == Role::outcome_noun ||
                                        reading.role == Role::state || reading.role == Role::person_noun);
        if (tells && reading.measure && !reading.has(Flag::weak) && !reading.has(Flag::things)) {
          return reading.measure;
        }
      }
    }
  }
  return std::nullopt;
}

// "Les enseignants ont défilé. Ils étaient [700].": the sentence before tells of a crowd, without a number.
bool EchoFrames::crowd_before() const
{
  if (m_words.sentence == 0) {
    return false;
  }
  const auto& before = m_words.reading.sentences[m_words.sentence - 1];
  for (std::size_t i = before.first_piece; i < before.last_piece; ++i) {
    for (const auto& reading : m_words.reading.pieces[i].readings) {
      if (reading.role == Role::predicate && reading.measure == Measure::participants && !reading.has(Flag::weak)) {
        return true;
      }
    }
  }
  return false;
}

bool EchoFrames::closes_clause(std::size_t at) const
{
  if (!m_words.holds(at)) {
    return true;
  }
  switch (m_words.kind(at)) {
  case WordClass::stop:
  case WordClass::comma:
  case WordClass::semicolon:
  case WordClass::colon:
  case WordClass::quote:
  case WordClass::dash:
  case WordClass::bracket_close:
  case WordClass::coordinator:
  case WordClass::contrast:
  case WordClass::preposition:
  case WordClass::cue_preposition:
  case WordClass::subordinator:
  case WordClass::time:
  case WordClass::adverb: return true;
  default: return false;
  }
}

// "put it at [400]", "en a compté [8.500]", "lawmakers say [40]", "parle de [quarante]".
bool EchoFrames::is_counted_by_verb(const FigureDraft& draft) const
{
  const std::size_t number = first_piece(draft);
  if (!closes_clause(draft.noun.end)) {
    return false;
  }
  const std::size_t floor = number - std::min(number - m_words.first, k_verb_reach);
  bool preposition = false;
  for (std::size_t i = number; i-- > floor;) {
    switch (m_words.kind(i)) {
    case WordClass::verb:
    case WordClass::participle:
    case WordClass::gerund:
    case WordClass::infinitive:
    case WordClass::auxiliary: return names_value(i, preposition);
    case WordClass::of:
    case WordClass::preposition:
      if (preposition) {
        return false;
      }
      preposition = true;
      break;
    case WordClass::pronoun:
    case WordClass::object_pronoun:
    case WordClass::determiner:
    case WordClass::adverb:
    case WordClass::quote:
    case WordClass::time:
    case WordClass::adjective: break;
    default:
      if (!m_words.is(i, Role::modifier)) {
        return false;
      }
    }
  }
  return false;
}

// "has it at" and "we have" name a value, "has" does not; a verb of counting or saying does.
bool EchoFrames::names_value(std::size_t verb, bool behind_preposition) const
{
  if (m_words.kind(verb) == WordClass::auxiliary) {
    const bool it = behind_preposition && m_words.has(verb + 1, Role::pronoun, Flag::neuter);
    const bool we = verb > m_words.first && m_words.has(verb - 1, Role::pronoun, Flag::first_person) &&
                    m_words.has(verb - 1, Role::pronoun, Flag::plural);
    return m_words.has(verb, Role::auxiliary, Flag::have) && (it || (we && !behind_preposition));
  }
  return m_words.piece(verb).is_any(any_of(Role::cue_verb, Role::toll_verb));
}

// "[5.000], rétorque le syndicat", "[Twenty], according to the union".
bool EchoFrames::opens_with_source(const FigureDraft& draft) const
{
  const std::size_t number = first_piece(draft);
  const bool opens = number == m_words.first || m_words.kind(number - 1) == WordClass::quote ||
                     m_words.kind(number - 1) == WordClass::stop || m_words.kind(number - 1) == WordClass::colon ||
                     m_words.kind(number - 1) == WordClass::dash;
  if (!opens) {
    return false;
  }
  std::size_t next = draft.noun.end;
  while (m_words.is_kind(next, WordClass::comma) || m_words.is_kind(next, WordClass::quote)) {
    ++next;
  }
  return m_words.is_kind(next, WordClass::cue_preposition) ||
         (next > draft.noun.end && m_words.is(next, Role::cue_verb));
}

// "la préfecture évoque 2.000 participants, les organisateurs [6.000]".
bool EchoFrames::stands_beside_source(const FigureDraft& draft) const
{
  const std::size_t number = first_piece(draft);
  const std::size_t end = draft.noun.end;
  if (m_words.holds(end) && m_words.kind(end) != WordClass::stop && m_words.kind(end) != WordClass::comma &&
      m_words.kind(end) != WordClass::semicolon) {
    return false;
  }
  const std::size_t floor = number - std::min(number - m_words.first, k_source_reach);
  bool source = false;
  for (std::size_t i = number; i-- > floor;) {
    source |= m_words.is(i, Role::source_noun);
    switch (m_words.kind(i)) {
    case WordClass::noun:
    case WordClass::adjective:
    case WordClass::determiner:
    case WordClass::of:
    case WordClass::possessive_mark: break;
    case WordClass::comma:
    case WordClass::semicolon:
    case WordClass::coordinator:
    case WordClass::contrast: return source && i + 1 < number;
    default: return false;
    }
  }
  return false;
}

// "Ils étaient [2.000]", "There were [2,000] of them".
bool EchoFrames::counts_pronoun(const FigureDraft& draft) const
{
  const std::size_t be = before_number(first_piece(draft));
  if (be <= m_words.first || !m_words.has(be, Role::auxiliary, Flag::be) || !closes_clause(draft.noun.end)) {
    return false;
  }
  const bool they = m_words.has(be - 1, Role::pronoun, Flag::plural) &&
                    !m_words.has(be - 1, Role::pronoun, Flag::first_person) && !draft.noun.of_people;
  return they || (draft.noun.of_people && m_words.has(be - 1, Role::pronoun, Flag::impersonal));
}

// "13, not [40]", "treize et non [quarante]".
bool EchoFrames::is_set_against(std::size_t i) const
{
  const std::size_t number = first_piece(m_drafts[i]);
  if (number < m_words.first + 2 || m_words.kind(number - 1) != WordClass::negation ||
      !closes_clause(m_drafts[i].noun.end)) {
    return false;
  }
  const auto kind = m_words.kind(number - 2);
  return kind == WordClass::comma || kind == WordClass::coordinator || kind == WordClass::dash ||
         kind == WordClass::contrast;
}

} // namespace saidby::extract
