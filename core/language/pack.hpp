#pragma once

#include "base/embedded_file.hpp"
#include "language/lexicon.hpp"
#include "text/token.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::language {

// One row of a pack's lexicon tables, kept for --explain and for `languages --check`.
struct PackRow {
  std::string file; // "fr/predicates.tsv"
  std::size_t line = 0;
  std::string form; // as written: "tuer", "mort|morte|morts|mortes"
  Role role = Role::adverb;
  std::string features; // as written
  std::string example;  // a sentence in which the row must take part in a mention; may be empty
  std::string counter;  // a sentence in which it must not; may be empty
};

// How a language writes numbers in digits.
struct DigitRules {
  std::string group_marks;   // ASCII marks between groups of three: "." or "," ; blanks are always allowed
  std::string decimal_marks; // "," or "."
};

// Everything that the engine knows of one language. Read-only after loading; safe to share.
class Pack {
public:
  // Builds a pack from its files, whose names start with "<name>/": pack.json, paradigms.tsv and any
  // number of lexicon tables (*.tsv; columns form, inflect, role, features, example, counter).
  // Throws base::PackError with file, line and the near spelling for unknown names.
  [[nodiscard]] static Pack load(std::string_view name, std::span<const base::EmbeddedFile> files);

  [[nodiscard]] const std::string& name() const { return m_name; }
  [[nodiscard]] int version() const { return m_version; }
  [[nodiscard]] const std::string& english_name() const { return m_english_name; }
  [[nodiscard]] const std::string& own_name() const { return m_own_name; }
  [[nodiscard]] const text::WordRules& word_rules() const { return m_word_rules; }
  [[nodiscard]] const DigitRules& digit_rules() const { return m_digit_rules; }
  // Whether news in this language names the place once, in headline or lead, and means it all along: then a
  // figure without a place of its own inherits it.
  [[nodiscard]] bool inherits_places() const { return m_inherits_places; }
  [[nodiscard]] const std::vector<std::string>& frequent_words() const { return m_frequent_words; }
  [[nodiscard]] const std::vector<PackRow>& rows() const { return m_rows; }

  // Entries as written, and the same without accents for text in capitals ("BLESSES").
  [[nodiscard]] const Lexicon& lexicon() const { return m_lexicon; }
  [[nodiscard]] const Lexicon& unaccented_lexicon() const { return m_unaccented; }

private:
  friend class PackLoader;
  Pack() = default;

  std::string m_name;
  int m_version = 1;
  std::string m_english_name;
  std::string m_own_name;
  text::WordRules m_word_rules;
  DigitRules m_digit_rules;
  bool m_inherits_places = false;
  std::vector<std::string> m_frequent_words;
  std::vector<PackRow> m_rows;
  Lexicon m_lexicon;
  Lexicon m_unaccented;
};

} // namespace saidby::language
