#include "text/sentence.hpp"

#include "text/utf8.hpp"

#include <optional>

namespace saidby::text {

namespace {

bool is_stop(const Token& token)
{
  return token.kind == TokenKind::punctuation &&
         (token.mark == '.' || token.mark == '!' || token.mark == '?' || token.mark == 0x2026 || token.mark == 0x061F ||
          token.mark == 0x06D4 || token.mark == 0x0964 || token.mark == 0x3002);
}

bool is_closing_bracket(const Token& token)
{
  return token.kind == TokenKind::punctuation && (token.mark == ')' || token.mark == ']');
}

// A mark that can only close, or a straight one that stands right after its neighbour.
bool closes_quote(const Token& token)
{
  return token.kind == TokenKind::quote &&
         (token.mark == 0x00BB || token.mark == 0x201D || token.mark == 0x203A || token.mark == 0x2019 ||
          ((token.mark == '"' || token.mark == '\'') && token.gap == Gap::none));
}

bool starts_sentence(const Token& token)
{
  switch (token.kind) {
  case TokenKind::word: return token.letter_case != LetterCase::lower;
  case TokenKind::number: return true;
  case TokenKind::quote: return true;
  case TokenKind::punctuation:
    return token.mark == '(' || token.mark == '[' || token.mark == '-' || token.mark == '#' || token.mark == '@' ||
           token.mark == 0x2013 || token.mark == 0x2014 || token.mark == 0x2022;
  }
  return false;
}

// Whether the sentence that `stop` (a full stop or its like) seems to end really ends there; `next` is
// the first token after the stop and the marks that close with it.
bool ends_sentence(const std::vector<Token>& tokens, std::size_t stop, std::size_t next)
{
  if (next >= tokens.size()) {
    return true;
  }
  const Token& after = tokens[next];
  if (after.gap == Gap::none || !starts_sentence(after)) {
    return false;
  }
  // "J. Smith": one capital letter before the stop is an initial.
  if (stop > 0 && tokens[stop].mark == '.' && tokens[stop].gap == Gap::none) {
    const Token& before = tokens[stop - 1];
    const bool initial =
      before.kind == TokenKind::word && before.letter_case == LetterCase::capitalised && before.span.size() == 1;
    if (initial && next == stop + 1 && after.kind == TokenKind::word) {
      return false;
    }
  }
  return true;
}

} // namespace

void split_sentences(const std::vector<Token>& tokens, std::vector<Sentence>& sentences)
{
  std::uint32_t paragraph = 0;
  std::size_t first = 0;
  const auto finish = [&](std::size_t last) {
    if (last > first) {
      sentences.push_back({{first, last}, paragraph});
      first = last;
    }
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > first && (tokens[i].gap == Gap::line || tokens[i].gap == Gap::paragraph)) {
      finish(i);
      ++paragraph;
    }
    if (!is_stop(tokens[i])) {
      continue;
    }
    std::size_t next = i + 1;
    while (next < tokens.size() && tokens[next].gap <= Gap::blank &&
           (is_stop(tokens[next]) || closes_quote(tokens[next]) || is_closing_bracket(tokens[next]))) {
      ++next;
    }
    if (next < tokens.size() && tokens[next].gap >= Gap::line) {
      continue; // the line's end will finish it
    }
    if (ends_sentence(tokens, i, next)) {
      finish(next);
    }
    i = next - 1;
  }
  finish(tokens.size());
}

namespace {

enum class Facing { opens, closes, neither };

bool is_single_mark(char32_t mark)
{
  return mark == '\'' || mark == '`' || mark == 0x2018 || mark == 0x2019 || mark == 0x201A || mark == 0x201B ||
         mark == 0x02BC || mark == 0x2039 || mark == 0x203A;
}

Facing facing(const std::vector<Token>& tokens, std::size_t i, bool inside)
{
  const Token& token = tokens[i];
  switch (token.mark) {
  case 0x00AB:
  case 0x201E: return Facing::opens;
  case 0x00BB: return Facing::closes;
  case 0x201C: return inside ? Facing::closes : Facing::opens; // German texts close with it
  case 0x201D: return Facing::closes;
  default: break;
  }
  if (is_single_mark(token.mark)) {
    return Facing::neither;
  }
  // Straight marks: the side on which the word is.
  const bool word_after = i + 1 < tokens.size() && tokens[i + 1].gap == Gap::none;
  const bool word_before = token.gap == Gap::none;
  if (word_after != word_before) {
    return word_after ? Facing::opens : Facing::closes;
  }
  return inside ? Facing::closes : Facing::opens;
}

} // namespace

void pair_quotes(const std::vector<Token>& tokens, std::vector<Quotation>& quotations)
{
  std::optional<std::size_t> open;
  const auto finish_open = [&](std::size_t paragraph_end) {
    if (!open) {
      return;
    }
    // A mark that nothing closes is a quotation only where the next paragraph opens one again.
    const bool continued = paragraph_end < tokens.size() && tokens[paragraph_end].kind == TokenKind::quote;
    if (continued) {
      quotations.push_back({{*open, paragraph_end}, false, true});
    }
    open.reset();
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].gap >= Gap::line) {
      finish_open(i);
    }
    if (tokens[i].kind != TokenKind::quote) {
      continue;
    }
    const auto way = facing(tokens, i, open.has_value());
    if (way == Facing::opens && !open) {
      open = i;
    } else if (way == Facing::closes && open) {
      quotations.push_back({{*open, i + 1}, true, false});
      open.reset();
    }
  }
  finish_open(tokens.size());
}

} // namespace saidby::text
