#pragma once

#include "extract/trace.hpp"
#include "extract/word_class.hpp"
#include "language/annotate.hpp"
#include "model/document.hpp"
#include "quantity/finder.hpp"
#include "text/sentence.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::extract {

// One sentence of a Reading; ranges index the Reading's vectors.
struct SentenceReading {
  text::TokenRange tokens;
  std::uint32_t paragraph = 0;
  std::size_t first_piece = 0; // pieces [first_piece, last_piece)
  std::size_t last_piece = 0;
  std::size_t first_quantity = 0; // quantities [first_quantity, last_quantity)
  std::size_t last_quantity = 0;
  language::RoleSet roles = 0; // of all its pieces: one test tells whether a sentence can matter
  model::Part part = model::Part::body;
};

// A document as far as tokens, lexicon and numbers go: what figures and attributions are read from.
// Owned by the Extractor's workspace and filled anew for each document; memory is reused.
struct Reading {
  std::string_view text;
  const model::Document* document = nullptr;
  const language::Pack* pack = nullptr;
  std::vector<text::Token> tokens;
  std::vector<language::Piece> pieces; // of all sentences, in order
  std::vector<WordClass> classes;      // of each piece
  std::vector<SentenceReading> sentences;
  std::vector<text::Quotation> quotations;
  std::vector<quantity::FoundQuantity> quantities; // of all sentences, in order
  Trace* trace = nullptr;

  // Reused by read_document(); of no use to others.
  std::vector<text::Sentence> plain_sentences;
  language::AnnotationMemory annotation{.remember = language::Remember::words, .folded = {}, .words = {}, .caches = {}};

  [[nodiscard]] std::string_view words(text::TokenRange range) const
  {
    return range.empty() ? std::string_view{}
                         : text.substr(tokens[range.first].span.start,
                                       tokens[range.last - 1].span.end - tokens[range.first].span.start);
  }
  [[nodiscard]] text::ByteSpan bytes(text::TokenRange range) const
  {
    return range.empty() ? text::ByteSpan{}
                         : text::ByteSpan{tokens[range.first].span.start, tokens[range.last - 1].span.end};
  }
  // The token range of the pieces [first, last).
  [[nodiscard]] text::TokenRange token_range(std::size_t first_piece, std::size_t last_piece) const
  {
    return first_piece >= last_piece
             ? text::TokenRange{}
             : text::TokenRange{pieces[first_piece].tokens.first, pieces[last_piece - 1].tokens.last};
  }
};

// Reads tokens, sentences, quotations, pieces and quantities of `text` into `reading`, replacing what
// was there. Requires: valid UTF-8; `document`, `text` and `pack` outlive the reading.
void read_document(const language::Pack& pack, const model::Document& document, std::string_view text, Trace* trace,
                   Reading& reading);

} // namespace saidby::extract
