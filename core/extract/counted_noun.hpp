#pragma once

#include "extract/sentence_words.hpp"

#include <cstdint>

namespace saidby::extract {

// What stands behind a number as the noun that it counts.
enum class NounKind : std::uint8_t {
  unsaid,    // "twelve were hurt", "353 blessés" has an outcome but no counted noun
  people,    // a person noun, or a nationality: then `noun` is null
  thing,     // a building, a vehicle
  unknown,   // a noun that no table knows: "twelve Mexicans", "twelve skateboards"
  uncounted, // a noun whose number is never a claim: "twelve attacks"
};

// The noun phrase of a number: "12 [injured miners]", "des dizaines [de manifestants]", "six [autres]".
struct CountedNoun {
  NounKind kind = NounKind::unsaid;
  std::size_t first = 0; // pieces of the label [first, last); empty where no noun is said
  std::size_t last = 0;
  std::size_t head = k_no_piece; // the piece that names who is counted
  std::size_t end = 0;           // where the search for a predicate goes on
  const language::Lexeme* noun = nullptr;
  // "17 dead", "30 dead civilians", "17 blessés graves": what happened is said in the phrase itself
  const language::Lexeme* outcome = nullptr;
  std::size_t outcome_piece = k_no_piece;
  bool mixed = false;                          // "17 dead and missing": two outcomes of the same people, uncounted
  const language::Lexeme* more_word = nullptr; // what says so
  bool more = false;                           // "six autres", "twelve more": the noun is that of the figure before
  bool each = false;                           // "two each"
  bool of_whole = false;  // "four of them", "12 des 25 détenus": a part of what is said or was said before
  bool of_people = false; // "hundreds of them": the whole is named by a pronoun
  bool definite = false;  // "the 17", "ces 17"
};

// Reads the noun phrase behind `quantity`. Looks at most k_longest_noun_phrase pieces ahead.
[[nodiscard]] CountedNoun counted_noun(const SentenceWords& words, const quantity::FoundQuantity& quantity);

// One past "and missing", "ou disparus" right behind an outcome that says who died; `at` itself where the words
// there say something else ("and 4 missing", "and wounded 30").
[[nodiscard]] std::size_t past_joined_outcome(const SentenceWords& words, std::size_t at);

// Whether a thing is counted rather than people.
[[nodiscard]] constexpr bool is_thing(const CountedNoun& noun) { return noun.kind == NounKind::thing; }

} // namespace saidby::extract
