#include "text/sentence.hpp"
#include "text/token.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace saidby::text;

namespace {

const WordRules k_rules{{"l", "d", "qu", "jusqu"}, {"'s"}, {"mr", "m"}};

// The tokens joined by "|".
std::string printed(std::string_view text)
{
  std::vector<Token> tokens;
  tokenise(text, k_rules, tokens);
  std::string out;
  for (const auto& token : tokens) {
    out += (out.empty() ? "" : "|") + std::string{bytes_of(text, token.span)};
  }
  return out;
}

// The sentences, each in brackets; "¶" before one that starts a paragraph.
std::string printed_sentences(std::string_view text)
{
  std::vector<Token> tokens;
  tokenise(text, k_rules, tokens);
  std::vector<Sentence> sentences;
  split_sentences(tokens, sentences);
  std::string out;
  std::uint32_t paragraph = 0;
  for (const auto& sentence : sentences) {
    out += sentence.paragraph != paragraph ? "¶" : "";
    paragraph = sentence.paragraph;
    const auto start = tokens[sentence.tokens.first].span.start;
    out += '[' + std::string{text.substr(start, tokens[sentence.tokens.last - 1].span.end - start)} + ']';
  }
  return out;
}

std::string printed_quotes(std::string_view text)
{
  std::vector<Token> tokens;
  tokenise(text, k_rules, tokens);
  std::vector<Quotation> quotations;
  pair_quotes(tokens, quotations);
  std::string out;
  for (const auto& quotation : quotations) {
    const auto start = tokens[quotation.tokens.first].span.start;
    out += '{' + std::string{text.substr(start, tokens[quotation.tokens.last - 1].span.end - start)} + '}';
    out += quotation.continued ? "+" : "";
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

} // namespace

TEST_CASE("tokenise")
{
  static constexpr Row rows[] = {
    {"", ""},
    {"13 guards", "13|guards"},
    {"2.000 et 1,300.", "2.000|et|1,300|."},
    {"L'homme d'environ 30 ans", "L'|homme|d'|environ|30|ans"},
    {"l’homme", "l’|homme"},
    {"aujourd'hui O'Brien", "aujourd'hui|O'Brien"},
    {"the police's toll", "the|police|'s|toll"},
    {"dix-huit", "dix|-|huit"},
    {"Mr. Vane of the U.S. army", "Mr.|Vane|of|the|U.S.|army"},
    {"\"dizaines\"", "\"|dizaines|\""},
    {"20H56 AK-47 G7", "20|H56|AK|-|47|G7"},
    {"1 300", "1|300"},
    {"élève\u00A0: oui", "élève|:|oui"},
    {"l'", "l'"},
    {"'", "'"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(printed(row.text) == row.expected);
  }
}

TEST_CASE("split_sentences")
{
  static constexpr Row rows[] = {
    {"One died. Two fled.", "[One died.][Two fled.]"},
    {"Mr. Vane died. He was old.", "[Mr. Vane died.][He was old.]"},
    {"J. Smith said so.", "[J. Smith said so.]"},
    {"\"It is over.\" She left.", "[\"It is over.\"][She left.]"},
    {"\"It is over,\" she said.", "[\"It is over,\" she said.]"},
    {"A headline\n\nA lead.", "[A headline]¶[A lead.]"},
    {"They were...\n\n65 in all.", "[They were...]¶[65 in all.]"},
    {"at 5.30 they left", "[at 5.30 they left]"},
    {"Deux morts… Trois blessés !", "[Deux morts…][Trois blessés !]"},
    // lines broken at a fixed width are one paragraph
    {"The ministry said on Sunday that thirteen guards had been\nkilled in the port since the strike began, and that "
     "it would\n"
     "name them later in the week.\n",
     "[The ministry said on Sunday that thirteen guards had been\nkilled in the port since the strike began, and that "
     "it "
     "would\nname them later in the week.]"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(printed_sentences(row.text) == row.expected);
  }
}

TEST_CASE("pair_quotes")
{
  static constexpr Row rows[] = {
    {"He said \"we won\" twice.", "{\"we won\"}"},
    {"« Dehors », ont-ils crié", "{« Dehors »}"},
    {"“One” and “two”", "{“One”}{“two”}"},
    {"a 6\" pipe", ""},                                          // a mark that nothing closes
    {"\"First.\n\n\"Second.\" End", "{\"First.}+{\"Second.\"}"}, // one quotation over two paragraphs
    {"„Genug“, sagte er", "{„Genug“}"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(printed_quotes(row.text) == row.expected);
  }
}

TEST_CASE("first_invalid_utf8")
{
  CHECK_FALSE(first_invalid_utf8("déjà vu 日本"));
  CHECK(first_invalid_utf8("ab\xE9"
                           "cd") == 2);
  CHECK(first_invalid_utf8("\xC3") == 0);
  CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1); // a surrogate half
}

TEST_CASE("folded")
{
  CHECK(folded("ÉTÉ L’Été") == "été l'été");
  std::string out;
  append_folded_without_accents(out, "TUÉS À NOËL");
  CHECK(out == "tues a noel");
  CHECK(folded("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß Œ Ž") == "àáâãäåæçèéêëìíîïðñòóôõö×øùúûüýþß œ ž");
  out.clear();
  append_folded_without_accents(out, "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß÷ÿ Œ Ž e\u0301");
  CHECK(out == "aaaaaaæceeeeiiiiðnooooo×øuuuuyþß÷y œ z e");
}

TEST_CASE("borders never cut a character")
{
  const std::string_view text = "aéb";
  CHECK(border_at_or_before(text, 2) == 1);
  CHECK(border_at_or_after(text, 2) == 3);
  CHECK(border_at_or_before(text, 99) == 4);
}
