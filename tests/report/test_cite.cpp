#include "report/cite.hpp"

#include "report/build_report.hpp"
#include "sample_case.hpp"

#include <doctest/doctest.h>

using namespace saidby;
using namespace saidby::report;

TEST_CASE("cite_line")
{
  const auto english = built_report(sample::bridge().input("en"));
  const auto french = built_report(sample::bridge().input("fr"));
  CHECK(cite_line(english.questions[1], english) ==
        "2 “policiers” killed according to syndicat Alerte (8 March 2031); no other source so far.");
  CHECK(cite_line(french.questions[1], french) == "2 morts parmi les policiers selon syndicat Alerte "
                                                  "(8 mars 2031)\u00A0; pas d’autre source pour l’instant.");
  CHECK(cite_line(english.questions[0], english) ==
        "“Dozens” dead in Corbelle, no source given (The Echo itself, 8 March 2031); 17 dead in Corbelle according to "
        "préfecture (9 March 2031); at least 26 dead in Corbelle according to Corbelle hospital (9 March 2031).");
}

TEST_CASE("cite_line of what no longer stands, and of many answers")
{
  auto one = sample::bridge();
  one.comparison.claims[4].status = model::ClaimStatus::withdrawn;
  auto report = built_report(one.input());
  CHECK(cite_line(report.questions[1], report) ==
        "2 “policiers” killed according to syndicat Alerte (8 March 2031); since withdrawn.");
  auto& answers = report.questions[1].answers;
  answers.assign(6, report.questions[0].answers[2]);
  CHECK(cite_line(report.questions[1], report).find("; 2 more answers") != std::string::npos);
  answers.clear();
  CHECK(cite_line(report.questions[1], report) == "No figure.");
}

TEST_CASE("cite_line says that figures contradict each other only where those that are cited do")
{
  auto apart = sample::bridge();
  const auto answers = built_report(apart.input("en")).questions[0].answers;
  std::vector<model::ClaimId> standing;
  for (const auto& answer : answers) {
    if (answer.status != model::ClaimStatus::outdated && answer.cites_somebody) {
      standing.push_back(answer.claim);
    }
  }
  REQUIRE(standing.size() == 2);
  auto& finding = apart.comparison.findings.front();
  REQUIRE(finding.kind == model::FindingKind::contradiction);
  REQUIRE(finding.sides.size() == 2);
  finding.sides[0].claims = {standing[0]};
  finding.sides[1].claims = {standing[1]};
  const auto report = built_report(apart.input("en"));
  CHECK(cite_line(report.questions[0], report).ends_with("; these figures contradict each other."));
}
