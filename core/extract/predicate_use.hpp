#pragma once

#include "extract/counted_noun.hpp"
#include "extract/sentence_words.hpp"

#include <cstdint>
#include <vector>

namespace saidby::extract {

// Which argument of a verb stands on its left.
enum class Voice : std::uint8_t {
  active,     // "killed 12", "12 died": subject left, object right
  passive,    // "12 were killed", "12 se sont noyés": the object is on the left
  participle, // "12 killed", without auxiliary: as passive, but weaker than a finite verb that follows
  state,      // "12 are missing", "12 under the rubble"
};

// A predicate or state at its place in a sentence.
struct PredicateUse {
  std::size_t piece = 0;
  Voice voice = Voice::active;
  bool finite = false;         // the verb group holds a finite form
  bool infinitive = false;     // "permettant à 12 détenus de s'évader"
  std::size_t group_first = 0; // first piece of the verb group: its first auxiliary
  bool conditional = false;    // "auraient été", "could have been"
  bool future = false;
  bool negated = false;
};

// Appends all predicates and states of the sentence, in order. Linear in its length.
void find_predicates(const SentenceWords& words, std::vector<PredicateUse>& uses);

// Whether a reading of the predicate, as it is used here, can have happened to `noun`: what is negated has not,
// and some verbs need a doer or a word beside them that tells what they mean.
[[nodiscard]] bool may_happen(const SentenceWords& words, const PredicateUse& use, const language::Lexeme& reading,
                              const CountedNoun& noun);

// Whether a verb before the infinitive makes people do it: "had to leave", "ont été contraints de partir".
// Its reading; nullptr where none does.
[[nodiscard]] const language::Lexeme* made_to_by(const SentenceWords& words, const PredicateUse& use);

// What of the predicate is counted on one side of it: the reading whose counted argument stands there and
// whose measure can happen to `noun`; nullptr where it has none.
enum class Side : std::uint8_t { left, right };
[[nodiscard]] const language::Lexeme* fitting_reading(const SentenceWords& words, const PredicateUse& use, Side side,
                                                      const CountedNoun& noun);

} // namespace saidby::extract
