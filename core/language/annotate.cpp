#include "language/annotate.hpp"

#include "text/utf8.hpp"

namespace saidby::language {

namespace {

// The most words that one entry may have; PackLoader refuses longer ones.
constexpr std::size_t k_longest_entry = 8;

bool is_in_capitals(std::span<const text::Token> tokens, text::TokenRange sentence)
{
  std::size_t words = 0;
  std::size_t upper = 0;
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    if (tokens[i].kind == text::TokenKind::word && tokens[i].span.size() > 1) {
      ++words;
      upper += tokens[i].letter_case == text::LetterCase::upper ? 1 : 0;
    }
  }
  return words >= 3 && upper * 10 >= words * 7;
}

// Looks tokens up as words, each once.
class WordReader {
public:
  WordReader(const Lexicon& lexicon, bool strip_accents, std::string_view text, std::span<const text::Token> tokens,
             std::string& scratch)
    : m_lexicon{lexicon},
      m_strip_accents{strip_accents},
      m_text{text},
      m_tokens{tokens},
      m_scratch{scratch}
  {}

  WordId word(std::size_t token) const
  {
    const auto bytes = text::bytes_of(m_text, m_tokens[token].span);
    m_scratch.clear();
    if (m_strip_accents) {
      text::append_folded_without_accents(m_scratch, bytes);
    } else {
      text::append_folded(m_scratch, bytes);
    }
    return m_lexicon.word(m_scratch);
  }

private:
  const Lexicon& m_lexicon;
  bool m_strip_accents;
  std::string_view m_text;
  std::span<const text::Token> m_tokens;
  std::string& m_scratch;
};

// Roles whose readings do not ask for another letter case than the token has.
RoleSet roles_allowed(std::span<const Lexeme> readings, text::LetterCase letter_case)
{
  RoleSet roles = 0;
  for (const auto& reading : readings) {
    const bool wants_other = letter_case == text::LetterCase::lower         ? reading.has(Flag::needs_capital)
                             : letter_case == text::LetterCase::capitalised ? reading.has(Flag::needs_lower)
                                                                            : false;
    roles |= wants_other ? 0 : bit(reading.role);
  }
  return roles;
}

struct Match {
  std::size_t last = 0; // one past the last token; 0 = no entry
  Lexicon::Node node{};
};

Match longest_match(const Lexicon& lexicon, const WordReader& words, std::size_t first, std::size_t last)
{
  Match best;
  Lexicon::Node node = Lexicon::k_root;
  for (std::size_t i = first; i < last && i < first + 2 * k_longest_entry; ++i) {
    if (!lexicon.step(node, words.word(i))) {
      break;
    }
    if (!lexicon.readings(node).empty()) {
      best = {i + 1, node};
    }
  }
  return best;
}

} // namespace

const Lexeme* Piece::reading(Role role) const
{
  if (!is(role)) {
    return nullptr;
  }
  for (const auto& lexeme : readings) {
    if (lexeme.role == role) {
      return &lexeme;
    }
  }
  return nullptr;
}

bool Piece::has(Role role, Flag flag) const
{
  const auto* lexeme = reading(role);
  return lexeme != nullptr && lexeme->has(flag);
}

void annotate(const Pack& pack, std::string_view text, std::span<const text::Token> tokens, text::TokenRange sentence,
              std::vector<Piece>& pieces, std::string& scratch)
{
  const bool in_capitals = is_in_capitals(tokens, sentence);
  const Lexicon& lexicon = in_capitals ? pack.unaccented_lexicon() : pack.lexicon();
  const WordReader words{lexicon, in_capitals, text, tokens, scratch};
  for (std::size_t i = sentence.first; i < sentence.last;) {
    const Lexicon* found_in = &lexicon;
    Match match = longest_match(lexicon, words, i, sentence.last);
    if (match.last == 0 && !in_capitals && tokens[i].letter_case == text::LetterCase::capitalised) {
      // A capital often loses its accent: "Etat".
      const WordReader stripped{pack.unaccented_lexicon(), true, text, tokens, scratch};
      match = longest_match(pack.unaccented_lexicon(), stripped, i, sentence.last);
      found_in = &pack.unaccented_lexicon();
    }
    Piece piece{{i, i + 1}, 0, {}};
    if (match.last != 0) {
      piece.tokens.last = match.last;
      piece.readings = found_in->readings(match.node);
      piece.roles = roles_allowed(piece.readings, tokens[i].letter_case);
    }
    pieces.push_back(piece);
    i = piece.tokens.last;
  }
}

} // namespace saidby::language
