#pragma once

#include "language/annotate.hpp"
#include "model/names.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace saidby::quantity {

// What a sentence gives to the steps of this layer. All views belong to the caller.
struct SentenceView {
  const language::Pack& pack;
  std::string_view text;
  std::span<const text::Token> tokens;
  std::span<const language::Piece> pieces; // of the whole text
  std::size_t first = 0;                   // the sentence's pieces are [first, last)
  std::size_t last = 0;

  [[nodiscard]] const text::Token& token(std::size_t piece) const { return tokens[pieces[piece].tokens.first]; }
  [[nodiscard]] std::string_view words(std::size_t piece) const
  {
    const auto& range = pieces[piece].tokens;
    const auto start = tokens[range.first].span.start;
    return text.substr(start, tokens[range.last - 1].span.end - start);
  }
  [[nodiscard]] bool is_mark(std::size_t piece, char32_t mark) const
  {
    return piece >= first && piece < last && token(piece).mark == mark;
  }
  // Whether the piece stands right behind the one before it, without a blank.
  [[nodiscard]] bool is_glued(std::size_t piece) const { return token(piece).gap == text::Gap::none; }
};

// A number read from pieces, or a vague class.
struct ParsedNumber {
  std::optional<std::int64_t> value; // none for vague words and for decimals that are no whole number
  std::optional<model::VagueClass> vague;
  std::size_t last = 0; // one past its last piece
  bool in_digits = false;
  bool is_article = false;      // "un", "one" alone
  bool is_zero_word = false;    // "no", "aucun"
  bool is_noun = false;         // "vingtaine", "dozen", "millier"
  bool is_about = false;        // the noun itself says "about": "vingtaine"
  bool is_decimal = false;      // "7.5" without a multiplier
  bool is_plain_digits = false; // four digits or fewer, without group marks: may be a year
  std::vector<std::uint32_t> rows;
};

// Reads the number that starts at `piece`: digits ("13", "1,300", "1 300", "1.2 million"), words
// ("three hundred and four", "quatre-vingt-dix-sept mille", "one and a half million"), number nouns
// ("une vingtaine", "two dozen") and vague words ("dozens", "plusieurs dizaines de milliers").
// Words are read by the place-value grammar that all pack languages share (units below tens below
// hundreds, each scale multiplying what is smaller before it); the words themselves are pack rows.
// nullopt where no number starts or where it does not fit in 64 bits.
[[nodiscard]] std::optional<ParsedNumber> read_number(const SentenceView& sentence, std::size_t piece);

} // namespace saidby::quantity
