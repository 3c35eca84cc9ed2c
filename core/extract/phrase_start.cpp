#include "extract/phrase_start.hpp"

#include <algorithm>

namespace saidby::extract {

using language::Flag;
using language::Role;

std::optional<std::size_t> PhraseStart::over_adjectives(std::size_t last) const
{
  auto start = of(last);
  while (start && *start > m_begin + 1 && at(*start - 1) == WordClass::coordinator &&
         at(*start) != WordClass::determiner && can_end_phrase(at(*start - 2)) &&
         plausibility(m_words, {*start, last}) <= Plausibility::unknown) {
    const auto further = of(*start - 1);
    if (!further || *further >= *start) {
      break;
    }
    start = further;
  }
  return start;
}

std::optional<std::size_t> PhraseStart::of(std::size_t last) const
{
  std::size_t i = last;
  std::size_t after_link = last; // where the last noun after a preposition other than "of" starts
  while (i > m_begin) {
    const auto word = at(i - 1);
    if (is_nominal(word) || (word == WordClass::participle && !is_in_verb_group(i - 1)) || word == WordClass::hyphen ||
        word == WordClass::other_mark) {
      --i;
    } else if (word == WordClass::bracket_close || word == WordClass::quote) {
      const auto open = opening_of(i - 1);
      if (!open) {
        break;
      }
      i = *open;
    } else if (word == WordClass::determiner || is_link(word)) {
      while (i > m_begin && at(i - 1) == WordClass::determiner) {
        --i;
      }
      if (i == m_begin || !is_link(at(i - 1))) {
        break;
      }
      if (i - 1 == m_begin || !can_end_phrase(at(i - 2)) || at(i - 2) == WordClass::pronoun) {
        if (i >= m_begin + 2 && at(i - 1) == WordClass::preposition) {
          if (const auto relative = relative_before(i - 1)) {
            return of(*relative); // "a source who lives in Kano, Musa Bello, said"
          }
        }
        // A preposition that opens the clause ("After the blast in Gaza officials said"): its own noun
        // goes before, the subject is what follows the last preposition.
        return after_link < last && at(i - 1) == WordClass::preposition ? after_link : i;
      }
      if (at(i - 1) == WordClass::preposition && after_link == last) {
        after_link = i;
      }
      --i;
    } else if (word == WordClass::time && i < last) {
      break;
    } else if (const auto relative = relative_before(i)) {
      return of(*relative);
    } else {
      break;
    }
  }
  return i < last ? std::optional{i} : std::nullopt;
}

bool PhraseStart::is_in_verb_group(std::size_t participle) const
{
  std::size_t i = participle;
  while (i > m_begin && at(i - 1) == WordClass::adverb) {
    --i;
  }
  return i > m_begin && (at(i - 1) == WordClass::auxiliary || at(i - 1) == WordClass::participle);
}

std::optional<std::size_t> PhraseStart::opening_of(std::size_t close) const
{
  static constexpr std::size_t k_longest_inset = 10;
  const auto open = at(close) == WordClass::quote ? WordClass::quote : WordClass::bracket_open;
  for (std::size_t i = close; i > m_begin && i + k_longest_inset > close;) {
    --i;
    if (i < close && at(i) == open) {
      return i > m_begin && (is_nominal(at(i - 1)) || at(i - 1) == WordClass::determiner) ? std::optional{i}
                                                                                          : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> PhraseStart::relative_before(std::size_t i) const
{
  const bool verb = at(i - 1) == WordClass::verb || at(i - 1) == WordClass::auxiliary ||
                    (at(i - 1) == WordClass::participle && is_in_verb_group(i - 1));
  if (!verb) {
    return std::nullopt;
  }
  for (std::size_t k = i - 1; k > m_begin; --k) {
    if (at(k) == WordClass::relative) {
      return can_end_phrase(at(k - 1)) ? std::optional{k} : std::nullopt;
    }
    if (at(k) == WordClass::comma || is_strong_border(at(k)) || at(k) == WordClass::subordinator) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

} // namespace saidby::extract
