#include "extract/predicate_use.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;
using text::TokenKind;

// How many pieces may stand between an auxiliary and its participle.
constexpr std::size_t k_longest_verb_group = 9;

constexpr auto k_noun_roles = any_of(Role::person_noun, Role::thing_noun, Role::outcome_noun, Role::event_noun,
                                     Role::toll_noun, Role::uncounted_noun, Role::source_noun, Role::event_kind);

struct Forms {
  bool finite = false;
  bool participle = false;
  bool gerund = false;
  bool infinitive = false;
  bool future = false;
  bool conditional = false;
};

Forms forms_of(const language::Piece& piece)
{
  Forms forms;
  for (const auto& reading : piece.readings) {
    if (reading.role != Role::predicate) {
      continue;
    }
    forms.finite |= reading.has(Flag::finite);
    forms.participle |= reading.has(Flag::participle);
    forms.gerund |= reading.has(Flag::gerund);
    forms.infinitive |= reading.has(Flag::infinitive);
    forms.future |= reading.has(Flag::future);
    forms.conditional |= reading.has(Flag::conditional);
  }
  return forms;
}

class PredicateReader {
public:
  PredicateReader(const SentenceWords& words, std::vector<PredicateUse>& uses)
    : m_words{words},
      m_uses{uses},
      m_first_use{uses.size()}
  {}

  void run()
  {
    for (std::size_t i = m_words.first; i < m_words.last; ++i) {
      if (m_words.piece(i).is_any(any_of(Role::predicate, Role::state)) && !is_noun(i)) {
        m_uses.push_back(read(i));
      }
    }
  }

private:
  // "a rally", "the march": the word is a noun here.
  bool is_noun(std::size_t i) const
  {
    if (m_words.is(i, Role::state)) {
      return false;
    }
    const auto forms = forms_of(m_words.piece(i));
    const auto kind = m_words.kind(i);
    if (!forms.participle && !forms.finite && !forms.gerund && !forms.infinitive) {
      return false; // a fixed phrase
    }
    if (forms.participle && (kind == WordClass::noun || kind == WordClass::adjective)) {
      return kind == WordClass::adjective || is_named(i);
    }
    if (forms.finite && kind == WordClass::noun && !m_words.piece(i).is_any(k_noun_roles)) {
      return false; // "les récupère": the article is a pronoun
    }
    return kind == WordClass::noun || kind == WordClass::adjective || kind == WordClass::auxiliary;
  }

  // "the wounded", "les blessés": a determiner makes a noun of a participle; not so "tous tués".
  bool is_named(std::size_t i) const
  {
    const bool article = m_words.has(i - 1, Role::determiner, Flag::definite) ||
                         m_words.has(i - 1, Role::determiner, Flag::indefinite) ||
                         m_words.has(i - 1, Role::determiner, Flag::demonstrative) ||
                         m_words.has(i - 1, Role::determiner, Flag::possessive);
    return (article && m_words.is_kind(i - 1, WordClass::determiner)) ||
           m_words.is_kind(i - 1, WordClass::possessive_mark) || m_words.is_kind(i - 1, WordClass::of) ||
           m_words.is_kind(i - 1, WordClass::preposition);
  }

  PredicateUse read(std::size_t i)
  {
    PredicateUse use;
    use.piece = use.group_first = i;
    const auto forms = forms_of(m_words.piece(i));
    use.future = forms.future;
    use.conditional = forms.conditional;
    use.infinitive = forms.infinitive && !forms.finite;
    const auto auxiliary = read_verb_group(use);
    if (m_words.is(i, Role::state) && !m_words.is(i, Role::predicate)) {
      use.voice = Voice::state;
      use.finite = auxiliary != Auxiliary::none;
      return use;
    }
    use.voice = voice_of(use, forms, auxiliary);
    use.finite |= auxiliary != Auxiliary::none || (forms.finite && use.voice == Voice::active);
    use.negated |= forms.finite && m_words.is_kind(i + 1, WordClass::negation) && is_negation(i + 1);
    return use;
  }

  enum class Auxiliary : std::uint8_t { none, be, have, reflexive };

  // Walks left over the verb group; notes mood and negation. The auxiliary nearest to the verb decides.
  Auxiliary read_verb_group(PredicateUse& use) const
  {
    auto nearest = Auxiliary::none;
    const std::size_t floor = use.piece - std::min(use.piece - m_words.first, k_longest_verb_group);
    for (std::size_t i = use.piece; i-- > floor;) {
      if (!is_group_word(i)) {
        break;
      }
      use.negated |= is_negation(i);
      if (m_words.has(i, Role::pronoun, Flag::reflexive) && !m_words.has(i, Role::pronoun, Flag::neuter)) {
        nearest = Auxiliary::reflexive;
        use.group_first = i;
      }
      if (m_words.kind(i) != WordClass::auxiliary) {
        continue;
      }
      use.group_first = i;
      use.finite |= m_words.has(i, Role::auxiliary, Flag::finite);
      use.conditional |= m_words.has(i, Role::auxiliary, Flag::conditional);
      use.future |= m_words.has(i, Role::auxiliary, Flag::future);
      use.negated |= m_words.has(i, Role::auxiliary, Flag::negative);
      if (nearest == Auxiliary::none) {
        nearest = m_words.has(i, Role::auxiliary, Flag::be)     ? Auxiliary::be
                  : m_words.has(i, Role::auxiliary, Flag::have) ? Auxiliary::have
                                                                : Auxiliary::none;
      }
    }
    return nearest;
  }

  // "pas", "not"; French "ne" alone denies nothing ("aucun n'a été tué", "n'a fait que trois morts").
  bool is_negation(std::size_t i) const
  {
    return m_words.is(i, Role::negation) && !m_words.has(i, Role::negation, Flag::weak);
  }

  // Words that may stand between an auxiliary and its verb: adverbs, times, "présumées", "dû".
  bool is_group_word(std::size_t i) const
  {
    switch (m_words.kind(i)) {
    case WordClass::auxiliary:
    case WordClass::adverb:
    case WordClass::negation:
    case WordClass::time:
    case WordClass::hyphen:
    case WordClass::object_pronoun:
    case WordClass::agentless:
    case WordClass::participle:
    case WordClass::infinitive: return true;
    case WordClass::pronoun:
      return m_words.is_kind(i + 1, WordClass::hyphen) || m_words.is_kind(i - 1, WordClass::hyphen);
    default:
      return m_words.piece(i).is_any(
        any_of(Role::severity, Role::hedge, Role::forecast, Role::time_marker, Role::adverb, Role::older));
    }
  }

  Voice voice_of(const PredicateUse& use, const Forms& forms, Auxiliary auxiliary) const
  {
    if (!forms.participle) {
      return auxiliary == Auxiliary::reflexive ? Voice::passive : Voice::active;
    }
    switch (auxiliary) {
    case Auxiliary::be:
    case Auxiliary::reflexive: return Voice::passive;
    case Auxiliary::have: return Voice::active;
    case Auxiliary::none: break;
    }
    if (has_own_object(use.piece, forms)) {
      return Voice::active;
    }
    if (const auto shared = shared_voice(use)) {
      return *shared;
    }
    if (stands_before_object(use.piece) && !stands_behind_verb(use.piece)) {
      return stands_behind_number(use.piece) && !forms.finite ? Voice::participle : Voice::active;
    }
    return Voice::participle;
  }

  // "tackled the blaze", "lost their lives": an entry of several words that tells of its subject is the past tense.
  bool has_own_object(std::size_t i, const Forms& forms) const
  {
    const auto& piece = m_words.piece(i);
    return forms.finite && piece.tokens.size() > 1 &&
           std::all_of(piece.readings.begin(), piece.readings.end(), [](const language::Lexeme& reading) {
             return reading.role != Role::predicate || reading.counted == language::Counted::subject;
           });
  }

  // "were killed and wounded", "ont été tués, blessés ou enlevés": the auxiliary counts for all.
  std::optional<Voice> shared_voice(const PredicateUse& use) const
  {
    if (m_uses.size() == m_first_use || use.piece < m_words.first + 2) {
      return std::nullopt;
    }
    const auto& before = m_uses.back();
    const bool joined = before.piece + 2 >= use.piece && (m_words.is_kind(use.piece - 1, WordClass::coordinator) ||
                                                          m_words.is_kind(use.piece - 1, WordClass::comma));
    return joined && !stands_before_object(use.piece) ? std::optional{before.voice} : std::nullopt;
  }

  // Whether an object follows: a number, a determiner, a name.
  bool stands_before_object(std::size_t i) const
  {
    std::size_t next = i + 1;
    while (m_words.holds(next) && (m_words.kind(next) == WordClass::adverb || m_words.kind(next) == WordClass::quote)) {
      ++next;
    }
    if (!m_words.holds(next)) {
      return false;
    }
    switch (m_words.kind(next)) {
    case WordClass::number:
    case WordClass::determiner:
    case WordClass::adjective: return true;
    case WordClass::noun: return !m_words.piece(next).is_any(any_of(Role::event_kind, Role::time_noun, Role::state));
    case WordClass::pronoun: return m_words.has(next, Role::pronoun, Flag::after);
    default: return m_words.is(next, Role::modifier);
    }
  }

  // "remain trapped underground": a verb before it leaves no room for an object.
  bool stands_behind_verb(std::size_t i) const { return i > m_words.first && m_words.kind(i - 1) == WordClass::verb; }

  bool stands_behind_number(std::size_t i) const
  {
    return i > m_words.first && m_words.kind(i - 1) == WordClass::number;
  }

  const SentenceWords& m_words;
  std::vector<PredicateUse>& m_uses;
  std::size_t m_first_use;
};

} // namespace

void find_predicates(const SentenceWords& words, std::vector<PredicateUse>& uses)
{
  PredicateReader{words, uses}.run();
}

} // namespace saidby::extract
