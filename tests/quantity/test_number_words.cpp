#include "language/packs.hpp"
#include "quantity/number_reader.hpp"

#include <doctest/doctest.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

using namespace saidby;

namespace {

// ICU's number speller is the oracle: n -> words -> our reader -> n. (Its parser is no match for news.)
class Speller {
public:
  explicit Speller(const char* locale)
    : m_status{U_ZERO_ERROR},
      m_format{icu::URBNF_SPELLOUT, icu::Locale{locale}, m_status}
  {}

  std::string words(std::int64_t n)
  {
    icu::UnicodeString spelled;
    m_format.format(n, spelled);
    std::string out;
    spelled.toUTF8String(out);
    // ICU puts soft hyphens between the parts of long words.
    for (std::size_t at = 0; (at = out.find("\u00AD", at)) != std::string::npos;) {
      out.erase(at, 2);
    }
    return out;
  }

private:
  UErrorCode m_status;
  icu::RuleBasedNumberFormat m_format;
};

std::int64_t read_back(std::string_view language, const std::string& words)
{
  const auto* pack = language::Packs::embedded().find(language);
  std::vector<text::Token> tokens;
  text::tokenise(words, pack->word_rules(), tokens);
  std::vector<language::Piece> pieces;
  language::AnnotationMemory memory;
  language::annotate(*pack, words, tokens, {0, tokens.size()}, pieces, memory);
  const quantity::SentenceView view{*pack, words, tokens, pieces, 0, pieces.size()};
  const auto number = quantity::read_number(view, 0);
  return number && number->value && number->last == pieces.size() ? *number->value : -1;
}

std::vector<std::int64_t> numbers()
{
  std::vector<std::int64_t> list;
  for (std::int64_t n = 2; n <= 1100; ++n) {
    list.push_back(n);
  }
  // A fixed sequence over all magnitudes up to trillions.
  std::uint64_t state = 20310307;
  for (std::int64_t ceiling = 10'000; ceiling <= 9'000'000'000'000; ceiling *= 10) {
    for (int i = 0; i < 60; ++i) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      list.push_back(1 + static_cast<std::int64_t>((state >> 11) % static_cast<std::uint64_t>(ceiling)));
    }
    list.push_back(ceiling);
    list.push_back(ceiling / 2);
  }
  return list;
}

} // namespace

TEST_CASE("number words read back what ICU spells")
{
  struct Language {
    const char* locale;
    std::string_view pack;
  };
  for (const auto& language :
       {Language{"en", "en"}, Language{"fr", "fr"}, Language{"fr_CH", "fr"}, Language{"fr_BE", "fr"}}) {
    Speller speller{language.locale};
    for (const auto n : numbers()) {
      const auto words = speller.words(n);
      CAPTURE(words);
      CHECK(read_back(language.pack, words) == n);
    }
  }
}
