#include "text/token.hpp"

#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace saidby::text {

namespace {

enum class CharacterClass : std::uint8_t { blank, newline, letter, digit, quote, apostrophe, mark };

constexpr std::array<CharacterClass, 128> make_ascii_classes()
{
  std::array<CharacterClass, 128> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    classes[c] = letter                  ? CharacterClass::letter
                 : c >= '0' && c <= '9'  ? CharacterClass::digit
                 : c == '\n'             ? CharacterClass::newline
                 : c <= ' ' || c == 0x7F ? CharacterClass::blank
                 : c == '"'              ? CharacterClass::quote
                 : c == '\'' || c == '`' ? CharacterClass::apostrophe
                                         : CharacterClass::mark;
  }
  return classes;
}

constexpr auto k_ascii_classes = make_ascii_classes();

CharacterClass class_of(char32_t character)
{
  if (character < 128) {
    return k_ascii_classes[character];
  }
  if (character >= 0xC0 && character < 0x250) {
    return character == 0xD7 || character == 0xF7 ? CharacterClass::mark : CharacterClass::letter;
  }
  switch (character) {
  case 0x00AB:
  case 0x00BB:
  case 0x201C:
  case 0x201D:
  case 0x201E:
  case 0x201F:
  case 0x2039:
  case 0x203A: return CharacterClass::quote;
  case 0x2018:
  case 0x2019:
  case 0x201A:
  case 0x201B:
  case 0x02BC: return CharacterClass::apostrophe;
  case 0x00A0:
  case 0x00AD:
  case 0x1680:
  case 0x202F:
  case 0x205F:
  case 0x3000:
  case 0xFEFF: return CharacterClass::blank;
  case 0x2028:
  case 0x2029:
  case 0x0085: return CharacterClass::newline;
  case 0x00AA:
  case 0x00BA:
  case 0x00B5: return CharacterClass::letter;
  default: break;
  }
  if (character >= 0x2000 && character <= 0x200F) {
    return CharacterClass::blank;
  }
  if (character >= 0xC0 && character < 0x2000 && character != 0xD7 && character != 0xF7) {
    // Letters of most alphabets; the few marks among them (Arabic comma) are told by ICU.
    return character < 0x370 || u_isalnum(static_cast<UChar32>(character)) ||
               u_getCombiningClass(static_cast<UChar32>(character)) != 0
             ? CharacterClass::letter
             : CharacterClass::mark;
  }
  return u_isalpha(static_cast<UChar32>(character)) ? CharacterClass::letter : CharacterClass::mark;
}

bool is_upper(char32_t character)
{
  if (character < 0x100) {
    return (character >= 'A' && character <= 'Z') || (character >= 0xC0 && character <= 0xDE && character != 0xD7);
  }
  return u_isupper(static_cast<UChar32>(character)) != 0;
}

bool listed(const std::vector<std::string>& list, std::string_view word)
{
  return std::find(list.begin(), list.end(), word) != list.end();
}

// One pass over a text. Members named in the order in which a character meets them.
class Tokeniser {
public:
  Tokeniser(std::string_view text, const WordRules& rules, std::vector<Token>& tokens)
    : m_text{text},
      m_rules{rules},
      m_tokens{tokens},
      m_hard_wrapped{is_hard_wrapped(text)}
  {}

  void run()
  {
    while (m_at < m_text.size()) {
      const auto decoded = decode_at(m_text, m_at);
      switch (class_of(decoded.value)) {
      case CharacterClass::blank:
        note_gap(Gap::blank);
        m_at += decoded.bytes;
        break;
      case CharacterClass::newline: read_line_break(decoded.bytes); break;
      case CharacterClass::letter: read_word(); break;
      case CharacterClass::digit: read_number(); break;
      case CharacterClass::quote: push_mark(TokenKind::quote, decoded); break;
      case CharacterClass::apostrophe: push_mark(TokenKind::quote, decoded); break;
      case CharacterClass::mark: push_mark(TokenKind::punctuation, decoded); break;
      }
    }
  }

private:
  void note_gap(Gap gap) { m_gap = std::max(m_gap, gap); }

  void push(std::size_t start, std::size_t end, TokenKind kind, LetterCase letter_case, char32_t mark)
  {
    m_tokens.push_back(Token{{start, end}, kind, letter_case, m_gap, mark});
    m_gap = Gap::none;
  }

  void push_mark(TokenKind kind, DecodedCharacter decoded)
  {
    push(m_at, m_at + decoded.bytes, kind, LetterCase::none, decoded.value);
    m_at += decoded.bytes;
  }

  void read_line_break(std::size_t bytes)
  {
    m_at += bytes;
    bool blank_line = false;
    while (m_at < m_text.size()) { // further blanks; another newline makes it a blank line
      const auto decoded = decode_at(m_text, m_at);
      const auto character_class = class_of(decoded.value);
      if (character_class == CharacterClass::newline) {
        blank_line = true;
      } else if (character_class != CharacterClass::blank) {
        break;
      }
      m_at += decoded.bytes;
    }
    note_gap(blank_line ? Gap::paragraph : m_hard_wrapped ? Gap::blank : Gap::line);
  }

  char32_t character_at(std::size_t at) const { return at < m_text.size() ? decode_at(m_text, at).value : 0; }

  bool letter_at(std::size_t at) const
  {
    return at < m_text.size() && class_of(decode_at(m_text, at).value) == CharacterClass::letter;
  }

  // Reads the letters from `at`; returns their end and updates the counts of letters.
  std::size_t read_letters(std::size_t at)
  {
    while (at < m_text.size()) {
      const std::size_t lower_end = end_of_lower_letters(at); // nearly all letters of most texts
      m_letters += lower_end - at;
      at = lower_end;
      if (at == m_text.size()) {
        break;
      }
      const auto byte = static_cast<unsigned char>(m_text[at]);
      if (byte < 0x80) {
        if (k_ascii_classes[byte] != CharacterClass::letter) {
          break;
        }
        count_letter(byte <= 'Z');
        ++at;
        continue;
      }
      const auto decoded = decode_at(m_text, at);
      if (class_of(decoded.value) != CharacterClass::letter) {
        break;
      }
      count_letter(is_upper(decoded.value));
      at += decoded.bytes;
    }
    return at;
  }

  // The end of the run of ASCII letters in lower case that starts at `at`; `at` where none does.
  std::size_t end_of_lower_letters(std::size_t at) const
  {
    while (at < m_text.size() && m_text[at] >= 'a' && m_text[at] <= 'z') {
      ++at;
    }
    return at;
  }

  void count_letter(bool upper)
  {
    m_starts_upper = m_letters == 0 ? upper : m_starts_upper;
    m_upper_letters += upper ? 1 : 0;
    ++m_letters;
  }

  LetterCase letter_case() const
  {
    if (m_upper_letters == 0) {
      return LetterCase::lower;
    }
    if (m_upper_letters == m_letters && m_letters > 1) {
      return LetterCase::upper;
    }
    return m_starts_upper && m_upper_letters == 1 ? LetterCase::capitalised : LetterCase::mixed;
  }

  void read_word()
  {
    m_letters = m_upper_letters = 0;
    m_starts_upper = false;
    const std::size_t start = m_at;
    std::size_t end = read_letters(start);
    // Digits glued to letters ("G7", "AK47") belong to the name.
    while (end < m_text.size() && m_text[end] >= '0' && m_text[end] <= '9') {
      ++end;
    }
    std::size_t clitic_end = end; // of a clitic glued to the word: "police's"
    if (end < m_text.size() && class_of(character_at(end)) == CharacterClass::apostrophe) {
      const auto glued = read_past_apostrophe(start, end);
      end = glued.word_end;
      clitic_end = glued.clitic_end;
    } else if (end < m_text.size() && m_text[end] == '.') {
      clitic_end = end = read_past_full_stop(start, end);
    }
    push(start, end, TokenKind::word, letter_case(), 0);
    if (clitic_end > end) {
      push(end, clitic_end, TokenKind::word, LetterCase::lower, 0);
    }
    m_at = clitic_end;
  }

  struct GluedEnds {
    std::size_t word_end = 0;
    std::size_t clitic_end = 0; // = word_end where there is no clitic
  };

  // `end` stands at an apostrophe: decides what belongs to this word.
  GluedEnds read_past_apostrophe(std::size_t start, std::size_t end)
  {
    const std::size_t after = end + decode_at(m_text, end).bytes;
    m_folded.clear();
    append_folded(m_folded, m_text.substr(start, end - start));
    if (listed(m_rules.elisions, m_folded)) {
      return {after, after}; // "l'"
    }
    if (!letter_at(after)) {
      return {end, end}; // a closing quotation mark, or a plural's genitive
    }
    std::size_t suffix_end = after;
    while (letter_at(suffix_end)) {
      suffix_end += decode_at(m_text, suffix_end).bytes;
    }
    m_folded.clear();
    append_folded(m_folded, m_text.substr(end, suffix_end - end));
    if (listed(m_rules.clitics, m_folded)) {
      return {end, suffix_end};
    }
    const std::size_t whole = read_letters(after); // "O'Brien", "aujourd'hui"
    return {whole, whole};
  }

  // `end` stands at a full stop: acronyms with stops ("U.S.") and abbreviations ("Mr.") keep it.
  std::size_t read_past_full_stop(std::size_t start, std::size_t end)
  {
    if (m_letters == 1 && letter_at(end + 1)) { // "U.S", perhaps with more to come
      std::size_t at = end + 1;
      std::size_t dotted_end = end;
      while (letter_at(at) && m_text[start] != 0) {
        const std::size_t next = at + decode_at(m_text, at).bytes;
        if (next >= m_text.size() || m_text[next] != '.') {
          break;
        }
        m_letters += 1;
        m_upper_letters += is_upper(character_at(at)) ? 1 : 0;
        dotted_end = next;
        at = next + 1;
      }
      if (dotted_end != end) {
        return dotted_end + 1;
      }
    }
    m_folded.clear();
    append_folded(m_folded, m_text.substr(start, end - start));
    return listed(m_rules.abbreviations, m_folded) ? end + 1 : end;
  }

  void read_number()
  {
    const std::size_t start = m_at;
    const auto digit_at = [&](std::size_t at) { return at < m_text.size() && m_text[at] >= '0' && m_text[at] <= '9'; };
    std::size_t end = start;
    while (true) {
      while (digit_at(end)) {
        ++end;
      }
      if (end >= m_text.size()) {
        break;
      }
      const std::size_t mark_bytes = number_mark_bytes(end);
      if (mark_bytes == 0 || !digit_at(end + mark_bytes)) {
        break;
      }
      end += mark_bytes;
    }
    push(start, end, TokenKind::number, LetterCase::none, 0);
    m_at = end;
  }

  // Bytes of a mark that may stand between two digits of one number; 0 for any other character.
  std::size_t number_mark_bytes(std::size_t at) const
  {
    if (m_text[at] == '.' || m_text[at] == ',' || m_text[at] == '\'') {
      return 1;
    }
    const auto decoded = decode_at(m_text, at);
    return decoded.value == 0x2019 ? decoded.bytes : 0;
  }

  std::string_view m_text;
  const WordRules& m_rules;
  std::vector<Token>& m_tokens;
  bool m_hard_wrapped = false;
  std::size_t m_at = 0;
  Gap m_gap = Gap::paragraph; // the first token starts a paragraph
  std::size_t m_letters = 0;  // of the word that is being read
  std::size_t m_upper_letters = 0;
  bool m_starts_upper = false;
  std::string m_folded; // reused
};

} // namespace

void tokenise(std::string_view text, const WordRules& rules, std::vector<Token>& tokens)
{
  Tokeniser{text, rules, tokens}.run();
}

bool is_hard_wrapped(std::string_view text)
{
  static constexpr std::size_t k_longest_wrapped_line = 100;
  static constexpr std::size_t k_shortest_full_line = 45;
  std::size_t inner_lines = 0; // lines that another line of the same paragraph follows
  std::size_t full_lines = 0;  // those of them that are long enough to have been wrapped
  std::size_t start = 0;
  std::size_t previous_bytes = 0;
  while (start < text.size()) {
    auto end = text.find('\n', start);
    if (end == std::string_view::npos) {
      end = text.size();
    }
    const std::size_t bytes = end - start;
    if (bytes > 2 * k_longest_wrapped_line) {
      return false;
    }
    if (bytes > 1 && previous_bytes > 1) {
      ++inner_lines;
      full_lines += previous_bytes >= k_shortest_full_line && previous_bytes <= k_longest_wrapped_line ? 1 : 0;
    }
    previous_bytes = bytes;
    start = end + 1;
  }
  return inner_lines >= 2 && full_lines * 10 >= inner_lines * 7;
}

} // namespace saidby::text
