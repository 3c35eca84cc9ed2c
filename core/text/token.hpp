#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::text {

enum class TokenKind : std::uint8_t {
  word,        // letters, with inner apostrophes and dots where the language keeps them: "O'Brien", "U.S."
  number,      // digits with inner marks: "13", "2.000", "1,300.5"; groups split by blanks are several tokens
  punctuation, // one character: , ; : . ( ) - % $
  quote,       // one quotation mark; which way it faces is known after pair_quotes()
};

enum class LetterCase : std::uint8_t { none, lower, capitalised, upper, mixed };

// What stands between a token and the one before it.
enum class Gap : std::uint8_t { none, blank, line, paragraph };

struct Token {
  ByteSpan span; // in the text that was tokenised
  TokenKind kind = TokenKind::punctuation;
  LetterCase letter_case = LetterCase::none; // "upper" needs two letters: "I" and "A" are capitalised
  Gap gap = Gap::none;
  char32_t mark = 0; // the character of a punctuation or quote token, typographic variants as they are

  friend bool operator==(const Token&, const Token&) = default;
};

// How a language glues words together; all entries folded (text/utf8.hpp).
struct WordRules {
  std::vector<std::string> elisions;      // what stands before an apostrophe and is its own word: "l", "qu"
  std::vector<std::string> clitics;       // what an apostrophe starts and is its own word: "'s", "n't"
  std::vector<std::string> abbreviations; // words that keep their full stop: "mr", "gen", without it
};

// Splits a text into tokens, left to right, in one pass; blanks are no tokens. Numbers keep "." "," and
// "'" between digits. Words split at dashes ("dix-huit" is three tokens), at elisions and clitics.
// A line break that only wraps a long line (see is_hard_wrapped()) is Gap::blank.
// Requires: valid UTF-8. Appends to `tokens`, whose memory can be reused from text to text.
void tokenise(std::string_view text, const WordRules& rules, std::vector<Token>& tokens);

// Whether lines were broken at a fixed width, as in mail and agency exports: most lines of a paragraph
// are of about one length below 100 bytes. Then only blank lines end a paragraph.
[[nodiscard]] bool is_hard_wrapped(std::string_view text);

} // namespace saidby::text
