#include "extract/extractor.hpp"
#include "language/packs.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

// Which figure its text says replaces which.

using namespace saidby;

namespace {

// "21 > 9 (up from)": what replaces what; "21 killed, nine injured" where nothing does.
std::string printed(const std::string& language, const std::string& text)
{
  model::Document document;
  document.language = language;
  document.text_sha256 = "0";
  extract::Extractor extractor{language::Packs::embedded()};
  const auto mentions = extractor.extract(document, text);
  std::map<std::string, std::string> words;
  std::string all;
  for (const auto& mention : mentions) {
    words[mention.id.value] = mention.quantity.text;
    all += (all.empty() ? "" : ", ") + mention.quantity.text + ' ' + std::string{model::name(mention.measure)};
  }
  for (const auto& mention : mentions) {
    if (mention.refers_to && mention.refers_to->act == model::ReferenceAct::replaces) {
      return mention.quantity.text + " > " + words[mention.refers_to->mention.value] + " (" + mention.refers_to->text +
             ')';
    }
  }
  return all;
}

struct Row {
  const char* language;
  std::string text;
  std::string expected;
};

} // namespace

TEST_CASE("older figures are linked to those that replace them")
{
  static const Row rows[] = {
    {"en", "The flood killed 21 people, up from nine, police said.", "21 > nine (up from)"},
    {"en", "Police said 21 people were killed, against a previous toll of nine.", "21 > nine (previous)"},
    {"en", "Police said 12 people were killed. The previous toll was nine dead.", "12 > nine (previous)"},
    {"en", "The death toll rose from 20 to 31, officials said.", "31 > 20 (to)"},
    {"en", "The death toll rose to 31 from 20, officials said.", "31 > 20 (from)"},
    {"fr", "La police a ramené son bilan de 95 à 90 morts.", "90 > 95 (à)"},
    {"fr", "Le bilan est de vingt morts, contre douze la veille.", "vingt > douze (contre)"},
    {"fr", "Vingt et une personnes ont été tuées, a annoncé la police, dont le bilan précédent était de neuf morts.",
     "Vingt et une > neuf (bilan précédent)"},
    {"fr", "Douze personnes ont été tuées. Un précédent bilan faisait état de neuf morts.",
     "Douze > neuf (précédent bilan)"},
    // nothing is replaced
    {"en", "Earlier this week 12 people were killed and five were killed on Monday.", "12 killed, five killed"},
    {"en", "The flood killed 21 people and injured nine.", "21 killed, nine injured"},
    {"fr", "Douze personnes ont été tuées, dont trois enfants.", "Douze killed, trois killed"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(printed(row.language, row.text) == row.expected);
  }
}
