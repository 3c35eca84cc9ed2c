#pragma once

#include "knowledge/name_index.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

// Inside knowledge only: source phrases as words, for source_table and source_names.
namespace saidby::knowledge {

// What a small word does inside a source phrase (knowledge/data/source_words.tsv); bits.
enum WordClass : std::uint16_t {
  k_stop = 1,
  k_preposition = 2,
  k_modifier = 4,
  k_function = 8,
  k_title = 16,
  k_anonymous = 32,
  k_ministry = 64,
  k_capitals = 128,
  k_joint = 256,
};

// Which classes a word has. The table is read on first use and shared.
class SourceWords {
public:
  [[nodiscard]] static const SourceWords& embedded();

  // The classes of a word, or of several words with blanks between; 0 where it has none. Folded.
  [[nodiscard]] std::uint16_t classes(std::string_view words) const;

  [[nodiscard]] std::size_t size() const { return m_index.size(); }
  // The words of an entry, as they are looked up. Requires: number < size().
  [[nodiscard]] std::string_view entry(std::uint32_t number) const { return m_index.name(number); }
  // Words of the longest entry that starts with the word ("chef d etat major"); 0 where none does.
  [[nodiscard]] std::size_t longest_from(std::string_view word) const;

private:
  SourceWords();

  std::deque<std::string> m_entries; // what m_index views
  NameIndex m_index;
  std::vector<std::uint16_t> m_classes; // by number in m_index
  NameIndex m_first_words;
  std::vector<std::size_t> m_longest; // by number in m_first_words
};

struct PhraseWord {
  std::uint32_t start = 0; // in SourcePhrase::folded
  std::uint32_t size = 0;
  std::uint16_t classes = 0;
  bool capitalised = false; // starts with a capital, or is of a script without capitals
  bool bracketed = false;
  bool ends_segment = false; // a comma, dash or bracket follows
  bool country = false;      // names a country or is a country's adjective
  bool used = false;         // is part of the name that was found
};

// A source phrase as folded words: no case, no accents; split at blanks, dashes and apostrophes.
// "Ministère de l'Intérieur" is ministere, de, l, interieur.
class SourcePhrase {
public:
  SourcePhrase(std::string_view phrase, const SourceWords& words);

  [[nodiscard]] std::string_view text(std::size_t word) const
  {
    return std::string_view{m_folded}.substr(words[word].start, words[word].size);
  }
  // Words first to last, last included, with one blank between.
  void append(std::string& out, std::size_t first, std::size_t last) const;
  // Whether the word is one that says who speaks: neither a stop word nor a preposition.
  [[nodiscard]] bool is_content(std::size_t word) const
  {
    return (words[word].classes & (k_stop | k_preposition)) == 0;
  }

  std::vector<PhraseWord> words;

private:
  void split(std::string_view phrase);
  void add_word(std::string_view letters, bool bracketed);
  void classify(const SourceWords& table);

  std::string m_folded;
  std::vector<bool> m_acronym; // by word: more than one letter, capitals only
  bool m_has_lower = false;
};

} // namespace saidby::knowledge
