// Text of any bytes: UTF-8 validation, tokens, sentences, quotation marks.
#include "fuzz_target.hpp"

#include "text/sentence.hpp"
#include "text/token.hpp"
#include "text/utf8.hpp"

#include <vector>

namespace {

using saidby::fuzz::require;

const saidby::text::WordRules k_rules{{"l", "d", "qu"}, {"'s", "n't"}, {"m", "mr", "gen"}};

// Tokens stand in order, do not overlap and cut no character in two.
void check_tokens(std::string_view text, const std::vector<saidby::text::Token>& tokens)
{
  std::size_t end = 0;
  for (const auto& token : tokens) {
    require(token.span.start >= end && token.span.end > token.span.start && token.span.end <= text.size());
    require(saidby::text::border_at_or_before(text, token.span.start) == token.span.start);
    require(saidby::text::border_at_or_before(text, token.span.end) == token.span.end);
    end = token.span.end;
  }
}

// Every token is in exactly one sentence, and in text order.
void check_sentences(const std::vector<saidby::text::Token>& tokens)
{
  std::vector<saidby::text::Sentence> sentences;
  saidby::text::split_sentences(tokens, sentences);
  std::size_t next = 0;
  for (const auto& sentence : sentences) {
    require(sentence.tokens.first == next && sentence.tokens.last > sentence.tokens.first);
    next = sentence.tokens.last;
  }
  require(next == tokens.size());
}

void check_quotations(const std::vector<saidby::text::Token>& tokens)
{
  std::vector<saidby::text::Quotation> quotations;
  saidby::text::pair_quotes(tokens, quotations);
  std::size_t end = 0;
  for (const auto& quotation : quotations) {
    require(quotation.tokens.first >= end && quotation.tokens.last <= tokens.size());
    end = quotation.tokens.last;
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const auto text = saidby::fuzz::as_text(data, size);
  if (const auto fault = saidby::text::first_invalid_utf8(text)) {
    require(*fault < text.size());
    return 0;
  }
  std::vector<saidby::text::Token> tokens;
  saidby::text::tokenise(text, k_rules, tokens);
  check_tokens(text, tokens);
  check_sentences(tokens);
  check_quotations(tokens);
  require(!saidby::text::first_invalid_utf8(saidby::text::folded(text)));
  return 0;
}
