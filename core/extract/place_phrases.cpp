#include "extract/place_phrases.hpp"

#include "extract/place_heading.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;
using text::LetterCase;
using text::TokenKind;

constexpr std::size_t k_longest_phrase = 14;
constexpr std::size_t k_longest_bracket = 8;
constexpr std::size_t k_longest_name = 5; // "République démocratique du Congo"
constexpr auto k_time_roles =
  any_of(Role::weekday, Role::month, Role::relative_day, Role::time_noun, Role::since, Role::time_marker);

class PlaceReader {
public:
  PlaceReader(const SentenceWords& words, std::vector<PlacePhrase>& phrases)
    : m_words{words},
      m_phrases{phrases},
      m_names{words}
  {}

  void run()
  {
    if (auto heading = read_place_heading(m_words, m_names)) {
      m_phrases.push_back(std::move(*heading));
    }
    for (std::size_t i = m_words.first; i < m_words.last;) {
      if (m_words.kind(i) == WordClass::cue_preposition) {
        i = behind_source(i);
      } else if (opens_place(i)) {
        i = read_phrase(i);
      } else if (opens_destination(i)) {
        i = read_destination(i);
      } else if (m_names.is_everywhere(i)) {
        m_phrases.push_back({i, i + 1, {}, false, true});
        m_phrases.back().row = m_names.unnamed_row(i);
        ++i;
      } else if ((is_any_place_noun(i) && m_words.kind(i) == WordClass::noun) || is_state_of_place(i)) {
        i = read_place_of(i);
      } else if (const std::size_t next = std::max(read_event_of(i), read_building(i)); next != i) {
        i = next;
      } else {
        read_event_place(i);
        ++i;
      }
    }
  }

private:
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

  // "to", "taken to"
  bool opens_destination(std::size_t i) const
  {
    return (m_words.kind(i) == WordClass::preposition && m_words.has(i, Role::preposition, Flag::to)) ||
           m_words.has(i, Role::predicate, Flag::destination);
  }

  // "taken to Riverton hospital"; returns where to go on.
  std::size_t read_destination(std::size_t preposition)
  {
    const std::size_t before = m_phrases.size();
    const std::size_t next = read_phrase(preposition);
    if (m_phrases.size() == before) {
      return next;
    }
    auto& phrase = m_phrases.back();
    phrase.is_destination = true;
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {
      if (m_names.is_hospital(i)) {
        return next;
      }
    }
    m_phrases.pop_back();
    return preposition + 1;
  }

  // Reads the phrase behind the preposition; returns where to go on.
  std::size_t read_phrase(std::size_t preposition)
  {
    std::size_t at = preposition + 1;
    while (m_words.is_kind(at, WordClass::determiner) || m_words.is_kind(at, WordClass::quote) ||
           m_words.is(at, Role::determiner) || (m_words.is_kind(at, WordClass::number) && is_place_noun(at + 1))) {
      ++at;
    }
    while (m_words.is_kind(at, WordClass::adjective) && !m_words.is(at, Role::place_noun) &&
           !m_names.is_capitalised(at)) {
      ++at; // "in the remote Azro district"
    }
    PlacePhrase phrase;
    phrase.first = phrase.last = at;
    read_words(phrase, std::min(m_words.last, at + k_longest_phrase));
    if (!phrase.is_named && is_unnamed_place(at)) {
      phrase = {at, at + 1, {}, false, false};
      phrase.row = m_names.unnamed_row(at);
    } else if (!phrase.is_named) {
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
      const std::size_t name = m_names.end_of(at, end);
      if (name != at && m_names.follows_clause(phrase.first, at)) {
        return;
      }
      if (name == at) {
        phrase.last = is_place_noun(at) ? at + 1 : phrase.last;
        ++at;
        continue;
      }
      phrase.id = m_names.id_of(at, name);
      phrase.is_named = true;
      phrase.last = at = name;
      if (!m_words.is_kind(at, WordClass::of) && !leads_to_place_noun(at, end)) {
        read_outer(phrase, end);
        read_bracket(phrase, end);
        return;
      }
    }
    phrase.is_named = phrase.is_named && !m_names.is_date(phrase.last);
  }

  // "Gardez (Est)", "une vallée du Ladakh (nord de l'Inde)", "Kéniéba (Mali)": where the place lies.
  void read_bracket(PlacePhrase& phrase, std::size_t end) const
  {
    const std::size_t open = phrase.last;
    if (!m_words.is_kind(open, WordClass::bracket_open) || !m_words.holds(open + 1)) {
      return;
    }
    const bool place =
      m_words.has(open + 1, Role::place_noun, Flag::left) || m_names.known_end(open + 1, end) != open + 1;
    for (std::size_t i = open + 1; place && i < std::min(m_words.last, open + k_longest_bracket); ++i) {
      if (m_words.is_kind(i, WordClass::bracket_close)) {
        phrase.last = i + 1;
        return;
      }
    }
  }

  // "la province de l'Équateur a été touchée", "une église du sud du Caire": a place without preposition. A
  // building ("l'hôtel Bilan de Baidoa") is one where "of" leads to the name.
  std::size_t read_place_of(std::size_t noun)
  {
    PlacePhrase phrase;
    phrase.first = phrase.last = noun;
    read_words(phrase, std::min(m_words.last, noun + k_longest_phrase));
    const bool building = !is_place_noun(noun) && !is_state_of_place(noun);
    if (!phrase.is_named || (building && !has_link(phrase))) {
      return noun + 1;
    }
    if (!speaks(phrase)) {
      phrase.is_building = building;
      m_phrases.push_back(phrase);
    }
    return phrase.last;
  }

  // "The hospital of Riverton said": a speaker, not a place.
  bool speaks(const PlacePhrase& phrase) const
  {
    std::size_t next = phrase.last;
    while (m_words.is_kind(next, WordClass::auxiliary) || m_words.is_kind(next, WordClass::adverb) ||
           m_words.is_kind(next, WordClass::time)) {
      ++next;
    }
    return m_words.is(next, Role::cue_verb) &&
           (m_words.kind(next) == WordClass::verb || m_words.kind(next) == WordClass::participle);
  }

  bool has_link(const PlacePhrase& phrase) const
  {
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {
      if (m_words.is_kind(i, WordClass::of)) {
        return true;
      }
    }
    return false;
  }

  // "la mutinerie de Riverton", "the siege of Aleppo": where the event is. Returns where to go on.
  std::size_t read_event_of(std::size_t event)
  {
    if (!m_words.is(event, Role::event_kind) || !m_words.is_kind(event + 1, WordClass::of) ||
        m_words.piece(event + 1).is(Role::determiner)) {
      return event;
    }
    const std::size_t first = event + 2;
    if (!m_words.holds(first)) {
      return event;
    }
    const std::size_t name = m_names.end_of(first, m_words.last);
    if (name == first || m_names.is_date(name)) {
      return event;
    }
    PlacePhrase phrase{first, name, m_names.id_of(first, name), false, true};
    read_outer(phrase, m_words.last);
    read_bracket(phrase, m_words.last);
    m_phrases.push_back(phrase);
    return phrase.last;
  }

  // "struck the Jolo Cathedral in Mindanao", "THE ROSALES HOSPITAL": a name with the noun that says what it is.
  // Returns where to go on.
  std::size_t read_building(std::size_t first)
  {
    const bool name = m_names.is_capitalised(first) && m_words.is_kind(first, WordClass::noun) &&
                      (m_words.piece(first).roles == 0 || m_names.known_end(first, m_words.last) != first);
    if (!name || !m_words.is_kind(first - 1, WordClass::determiner)) {
      return first;
    }
    const std::size_t end = std::min(m_words.last, first + k_longest_phrase);
    const std::size_t known = m_names.known_end(first, end);
    const std::size_t last = known == first ? first + 1 : known;
    const std::size_t noun = m_names.end_with_noun(last, end);
    if (noun == last || !m_names.is_capitalised(noun - 1)) {
      return first;
    }
    PlacePhrase phrase{first, noun, known == first ? std::string{} : m_names.id_of(first, known), false, true,
                       false, false};
    read_outer(phrase, end);
    phrase.is_building = true;
    if (!speaks(phrase)) {
      m_phrases.push_back(phrase);
    }
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

  // ", tout près de New York,", ", 575 km southeast of Lima,": explains the place before it.
  bool is_apposition(std::size_t preposition) const
  {
    std::size_t before = preposition;
    while (before > m_words.first &&
           (m_words.is_kind(before - 1, WordClass::adverb) || m_words.is_kind(before - 1, WordClass::determiner) ||
            m_names.is_distance(before - 1))) {
      --before;
    }
    return !m_phrases.empty() && before > m_words.first && m_words.is_kind(before - 1, WordClass::comma) &&
           m_phrases.back().last + 1 == before;
  }

  // "a Kabul car bombing", "the El Paso shooting": the place of an event.
  void read_event_place(std::size_t at)
  {
    if (m_names.in_capitals() || !m_names.is_capitalised(at) || !names_event_behind(at)) {
      return;
    }
    const std::size_t name = m_names.end_of(at, m_words.last);
    auto id = name == at ? std::string{} : m_names.id_of(at, name);
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

  // "in Karol Bagh, New Delhi", "à Kinshasa en République démocratique du Congo": the places around it.
  void read_outer(PlacePhrase& phrase, std::size_t end) const
  {
    phrase.last = m_names.end_with_noun(phrase.last, end);
    for (int around = 0; around < 2; ++around) {
      const std::size_t at = phrase.last;
      const bool joined = m_words.is_kind(at, WordClass::comma) || opens_place(at);
      if (!joined || at + 1 >= end) {
        return;
      }
      const std::size_t last = m_names.known_end(at + 1, end);
      if (last == at + 1) {
        return;
      }
      phrase.last = last;
      phrase.id = phrase.id.empty() ? m_names.id_of(at + 1, last) : phrase.id;
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

  bool is_any_place_noun(std::size_t at) const { return m_words.is(at, Role::place_noun); }

  // "in the capital", "à travers le pays", "dans l'Est": one that needs no name.
  bool is_unnamed_place(std::size_t at) const
  {
    const bool whole = m_words.has(at, Role::place_noun, Flag::definite) ||
                       (m_words.has(at, Role::place_noun, Flag::left) && m_names.is_capitalised(at));
    return whole && m_words.has(at - 1, Role::determiner, Flag::definite) && !m_words.is_kind(at + 1, WordClass::of) &&
           !m_words.is_kind(at + 1, WordClass::possessive_mark);
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

  const SentenceWords& m_words;
  std::vector<PlacePhrase>& m_phrases;
  PlaceNames m_names;
};

} // namespace

void find_place_phrases(const SentenceWords& words, std::vector<PlacePhrase>& phrases)
{
  PlaceReader{words, phrases}.run();
}

} // namespace saidby::extract
