#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace saidby::extract {

struct Reading;

// What a piece is in its sentence, after its neighbours have decided between its readings: "report" is a
// noun after "the" and a verb before "that". Attribution reads these, never the bare roles.
enum class WordClass : std::uint8_t {
  noun, // also names and words that no table knows
  adjective,
  number,
  determiner,
  possessive_mark, // "'s"
  of,              // the preposition that makes a noun a part of another: "of", "de", "du"
  preposition,
  cue_preposition, // "according to"
  adverb,
  time, // "Monday", "last week", "7 October"
  pronoun,
  object_pronoun, // reflexive or object: stands inside a verb group
  verb,           // finite
  participle,
  gerund,
  infinitive,
  auxiliary,
  negation,
  agentless, // "reportedly"
  comma,
  semicolon,
  colon,
  dash,   // with a blank beside it
  hyphen, // between two parts of a word
  bracket_open,
  bracket_close,
  quote,
  stop,
  coordinator, // "and", "or"
  contrast,    // "but", "while"
  subordinator,
  relative,
  other_mark
};

// Appends the classes of the pieces [first, last) of `reading`, one each. One pass, linear.
void classify_words(const Reading& reading, std::size_t first, std::size_t last, std::vector<WordClass>& classes);

// Whether a noun phrase can hold the word.
[[nodiscard]] constexpr bool is_nominal(WordClass word)
{
  return word == WordClass::noun || word == WordClass::adjective || word == WordClass::number ||
         word == WordClass::possessive_mark;
}

// Whether the word ends the clause on its left for good.
[[nodiscard]] constexpr bool is_strong_border(WordClass word)
{
  return word == WordClass::semicolon || word == WordClass::contrast || word == WordClass::stop;
}

} // namespace saidby::extract
