#pragma once

#include <cstdint>
#include <string_view>

namespace saidby::ingest {

// What the words of class names and the beginnings of paragraphs tell (data/page_words.tsv).
enum class PageWord : std::uint8_t {
  body,
  good,
  lead,
  caption,
  correction_note,
  related,
  comments,
  chrome,
  byline,
};

// A bit for each PageWord.
using PageWords = std::uint16_t;

[[nodiscard]] constexpr PageWords bit(PageWord word)
{
  return static_cast<PageWords>(1U << static_cast<unsigned>(word));
}
[[nodiscard]] constexpr bool has(PageWords words, PageWord word) { return (words & bit(word)) != 0; }

// What an element's class or id says of it. Thread-safe.
[[nodiscard]] PageWords words_of_class(std::string_view names);

// What the beginning of a paragraph says of it, in any language that the table has. Thread-safe.
// Requires: valid UTF-8, blanks made single.
[[nodiscard]] PageWords words_of_beginning(std::string_view paragraph);

} // namespace saidby::ingest
