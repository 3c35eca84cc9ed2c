#include "extract/source_phrase.hpp"

#include "extract/apposition.hpp"

namespace saidby::extract {

namespace {

using namespace language; // roles and flags on every line

// Phrases longer than this are no names; keeps reading linear in odd texts.
constexpr std::size_t k_longest_phrase = 40;
constexpr std::size_t k_longest_quoted_name = 8;
constexpr std::size_t k_longest_bracket = 6;

bool is_capitalised(const text::Token& token)
{
  return token.letter_case == text::LetterCase::capitalised || token.letter_case == text::LetterCase::upper ||
         token.letter_case == text::LetterCase::mixed;
}

bool has_source_flag(const Words& words, std::size_t i, Flag flag)
{
  return words.piece(i).has(Role::source_noun, flag);
}

// Reads to the right. One object a phrase.
class RightReader {
public:
  RightReader(const Words& words, std::size_t end, PhrasePlace place) : m_words{words}, m_end{end}, m_place{place} {}

  std::optional<SourcePhrase> read(std::size_t from)
  {
    SourcePhrase phrase;
    std::size_t at = skip_determiners(from, phrase.determiner);
    const std::size_t last = read_noun_phrase(at);
    if (last == at) {
      return std::nullopt;
    }
    phrase.pieces = {at, last};
    if (m_place != PhrasePlace::apposition) {
      phrase.pieces.last = read_apposition(phrase.pieces);
      read_members(phrase);
    }
    phrase.end = phrase.pieces.last;
    return phrase;
  }

  // The end of the noun phrase that starts at `at` (no determiner); `at` where none does.
  std::size_t read_noun_phrase(std::size_t at) const
  {
    const std::size_t limit = std::min(m_end, at + k_longest_phrase);
    std::size_t i = at;
    while (i < limit) {
      const std::size_t next = step(at, i);
      if (next == i) {
        break;
      }
      i = next;
    }
    return trimmed(at, std::min(i, m_end));
  }

private:
  std::size_t skip_determiners(std::size_t at, std::optional<std::size_t>& determiner) const
  {
    while (at < m_end && (m_words.is(at, WordClass::determiner) ||
                          (m_words.is(at, WordClass::of) && m_words.piece(at).is(Role::determiner)))) {
      determiner = at++;
    }
    return at;
  }

  // One step of the phrase; `i` itself where the phrase ends before it.
  std::size_t step(std::size_t first, std::size_t i) const
  {
    switch (m_words.classes[i]) {
    case WordClass::noun:
    case WordClass::adjective:
    case WordClass::possessive_mark: return i + 1;
    case WordClass::adverb: // "un bilan encore provisoire de la police"
      return i > first && i + 1 < m_end && m_words.is(i + 1, WordClass::adjective) ? i + 2 : i;
    case WordClass::number: return i == first || is_joined(i) ? i + 1 : i;
    case WordClass::hyphen: return i > first ? i + 1 : i;
    case WordClass::other_mark:
      return m_words.token(i).mark == '#' || m_words.token(i).mark == '@' || is_joined(i) ? i + 1 : i;
    case WordClass::participle: return i > first ? participle_step(first, i) : i;
    case WordClass::of: return i > first ? complement_step(i) : i;
    case WordClass::preposition: return i > first ? preposition_step(first, i) : i;
    case WordClass::quote: return i > first ? quoted_step(i) : i;
    case WordClass::bracket_open: return i > first ? bracket_step(i) : i;
    case WordClass::coordinator: return i > first ? inner_coordination_step(first, i) : i;
    default: return i;
    }
  }

  // A number that is part of a name: "France 24", "New York 1".
  bool is_joined(std::size_t i) const
  {
    return i > 0 && is_capitalised(m_words.token(i - 1)) && m_words.token(i).kind == text::TokenKind::number;
  }

  // "le service chargé de l'enquête"; not "le ministère cité par l'agence Tass", whose relay it is, but "un bilan
  // publié par Tass", whose author it is.
  std::size_t participle_step(std::size_t first, std::size_t i) const
  {
    const bool document = m_words.piece(first).is_any(any_of(Role::cue_noun, Role::toll_noun));
    if ((!document || has_complement(first, i)) && read_passed_on_by(m_words, i, m_end)) {
      return i;
    }
    if (i + 1 < m_end && (m_words.is(i + 1, WordClass::preposition) || m_words.is(i + 1, WordClass::of)) &&
        nominal_after(i + 2)) {
      return i + 1;
    }
    return i + 1 < m_end && m_words.is(i + 1, WordClass::time) ? i : i + 1;
  }

  bool nominal_after(std::size_t i) const
  {
    while (i < m_end && m_words.is(i, WordClass::determiner)) {
      ++i;
    }
    return i < m_end && (is_nominal(m_words.classes[i]) || m_words.is(i, WordClass::quote));
  }

  // After "of": the determiners of the complement are stepped over too.
  std::size_t complement_step(std::size_t i) const
  {
    if (!nominal_after(i + 1)) {
      return i;
    }
    ++i;
    while (i < m_end && m_words.is(i, WordClass::determiner)) {
      ++i;
    }
    return i;
  }

  // "responsable au ministère", "spokesman for the army", "health minister in Kerala"; not "à l'AFP",
  // "in a statement", "on Monday".
  std::size_t preposition_step(std::size_t first, std::size_t i) const
  {
    const std::size_t after = complement_step(i);
    if (after == i || m_words.is(after, WordClass::number)) {
      return i;
    }
    const auto& head = m_words.piece(after);
    if (head.is_any(any_of(Role::cue_noun, Role::weekday, Role::month, Role::time_noun, Role::relative_day))) {
      return i;
    }
    const bool follows_participle = m_words.is(i - 1, WordClass::participle);
    if (follows_participle) {
      return after;
    }
    if (has_source_flag(m_words, i - 1, Flag::anonymous) && m_words.is(after, WordClass::noun)) {
      return after; // "sources close to the investigation"
    }
    const auto& link = m_words.piece(i);
    const bool only_time = link.has(Role::preposition, Flag::time) && !link.has(Role::preposition, Flag::place) &&
                           !link.has(Role::preposition, Flag::by);
    if (only_time || link.has(Role::preposition, Flag::negative)) {
      return i; // "after", "during"
    }
    if (is_listener(after)) {
      return i;
    }
    const bool head_is_institution = head.is(Role::source_noun) || head.is(Role::place_noun);
    const bool head_is_name = is_name(m_words, after);
    return head_is_institution || (head_is_name && has_source(first, i)) ? after : i;
  }

  // Media and agencies after a place or time preposition are who was told, or where it was said.
  bool is_listener(std::size_t i) const { return m_place != PhrasePlace::apposition && is_medium(m_words, i); }

  bool has_source(std::size_t first, std::size_t last) const
  {
    for (std::size_t i = first; i < last; ++i) {
      if (m_words.piece(i).is_any(any_of(Role::source_noun, Role::person_noun))) {
        return true;
      }
    }
    return false;
  }

  // A short quoted name that belongs to the noun: collectif "Nous aussi".
  std::size_t quoted_step(std::size_t i) const
  {
    if (!is_nominal(m_words.classes[i - 1])) {
      return i;
    }
    for (std::size_t close = i + 1; close < m_end && close <= i + k_longest_quoted_name; ++close) {
      if (m_words.is(close, WordClass::quote)) {
        return close + 1;
      }
    }
    return i;
  }

  // A bracketed acronym or place stays: "(OLPA)".
  std::size_t bracket_step(std::size_t i) const
  {
    for (std::size_t close = i + 1; close < m_end && close <= i + k_longest_bracket; ++close) {
      if (m_words.is(close, WordClass::bracket_close)) {
        const bool names = close > i + 1 && is_capitalised(m_words.token(i + 1));
        return names ? close + 1 : i;
      }
      if (!is_nominal(m_words.classes[close]) && !m_words.is(close, WordClass::hyphen) &&
          !m_words.is(close, WordClass::of) && !m_words.is(close, WordClass::comma)) {
        return i;
      }
    }
    return i;
  }

  // "ministry of internal affairs and trade", "la Manche et de la mer du Nord": a coordination inside a
  // complement. Coordinated speakers are read_members()'s.
  std::size_t inner_coordination_step(std::size_t first, std::size_t i) const
  {
    if (i + 1 >= m_end) {
      return i;
    }
    if (m_words.is(i + 1, WordClass::of) && has_complement(first, i)) {
      return i + 1;
    }
    return i;
  }

  bool has_complement(std::size_t first, std::size_t last) const
  {
    for (std::size_t i = first; i < last; ++i) {
      if (m_words.is(i, WordClass::of)) {
        return true;
      }
    }
    return false;
  }

  std::size_t trimmed(std::size_t first, std::size_t last) const
  {
    while (last > first && (m_words.is(last - 1, WordClass::of) || m_words.is(last - 1, WordClass::preposition) ||
                            m_words.is(last - 1, WordClass::determiner) || m_words.is(last - 1, WordClass::hyphen) ||
                            m_words.is(last - 1, WordClass::coordinator))) {
      --last;
    }
    return last;
  }

  // The end of the phrase with "X, his office" or "the office, X"; phrase.last where there is none.
  std::size_t read_apposition(PieceRange phrase) const
  {
    const std::size_t comma = phrase.last;
    if (comma + 1 >= m_end || !m_words.is(comma, WordClass::comma)) {
      return phrase.last;
    }
    std::optional<std::size_t> determiner;
    RightReader inner{m_words, m_end, PhrasePlace::apposition};
    const std::size_t first = inner.skip_determiners(comma + 1, determiner);
    std::size_t last = inner.read_noun_phrase(first);
    if (last == first || !ends_apposition(last)) {
      return phrase.last;
    }
    const bool indefinite = determiner && m_words.piece(*determiner).has(Role::determiner, Flag::indefinite);
    if (indefinite && is_name(m_words, phrase.first) && m_words.is(first, WordClass::noun)) {
      return last; // "Aminata, a market trader"
    }
    return is_apposition(m_words, phrase, {first, last}, determiner.has_value()) ? last : phrase.last;
  }

  bool ends_apposition(std::size_t at) const
  {
    if (at >= m_end) {
      return true;
    }
    switch (m_words.classes[at]) {
    case WordClass::comma:
    case WordClass::stop:
    case WordClass::semicolon:
    case WordClass::dash:
    case WordClass::quote:
    case WordClass::bracket_close:
    case WordClass::relative:
    case WordClass::time:
    case WordClass::preposition:
    case WordClass::coordinator: return true;
    case WordClass::of: return at + 1 < m_end && m_words.is(at + 1, WordClass::number); // "une habitante de 80 ans"
    default: return false;
    }
  }

  // "the police and the ministry": further members, as long as each can speak and no clause follows.
  void read_members(SourcePhrase& phrase) const
  {
    while (phrase.pieces.last + 1 < m_end && m_words.is(phrase.pieces.last, WordClass::coordinator)) {
      std::optional<std::size_t> determiner;
      const std::size_t first = skip_determiners(phrase.pieces.last + 1, determiner);
      const std::size_t last = read_noun_phrase(first);
      if (last == first || plausibility(m_words, {first, last}) < Plausibility::named ||
          m_words.is(first, WordClass::number) || starts_clause(last)) {
        return;
      }
      if (phrase.members.empty()) {
        phrase.members.push_back(phrase.pieces);
      }
      phrase.members.push_back({first, last});
      phrase.pieces.last = last;
    }
  }

  // Whether what was read is the subject of a clause of its own.
  bool starts_clause(std::size_t at) const
  {
    return at < m_end && m_place != PhrasePlace::apposition &&
           (m_words.is(at, WordClass::verb) || m_words.is(at, WordClass::auxiliary));
  }

  const Words& m_words;
  std::size_t m_end;
  PhrasePlace m_place;
};

} // namespace

std::optional<SourcePhrase> read_phrase(const Words& words, std::size_t from, std::size_t end, PhrasePlace place)
{
  return RightReader{words, end, place}.read(from);
}

} // namespace saidby::extract
