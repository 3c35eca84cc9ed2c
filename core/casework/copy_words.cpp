#include "casework/copy_words.hpp"

#include "language/packs.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace saidby::casework {

namespace {

using language::Flag;
using language::Role;

constexpr std::size_t k_negation_reach = 3; // words between "not" and what it denies: "has not yet been confirmed"

[[nodiscard]] bool any_has(std::span<const language::Lexeme> readings, Role role, Flag flag)
{
  return std::any_of(readings.begin(), readings.end(),
                     [&](const auto& reading) { return reading.role == role && reading.has(flag); });
}

[[nodiscard]] bool any_is(std::span<const language::Lexeme> readings, Role role)
{
  return std::any_of(readings.begin(), readings.end(), [&](const auto& reading) { return reading.role == role; });
}

// Institutions of plural form ("the authorities") speak with one voice; people, places and the nameless do not.
[[nodiscard]] bool is_several(const language::Lexeme& reading)
{
  return reading.role == Role::source_noun && reading.has(Flag::plural) &&
         (reading.has(Flag::person) || reading.has(Flag::anonymous) || reading.has(Flag::body) ||
          reading.source_type == model::SourceType::witness || reading.source_type == model::SourceType::anonymous);
}

} // namespace

CopyWords::CopyWords(const model::Document& document, std::string_view text)
  : m_text{text},
    m_pack{language::Packs::embedded().find(document.language)}
{
  if (m_pack != nullptr) {
    text::tokenise(text, m_pack->word_rules(), m_tokens);
  }
}

std::vector<text::ByteSpan> CopyWords::confirming(text::ByteSpan span) const
{
  std::vector<text::ByteSpan> found;
  for (auto i = first_token_in(span); i < m_tokens.size() && m_tokens[i].span.end <= span.end; ++i) {
    if (any_has(readings(m_tokens[i]), Role::cue_verb, Flag::confirms) && !is_negated(i)) {
      found.push_back(m_tokens[i].span);
    }
  }
  return found;
}

bool CopyWords::names_several(text::ByteSpan phrase) const
{
  bool speaker_seen = false;
  for (auto i = first_token_in(phrase); i < m_tokens.size() && m_tokens[i].span.end <= phrase.end; ++i) {
    const auto words = readings(m_tokens[i]);
    if (std::any_of(words.begin(), words.end(), is_several)) {
      return true;
    }
    if (speaker_seen && any_is(words, Role::preposition)) {
      return false;
    }
    speaker_seen = speaker_seen || any_is(words, Role::source_noun);
  }
  return false;
}

std::span<const language::Lexeme> CopyWords::readings(const text::Token& token) const
{
  if (token.kind != text::TokenKind::word) {
    return {};
  }
  const auto& lexicon = m_pack->lexicon();
  auto node = language::Lexicon::k_root;
  const auto word = lexicon.word(text::folded(text::bytes_of(m_text, token.span)));
  return word != 0 && lexicon.step(node, word) ? lexicon.readings(node) : std::span<const language::Lexeme>{};
}

bool CopyWords::is_negated(std::size_t token) const
{
  for (auto before = token - std::min(token, k_negation_reach); before < token; ++before) {
    if (any_is(readings(m_tokens[before]), Role::negation)) {
      return true;
    }
  }
  return false;
}

std::size_t CopyWords::first_token_in(text::ByteSpan span) const
{
  const auto first = std::lower_bound(m_tokens.begin(), m_tokens.end(), span.start,
                                      [](const text::Token& token, std::size_t at) { return token.span.start < at; });
  return static_cast<std::size_t>(first - m_tokens.begin());
}

} // namespace saidby::casework
