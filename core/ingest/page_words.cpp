#include "ingest/page_words.hpp"

#include "base/embedded_file.hpp"
#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "ingest/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace saidby::ingest {

// Made by the build from core/ingest/data.
std::span<const base::EmbeddedFile> embedded_files(); // NOLINT(misc-use-internal-linkage): defined elsewhere

namespace {

constexpr std::array<std::string_view, 9> k_names = {"body",    "good",     "lead",   "caption", "correction_note",
                                                     "related", "comments", "chrome", "byline"};
constexpr std::string_view k_file = "page_words.tsv";

class Table {
public:
  Table()
  {
    for (const auto& file : embedded_files()) {
      if (file.name == k_file) {
        read(file.bytes);
      }
    }
  }

  [[nodiscard]] PageWords of_class_word(const std::string& word) const
  {
    const auto found = m_class_words.find(word);
    return found == m_class_words.end() ? PageWords{0} : found->second;
  }

  // Requires: `folded` is folded as the table is.
  [[nodiscard]] PageWords of_beginning(std::string_view folded) const
  {
    PageWords words = 0;
    for (const auto& [beginning, bits] : m_beginnings) {
      if (folded.starts_with(beginning)) {
        words = static_cast<PageWords>(words | bits);
      }
    }
    return words;
  }

  [[nodiscard]] std::size_t longest_beginning() const { return m_longest; }

private:
  void read(std::string_view bytes)
  {
    const auto table = base::read_tsv(bytes, k_file, {"where", "kind", "words"});
    for (const auto& row : table.rows) {
      const auto kind = std::find(k_names.begin(), k_names.end(), row.fields[1]);
      if (kind == k_names.end()) {
        throw base::PackError{std::string{k_file} + ": unknown kind " + std::string{row.fields[1]}};
      }
      const auto bits = bit(static_cast<PageWord>(kind - k_names.begin()));
      for (const auto word : base::split(row.fields[2], '|')) {
        if (row.fields[0] == "class") {
          auto& known = m_class_words[std::string{word}];
          known = static_cast<PageWords>(known | bits);
        } else {
          m_beginnings.emplace_back(text::folded(word), bits);
          m_longest = std::max(m_longest, word.size());
        }
      }
    }
  }

  std::unordered_map<std::string, PageWords> m_class_words;
  std::vector<std::pair<std::string, PageWords>> m_beginnings;
  std::size_t m_longest = 0;
};

[[nodiscard]] const Table& table()
{
  static const Table words;
  return words;
}

[[nodiscard]] bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] bool is_word_byte(char c) { return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z'); }

} // namespace

PageWords words_of_class(std::string_view names)
{
  PageWords words = 0;
  std::string before; // the word before, of the same name
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) {
      words = static_cast<PageWords>(words | table().of_class_word(word));
      if (!before.empty()) {
        words = static_cast<PageWords>(words | table().of_class_word(before + word));
      }
      before = std::exchange(word, {});
    }
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool begins = is_capital(c) && i > 0 && !is_capital(names[i - 1]);
    if (begins || !is_word_byte(c)) {
      end_word();
    }
    if (is_blank(c)) {
      before.clear();
    } else if (is_word_byte(c)) {
      word += is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  end_word();
  return words;
}

PageWords words_of_beginning(std::string_view paragraph)
{
  const auto end = text::border_at_or_after(paragraph, table().longest_beginning());
  return table().of_beginning(text::folded(paragraph.substr(0, end)));
}

} // namespace saidby::ingest
