#pragma once

#include "extract/reading.hpp"

#include <optional>
#include <vector>

namespace saidby::extract {

// The pieces of a document with their classes: what phrases and cues are read from.
struct Words {
  const Reading& reading;
  const std::vector<WordClass>& classes; // by piece

  [[nodiscard]] const language::Piece& piece(std::size_t i) const { return reading.pieces[i]; }
  [[nodiscard]] const text::Token& token(std::size_t i) const { return reading.tokens[piece(i).tokens.first]; }
  [[nodiscard]] bool is(std::size_t i, WordClass word) const { return classes[i] == word; }
};

// Pieces [first, last).
struct PieceRange {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] bool contains(std::size_t piece) const { return first <= piece && piece < last; }

  friend bool operator==(PieceRange, PieceRange) = default;
};

// A noun phrase that can be a source: "ministre de la Santé, Agnès Buzyn", "Civil Defense Authority (CDA)".
struct SourcePhrase {
  PieceRange pieces;   // without leading determiner
  std::size_t end = 0; // where reading goes on: after a phrase that was wrapped around ("a report by …")
  std::optional<std::size_t> determiner; // the leading one
  std::vector<PieceRange> members;       // of joint sources; empty where there is one
  std::optional<std::size_t> document;   // the noun of the report or count that it stands behind, or that it is
};

// Whether the phrase that starts at `piece` may be on either side of the cue.
enum class PhrasePlace : std::uint8_t { after_preposition, after_verb, apposition };

// Reads the phrase that starts at `from`: noun, its complements, at most one apposition after a comma, a
// bracketed acronym, other sources joined by "and". Ends before verbs, relative clauses, times, a second
// comma. nullopt where no noun phrase starts there. Requires: from <= end, all of one sentence.
[[nodiscard]] std::optional<SourcePhrase> read_phrase(const Words& words, std::size_t from, std::size_t end,
                                                      PhrasePlace place);

// Reads the subject of the verb group that starts at `verb`, going left over adverbs, times, appositions
// and relative clauses, not beyond `begin`. The phrase may be a pronoun. nullopt where there is none.
[[nodiscard]] std::optional<SourcePhrase> read_subject(const Words& words, std::size_t begin, std::size_t verb);

// A name as far as its letters tell: a capital, and no table has other use for the word.
[[nodiscard]] bool is_name(const Words& words, std::size_t i);

// A newspaper, an agency, a channel: passes on what others say.
[[nodiscard]] bool is_medium(const Words& words, std::size_t i);

// The medium of "[quoted] by Tass", "[carried] by state television", where a participle stands at `at`; nullopt
// where none does or somebody else is named.
[[nodiscard]] std::optional<SourcePhrase> read_passed_on_by(const Words& words, std::size_t at, std::size_t end);

// How much speaks for a phrase being somebody who can say something.
enum class Plausibility : std::uint8_t {
  none,    // a thing, a time, an event
  unknown, // a noun that no table knows
  named,   // a name, or people
  known    // an institution, an office, a medium
};
[[nodiscard]] Plausibility plausibility(const Words& words, PieceRange pieces);

// Where the phrase names figures or a document by somebody ("estimations de la police", "ministry report"),
// the one behind them. The phrase itself where it is a speaker; nullopt where the document has no author.
[[nodiscard]] std::optional<SourcePhrase> author_of(const Words& words, const SourcePhrase& phrase);

} // namespace saidby::extract
