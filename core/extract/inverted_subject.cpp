#include "extract/inverted_subject.hpp"

namespace saidby::extract {

namespace {

using language::Flag;
using language::Role;

// "…", lance, la voix cassée, le maire", "…", résumait lundi, les yeux rougis, le maire": a known speaker behind
// what stands between commas.
std::optional<SourcePhrase> phrase_after_comma(const Words& words, std::size_t i, std::size_t end)
{
  static constexpr std::size_t k_longest_adjunct = 10;
  for (std::size_t k = i; k < end && k < i + k_longest_adjunct; ++k) {
    if (k != i && words.classes[k - 1] != WordClass::comma) {
      continue;
    }
    const auto phrase = read_phrase(words, k, end, PhrasePlace::after_verb);
    const bool ends = phrase && (phrase->end >= end || words.classes[phrase->end] == WordClass::stop ||
                                 words.classes[phrase->end] == WordClass::comma);
    if (phrase && (plausibility(words, phrase->pieces) == Plausibility::known ||
                   (ends && phrase->determiner && plausibility(words, phrase->pieces) == Plausibility::named))) {
      return phrase;
    }
  }
  return std::nullopt;
}

// "…, a tweeté parmi les premiers Jean Martin", "…, a dit devant la foule le maire": the subject behind
// a prepositional phrase.
std::optional<SourcePhrase> phrase_after_adjunct(const Words& words, std::size_t i, std::size_t end)
{
  if (i < end && words.classes[i] == WordClass::comma) {
    return phrase_after_comma(words, i + 1, end);
  }
  if (i >= end || words.classes[i] != WordClass::preposition) {
    return std::nullopt;
  }
  const auto adjunct = read_phrase(words, i + 1, end, PhrasePlace::apposition);
  if (!adjunct) {
    return std::nullopt;
  }
  if (auto behind = read_phrase(words, adjunct->end, end, PhrasePlace::after_verb)) {
    return behind;
  }
  // The adjunct swallowed the subject: "à l'Agence Sirocco Hédia Maârouf"
  const std::size_t last = adjunct->pieces.last;
  const bool ends = last >= end || words.classes[last] == WordClass::comma || words.classes[last] == WordClass::stop;
  if (ends && last >= adjunct->pieces.first + 3 && is_name(words, last - 1) && is_name(words, last - 2) &&
      (words.piece(adjunct->pieces.first).is(Role::source_noun) || is_name(words, adjunct->pieces.first))) {
    return read_phrase(words, last - 2, end, PhrasePlace::after_verb);
  }
  // "devant les grilles Jane Doe", "dans la cour des élèves".
  for (std::size_t k = adjunct->pieces.first + 1; k < adjunct->pieces.last; ++k) {
    const bool common = words.token(k - 1).letter_case == text::LetterCase::lower && is_nominal(words.classes[k - 1]);
    const bool full_name = is_name(words, k) && k + 1 < adjunct->pieces.last && is_name(words, k + 1);
    const bool name = full_name || (is_name(words, k) && words.classes[k - 1] == WordClass::adjective);
    const bool people = words.classes[k] == WordClass::of && words.piece(k).has(Role::determiner, Flag::plural) &&
                        k + 1 < adjunct->pieces.last &&
                        words.piece(k + 1).is_any(language::any_of(Role::source_noun, Role::person_noun));
    if (common && (name || people)) {
      return read_phrase(words, k, end, PhrasePlace::after_verb);
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<SourcePhrase> read_inverted_subject(const Words& words, std::size_t at, std::size_t end,
                                                  BeforeVerb before)
{
  auto phrase = read_phrase(words, at, end, PhrasePlace::after_verb);
  const bool set_apart = phrase && phrase->determiner && // "…", déclare la marcheuse, …"
                         (phrase->end >= end || words.classes[phrase->end] == WordClass::comma ||
                          words.classes[phrase->end] == WordClass::stop);
  const auto needed = set_apart ? Plausibility::unknown : Plausibility::known;
  const bool doubtful = phrase && before == BeforeVerb::quotation && plausibility(words, phrase->pieces) < needed;
  if (!phrase || doubtful) {
    const auto behind = phrase_after_adjunct(words, phrase ? phrase->end : at, end);
    phrase = behind ? behind : phrase;
  }
  return phrase;
}

bool begins_clause(const Words& words, std::size_t i, std::size_t end)
{
  while (i < end && (words.classes[i] == WordClass::coordinator || words.classes[i] == WordClass::determiner ||
                     is_nominal(words.classes[i]) || words.classes[i] == WordClass::adverb)) {
    ++i;
  }
  const bool finite = i < end && words.piece(i).has(Role::auxiliary, Flag::finite); // not "ayant requis l'anonymat"
  return i < end && (words.classes[i] == WordClass::verb || (words.classes[i] == WordClass::auxiliary && finite));
}

std::size_t past_comma_before_time(const Words& words, std::size_t i, std::size_t end)
{
  return i + 1 < end && words.classes[i] == WordClass::comma && words.classes[i + 1] == WordClass::time ? i + 1 : i;
}

} // namespace saidby::extract
