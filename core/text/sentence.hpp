#pragma once

#include "text/token.hpp"

#include <cstdint>
#include <vector>

namespace saidby::text {

struct Sentence {
  TokenRange tokens;
  std::uint32_t paragraph = 0; // counted from 0 in the text

  friend bool operator==(const Sentence&, const Sentence&) = default;
};

// Splits tokens into sentences: at . ! ? … when a capital, digit, dash, bracket or quotation mark
// follows, and at every line that ends (Gap::line, Gap::paragraph). Closing quotation marks and brackets
// after the stop stay with the sentence. Abbreviations are no matter here: tokenise() keeps their stop.
// Appends to `sentences`.
void split_sentences(const std::vector<Token>& tokens, std::vector<Sentence>& sentences);

// One quotation: from its opening to its closing mark. Where a quotation runs over paragraphs, each
// paragraph's stretch is one Quotation, and `continued` says that the next paragraph goes on with it.
struct Quotation {
  TokenRange tokens; // with the marks; ends after the last token where no closing mark was found
  bool closed = true;
  bool continued = false;

  friend bool operator==(const Quotation&, const Quotation&) = default;
};

// Pairs quotation marks, paragraph by paragraph; straight marks open before a word and close after one.
// Single marks and apostrophes pair only around whole phrases. Appends outermost quotations only, in order.
void pair_quotes(const std::vector<Token>& tokens, std::vector<Quotation>& quotations);

} // namespace saidby::text
