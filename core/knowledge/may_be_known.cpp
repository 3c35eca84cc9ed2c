#include "knowledge/gazetteer.hpp"
#include "knowledge/source_names.hpp"
#include "knowledge/source_table.hpp"
#include "text/utf8.hpp"

namespace saidby::knowledge {

namespace {

// How many bytes of plain letters and digits the text starts with: ASCII and Latin-1.
std::size_t plain_letters(std::string_view text)
{
  std::size_t bytes = 0;
  while (bytes < text.size()) {
    const char c = text[bytes];
    const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const bool latin1 = c == '\xC3' && text[bytes + 1] != '\x97' && text[bytes + 1] != '\xB7'; // signs: times, divided
    if (!ascii && !latin1) {
      break;
    }
    bytes += ascii ? 1 : 2;
  }
  return bytes;
}

// Whether the byte only stands between words. A full stop may stand inside of one: "U.N."
bool is_plain_border(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '.'; }

} // namespace

bool may_be_known(std::string_view phrase)
{
  std::string word;
  for (std::size_t at = 0; at < phrase.size();) {
    const auto bytes = plain_letters(phrase.substr(at));
    if (bytes == 0) {
      if (!is_plain_border(phrase[at++])) {
        return true; // left to SourcePhrase, which splits words by more rules than these
      }
      continue;
    }
    word.clear();
    text::append_folded_without_accents(word, phrase.substr(at, bytes));
    at += bytes;
    const bool joins_next = bytes == 1; // elided letters go with what follows
    if (joins_next || SourceTable::embedded().may_start_name(word) || Gazetteer::embedded().may_start_name(word)) {
      return true;
    }
  }
  return false;
}

} // namespace saidby::knowledge
