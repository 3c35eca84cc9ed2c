#include "report/charts.hpp"

#include "report/build_report.hpp"
#include "report/chart_scale.hpp"
#include "sample_case.hpp"

#include <doctest/doctest.h>

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

Answer answer(const std::string& source, model::Interval interval, std::optional<std::int64_t> value,
              const std::string& day = "2031-03-07")
{
  Answer made;
  made.claim = {"c_" + source};
  made.source = {"s_" + source};
  made.source_label = source;
  made.quantity = value ? std::to_string(*value) : "words";
  made.value = value;
  made.interval = interval;
  made.said_on.latest = model::parse_day(day);
  return made;
}

AskedQuestion asked(std::vector<Answer> answers)
{
  AskedQuestion question;
  question.text = "How many?";
  question.answers = std::move(answers);
  return question;
}

std::string range_of(const AskedQuestion& question) { return range_chart(question, "q", Messages::of("en")).text(); }
std::string timeline_of(const AskedQuestion& question)
{
  return timeline_chart(question, "q", Messages::of("en")).text();
}

constexpr auto k_soft = model::End::soft;
constexpr auto k_hard = model::End::hard;

} // namespace

TEST_CASE("range_chart draws each kind of quantity in its own way")
{
  struct Row {
    std::string_view name;
    model::Interval interval;
    std::optional<std::int64_t> value;
    std::size_t dots;
    std::size_t strokes; // ends that were said
    std::size_t arrows;  // ends that were not
    std::size_t hatched;
  };
  const Row rows[] = {
    {"exactly 13", {13, 13, k_hard, k_hard}, 13, 1, 0, 0, 0},
    {"at least 13", {13, {}, k_hard, k_hard}, 13, 0, 1, 1, 0},
    {"at most 13", {0, 13, k_hard, k_hard}, 13, 0, 2, 0, 0},
    {"between 5 and 6", {5, 6, k_hard, k_hard}, {}, 0, 2, 0, 0},
    {"dozens", {24, 99, k_soft, k_soft}, {}, 0, 0, 0, 1},
    {"about 100", {90, 110, k_soft, k_soft}, 100, 1, 0, 0, 1},
    {"nothing known", {}, {}, 0, 0, 0, 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    const auto svg = range_of(asked({answer("police", row.interval, row.value)}));
    CHECK(count(svg, "<circle") == row.dots);
    CHECK(count(svg, "stroke-width=\"2.5\"") == row.strokes);
    CHECK(count(svg, "<path") == row.arrows);
    CHECK(count(svg, "url(#q-hatch)") == row.hatched);
    CHECK(svg.empty() == (row.interval == model::Interval{}));
  }
}

TEST_CASE("range_chart has one row for all who give one answer, and names it for those who cannot see")
{
  const auto svg =
    range_of(asked({answer("police", {13, 13, k_hard, k_hard}, 13), answer("hospital", {13, 13, k_hard, k_hard}, 13),
                    answer("union", {20, 20, k_hard, k_hard}, 20)}));
  CHECK(count(svg, "<circle") == 2);
  CHECK(svg.find(">13: police and hospital</text>") != std::string::npos);
  CHECK(svg.find("<desc id=\"q-text\">3 answers: 13: police and hospital and 20: union.</desc>") != std::string::npos);
  CHECK(svg.find("aria-labelledby=\"q-title q-text\"") != std::string::npos);
}

TEST_CASE("charts are drawn with one source and with 200")
{
  std::vector<Answer> many;
  for (int i = 0; i < 200; ++i) {
    const auto value = 10 + i * 3;
    many.push_back(answer("source " + std::to_string(i), {value, value, k_hard, k_hard}, value,
                          "2031-03-" + std::string(i % 28 < 9 ? "0" : "") + std::to_string(1 + i % 28)));
  }
  const auto question = asked(many);
  CHECK(count(range_of(question), "<circle") == 200);
  CHECK(count(range_of(question), "<text") < 20); // marks without labels: the table has those
  CHECK(range_of(question).find("each line is one answer") != std::string::npos);
  CHECK(count(timeline_of(question), "<g class=\"series\">") == 200);
  CHECK(timeline_of(question).find(">192 others</text>") != std::string::npos);
  CHECK(count(range_of(asked({many.front()})), "<circle") == 1);
}

TEST_CASE("a timeline needs two days")
{
  const auto first = answer("police", {13, 13, k_hard, k_hard}, 13, "2031-03-07");
  const auto second = answer("police", {21, 21, k_hard, k_hard}, 21, "2031-03-08");
  const auto undated = answer("hospital", {30, 30, k_hard, k_hard}, 30, "");
  CHECK(timeline_of(asked({first})).empty());
  CHECK(timeline_of(asked({first, undated})).empty());
  const auto svg = timeline_of(asked({second, first}));
  CHECK(count(svg, "stroke-dasharray") == 1); // joins the two of one source
  CHECK(svg.find(">7 March 2031</text>") != std::string::npos);
  CHECK(svg.find("dashed line: the same source, later") != std::string::npos);
}

TEST_CASE("very large and very different numbers fit")
{
  const auto svg = range_of(
    asked({answer("a", {0, 0, k_hard, k_hard}, 0), answer("b", {9'000'000'000'000'000'000, {}, k_hard, k_hard}, {})}));
  CHECK(count(svg, "<circle") == 1);
  CHECK(svg.find("nan") == std::string::npos);
  CHECK(svg.find("inf") == std::string::npos);
}

TEST_CASE("ChartScale")
{
  struct Row {
    std::int64_t low;
    std::int64_t high;
    std::string_view ticks;
  };
  static constexpr Row rows[] = {
    {13, 26, "0 10 20"},
    {160, 170, "160 165 170"}, // all in the upper half: the difference is shown, not the distance from zero
    {5, 5, "0 2 4 6"},
    {0, 0, "0 1"},
    {3, 900, "0 1 10 100"}, // by orders of magnitude
    {900, 5000, "0 2000 4000"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.low);
    CAPTURE(row.high);
    const ChartScale scale{row.low, row.high, 0, 100};
    std::string printed;
    for (const auto tick : scale.ticks(4)) {
      printed += (printed.empty() ? "" : " ") + std::to_string(tick);
    }
    CHECK(printed == row.ticks);
    CHECK(scale.at(row.low) >= 0);
    CHECK(scale.at(row.high) <= 100);
    CHECK(scale.at(row.low) <= scale.at(row.high));
  }
  CHECK(coordinate(12.04) == "12");
  CHECK(coordinate(-0.25) == "-0.3");
}

TEST_CASE("origins_picture marks what all rest on, and gathers many outlets")
{
  const auto report = built_report(sample::bridge().input());
  const auto& messages = Messages::of("en");
  const auto picture = origins_picture(report.questions[0], report.title, messages);
  CHECK(picture.nodes.size() == 4 + 3 + 3); // figures; outlets; prefecture, agency and hospital
  CHECK(origins_picture(report.questions[1], "p", messages).nodes.empty()); // one article that names its source

  auto question = report.questions[0];
  question.answers.resize(1);
  question.answers[0].all_rest_on = "Agence Ouest";
  for (int i = 0; i < 10; ++i) {
    auto said = question.answers[0].said[0];
    said.chain.back() = "Outlet " + std::to_string(i);
    question.answers[0].said.push_back(said);
  }
  const auto gathered = origins_picture(question, "p", messages);
  CHECK(gathered.nodes.size() == 4); // figure, prefecture, agency, all outlets
  std::size_t marked = 0;
  for (const auto& node : gathered.nodes) {
    marked += node.emphasis == graph::Emphasis::marked ? 1 : 0;
    CHECK((node.emphasis != graph::Emphasis::marked || node.label == "Agence Ouest"));
  }
  CHECK(marked == 1);
  CHECK(gathered.nodes.back().label == "Le Matinal, Outlet 0, Outlet 1, Outlet 2 and 7 others");
}
