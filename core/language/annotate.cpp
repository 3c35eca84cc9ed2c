#include "language/annotate.hpp"

#include "text/utf8.hpp"

#include <array>

namespace saidby::language {

namespace {

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

// Lower case of plain ASCII and of the Latin-1 letters, which are nearly all of most texts, into a
// buffer; returns nothing where the word holds another character or is too long.
std::string_view folded_fast(std::string_view word, std::array<char, 64>& buffer)
{
  if (word.size() > buffer.size()) {
    return {};
  }
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      buffer[size++] = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 0x20 : byte);
    } else if (byte == 0xC3 && i + 1 < word.size()) {
      const auto second = static_cast<unsigned char>(word[++i]);
      buffer[size++] = static_cast<char>(0xC3);
      buffer[size++] = static_cast<char>(second <= 0x9E && second != 0x97 ? second + 0x20 : second);
    } else {
      return {};
    }
  }
  return {buffer.data(), size};
}

enum class Accents { kept, left_out };

// Looks words up in one of the pack's lexicons.
class WordReader {
public:
  WordReader(const Lexicon& lexicon, Accents accents, std::string_view text, std::span<const text::Token> tokens,
             AnnotationMemory& memory)
    : m_lexicon{lexicon},
      m_accents{accents},
      m_text{text},
      m_tokens{tokens},
      m_folded{memory.folded},
      m_cache{cache_of(lexicon, memory)}
  {}

  [[nodiscard]] WordId word(std::size_t token) const
  {
    if (m_tokens[token].kind == text::TokenKind::number) {
      return 0; // digits are never entries
    }
    const auto bytes = text::bytes_of(m_text, m_tokens[token].span);
    if (m_cache == nullptr) {
      return look_up(bytes);
    }
    return m_cache->find(bytes, [this](std::string_view word) { return look_up(word); });
  }

  [[nodiscard]] const Lexicon& lexicon() const { return m_lexicon; }

private:
  static WordCache* cache_of(const Lexicon& lexicon, AnnotationMemory& memory)
  {
    if (memory.remember == Remember::nothing) {
      return nullptr;
    }
    for (auto& cache : memory.caches) {
      if (cache.lexicon() == &lexicon) {
        return &cache;
      }
    }
    return &memory.caches.emplace_back(&lexicon);
  }

  [[nodiscard]] WordId look_up(std::string_view bytes) const
  {
    if (m_accents == Accents::kept) {
      std::array<char, 64> buffer; // filled by folded_fast()
      if (const auto fast = folded_fast(bytes, buffer); !fast.empty()) {
        return m_lexicon.word(fast);
      }
    }
    m_folded.clear();
    if (m_accents == Accents::left_out) {
      text::append_folded_without_accents(m_folded, bytes);
    } else {
      text::append_folded(m_folded, bytes);
    }
    return m_lexicon.word(m_folded);
  }

  const Lexicon& m_lexicon;
  Accents m_accents;
  std::string_view m_text;
  std::span<const text::Token> m_tokens;
  std::string& m_folded;
  WordCache* m_cache; // nullptr: words are not remembered
};

struct Match {
  std::size_t last = 0; // one past its last token; 0 = no entry
  Lexicon::Node node{};
};

// The longest entry that starts at token `first` and ends before `last`; `word_of` gives a token's word.
template <typename WordOf>
Match longest_match(const Lexicon& lexicon, std::size_t first, std::size_t last, WordOf word_of)
{
  Match best;
  Lexicon::Node node = Lexicon::k_root;
  for (std::size_t i = first; i < last && lexicon.step(node, word_of(i)); ++i) {
    if (lexicon.roles(node) != 0) {
      best = {i + 1, node};
    }
    if (!lexicon.goes_on(node)) {
      break;
    }
  }
  return best;
}

// Roles of the readings that do not ask for another letter case than the token has.
RoleSet roles_allowed(const Lexicon& lexicon, Lexicon::Node node, text::LetterCase letter_case)
{
  if (!lexicon.asks_for_case(node)) {
    return lexicon.roles(node);
  }
  RoleSet roles = 0;
  for (const auto& reading : lexicon.readings(node)) {
    const bool wants_other = letter_case == text::LetterCase::lower         ? reading.has(Flag::needs_capital)
                             : letter_case == text::LetterCase::capitalised ? reading.has(Flag::needs_lower)
                                                                            : false;
    roles |= wants_other ? 0 : bit(reading.role);
  }
  return roles;
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
              std::vector<Piece>& pieces, AnnotationMemory& memory)
{
  const WordReader accented{pack.lexicon(), Accents::kept, text, tokens, memory};
  const WordReader unaccented{pack.unaccented_lexicon(), Accents::left_out, text, tokens, memory};
  const bool in_capitals = is_in_capitals(tokens, sentence);
  const WordReader& reader = in_capitals ? unaccented : accented;
  memory.words.clear();
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    memory.words.push_back(reader.word(i));
  }
  const auto known_word = [&](std::size_t i) { return memory.words[i - sentence.first]; };
  for (std::size_t i = sentence.first; i < sentence.last;) {
    const Lexicon* lexicon = &reader.lexicon();
    auto match = longest_match(*lexicon, i, sentence.last, known_word);
    if (match.last == 0 && !in_capitals && tokens[i].letter_case == text::LetterCase::capitalised) {
      lexicon = &unaccented.lexicon(); // a capital often loses its accent: "Etat"
      match = longest_match(*lexicon, i, sentence.last, [&](std::size_t token) { return unaccented.word(token); });
    }
    Piece piece{{i, i + 1}, 0, {}};
    if (match.last != 0) {
      piece.tokens.last = match.last;
      piece.readings = lexicon->readings(match.node);
      piece.roles = roles_allowed(*lexicon, match.node, tokens[i].letter_case);
    }
    pieces.push_back(piece);
    i = piece.tokens.last;
  }
}

} // namespace saidby::language
