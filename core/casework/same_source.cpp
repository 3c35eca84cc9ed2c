#include "casework/same_source.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace saidby::casework {

namespace {

constexpr UChar32 k_curly_apostrophe = 0x2019;

// Articles of the languages that texts were annotated in. These belong to the definition of the measure,
// not to any language pack: scores of different packs and programs stay comparable.
const std::set<std::string, std::less<>> k_articles = {"the", "a",  "an", "le", "la",  "les", "l'",  "un",  "une",
                                                       "des", "du", "de", "d'", "el",  "los", "las", "der", "die",
                                                       "das", "il", "lo", "i",  "gli", "o",   "os"};

[[nodiscard]] bool is_word_character(UChar32 c)
{
  return c == '_' || u_isalpha(c) != 0 || (U_GET_GC_MASK(c) & U_GC_N_MASK) != 0;
}

[[nodiscard]] icu::UnicodeString normalised(std::string_view phrase)
{
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const auto text =
    icu::UnicodeString::fromUTF8(icu::StringPiece{phrase.data(), static_cast<std::int32_t>(phrase.size())});
  auto folded = U_SUCCESS(status) != 0 ? nfkc->normalize(text, status) : text;
  folded.findAndReplace(icu::UnicodeString{k_curly_apostrophe}, icu::UnicodeString{static_cast<UChar32>('\'')});
  return folded;
}

// Longer than one character, and all its letters are capitals.
[[nodiscard]] bool is_acronym(const icu::UnicodeString& word)
{
  bool any_capital = false;
  for (std::int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1)) {
    const auto c = word.char32At(i);
    if (u_isULowercase(c) != 0 || u_istitle(c) != 0) {
      return false;
    }
    any_capital = any_capital || u_isUUppercase(c) != 0;
  }
  return any_capital && word.countChar32() > 1;
}

void add_word(std::set<std::string>& words, const icu::UnicodeString& word)
{
  auto lower = word;
  lower.toLower(icu::Locale::getRoot());
  std::string text;
  lower.toUTF8String(text);
  if (k_articles.count(text) == 0 || is_acronym(word)) {
    words.insert(std::move(text));
  }
}

} // namespace

std::set<std::string> source_words(std::string_view phrase)
{
  const auto text = normalised(phrase);
  std::set<std::string> words;
  std::int32_t at = 0;
  while (at < text.length()) {
    const auto begin = at;
    while (at < text.length() && is_word_character(text.char32At(at))) {
      at = text.moveIndex32(at, 1);
    }
    if (at == begin) {
      at = text.moveIndex32(at, 1);
      continue;
    }
    if (at < text.length() && text.char32At(at) == '\'') {
      ++at; // the apostrophe belongs to the word before it
    }
    add_word(words, text.tempSubStringBetween(begin, at));
  }
  return words;
}

bool same_source(std::string_view a, std::string_view b)
{
  const auto words_a = source_words(a);
  const auto words_b = source_words(b);
  std::vector<std::string> shared;
  std::set_intersection(words_a.begin(), words_a.end(), words_b.begin(), words_b.end(), std::back_inserter(shared));
  if (shared.empty()) {
    return false;
  }
  const auto all = words_a.size() + words_b.size() - shared.size();
  return shared.size() == words_a.size() || shared.size() == words_b.size() || 2 * shared.size() >= all;
}

} // namespace saidby::casework
