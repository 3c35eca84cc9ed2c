#include "hostile_case.hpp"
#include "model/mention_json.hpp"
#include "report/build_report.hpp"
#include "report/charts.hpp"
#include "report/claim_review.hpp"
#include "report/finding_json.hpp"
#include "report/prov_json.hpp"
#include "report/render.hpp"
#include "sample_case.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <vector>

// Writes what the library makes of hand-made cases into a folder, for readers that are not ours
// (tests/schemas/check_samples.py). Called: write_samples FOLDER

namespace {

using namespace saidby;

void write(const std::filesystem::path& file, const std::string& text)
{
  std::ofstream{file, std::ios::binary} << text;
}

void write_case(const std::filesystem::path& folder, const std::string& name, const report::sample::Case& one)
{
  const auto report = report::built_report(one.input());
  write(folder / (name + ".report.json"), report::json_text(report));
  write(folder / (name + ".html"), report::html_text(report));
  std::string findings;
  for (const auto& shown : report.findings) {
    report::append_finding_json(findings, shown);
    findings += '\n';
  }
  write(folder / (name + ".finding.ndjson"), findings);
  std::string mentions;
  const auto& profile = knowledge::Profile::named("plain");
  for (const auto& mention : one.mentions) {
    for (const auto& document : one.documents) {
      if (document.id == mention.document) {
        model::append_mention_json(mentions, mention, document, profile.interval(mention.quantity), profile.name());
      }
    }
  }
  write(folder / (name + ".mention.ndjson"), mentions);
  write(folder / (name + ".prov.jsonld"), report::prov_json(one.input()));
  const std::vector<report::Verdict> verdicts{
    {one.comparison.claims.front().id, report::HumanFinding::refuted, "Ana Ruiz", "2031-03-10", "a list of names"}};
  write(folder / (name + ".review.jsonld"), report::claim_review_json(report, verdicts));
  const auto picture = report::origins_picture(report.questions.front(), "p", report::Messages::of(report.language));
  write(folder / (name + ".dot"), graph::dot_text(picture));
  write(folder / (name + ".graphml"), graph::graphml_text(picture));
  write(folder / (name + ".svg"), graph::svg_text(picture));
}

} // namespace

int main(int count, char** arguments)
{
  if (count != 2) {
    std::cerr << "usage: write_samples FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder{arguments[1]};
  write_case(folder, "bridge", report::sample::bridge());
  int number = 0;
  for (const auto bad : report::sample::k_hostile) {
    write_case(folder, "hostile" + std::to_string(number++), report::sample::hostile(bad));
  }
  return 0;
}
