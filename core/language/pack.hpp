#pragma once

#include "base/embedded_file.hpp"
#include "language/lexicon.hpp"
#include "text/token.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::language {

// One row of a pack's lexicon tables, kept for --explain and for `languages --check`.
struct PackRow {
  std::string file; // "fr/predicates.tsv"
  std::size_t line = 0;
  std::string form;    // as written: "tuer", "mort|morte|morts|mortes"
  std::string inflect; // name of a paradigm; empty where the form stands for itself
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

// The tables of a pack's lexicons, as the build wrote them into the program.
struct CompiledTables {
  LexiconTables lexicon;
  LexiconTables unaccented;
};

// Everything that the engine knows of one language. Read-only after loading; safe to share.
class Pack {
public:
  // Builds a pack from its files, whose names start with "<name>/": pack.json, paradigms.tsv and any
  // number of lexicon tables (*.tsv; columns form, inflect, role, features, example, counter).
  // Throws base::PackError with file, line and the near spelling for unknown names.
  [[nodiscard]] static Pack load(std::string_view name, std::span<const base::EmbeddedFile> files);

  // A pack of the same files whose lexicons are made already: reads pack.json only.
  // Requires: `files` and what `tables` views outlive the pack; the tables were made from these files.
  [[nodiscard]] static Pack with_tables(std::string_view name, std::span<const base::EmbeddedFile> files,
                                        const CompiledTables& tables);

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
  // The rows of all lexicon tables, which readings name by number; read when first asked for.
  [[nodiscard]] const std::vector<PackRow>& rows() const;

  // Entries as written, and the same without accents for text in capitals ("BLESSES").
  [[nodiscard]] const Lexicon& lexicon() const { return m_lexicon; }
  [[nodiscard]] const Lexicon& unaccented_lexicon() const { return m_unaccented; }

private:
  friend class PackLoader;
  struct RowsOnDemand;
  Pack() = default;

  std::string m_name;
  int m_version = 1;
  std::string m_english_name;
  std::string m_own_name;
  text::WordRules m_word_rules;
  DigitRules m_digit_rules;
  bool m_inherits_places = false;
  std::vector<std::string> m_frequent_words;
  std::shared_ptr<RowsOnDemand> m_rows;
  std::shared_ptr<const void> m_storage; // what the lexicons view, where it is not part of the program
  Lexicon m_lexicon;
  Lexicon m_unaccented;
};

} // namespace saidby::language
