#include "casework/evaluate.hpp"

#include "base/errors.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace saidby;
using model::Measure;

namespace {

constexpr std::string_view k_text = "Police said nine people died. Some 40 were hurt, medics said. Two left.";

// A figure as the program might have read it: `figure` stands in k_text.
model::Mention figure(std::string_view figure, Measure measure, std::optional<std::int64_t> value,
                      std::string_view source)
{
  model::Mention mention;
  mention.id.value = "m_" + std::string{figure};
  mention.measure = measure;
  mention.quantity.text = figure;
  mention.quantity.value = value;
  const auto at = k_text.find(figure);
  mention.evidence.emplace();
  mention.evidence->figure = {at, at + figure.size()};
  if (!source.empty()) {
    mention.attribution.emplace_back();
    mention.attribution.back().text = source;
    mention.attribution.back().type = model::SourceType::police;
  }
  return mention;
}

casework::GoldClaim annotated(std::string_view figure, std::string_view measure, std::int64_t value,
                              std::string_view source)
{
  casework::GoldClaim claim;
  claim.figure = figure;
  claim.span = casework::nth_span(k_text, figure, 1);
  claim.low = value;
  claim.high = value;
  claim.qualifier = "exact";
  claim.measure = measure;
  claim.group = "people";
  if (!source.empty()) {
    claim.sources.push_back({.text = std::string{source}, .pronoun = {}, .type = "police"});
  }
  return claim;
}

std::string printed(const casework::GoldDocument& gold, const std::vector<model::Mention>& mentions)
{
  casework::Evaluation evaluation;
  casework::add_document(evaluation, gold, k_text, mentions);
  const auto& score = evaluation.all;
  std::string out = std::to_string(score.gold) + "/" + std::to_string(score.predicted) + "/" +
                    std::to_string(score.found) + " strict " + std::to_string(score.who_said_how_many);
  for (const auto& miss : evaluation.misses) {
    out += "; " + miss.kind + " " + miss.figure;
  }
  return out;
}

} // namespace

TEST_CASE("what counts as found, and as who said how many")
{
  const auto nine = annotated("nine", "killed", 9, "Police");
  const auto one = [&](const model::Mention& mention) { return printed({"d", "en", {}, {nine}, {}}, {mention}); };
  CHECK(one(figure("nine", Measure::killed, 9, "the police")) == "1/1/1 strict 1");
  CHECK(one(figure("nine people", Measure::killed, 9, "Police")) == "1/1/1 strict 1"); // overlap is enough
  CHECK(one(figure("nine", Measure::injured, 9, "Police")) == "1/1/0 strict 0; measure nine");
  CHECK(one(figure("nine", Measure::killed, 8, "Police")) == "1/1/1 strict 0; quantity nine");
  CHECK(one(figure("nine", Measure::killed, 9, "army")) == "1/1/1 strict 0; source nine");
  CHECK(one(figure("nine", Measure::killed, 9, "")) == "1/1/1 strict 0; source nine");
  CHECK(one(figure("Two", Measure::killed, 2, "Police")) == "1/1/0 strict 0; spurious Two; missed nine");
  CHECK(printed({"d", "en", {}, {nine}, {}}, {}) == "1/0/0 strict 0; missed nine");
}

TEST_CASE("an optional figure is neither rewarded nor punished, and each figure is used once")
{
  const auto nine = annotated("nine", "killed", 9, "Police");
  const auto two = *casework::nth_span(k_text, "Two", 1);
  CHECK(printed({"d", "en", {}, {nine}, {two}}, {figure("nine", Measure::killed, 9, "Police"),
                                                 figure("Two", Measure::displaced, 2, "")}) == "1/1/1 strict 1");
  // Two readings of one figure: the one with the right measure counts, the other is one too many.
  CHECK(printed({"d", "en", {}, {nine}, {}},
                {figure("nine people", Measure::injured, 9, "Police"), figure("nine", Measure::killed, 9, "Police")}) ==
        "1/2/1 strict 1; spurious nine people");
}

TEST_CASE("quantities by qualifier")
{
  auto about = annotated("Some 40", "injured", 40, "medics");
  about.qualifier = "approximately";
  auto read = figure("Some 40", Measure::injured, 40, "medics");
  CHECK(printed({"d", "en", {}, {about}, {}}, {read}) == "1/1/1 strict 1"); // the value named decides
  read.quantity.value = 41;
  CHECK(printed({"d", "en", {}, {about}, {}}, {read}) == "1/1/1 strict 0; quantity Some 40");

  auto most = annotated("Some 40", "injured", 40, "medics");
  most.qualifier = "at_most";
  most.low.reset();
  read.quantity.value = 40;
  read.quantity.qualifier = model::Qualifier::at_most; // 0 to 40: the lower end does not matter
  CHECK(printed({"d", "en", {}, {most}, {}}, {read}) == "1/1/1 strict 1");

  auto tens = annotated("Some 40", "injured", 40, "medics");
  tens.vague = "tens";
  read.quantity.qualifier = model::Qualifier::vague;
  read.quantity.vague = model::VagueClass::tens;
  CHECK(printed({"d", "en", {}, {tens}, {}}, {read}) == "1/1/1 strict 1");
}

TEST_CASE("chains, parts and what is uncommon")
{
  auto whole = annotated("nine", "killed", 9, "Police");
  whole.sources.push_back({.text = "Wire", .pronoun = {}, .type = "news_agency", .is_outlet = true});
  auto part = annotated("Two", "killed", 2, "");
  part.part_of = 0;
  part.modality = "hedged";
  const auto nine = figure("nine", Measure::killed, 9, "Police");
  auto two = figure("Two", Measure::killed, 2, "");
  two.part_of = nine.id;
  casework::Evaluation evaluation;
  casework::add_document(evaluation, {"d", "en", {}, {whole, part}, {}}, k_text, {nine, two});
  const auto& score = evaluation.all;
  CHECK(score.chain == 2); // the outlet itself is never required
  CHECK(score.long_chains == 0);
  CHECK(score.part_of == 2);
  CHECK(score.part_links.right == 1);
  CHECK(score.modality == 1);
  CHECK(score.not_asserted.wanted == 1);
  CHECK(score.not_asserted.right == 0);
  CHECK(score.source_type == 1);
}

TEST_CASE("nth_span counts places that overlap")
{
  CHECK(casework::nth_span("aaa", "aa", 2) == text::ByteSpan{1, 3});
  CHECK_FALSE(casework::nth_span("aaa", "aa", 3).has_value());
  CHECK_FALSE(casework::nth_span("abc", "x", 1).has_value());
}

TEST_CASE("gold folders are found, named and missed")
{
  const test::TemporaryFolder folder;
  folder.write("gold/a.json", R"({"id":"a","lang":"en","claims":[{"figure":"nine","low":9,"high":9,"qualifier":"exact",
    "measure":"killed","group":"people","source":[{"text":"Police","type":"police"}]}],"optional":[{"figure":"Two"}]})");
  folder.write("gold/b-case.json", R"({"claims":[]})");
  folder.write("gold/other.json", R"({"claims":"no list"})");
  folder.write("text/a.txt", k_text);
  for (const auto& given : {folder.path(), folder.path() / "gold", folder.path() / "gold" / ""}) {
    CAPTURE(given);
    const auto documents = casework::gold_documents(casework::gold_folders(given, {}), "");
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].claims[0].span == casework::nth_span(k_text, "nine", 1));
    CHECK(documents[0].optional.size() == 1);
  }
  CHECK(casework::gold_documents(casework::gold_folders(folder.path(), {}), "z").empty());
  CHECK_THROWS_AS(static_cast<void>(casework::gold_folders(folder.path() / "none", {})), base::InputError);
  folder.write("gold/c.json", "{");
  CHECK_THROWS_AS(static_cast<void>(casework::gold_documents(casework::gold_folders(folder.path(), {}), "")),
                  base::InputError);
}
