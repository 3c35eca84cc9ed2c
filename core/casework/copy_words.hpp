#pragma once

#include "language/pack.hpp"
#include "model/document.hpp"
#include "text/span.hpp"
#include "text/token.hpp"

#include <string_view>
#include <vector>

namespace saidby::casework {

// What the words of a text say by themselves, word for word, as its language's pack has them.
// Requires: the text outlives the words. A text of a language without pack says nothing.
class CopyWords {
public:
  CopyWords(const model::Document& document, std::string_view text);

  // The words inside `span` that say that something was confirmed, unless they are negated.
  [[nodiscard]] std::vector<text::ByteSpan> confirming(text::ByteSpan span) const;

  // Whether a source phrase speaks of several: "sources", "two officials", "des témoins". What belongs to
  // the speaker ("the head of the hospitals") does not count.
  [[nodiscard]] bool names_several(text::ByteSpan phrase) const;

private:
  [[nodiscard]] std::span<const language::Lexeme> readings(const text::Token& token) const;
  [[nodiscard]] bool is_negated(std::size_t token) const;
  [[nodiscard]] std::size_t first_token_in(text::ByteSpan span) const;

  std::string_view m_text;
  const language::Pack* m_pack = nullptr;
  std::vector<text::Token> m_tokens;
};

} // namespace saidby::casework
