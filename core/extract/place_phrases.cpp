#include "extract/place_phrases.hpp"

#include "knowledge/gazetteer.hpp"

namespace saidby::extract {

namespace {

using knowledge::Gazetteer;
using language::any_of;
using language::Flag;
using language::Role;
using text::LetterCase;
using text::TokenKind;

constexpr std::size_t k_longest_phrase = 14;
constexpr std::size_t k_longest_name = 5;    // "République démocratique du Congo"
constexpr std::size_t k_longest_heading = 5; // pieces before the colon
constexpr auto k_time_roles =
  any_of(Role::weekday, Role::month, Role::relative_day, Role::time_noun, Role::since, Role::time_marker);

class PlaceReader {
public:
  PlaceReader(const SentenceWords& words, std::vector<PlacePhrase>& phrases)
    : m_words{words},
      m_phrases{phrases},
      m_in_capitals{is_in_capitals()}
  {}

  void run()
  {
    read_heading();
    for (std::size_t i = m_words.first; i < m_words.last;) {
      if (m_words.kind(i) == WordClass::cue_preposition) {
        i = behind_source(i);
      } else if (opens_place(i)) {
        i = read_phrase(i);
      } else if ((is_place_noun(i) && m_words.kind(i) == WordClass::noun) || is_state_of_place(i)) {
        i = read_place_of(i);
      } else {
        read_event_place(i);
        ++i;
      }
    }
  }

private:
  // A sentence in capitals shows no names by its letters.
  bool is_in_capitals() const
  {
    std::size_t upper = 0;
    std::size_t all = 0;
    for (std::size_t i = m_words.first; i < m_words.last; ++i) {
      const auto& token = m_words.token(i);
      if (token.kind == TokenKind::word && token.span.size() > 1) {
        ++all;
        upper += token.letter_case == LetterCase::upper ? 1 : 0;
      }
    }
    return all > 2 && upper * 10 >= all * 7;
  }

  // "according to the police chief in Lima, …": the place of a source is not that of the figure.
  std::size_t behind_source(std::size_t cue) const
  {
    std::size_t at = cue + 1;
    while (at < m_words.last && m_words.kind(at) != WordClass::comma && m_words.kind(at) != WordClass::verb &&
           m_words.kind(at) != WordClass::number && m_words.kind(at) != WordClass::auxiliary) {
      ++at;
    }
    return at;
  }

  // "Iran: au moins 18 morts", "SAN SALVADOR, 12 NOV 89 (ACAN-EFE) -- ".
  void read_heading()
  {
    const std::size_t end = std::min(m_words.last, m_words.first + k_longest_heading);
    for (std::size_t i = m_words.first + 1; i < end; ++i) {
      const auto kind = m_words.kind(i);
      if (kind != WordClass::colon && !(kind == WordClass::comma && m_in_capitals)) {
        continue;
      }
      PlacePhrase phrase{m_words.first, i, known_id(m_words.first, i), true, true};
      if (!phrase.id.empty()) {
        m_phrases.push_back(std::move(phrase));
      }
      return;
    }
  }

  // "in", "à", "près de"; not "from" and "to", which name where something does not happen.
  bool opens_place(std::size_t i) const
  {
    if (m_words.kind(i) == WordClass::preposition && m_words.is(i, Role::auxiliary)) {
      return true; // "A Paris": the capital has lost its accent
    }
    if (!m_words.has(i, Role::preposition, Flag::place) || m_words.has(i, Role::preposition, Flag::from) ||
        (m_words.has(i, Role::preposition, Flag::to) && !m_words.has(i, Role::preposition, Flag::time))) {
      return false;
    }
    return m_words.kind(i) == WordClass::preposition || m_words.kind(i) == WordClass::adverb ||
           m_words.kind(i) == WordClass::of;
  }

  // Reads the phrase behind the preposition; returns where to go on.
  std::size_t read_phrase(std::size_t preposition)
  {
    std::size_t at = preposition + 1;
    while (m_words.is_kind(at, WordClass::determiner) || m_words.is_kind(at, WordClass::quote) ||
           m_words.is(at, Role::determiner) || (m_words.is_kind(at, WordClass::number) && is_place_noun(at + 1))) {
      ++at;
    }
    PlacePhrase phrase;
    phrase.first = phrase.last = at;
    read_words(phrase, std::min(m_words.last, at + k_longest_phrase));
    if (!phrase.is_named) {
      return preposition + 1;
    }
    if (!is_apposition(preposition)) {
      m_phrases.push_back(phrase);
    }
    return phrase.last;
  }

  // The words of a phrase, up to its last name or place noun.
  void read_words(PlacePhrase& phrase, std::size_t end) const
  {
    for (std::size_t at = phrase.first; at < end && may_hold(at, phrase.first);) {
      const std::size_t name = name_at(at, end);
      if (name == at) {
        phrase.last = is_place_noun(at) ? at + 1 : phrase.last;
        ++at;
        continue;
      }
      phrase.id = known_id(at, name);
      phrase.is_named = true;
      phrase.last = at = name;
      if (!m_words.is_kind(at, WordClass::of) && !leads_to_place_noun(at, end)) {
        read_outer(phrase, end);
        return;
      }
    }
  }

  // "la province de l'Équateur a été touchée", "une église du sud du Caire": a place without preposition.
  std::size_t read_place_of(std::size_t noun)
  {
    PlacePhrase phrase;
    phrase.first = phrase.last = noun;
    read_words(phrase, std::min(m_words.last, noun + k_longest_phrase));
    if (!phrase.is_named) {
      return noun + 1;
    }
    m_phrases.push_back(phrase);
    return phrase.last;
  }

  // "the U.S. [border city] of El Paso": the name only says whose.
  bool leads_to_place_noun(std::size_t at, std::size_t end) const
  {
    for (; at < end && at < m_words.last; ++at) {
      if (is_place_noun(at)) {
        return true;
      }
      if (m_words.kind(at) != WordClass::noun || m_words.piece(at).roles != 0) {
        return false;
      }
    }
    return false;
  }

  // ", tout près de New York,": explains the place before it.
  bool is_apposition(std::size_t preposition) const
  {
    std::size_t before = preposition;
    while (before > m_words.first &&
           (m_words.is_kind(before - 1, WordClass::adverb) || m_words.is_kind(before - 1, WordClass::determiner))) {
      --before;
    }
    return !m_phrases.empty() && before > m_words.first && m_words.is_kind(before - 1, WordClass::comma) &&
           m_phrases.back().last + 1 == before;
  }

  // "a Kabul car bombing", "the El Paso shooting": the place of an event.
  void read_event_place(std::size_t at)
  {
    if (m_in_capitals || !is_capitalised(at) || !names_event_behind(at)) {
      return;
    }
    const std::size_t name = name_at(at, m_words.last);
    auto id = name == at ? std::string{} : known_id(at, name);
    if (!id.empty() && (m_words.is(name, Role::event_kind) || m_words.is(name + 1, Role::event_kind))) {
      m_phrases.push_back({at, name, std::move(id), false, true});
    }
  }

  // Whether a noun such as "bombing" stands close enough behind for a name at `at` to be its place.
  bool names_event_behind(std::size_t at) const
  {
    for (std::size_t i = at + 1; i < std::min(m_words.last, at + k_longest_name); ++i) {
      if (m_words.is(i, Role::event_kind)) {
        return true;
      }
      if (m_words.kind(i) != WordClass::noun) {
        return false;
      }
    }
    return false;
  }

  bool is_demonym(std::size_t at) const
  {
    return !Gazetteer::embedded().countries_of_demonym(m_words.reading.words(m_words.piece(at).tokens)).empty();
  }

  // "in Karol Bagh, New Delhi", "à Kinshasa en République démocratique du Congo": the place around it.
  void read_outer(PlacePhrase& phrase, std::size_t end) const
  {
    std::size_t at = phrase.last;
    const bool joined = m_words.is_kind(at, WordClass::comma) || opens_place(at);
    if (!joined || at + 1 >= end || !is_capitalised(at + 1)) {
      return;
    }
    for (std::size_t last = std::min(end, at + 1 + k_longest_name); last > at + 1; --last) {
      if (auto id = known_id(at + 1, last); !id.empty()) {
        phrase.last = last;
        phrase.id = phrase.id.empty() ? std::move(id) : phrase.id;
        return;
      }
    }
  }

  // "[dans une clinique] de Téhéran": the words of a state that go on with "of".
  bool is_state_of_place(std::size_t at) const
  {
    return m_words.is(at, Role::state) && m_words.is_kind(at + 1, WordClass::of);
  }

  bool is_place_noun(std::size_t at) const
  {
    return m_words.is(at, Role::place_noun) && !m_words.has(at, Role::place_noun, Flag::weak);
  }

  // Whether the word can stand inside a place phrase.
  bool may_hold(std::size_t at, std::size_t first) const
  {
    const auto& piece = m_words.piece(at);
    if (piece.is_any(k_time_roles) || m_words.token(at).kind == TokenKind::number) {
      return false;
    }
    switch (m_words.kind(at)) {
    case WordClass::noun:
      return !piece.is_any(any_of(Role::event_kind, Role::outcome_noun, Role::event_noun)) ||
             (at == first && piece.is(Role::state));
    case WordClass::adjective:
    case WordClass::hyphen:
    case WordClass::possessive_mark: return true;
    case WordClass::of: return at > first;
    case WordClass::adverb: return at == first;
    case WordClass::coordinator: // "la zone industrielle et portuaire du Havre"
      return at > first && m_words.is_kind(at + 1, WordClass::noun) && m_words.piece(at + 1).roles == 0 &&
             m_words.token(at + 1).letter_case == LetterCase::lower;
    case WordClass::determiner: return at > first && m_words.is_kind(at - 1, WordClass::of);
    case WordClass::preposition: return at > first && m_words.has(at, Role::place_noun, Flag::left);
    default: return piece.is(Role::place_noun) || (at == first && piece.is(Role::state));
    }
  }

  // One past the name that starts at `at`; `at` where none does. The longest name that the gazetteer knows,
  // else a run of capitalised words that no table knows.
  std::size_t name_at(std::size_t at, std::size_t end) const
  {
    if (!is_capitalised(at)) {
      return at;
    }
    for (std::size_t last = std::min(end, at + k_longest_name); last > at; --last) {
      if (is_capitalised(last - 1) && !known_id(at, last).empty() && !(last == at + 1 && is_demonym(at))) {
        return last;
      }
    }
    std::size_t last = at;
    if (is_demonym(at)) {
      return at;
    }
    while (last < end && (is_unknown_name(last) || (last > at && m_words.is_kind(last, WordClass::hyphen)))) {
      ++last;
    }
    return last;
  }

  bool is_capitalised(std::size_t at) const
  {
    const auto& token = m_words.token(at);
    return token.kind == TokenKind::word && token.letter_case != LetterCase::lower;
  }

  // A name of several letters in mixed case: acronyms are organisations.
  bool is_unknown_name(std::size_t at) const
  {
    const auto& token = m_words.token(at);
    return !m_in_capitals && token.kind == TokenKind::word && token.letter_case == LetterCase::capitalised &&
           token.span.size() > 2 &&
           (m_words.piece(at).roles & ~any_of(Role::adjective, Role::place_noun, Role::thing_noun)) == 0;
  }

  std::string known_id(std::size_t first, std::size_t last) const
  {
    const auto name = m_words.reading.words(m_words.reading.token_range(first, last));
    const auto& gazetteer = Gazetteer::embedded();
    const auto found = gazetteer.find(name);
    return found.empty() ? std::string{} : std::string{gazetteer.at(found.front()).id};
  }

  const SentenceWords& m_words;
  std::vector<PlacePhrase>& m_phrases;
  bool m_in_capitals;
};

} // namespace

void find_place_phrases(const SentenceWords& words, std::vector<PlacePhrase>& phrases)
{
  PlaceReader{words, phrases}.run();
}

NamedCountry named_country(const SentenceWords& words, std::size_t first, std::size_t end)
{
  const auto& gazetteer = Gazetteer::embedded();
  for (std::size_t last = std::min(end, first + k_longest_name); last > first; --last) {
    const auto found = gazetteer.find(words.reading.words(words.reading.token_range(first, last)));
    if (!found.empty() && gazetteer.at(found.front()).kind == knowledge::PlaceKind::country) {
      return {std::string{gazetteer.at(found.front()).country}, last};
    }
  }
  return {};
}

std::string country_of_place(const std::string& id)
{
  const auto& gazetteer = Gazetteer::embedded();
  const auto index = id.empty() ? std::nullopt : gazetteer.by_id(id);
  return index ? std::string{gazetteer.at(*index).country} : std::string{};
}

} // namespace saidby::extract
