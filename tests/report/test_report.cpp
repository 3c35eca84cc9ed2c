#include "report/build_report.hpp"

#include "internal_words.hpp"
#include "report/labels.hpp"
#include "report/messages.hpp"
#include "report/overview.hpp"
#include "report/render.hpp"
#include "sample_case.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <regex>
#include <set>

using namespace saidby;
using namespace saidby::report;

namespace {

std::size_t count(const std::string& text, std::string_view what)
{
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) {
    ++found;
  }
  return found;
}

// What a reader of the page sees: without tags, style and code.
std::string visible_text(std::string html)
{
  html = std::regex_replace(html, std::regex{"<(style|code)>[^]*?</\\1>"}, " ");
  return std::regex_replace(html, std::regex{"<[^>]*>"}, " ");
}

} // namespace

TEST_CASE("a report has every answer, finding and article")
{
  const auto report = built_report(sample::bridge().input());
  REQUIRE(report.questions.size() == 2);
  CHECK(report.questions[0].text == "How many people were killed in Corbelle?");
  CHECK(report.questions[1].text == "How many “policiers” were killed?"); // the texts' own word, in their language
  REQUIRE(report.questions[0].answers.size() == 4);
  const auto& vague = report.questions[0].answers[1];
  CHECK(vague.source_label == "The Echo itself");
  CHECK(vague.quantity == "Dozens");
  CHECK(vague.remarks == std::vector<std::string>{"no source given"});
  CHECK(report.questions[0].findings == std::vector<std::size_t>{0, 1});
  CHECK(report.findings.size() == 2);
  CHECK(report.findings[0].sides.size() == 2);
  CHECK(report.documents.size() == 4);
  CHECK(report.documents[3].figures == 2);
  CHECK(report.documents[3].statements == 1);
  CHECK(report.statements.size() == 1);
  CHECK(report.packs == std::vector<std::string>{"en 1", "fr 1"});
  CHECK(report.constants.size() == 1);
  CHECK(report.quotes_checked == 6);
  CHECK(report.quotes_wrong == 0);
}

TEST_CASE("questions are put in the report's language")
{
  const auto report = built_report(sample::bridge().input("fr"));
  CHECK(report.questions[0].text == "Combien de morts, Corbelle\u00A0?");
  CHECK(report.questions[1].text == "Combien de morts parmi les policiers\u00A0?");
}

TEST_CASE("a quote is looked up in the kept text")
{
  struct Row {
    std::string_view name;
    std::function<void(sample::Case&)> change;
    QuoteCheck expected;
  };
  const Row rows[] = {
    {"as it is", [](sample::Case&) {}, QuoteCheck::found},
    {"the text says something else", [](sample::Case& one) { one.texts[0].replace(0, 5, "Douze"); },
     QuoteCheck::not_found},
    {"the text is shorter", [](sample::Case& one) { one.texts[0] = "Vingt"; }, QuoteCheck::not_found},
    {"the figure lies outside", [](sample::Case& one) { one.mentions[0].evidence->figure = {500, 505}; },
     QuoteCheck::not_found},
    {"no evidence", [](sample::Case& one) { one.mentions[0].evidence.reset(); }, QuoteCheck::no_evidence},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    auto one = sample::bridge();
    row.change(one);
    const auto report = built_report(one.input());
    CHECK(report.questions[0].answers[0].said[0].quote.check == row.expected);
    CHECK(report.quotes_wrong == (row.expected == QuoteCheck::not_found ? 1 : 0));
    const bool told = html_text(report).find("these words do not stand in the article") != std::string::npos;
    CHECK(told == (row.expected == QuoteCheck::not_found));
  }
}

TEST_CASE("a text that is not kept is no fault")
{
  const auto one = sample::bridge();
  auto input = one.input();
  input.text_of = {};
  const auto report = built_report(input);
  CHECK(report.quotes_checked == 0);
  CHECK(report.questions[0].answers[0].said[0].quote.check == QuoteCheck::no_text);
}

TEST_CASE("the overview has the questions whose answers differ")
{
  const auto report = built_report(sample::bridge().input());
  const auto rows = overview_of(report);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].question == 0);
  const auto& answers = report.questions[0].answers;
  CHECK(rows[0].faults + rows[0].sources > 2);
  CHECK(rows[0].lowest != rows[0].highest);
  CHECK(answer_words(answers[rows[0].lowest], Messages::of("en")) == "“17” (préfecture)");
  CHECK(overview_of(Report{}).empty());
}

TEST_CASE("what was read is said in one line")
{
  CHECK(read_words(built_report(sample::bridge().input()), Messages::of("en")).starts_with("4 articles, "));
  const Report nothing;
  CHECK(read_words(nothing, Messages::of("en")).starts_with("0 articles, 0 outlets, no date"));
}

TEST_CASE("when an article was published")
{
  struct Row {
    std::string_view published;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"2031-03-07", "7 March 2031"},
    {"2031-03-07T08:30:00+01:00", "7 March 2031, 08:30"}, // the outlet's own time
    {"2031-03-07T23:30:00-05:00", "7 March 2031, 23:30"},
    {"", "no date"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.published);
    model::Document document;
    document.published = *model::parse_published(row.published);
    CHECK(published_words(document, Messages::of("en")) == row.expected);
  }
}

TEST_CASE("long lists stay whole behind a line that opens")
{
  auto report = built_report(sample::bridge().input());
  const auto finding = report.findings.front();
  const auto document = report.documents.front();
  const auto answer = report.questions.front().answers.front();
  for (int i = 0; i < 100; ++i) {
    report.questions.front().findings.push_back(report.findings.size());
    report.findings.push_back(finding);
    report.documents.push_back(document);
    report.questions.front().answers.push_back(answer);
  }
  const auto html = html_text(report);
  CHECK(count(html, "<details class=\"more\">") >= 4);
  CHECK(count(html, "<details") == count(html, "</details>"));
  CHECK(count(html, "id=\"f" + std::to_string(report.findings.size()) + "\"") == 1);
  CHECK(count(html, "id=\"d" + std::to_string(report.documents.size()) + "\"") == 1);
  CHECK(count(html, "id=\"q1a104\"") == 1);
}

TEST_CASE("the page stands for itself and is whole")
{
  for (const std::string language : {"en", "fr"}) {
    const auto html = html_text(built_report(sample::bridge().input(language)));
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"" + language + "\">"));
    CHECK(html.ends_with("</html>\n"));
    for (const auto* const element :
         {"main", "header", "nav", "footer", "table", "section", "article", "svg", "figure"}) {
      CAPTURE(element);
      CHECK(count(html, "<" + std::string{element} + " ") + count(html, "<" + std::string{element} + ">") > 0);
      CHECK(count(html, "<" + std::string{element} + " ") + count(html, "<" + std::string{element} + ">") ==
            count(html, "</" + std::string{element} + ">"));
    }
    CHECK(count(html, "<script") == 0);
    CHECK(count(html, "src=") == 0);
    CHECK(count(html, "@import") == 0);
    CHECK(count(html, "<th") > 0);
    CHECK(html.find("<mark>Vingt et une</mark>") != std::string::npos);
    CHECK(html.find("lang=\"fr\" dir=\"auto\"") != std::string::npos); // the quote's own language
    CHECK(html == html_text(built_report(sample::bridge().input(language))));
  }
}

TEST_CASE("links lead to parts of the page that are there")
{
  const auto html = html_text(built_report(sample::bridge().input()));
  static const std::regex k_link{"href=\"#([^\"]+)\""};
  std::size_t links = 0;
  for (auto it = std::sregex_iterator{html.begin(), html.end(), k_link}; it != std::sregex_iterator{}; ++it, ++links) {
    CAPTURE((*it)[1].str());
    CHECK(count(html, " id=\"" + (*it)[1].str() + "\"") == 1);
  }
  CHECK(links > 20);
}

TEST_CASE("ids are unique on the page")
{
  const auto html = html_text(built_report(sample::bridge().input()));
  static const std::regex k_id{" id=\"([^\"]+)\""};
  std::set<std::string> seen;
  for (auto it = std::sregex_iterator{html.begin(), html.end(), k_id}; it != std::sregex_iterator{}; ++it) {
    CHECK_MESSAGE(seen.insert((*it)[1].str()).second, (*it)[1].str());
  }
}

TEST_CASE("soft and open ends are never printed as numbers")
{
  // "Dozens" goes softly from 24 to 99, and nobody said either number.
  auto one = sample::bridge();
  one.comparison.findings[1].constants.clear(); // else "24 hours" would be said
  const auto report = built_report(one.input());
  for (const auto& text : {visible_text(html_text(report)), markdown_text(report)}) {
    CHECK(text.find("24") == std::string::npos);
    CHECK(text.find("99") == std::string::npos);
  }
}

TEST_CASE("no word of the program in what readers see")
{
  for (const std::string language : {"en", "fr"}) {
    const auto report = built_report(sample::bridge().input(language));
    CHECK(test::internal_word_in(visible_text(html_text(report))) == "");
    CHECK(test::internal_word_in(markdown_text(report)) == "");
  }
}

TEST_CASE("Markdown has the sections, quotes and tables")
{
  const auto markdown = markdown_text(built_report(sample::bridge().input()));
  CHECK(markdown.starts_with("# Who says how many: Corbelle bridge\n"));
  CHECK(markdown.find("\n## What does not hold together\n") != std::string::npos);
  CHECK(markdown.find("\n> **Vingt et une** personnes ont péri à Corbelle, selon la préfecture.\n") !=
        std::string::npos);
  CHECK(markdown.find("\n| The Echo itself | Dozens | 8 March 2031 | one source so far; no source given |\n") !=
        std::string::npos);
  CHECK(count(markdown, "\n\n\n") == 0);
}

TEST_CASE("the JSON report can be read back")
{
  const auto json = nlohmann::json::parse(json_text(built_report(sample::bridge().input())));
  CHECK(json["schema"] == "saidby/report/1");
  CHECK(json["questions"][0]["answers"].size() == 4);
  CHECK(json["questions"][0]["answers"][1]["interval"]["high_end"] == "soft");
  CHECK(json["findings"][0]["finding"]["why"]["args"]["from"] == "Vingt et une");
  CHECK(json["findings"][1]["finding"]["sides"][1]["quantity"]["high"].is_null());
}

TEST_CASE("the constants that decide findings are explained in every language")
{
  for (const auto language : Messages::languages()) {
    for (const auto& constant : knowledge::Profile::named("plain").constants()) {
      CAPTURE(constant.name);
      CHECK(Messages::of(language).has("constant." + constant.name));
    }
  }
}

TEST_CASE("an empty case gives a whole report")
{
  const sample::Case nothing;
  const auto report = built_report(nothing.input());
  CHECK(html_text(report).find("Nothing found that does not hold together.") != std::string::npos);
  CHECK(markdown_text(report).find("No article was read.") != std::string::npos);
  CHECK(nlohmann::json::parse(json_text(report))["documents"].empty());
}
