#include "extract/verb_group.hpp"

#include "text/utf8.hpp"

namespace saidby::extract {

namespace {

using language::Flag;
using language::Role;

bool is_bridge_letter(const Words& words, std::size_t i)
{
  return words.is(i, WordClass::noun) && words.token(i).span.size() == 1; // the "t" of "a-t-il"
}

class GroupReader {
public:
  GroupReader(const Words& words, std::size_t begin, std::size_t end) : m_words{words}, m_begin{begin}, m_end{end} {}

  VerbGroup read(std::size_t verb)
  {
    m_group.verb = verb;
    m_group.pieces = {verb, verb + 1};
    m_group.finite = m_words.is(verb, WordClass::verb);
    while (m_group.pieces.first > m_begin && step_left()) {
    }
    read_clitic_after();
    read_negation_after();
    const auto form = m_words.classes[verb];
    m_group.finite |= m_has_auxiliary;
    m_group.passive = form == WordClass::participle && m_nearest_is_be && !m_group.reflexive;
    trim_front();
    return m_group;
  }

private:
  // One step to the left; false where the group starts.
  bool step_left()
  {
    auto& first = m_group.pieces.first;
    const std::size_t i = first - 1;
    switch (m_words.classes[i]) {
    case WordClass::auxiliary: note_auxiliary(i); break;
    case WordClass::negation: note_negation(i); break;
    case WordClass::adverb:
    case WordClass::agentless:
    case WordClass::time: break;
    case WordClass::object_pronoun: m_group.reflexive = true; break;
    case WordClass::pronoun: return step_over_listener(i) || step_over_clitic(i);
    case WordClass::verb:
    case WordClass::participle: return step_over_governor(i);
    case WordClass::of:
    case WordClass::preposition:
      if (!is_infinitive() || i == m_begin || !is_verb(i - 1) || i + 1 != m_group.verb) {
        return false;
      }
      break;
    default: return false;
    }
    first = i;
    return true;
  }

  // Of a group that is one entry ("may be"), the last word's.
  const language::Lexeme* auxiliary_reading(std::size_t i) const
  {
    const auto& piece = m_words.piece(i);
    if (piece.is(Role::auxiliary) || piece.tokens.size() == 1) {
      return piece.reading(Role::auxiliary);
    }
    const auto& lexicon = m_words.reading.pack->lexicon();
    const auto& last = m_words.reading.tokens[piece.tokens.last - 1];
    auto node = language::Lexicon::k_root;
    if (!lexicon.step(node, lexicon.word(text::folded(text::bytes_of(m_words.reading.text, last.span))))) {
      return nullptr;
    }
    for (const auto& reading : lexicon.readings(node)) {
      if (reading.role == Role::auxiliary) {
        return &reading;
      }
    }
    return nullptr;
  }

  // "ne" alone does not deny: "n'a compté que 1.200".
  void note_negation(std::size_t i)
  {
    const bool half = m_words.piece(i).has(Role::negation, Flag::weak);
    m_half_negated |= half;
    m_group.negated |= !half;
  }

  // "ne confirme pas", "ne donne aucun chiffre"
  void read_negation_after()
  {
    const std::size_t i = m_group.pieces.last;
    if (m_half_negated && i < m_end && m_words.piece(i).is_any(language::any_of(Role::negation, Role::zero))) {
      m_group.negated = true;
    }
  }

  bool is_infinitive() const { return m_words.is(m_group.verb, WordClass::infinitive); }
  bool is_verb(std::size_t i) const { return m_words.is(i, WordClass::verb) || m_words.is(i, WordClass::participle); }

  void note_auxiliary(std::size_t i)
  {
    const auto* auxiliary = auxiliary_reading(i);
    if (auxiliary == nullptr) {
      return;
    }
    if (!m_has_auxiliary) {
      m_nearest_is_be = auxiliary->has(Flag::be);
    }
    m_has_auxiliary = true;
    m_group.negated |= auxiliary->has(Flag::negative);
    m_group.hedged |= auxiliary->has(Flag::have) && auxiliary->has(Flag::conditional);
  }

  // "…, nous a confié une infirmière"
  bool step_over_listener(std::size_t pronoun)
  {
    const bool us = m_words.piece(pronoun).has(Role::pronoun, Flag::first_person);
    if (!us || pronoun == m_begin || !m_words.is(pronoun - 1, WordClass::comma) || !m_has_auxiliary) {
      return false;
    }
    m_group.pieces.first = pronoun;
    return true;
  }

  // "a-t-il dit": steps over pronoun, hyphen and bridge letter.
  bool step_over_clitic(std::size_t pronoun)
  {
    std::size_t i = pronoun;
    if (i == m_begin || !m_words.is(i - 1, WordClass::hyphen)) {
      return false;
    }
    --i;
    if (i > m_begin + 1 && is_bridge_letter(m_words, i - 1) && m_words.is(i - 2, WordClass::hyphen)) {
      i -= 2;
    }
    m_group.clitic = pronoun;
    m_group.pieces.first = i;
    return true;
  }

  // "vient d'annoncer", "a tenu à préciser", "declined to say".
  bool step_over_governor(std::size_t i)
  {
    if (!is_infinitive() || m_governor) {
      return false;
    }
    m_governor = true;
    m_group.negated |= m_words.piece(i).has(Role::verb, Flag::negative);
    m_has_auxiliary |= m_words.is(i, WordClass::verb);
    m_group.pieces.first = i;
    return true;
  }

  // "dit-il", "ajoute-t-elle"
  void read_clitic_after()
  {
    std::size_t i = m_group.pieces.last;
    if (i >= m_end || !m_words.is(i, WordClass::hyphen)) {
      return;
    }
    ++i;
    if (i + 1 < m_end && is_bridge_letter(m_words, i) && m_words.is(i + 1, WordClass::hyphen)) {
      i += 2;
    }
    if (i < m_end && m_words.is(i, WordClass::pronoun)) {
      m_group.clitic = i;
      m_group.pieces.last = i + 1;
    }
  }

  // Adverbs and times in front belong to the clause, not to the verb.
  void trim_front()
  {
    auto& first = m_group.pieces.first;
    while (first < m_group.verb && (m_words.is(first, WordClass::adverb) || m_words.is(first, WordClass::time) ||
                                    m_words.is(first, WordClass::agentless))) {
      ++first;
    }
  }

  const Words& m_words;
  std::size_t m_begin;
  std::size_t m_end;
  VerbGroup m_group;
  bool m_has_auxiliary = false;
  bool m_nearest_is_be = false;
  bool m_governor = false;
  bool m_half_negated = false; // "ne"
};

} // namespace

VerbGroup verb_group(const Words& words, std::size_t begin, std::size_t verb, std::size_t end)
{
  return GroupReader{words, begin, end}.read(verb);
}

} // namespace saidby::extract
