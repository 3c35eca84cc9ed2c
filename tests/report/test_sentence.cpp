#include "report/sentence.hpp"

#include "internal_words.hpp"

#include "base/tsv.hpp"
#include "compare/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace saidby;
using report::Messages;

namespace {

// A finding of `rule` with every argument that the rule promises, as words that can be found again.
model::Finding finding_of(const compare::Rule& rule)
{
  model::Finding finding;
  finding.rule = std::string{rule.id};
  for (const auto name : base::split(rule.arguments, ' ')) {
    const bool count = name == "outlets" || name == "articles" || name == "origins" || name == "parts";
    finding.arguments[std::string{name}] = count ? "3" : "<" + std::string{name} + ">";
  }
  return finding;
}

// The pattern without the names of its arguments, which readers never see.
std::string without_arguments(const std::string& pattern)
{
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{') {
      i = std::min(pattern.find_first_of(",}", i), pattern.size() - 1);
    } else {
      out += pattern[i];
    }
  }
  return out;
}

} // namespace

TEST_CASE("every rule has a sentence in every language, with all its arguments")
{
  std::size_t sentences = 0;
  for (const auto language : Messages::languages()) {
    const auto& messages = Messages::of(language);
    for (const auto& rule : compare::rules()) {
      CAPTURE(language);
      CAPTURE(rule.id);
      auto finding = finding_of(rule);
      std::string text;
      switch (rule.use) {
      case compare::RuleUse::finding: text = report::sentence(finding, messages); break;
      case compare::RuleUse::why:
        finding.why = finding.rule;
        text = report::reason(finding, messages);
        break;
      case compare::RuleUse::doubt:
        finding.arguments["doubts"] = std::string{rule.id};
        text = report::reason(finding, messages);
        break;
      }
      CHECK(text.size() > 10);
      for (const auto& [name, value] : finding.arguments) {
        if (name != "doubts" && name != "outlet" && name != "outlets") {
          CHECK_MESSAGE(text.find(value) != std::string::npos, name, " is missing in: ", text);
        }
      }
      ++sentences;
    }
  }
  CHECK(sentences == compare::rules().size() * Messages::languages().size());
}

TEST_CASE("every sentence belongs to a rule")
{
  const auto& messages = Messages::of("en");
  for (const auto key : messages.keys()) {
    CAPTURE(key);
    const auto dot = key.find('.');
    const auto id = key.substr(dot + 1);
    const auto list = key.substr(0, dot);
    if (list == "rule") {
      CHECK(compare::find_rule(id, compare::RuleUse::finding) != nullptr);
    } else if (list == "why") {
      CHECK(compare::find_rule(id, compare::RuleUse::why) != nullptr);
    } else if (list == "doubt" && id != "list") {
      CHECK(compare::find_rule(id, compare::RuleUse::doubt) != nullptr);
    }
  }
}

TEST_CASE("sentences")
{
  struct Row {
    std::string_view language;
    std::string_view rule;
    std::map<std::string, std::string> arguments;
    std::string_view expected;
  };
  const Row rows[] = {
    {"en",
     "same_authority_falls",
     {{"source", "interior ministry"},
      {"from", "21"},
      {"to", "17"},
      {"day", "2031-03-07"},
      {"other_day", "2031-03-09"}},
     "Interior ministry: down from “21” (7 March 2031) to “17” (9 March 2031), without a correction."},
    {"fr",
     "same_authority_falls",
     {{"source", "état-major"}, {"from", "21"}, {"to", "17"}, {"day", "2031-03-01"}, {"other_day", ""}},
     "État-major\u00A0: de «\u00A021\u00A0» (1er mars 2031) à «\u00A017\u00A0» (sans date), sans rectificatif."},
    {"en",
     "all_rest_on_one",
     {{"value", "about 2,000"}, {"source", "police"}, {"outlets", "1"}},
     "“about 2,000” stands in 1 outlet, and all rest on one source (police)."},
    {"en",
     "figure_denied",
     {{"value", "dozens"}, {"source", "army"}, {"other_source", ""}},
     "“dozens” (no source named) is denied (army)."},
    {"en",
     "two_origins_apart",
     {{"low", "{0}"}, {"high", "'quoted'"}, {"source", "<b>"}, {"other_source", "a{b}c"}},
     "“{0}” (<b>) and “'quoted'” (a{b}c) cannot both be right."}, // words of texts are never patterns
  };
  for (const auto& row : rows) {
    model::Finding finding;
    finding.rule = std::string{row.rule};
    finding.arguments = row.arguments;
    CHECK(report::sentence(finding, Messages::of(row.language)) == row.expected);
  }
}

TEST_CASE("reasons and doubts stand in one line")
{
  model::Finding finding;
  finding.why = "sum_of_companions";
  finding.arguments = {{"a", "9"}, {"b", "8"}, {"c", "17"}, {"doubts", "place_unsaid,hedged"}};
  CHECK(report::reason(finding, Messages::of("en")) ==
        "9 and 8 make 17: one figure may be the sum of two others. Not sure: a place is not said, one of them was said "
        "with reserve.");
  CHECK(report::reason(model::Finding{}, Messages::of("en")).empty());
}

TEST_CASE("no message has a word of the program")
{
  for (const auto language : Messages::languages()) {
    const auto& messages = Messages::of(language);
    for (const auto key : messages.keys()) {
      const std::string pattern{messages.pattern(key)};
      CAPTURE(key);
      CHECK(test::internal_word_in(pattern) == "");
      CHECK_MESSAGE(without_arguments(pattern).find('_') == std::string::npos, pattern);
      CHECK_MESSAGE(pattern.find('\'') == std::string::npos, "the ASCII apostrophe quotes patterns");
    }
  }
}

TEST_CASE("internal_word_in finds words of the program, and only these")
{
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"the interval is open", "interval"},
    {"Marzullo's sweep", "marzullo"},
    {"a Narrator said", "narrat"},
    {"all in stock", "stock"},
    {"Stockholm", ""},
    {"interventions", ""},
    {"by F6", "f6"},
    {"13 killed", ""},
    {"la modalité", "modalit"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(test::internal_word_in(row.text) == row.expected);
  }
}
