#include "extract/listener.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;

// The first piece of the range that is a medium.
std::optional<std::size_t> medium_in(const Words& words, PieceRange range)
{
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (is_medium(words, i)) {
      return i;
    }
  }
  return std::nullopt;
}

class ListenerReader {
public:
  ListenerReader(const Words& words, std::size_t end) : m_words{words}, m_end{end} {}

  AfterVerb read(std::size_t at, ListenerFrame frame)
  {
    m_after.next = at;
    skip_topic();
    skip_adverbs();
    if (frame == ListenerFrame::object) {
      read_object();
      skip_adverbs();
    }
    while (m_after.next < m_end && read_preposition()) {
      skip_adverbs();
    }
    skip_before_clause();
    return m_after;
  }

private:
  void skip_adverbs()
  {
    auto& at = m_after.next;
    while (at < m_end) {
      const auto word = m_words.classes[at];
      if (word == WordClass::time) {
        note_time();
        continue;
      }
      const bool before_time = (word == WordClass::preposition || word == WordClass::determiner) && at + 1 < m_end &&
                               m_words.is(at + 1, WordClass::time);
      const bool late = word == WordClass::adjective && at + 1 < m_end && m_words.is(at + 1, WordClass::time);
      const bool plain_adverb = word == WordClass::adverb && !m_words.piece(at).is(Role::modifier);
      if (!plain_adverb && !before_time && !late) {
        return;
      }
      ++at;
    }
  }

  void note_time()
  {
    const std::size_t first = m_after.next;
    while (m_after.next < m_end && m_words.is(m_after.next, WordClass::time)) {
      ++m_after.next;
    }
    if (!m_after.said) {
      m_after.said = PieceRange{first, m_after.next};
    }
  }

  // "parle, elle, de 20 blessés"
  void skip_topic()
  {
    const std::size_t at = m_after.next;
    if (at + 2 < m_end && m_words.is(at, WordClass::comma) && m_words.is(at + 1, WordClass::pronoun) &&
        m_words.is(at + 2, WordClass::comma)) {
      m_after.next = at + 3;
    }
  }

  // "posted on Telegram that", "affirmait, jeudi, dans un communiqué, que": where and when it was said stands
  // before what is said.
  void skip_before_clause()
  {
    static constexpr std::size_t k_longest_adjunct = 20;
    const bool adjunct = m_after.next < m_end && (m_words.is(m_after.next, WordClass::preposition) ||
                                                  m_words.is(m_after.next, WordClass::comma));
    for (std::size_t i = m_after.next; adjunct && i < m_end && i < m_after.next + k_longest_adjunct; ++i) {
      if (m_words.piece(i).has(Role::subordinator, Flag::of) && !m_words.is(i, WordClass::determiner)) {
        m_after.next = i;
        return;
      }
      switch (m_words.classes[i]) {
      case WordClass::verb:
      case WordClass::auxiliary:
      case WordClass::participle:
      case WordClass::gerund:
      case WordClass::relative:
      case WordClass::stop:
      case WordClass::quote:
      case WordClass::coordinator:
      case WordClass::contrast:
      case WordClass::semicolon: return;
      case WordClass::number:
        if (m_words.is(i - 1, WordClass::comma)) {
          return; // "reported on Tuesday, 21 cases"
        }
        break;
      case WordClass::time:
        if (!m_after.said) {
          m_after.said = PieceRange{i, i + 1};
        }
        break;
      default: break;
      }
    }
  }

  std::size_t skip_determiners(std::size_t at) const
  {
    while (at < m_end && m_words.is(at, WordClass::determiner)) {
      ++at;
    }
    return at;
  }

  // "told state media", "informed reporters"
  void read_object()
  {
    const std::size_t first = skip_determiners(m_after.next);
    if (first < m_end && m_words.is(first, WordClass::pronoun)) {
      m_after.next = first + 1;
      return;
    }
    const auto phrase = read_phrase(m_words, m_after.next, m_end, PhrasePlace::after_verb);
    if (!phrase || m_words.is(phrase->pieces.first, WordClass::number)) {
      return;
    }
    take(phrase->pieces);
  }

  // Takes the listener out of `pieces`: up to the medium where there is one, else all.
  void take(PieceRange pieces)
  {
    const auto medium = medium_in(m_words, pieces);
    if (!medium) {
      m_after.next = pieces.last;
      return;
    }
    std::size_t last = *medium + 1;
    if (last < pieces.last && subject_is_left(pieces.last)) {
      last = pieces.last; // "la radio RPP": the name goes with it, a subject follows
    }
    const auto* source = m_words.piece(*medium).reading(Role::source_noun);
    const bool common = !source->has(Flag::needs_capital) && !source->has(Flag::generic);
    const std::size_t own_names = last + names_of_medium(last, pieces.last);
    while (common && last < own_names) {
      ++last; // "Radio Nord"
    }
    if (!source->has(Flag::generic) && !source->has(Flag::person)) {
      m_after.listener = SourcePhrase{{pieces.first, last}, last, std::nullopt, {}, std::nullopt};
    }
    const bool owns = last < m_end && m_words.is(last, WordClass::possessive_mark); // "CNN's Jane Doe"
    m_after.next = owns ? pieces.last : last;
  }

  // How many of the names from `first` on are the medium's: where the phrase ends the clause, the last ones are those
  // of the subject ("à l'Agence Sirocco Hédia Maârouf, institutrice").
  std::size_t names_of_medium(std::size_t first, std::size_t last) const
  {
    std::size_t end = first;
    while (end < last && is_nominal(m_words.classes[end]) &&
           m_words.token(end).letter_case == text::LetterCase::capitalised) {
      ++end;
    }
    const std::size_t names = end - first;
    const bool ends = end >= m_end || m_words.is(end, WordClass::comma) || m_words.is(end, WordClass::stop);
    if (!ends || end != last || names < 2) {
      return names;
    }
    return std::max<std::size_t>(names - 2, 1); // "Radio Nord Jeanne", "Radio Nord Jeanne Petit"
  }

  // Whether after `at` something goes on that is neither name nor end.
  bool subject_is_left(std::size_t at) const
  {
    return at < m_end && (m_words.is(at, WordClass::determiner) || m_words.is(at, WordClass::subordinator) ||
                          m_words.piece(at).has(Role::source_noun, Flag::title));
  }

  // One prepositional phrase that tells where or to whom something was said; false where there is none.
  bool read_preposition()
  {
    const std::size_t at = m_after.next;
    if (!m_words.is(at, WordClass::preposition)) {
      return false;
    }
    const std::size_t first = skip_determiners(at + 1);
    if (first >= m_end || !is_nominal(m_words.classes[first])) {
      return false;
    }
    const bool told = medium_in(m_words, {first, std::min(m_end, first + 3)}).has_value() ||
                      m_words.piece(first).has(Role::source_noun, Flag::generic);
    const bool place_of_saying = m_words.piece(first).is_any(any_of(Role::cue_noun, Role::time_noun));
    if (!told && !place_of_saying) {
      return false;
    }
    const auto phrase = read_phrase(m_words, first, m_end, PhrasePlace::apposition);
    if (!phrase) {
      return false;
    }
    if (told && !place_of_saying) {
      take(phrase->pieces);
      return true;
    }
    m_after.next = phrase->pieces.last;
    for (std::size_t i = phrase->pieces.first; i <= phrase->pieces.last && i < m_end; ++i) {
      if (auto relay = read_passed_on_by(m_words, i, m_end)) {
        m_after.next = relay->end; // "in a statement carried by state television"
        m_after.listener = std::move(*relay);
        break;
      }
    }
    return true;
  }

  const Words& m_words;
  std::size_t m_end;
  AfterVerb m_after;
};

} // namespace

AfterVerb skip_listener(const Words& words, std::size_t at, std::size_t end, ListenerFrame frame)
{
  return ListenerReader{words, end}.read(at, frame);
}

} // namespace saidby::extract
