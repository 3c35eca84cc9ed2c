#include "knowledge/source_phrase.hpp"

#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "knowledge/knowledge_files.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

namespace saidby::knowledge {

namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 9> k_kinds{{{"stop", k_stop},
                                                                         {"preposition", k_preposition},
                                                                         {"modifier", k_modifier},
                                                                         {"function", k_function},
                                                                         {"title", k_title},
                                                                         {"anonymous", k_anonymous},
                                                                         {"ministry", k_ministry},
                                                                         {"capitals", k_capitals},
                                                                         {"joint", k_joint}}};

WordClass kind_named(std::string_view name, std::size_t line)
{
  for (const auto& [kind, bit] : k_kinds) {
    if (kind == name) {
      return bit;
    }
  }
  throw base::PackError{"source_words.tsv:" + std::to_string(line) + ": no kind of word is called '" +
                        std::string{name} + "'"};
}

bool is_letter(char32_t character)
{
  if (character < 0x80) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9');
  }
  return u_isalnum(static_cast<UChar32>(character)) ||
         u_charType(static_cast<UChar32>(character)) == U_NON_SPACING_MARK;
}

bool is_upper(char32_t character)
{
  return character < 0x80 ? character >= 'A' && character <= 'Z' : u_isupper(static_cast<UChar32>(character)) != 0;
}

bool is_lower(char32_t character)
{
  return character < 0x80 ? character >= 'a' && character <= 'z' : u_islower(static_cast<UChar32>(character)) != 0;
}

bool ends_segment(char32_t character)
{
  return character == ',' || character == ';' || character == ':' || character == '(' || character == 0x2013 ||
         character == 0x2014;
}

} // namespace

SourceWords::SourceWords()
{
  const auto table = base::read_tsv(embedded_bytes("source_words.tsv"), "source_words.tsv", {"kind", "words"});
  for (const auto& row : table.rows) {
    const auto kind = kind_named(row.fields[0], row.line);
    for (const auto word : base::split(row.fields[1], '|')) {
      m_entries.emplace_back(word);
      const auto added = m_index.add(m_entries.back());
      if (added.is_new) {
        m_classes.push_back(0);
      }
      m_classes[added.number] = static_cast<std::uint16_t>(m_classes[added.number] | kind);
      const std::string_view entry = m_entries.back();
      const auto first = m_first_words.add(entry.substr(0, entry.find(' ')));
      m_longest.resize(m_first_words.size(), 0);
      m_longest[first.number] =
        std::max(m_longest[first.number], static_cast<std::size_t>(std::ranges::count(entry, ' ')) + 1);
    }
  }
}

const SourceWords& SourceWords::embedded()
{
  static const SourceWords words;
  return words;
}

std::uint16_t SourceWords::classes(std::string_view words) const
{
  const auto number = m_index.find(words);
  return number ? m_classes[*number] : std::uint16_t{0};
}

std::size_t SourceWords::longest_from(std::string_view word) const
{
  const auto number = m_first_words.find(word);
  return number ? m_longest[*number] : 0;
}

SourcePhrase::SourcePhrase(std::string_view phrase, const SourceWords& table)
{
  m_folded.reserve(2 * phrase.size());
  words.reserve(16);
  split(phrase);
  classify(table);
}

void SourcePhrase::append(std::string& out, std::size_t first, std::size_t last) const
{
  for (auto i = first; i <= last; ++i) {
    if (i > first) {
      out += ' ';
    }
    out += text(i);
  }
}

void SourcePhrase::split(std::string_view phrase)
{
  std::size_t start = 0; // of the word that is being read
  std::size_t letters = 0;
  std::string joined; // of a word with full stops inside: "U.N."
  int brackets = 0;
  const auto finish = [&](std::size_t end) {
    if (!joined.empty()) {
      joined += phrase.substr(start, end - start);
      add_word(joined, brackets > 0);
    } else if (letters > 0) {
      add_word(phrase.substr(start, end - start), brackets > 0);
    }
    joined.clear();
    letters = 0;
  };
  for (std::size_t at = 0; at < phrase.size();) {
    const auto character = text::decode_at(phrase, at);
    const auto next = at + character.bytes;
    if (is_letter(character.value)) {
      start = letters == 0 ? at : start;
      ++letters;
    } else if (character.value == '.' && letters == 1 &&
               (next == phrase.size() || !joined.empty() || phrase[next] != ' ')) {
      joined += phrase.substr(start, at - start);
      start = next;
      letters = 0;
    } else {
      finish(at);
      brackets += character.value == '(' ? 1 : character.value == ')' && brackets > 0 ? -1 : 0;
      if (!words.empty() && ends_segment(character.value)) {
        words.back().ends_segment = true;
      }
      start = next;
    }
    at = next;
  }
  finish(phrase.size());
}

void SourcePhrase::add_word(std::string_view letters, bool bracketed)
{
  const auto start = m_folded.size();
  text::append_folded_without_accents(m_folded, letters);
  bool lower = false;
  std::size_t count = 0;
  for (std::size_t at = 0; at < letters.size(); ++count) {
    const auto character = text::decode_at(letters, at);
    lower = lower || is_lower(character.value);
    at += character.bytes;
  }
  m_has_lower = m_has_lower || lower;
  PhraseWord word;
  word.start = static_cast<std::uint32_t>(start);
  word.size = static_cast<std::uint32_t>(m_folded.size() - start);
  word.capitalised = !is_lower(text::decode_at(letters, 0).value);
  word.bracketed = bracketed;
  if (word.size > 0) {
    words.push_back(word);
    m_acronym.push_back(!lower && count > 1 && is_upper(text::decode_at(letters, 0).value));
  }
}

// The longest entry that starts at a word gives its classes to all its words. A word that is a name in
// capitals only ("WHO") is no small word where it stands in capitals, and its classes say so (k_capitals);
// in a phrase that is all capitals only words that are nothing else can be such names.
void SourcePhrase::classify(const SourceWords& table)
{
  std::string joined;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t length = std::min(table.longest_from(text(i)), words.size() - i); length > 0; --length) {
      joined.clear();
      append(joined, i, i + length - 1);
      const auto classes = table.classes(joined);
      if (classes == 0) {
        continue;
      }
      for (std::size_t j = i; j < i + length; ++j) {
        words[j].classes =
          static_cast<std::uint16_t>(words[j].classes | (length == 1 ? classes : classes & k_function));
      }
      if (length == 1) {
        break;
      }
    }
    auto& word = words[i];
    const bool small = (word.classes & (k_stop | k_preposition)) != 0;
    const bool name = (word.classes & k_capitals) != 0 && m_acronym[i] && (m_has_lower || words.size() == 1 || !small);
    word.classes = name ? std::uint16_t{k_capitals} : static_cast<std::uint16_t>(word.classes & ~k_capitals);
  }
}

} // namespace saidby::knowledge
