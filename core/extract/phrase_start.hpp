#pragma once

#include "extract/source_phrase.hpp"

#include <optional>

namespace saidby::extract {

// Prepositions, "of" among them.
[[nodiscard]] constexpr bool is_link(WordClass word) { return word == WordClass::of || word == WordClass::preposition; }

// Words that a subject can end with.
[[nodiscard]] constexpr bool can_end_phrase(WordClass word)
{
  return is_nominal(word) || word == WordClass::participle || word == WordClass::bracket_close ||
         word == WordClass::quote || word == WordClass::pronoun;
}

// Finds where noun phrases start, seen from their ends; not beyond `begin`.
class PhraseStart {
public:
  PhraseStart(const Words& words, std::size_t begin) : m_words{words}, m_begin{begin} {}

  // Where the noun phrase that ends before `last` starts, with all its complements and its determiner.
  [[nodiscard]] std::optional<std::size_t> of(std::size_t last) const;

  // The same; a bare word after "and" that names nobody ("cette attaque ignoble et barbare") is part of what
  // stands before it.
  [[nodiscard]] std::optional<std::size_t> over_adjectives(std::size_t last) const;

  // Where `i` stands behind a finite verb: the relative pronoun of a clause without commas ("drivers who carry
  // freight have said").
  [[nodiscard]] std::optional<std::size_t> relative_before(std::size_t i) const;

  // Whether an auxiliary governs the participle.
  [[nodiscard]] bool is_in_verb_group(std::size_t participle) const;

private:
  [[nodiscard]] WordClass at(std::size_t i) const { return m_words.classes[i]; }
  // The opening mark of a bracket or a short quoted name that closes at `close`.
  [[nodiscard]] std::optional<std::size_t> opening_of(std::size_t close) const;

  const Words& m_words;
  std::size_t m_begin;
};

} // namespace saidby::extract
