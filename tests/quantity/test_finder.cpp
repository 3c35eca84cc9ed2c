#include "language/packs.hpp"
#include "quantity/finder.hpp"
#include "text/sentence.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace saidby;

namespace {

// The quantities of one sentence in a short form: "[at least 12] at_least 12", refused ones as "money".
std::string printed(std::string_view language, std::string_view text)
{
  const auto* pack = language::Packs::embedded().find(language);
  std::vector<text::Token> tokens;
  text::tokenise(text, pack->word_rules(), tokens);
  std::vector<language::Piece> pieces;
  language::AnnotationMemory memory;
  language::annotate(*pack, text, tokens, {0, tokens.size()}, pieces, memory);
  std::vector<quantity::FoundQuantity> found;
  quantity::find_quantities(*pack, text, tokens, pieces, 0, pieces.size(), found);
  std::string out;
  for (const auto& each : found) {
    out += out.empty() ? "" : "; ";
    if (!each.may_count()) {
      out += quantity::name(each.refusal);
      continue;
    }
    out += fmt::format("[{}] {}", each.quantity.text, model::name(each.quantity.qualifier));
    if (each.quantity.vague) {
      out += fmt::format(" {}", model::name(*each.quantity.vague));
    } else if (each.quantity.range_low) {
      out += fmt::format(" {}-{}", *each.quantity.range_low, *each.quantity.range_high);
    } else {
      out += fmt::format(" {}", *each.quantity.value);
    }
  }
  return out.empty() ? "none" : out;
}

struct Row {
  std::string_view language;
  std::string_view text;
  std::string_view expected;
};

} // namespace

TEST_CASE("find_quantities")
{
  static constexpr Row rows[] = {
    // digits
    {"en", "13 guards died.", "[13] exact 13"},
    {"en", "1,300 guards died.", "[1,300] exact 1300"},
    {"en", "1,300, then", "[1,300] exact 1300"},
    {"fr", "2.000 personnes", "[2.000] exact 2000"},
    {"fr", "50 000 personnes", "[50 000] exact 50000"},
    {"fr", "1 250 000 personnes", "[1 250 000] exact 1250000"},
    {"fr", "1'200 personnes", "[1'200] exact 1200"},
    {"fr", "12,5 personnes", "decimal"},
    {"fr", "3,5 millions de personnes", "[3,5 millions] exact 3500000"},
    {"en", "1.2 million people", "[1.2 million] exact 1200000"},
    {"en", "1.2m people", "[1.2m] exact 1200000"},
    {"en", "35k protesters", "[35k] exact 35000"},
    {"en", "1,00,000 people fled", "[1,00,000] exact 100000"},
    {"en", "3 lakh people fled", "[3 lakh] exact 300000"},
    {"en", "99999999999999999999 people", "none"}, // does not fit in 64 bits
    // words
    {"en", "three hundred and four miners", "[three hundred and four] exact 304"},
    {"en", "Twenty-two miners", "[Twenty-two] exact 22"},
    {"en", "half a million people", "[half a million] exact 500000"},
    {"en", "one and a half million people", "[one and a half million] exact 1500000"},
    {"en", "two and three guards", "[two] exact 2; [three] exact 3"},
    {"en", "a hundred guards", "[a hundred] exact 100"},
    {"fr", "quatre-vingt-dix-sept mille personnes", "[quatre-vingt-dix-sept mille] exact 97000"},
    {"fr", "mille neuf cent personnes", "[mille neuf cent] exact 1900"},
    {"fr", "vingt et un mineurs", "[vingt et un] exact 21"},
    {"fr", "un million et demi de personnes", "[un million et demi] exact 1500000"},
    {"fr", "plus de deux cent mille personnes", "[plus de deux cent mille] more_than 200000"},
    {"fr", "cinq soldats, un garde et trois passants", "[cinq] exact 5; [un] exact 1; [trois] exact 3"},
    {"fr", "Mille quarante-deux (1.042) cas", "[Mille quarante-deux (1.042)] exact 1042"},
    {"fr", "douze (3 femmes)", "[douze] exact 12; [3] exact 3"},
    {"fr", "une seule personne", "[une seule] exact 1"},
    {"en", "a single guard died", "[a single] exact 1"},
    {"fr", "un champ de mil", "[un] exact 1"},
    // nouns and vague words
    {"fr", "Une vingtaine de mineurs", "[Une vingtaine] approximately 20"},
    {"fr", "une petite centaine de mineurs", "[une petite centaine] approximately 100"},
    {"fr", "plusieurs dizaines de milliers de gens", "[plusieurs dizaines de milliers] vague tens_of_thousands"},
    {"fr", "des \"dizaines\" de morts", "[dizaines] vague tens"},
    {"fr", "plus d'un millier de personnes", "[plus d'un millier] more_than 1000"},
    {"fr", "\"largement plus\" d'un millier", "[largement plus\" d'un millier] more_than 1000"},
    {"fr", "une dizaine de milliers de gens", "[une dizaine de milliers] approximately 10000"},
    {"en", "a couple of dozen miners", "[a couple of dozen] exact 24"},
    {"en", "at least a dozen miners", "[at least a dozen] at_least 12"},
    {"en", "tens or hundreds of thousands of people", "[tens or hundreds of thousands] vague tens_of_thousands"},
    {"en", "several hundred people", "[several hundred] vague hundreds"},
    {"en", "No casualties were reported.", "[No] exact 0"},
    {"fr", "Aucun blessé", "[Aucun] exact 0"},
    // modifiers
    {"en", "At least 12 died", "[At least 12] at_least 12"},
    {"en", "107 or more died", "[107 or more] at_least 107"},
    {"en", "as many as 32 died", "[as many as 32] at_most 32"},
    {"en", "the toll exceeded 100.", "[exceeded 100] more_than 100"},
    {"en", "the toll did not exceed 60.", "[did not exceed 60] at_most 60"},
    {"fr", "quelque 300 personnes", "[quelque 300] approximately 300"},
    {"fr", "jusqu'à 60 personnes", "[jusqu'à 60] at_most 60"},
    {"fr", "dépasse largement le millier", "[dépasse largement le millier] more_than 1000"},
    {"en", "closer to 70 people", "[closer to 70] approximately 70"},
    {"fr", "à peine une vingtaine de gens", "[à peine une vingtaine] approximately 20"},
    {"fr", "guère plus de 2 500 participants", "[guère plus de 2 500] approximately 2500"},
    // ranges
    {"en", "five or six thousand people", "[five or six thousand] range 5000-6000"},
    {"en", "between 80,000 and 95,000 people", "[between 80,000 and 95,000] range 80000-95000"},
    {"fr", "de 6 à 7.000 personnes", "[de 6 à 7.000] range 6000-7000"},
    {"fr", "entre 5.000 et 6.000 personnes", "[entre 5.000 et 6.000] range 5000-6000"},
    {"en", "20-30 people", "[20-30] range 20-30"},
    {"en", "five or six guards", "[five or six] range 5-6"},
    // numbers that count nobody
    {"en", "in 2019 guards", "year"},
    {"en", "In 2010 3,000 people died", "year; [3,000] exact 3000"},
    {"en", "a 58-year-old man", "age"},
    {"en", "Anna Vane, 58, said so", "age"},
    {"en", "$5 million", "money"},
    {"fr", "5 millions d'euros", "money"},
    {"en", "12 percent", "percent"},
    {"fr", "12 % des gens", "percent"},
    {"en", "January 28", "date"},
    {"fr", "le 5 février", "date"},
    {"en", "at 7:37 p.m.", "clock; score"},
    {"fr", "à 20H56", "rank"},
    {"en", "in Bangsamoro Region 11 and", "name"},
    {"en", "Covid-19 patients", "name"},
    {"en", "won 3-2", "score; score"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(printed(row.language, row.text) == row.expected);
  }
}
