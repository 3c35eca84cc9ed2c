#include "extract/reading.hpp"

namespace saidby::extract {

namespace {

void clear(Reading& reading)
{
  reading.tokens.clear();
  reading.pieces.clear();
  reading.classes.clear();
  reading.sentences.clear();
  reading.quotations.clear();
  reading.quantities.clear();
}

// Which part of the article the byte at `offset` belongs to. `next` walks along the parts, which are in
// text order, so that all sentences together cost one pass.
model::Part part_at(const std::vector<model::DocumentPart>& parts, std::size_t offset, std::size_t& next)
{
  while (next < parts.size() && parts[next].span.end <= offset) {
    ++next;
  }
  return next < parts.size() && parts[next].span.start <= offset ? parts[next].part : model::Part::body;
}

} // namespace

void read_document(const language::Pack& pack, const model::Document& document, std::string_view text, Trace* trace,
                   Reading& reading)
{
  clear(reading);
  reading.text = text;
  reading.document = &document;
  reading.pack = &pack;
  reading.trace = trace;
  text::tokenise(text, pack.word_rules(), reading.tokens);
  text::pair_quotes(reading.tokens, reading.quotations);
  reading.plain_sentences.clear();
  text::split_sentences(reading.tokens, reading.plain_sentences);
  std::size_t next_part = 0;
  for (const auto& plain : reading.plain_sentences) {
    SentenceReading sentence;
    sentence.tokens = plain.tokens;
    sentence.paragraph = plain.paragraph;
    sentence.part = part_at(document.parts, reading.tokens[plain.tokens.first].span.start, next_part);
    if (sentence.part == model::Part::related) {
      continue; // the headline of another story: its figures are that story's
    }
    sentence.first_piece = reading.pieces.size();
    language::annotate(pack, text, reading.tokens, plain.tokens, reading.pieces, reading.annotation);
    sentence.last_piece = reading.pieces.size();
    classify_words(reading, sentence.first_piece, sentence.last_piece, reading.classes);
    for (std::size_t i = sentence.first_piece; i < sentence.last_piece; ++i) {
      sentence.roles |= reading.pieces[i].roles;
    }
    sentence.first_quantity = reading.quantities.size();
    quantity::find_quantities(pack, text, reading.tokens, reading.pieces, sentence.first_piece, sentence.last_piece,
                              reading.quantities);
    sentence.last_quantity = reading.quantities.size();
    reading.sentences.push_back(sentence);
  }
}

} // namespace saidby::extract
