#include "casework/extraction.hpp"

#include "tests/casework/desk.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

using namespace saidby;

namespace {

struct Extracted {
  casework::ExtractionSummary summary;
  std::vector<nlohmann::json> mentions;
  std::string explanation;
  std::string notes;
};

Extracted extracted(const casework::ExtractionOptions& options, const std::string& input = {})
{
  std::istringstream stream{input};
  test::Notes notes;
  Extracted result;
  std::string lines;
  result.summary = casework::extract_mentions(
    options, stream, notes, [&](std::string_view piece) { lines += piece; },
    [&](std::string_view piece) { result.explanation += piece; });
  std::istringstream split{lines};
  for (std::string line; std::getline(split, line);) {
    result.mentions.push_back(nlohmann::json::parse(line));
  }
  result.notes = notes.text();
  return result;
}

casework::ExtractionOptions lines_from_input()
{
  casework::ExtractionOptions options;
  options.intake.paths = {"-"};
  options.intake.form = casework::InputForm::lines;
  return options;
}

} // namespace

TEST_CASE("evidence of a file is the file's own bytes, with and without byte order mark")
{
  for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
    casework::ExtractionOptions options;
    options.intake.paths = {"-"};
    const std::string text = "Caf\xC3\xA9 fire: police said nine people were killed.\n";
    const auto result = extracted(options, mark + text);
    REQUIRE(result.mentions.size() == 1);
    const auto& evidence = result.mentions[0]["evidence"];
    CHECK(text.substr(evidence["figure"]["start"], 4) == "nine");
    CHECK(text.substr(evidence["start"], evidence["exact"].get<std::string>().size()) == evidence["exact"]);
  }
}

TEST_CASE("documents come out in the order in which they went in, whatever a line says of them")
{
  const auto result = extracted(
    lines_from_input(), R"({"id":"b","text":"Nine people were killed, police said.","lang":"en"})"
                        "\n"
                        R"({"id":"a","text":"Dix personnes ont été tuées, selon la police.","outlet":"Le Rivage"})"
                        "\n"
                        "broken\n"
                        R"({"text":"Two people were killed, police said.","published":"2031-03-07"})");
  REQUIRE(result.mentions.size() == 3);
  CHECK(result.mentions[0]["document"]["path"] == "b");
  CHECK(result.mentions[1]["document"]["path"] == "a");
  CHECK(result.mentions[1]["document"]["lang"] == "fr"); // told from the text
  CHECK(result.mentions[1]["document"]["outlet"] == "Le Rivage");
  CHECK(result.mentions[2]["document"]["path"] == "stdin:4");
  CHECK(result.mentions[2]["document"]["published"] == "2031-03-07");
  CHECK(result.summary.documents == 3);
  CHECK(result.summary.left_out == 1);
  CHECK(result.notes == "not a JSON object");
}

TEST_CASE("an explanation names document, figure and what made it")
{
  auto options = lines_from_input();
  options.explanation = casework::Explanation::every_step;
  const auto result = extracted(options, R"({"id":"wire","text":"Nine people were killed, police said."})");
  CHECK(result.mentions.size() == 1);
  CHECK(result.explanation.starts_with("wire: read with pack en\n"));
  CHECK(result.explanation.find("wire:1:1: Nine\n") != std::string::npos);
  CHECK(result.explanation.find("[en/") != std::string::npos); // a row of the pack
}
