#include "report/build_report.hpp"
#include "report/claim_review.hpp"
#include "report/prov_json.hpp"
#include "report/redact.hpp"
#include "report/render.hpp"
#include "sample_case.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <stdexcept>

using namespace saidby;
using namespace saidby::report;

namespace {

// As compare gives it: with who speaks in each mention.
sample::Case bridge_with_speakers()
{
  auto one = sample::bridge();
  for (const auto& claim : one.comparison.claims) {
    for (const auto& mention : claim.mentions) {
      one.comparison.mentions.push_back({mention, {claim.origin}, claim.id});
    }
  }
  std::sort(one.comparison.mentions.begin(), one.comparison.mentions.end(),
            [](const auto& a, const auto& b) { return a.mention < b.mention; });
  for (std::uint32_t i = 0; i < one.comparison.claims.size(); ++i) {
    one.comparison.claims_by_id.push_back(i);
  }
  return one;
}

sample::Case redacted(const sample::Case& one, const model::SourceId& source, std::string_view secret)
{
  const std::vector<model::SourceId> sources{source};
  const Redactor redactor{sources, one.comparison, one.mentions, secret, Messages::of("en")};
  sample::Case out;
  for (const auto& document : one.documents) {
    out.documents.push_back(redactor.document(document));
  }
  out.texts = one.texts;
  for (const auto& mention : one.mentions) {
    out.mentions.push_back(redactor.mention(mention));
  }
  out.comparison = redactor.comparison(one.comparison);
  return out;
}

} // namespace

TEST_CASE("PROV: every id that is named is there")
{
  const auto one = bridge_with_speakers();
  const auto json = nlohmann::json::parse(prov_json(one.input()));
  std::set<std::string> there;
  for (const auto& node : json["@graph"]) {
    CHECK(there.insert(node["@id"].get<std::string>()).second);
  }
  std::size_t named = 0;
  for (const auto& node : json["@graph"]) {
    for (const auto* const property : {"prov:wasAttributedTo", "prov:wasQuotedFrom", "oa:hasBody"}) {
      if (node.contains(property)) {
        CHECK(there.contains(node[property]["@id"].get<std::string>()));
        ++named;
      }
    }
  }
  CHECK(named > 20);
  CHECK(there.size() == 1 + 4 + 4 + 4 + 5 + 6); // program, sources, outlets, articles, claims, mentions
}

TEST_CASE("PROV: a mention is an annotation with its quote")
{
  const auto one = bridge_with_speakers();
  const auto json = nlohmann::json::parse(prov_json(one.input()));
  std::size_t found = 0;
  for (const auto& node : json["@graph"]) {
    if (node["@id"] == "urn:saidby:mention:m_1") {
      ++found;
      const auto& selectors = node["oa:hasTarget"]["oa:hasSelector"];
      CHECK(selectors[0]["oa:exact"] == one.texts[0]);
      CHECK(selectors[1]["oa:end"] == one.texts[0].size());
      CHECK(node["oa:hasBody"]["@id"] == "urn:saidby:claim:c_1");
      CHECK(node["saidby:onWhoseWord"]["@list"][0]["@id"] == "urn:saidby:source:s_1");
    }
  }
  CHECK(found == 1);
}

TEST_CASE("ClaimReview only from people, with name and reason")
{
  const auto report = built_report(sample::bridge().input());
  const auto count_of = [&](const std::vector<Verdict>& verdicts) {
    return nlohmann::json::parse(claim_review_json(report, verdicts))["@graph"].size();
  };
  const Verdict whole{{"c_3"}, HumanFinding::refuted, "Ana Ruiz", "2031-03-10", "the hospital list has 26 names"};
  CHECK(count_of({}) == 0); // a case of findings alone gives none
  CHECK(count_of({whole}) == 1);
  auto nameless = whole;
  nameless.by = "";
  auto without_reason = whole;
  without_reason.why = "";
  auto of_nothing = whole;
  of_nothing.claim = {"c_99"};
  CHECK(count_of({nameless, without_reason, of_nothing}) == 0);
  const auto json = nlohmann::json::parse(claim_review_json(report, std::vector{whole}))["@graph"][0];
  CHECK(json["@type"] == "ClaimReview");
  CHECK(json["claimReviewed"] == "How many people were killed in Corbelle? “17” (préfecture)");
  CHECK(json["author"]["name"] == "Ana Ruiz");
  CHECK(json["reviewRating"]["alternateName"] == "refuted");
  CHECK(json["itemReviewed"]["appearance"][0]["url"] == "https://news.example/4");
}

TEST_CASE("a protected source stands nowhere in what leaves the case")
{
  const auto one = bridge_with_speakers();
  const auto safe = redacted(one, {"s_2"}, "case secret"); // Corbelle hospital
  const auto report = built_report(safe.input());
  for (const auto& text : {html_text(report), markdown_text(report), json_text(report), prov_json(safe.input())}) {
    CHECK(text.find("Corbelle hospital") == std::string::npos);
    CHECK(text.find("\"s_2\"") == std::string::npos);
    CHECK(text.find("\"c_4\"") == std::string::npos); // made from the source's name
    CHECK(text.find("rotected source ") != std::string::npos);
    CHECK(text.find("préfecture") != std::string::npos); // all others stay
  }
  // The quote that names it is withheld, also where it proves another's figure.
  CHECK(report.questions[0].answers[2].said[0].quote.check == QuoteCheck::no_evidence);
  CHECK(report.questions[0].answers[0].said[0].quote.check == QuoteCheck::found);
}

TEST_CASE("nothing around a protected quote is left, and no address with the name")
{
  auto one = bridge_with_speakers();
  for (auto& mention : one.mentions) {
    if (mention.evidence) {
      mention.evidence->prefix = "Corbelle hos";
      mention.evidence->suffix = "words of the next speaker";
    }
  }
  one.documents[0].path = "talk-with-CORBELLE_hospital.txt";
  one.documents[0].url = "https://news.example/2031/corbelle-hospital-speaks";
  const std::vector<model::SourceId> sources{{"s_2"}};
  const Redactor redactor{sources, one.comparison, one.mentions, "secret", Messages::of("en")};
  const auto safe = redactor.document(one.documents[0]);
  CHECK(safe.path.starts_with("protected source "));
  CHECK(safe.url.empty());
  CHECK(redactor.document(one.documents[1]).path == one.documents[1].path);
  std::set<model::DocumentId> touched; // articles in which it is quoted
  for (const auto& mention : one.mentions) {
    if (mention.evidence && !redactor.mention(mention).evidence) {
      touched.insert(mention.document);
    }
  }
  REQUIRE(!touched.empty());
  for (const auto& mention : one.mentions) {
    const auto left = redactor.mention(mention);
    if (touched.contains(mention.document) && left.evidence) {
      CHECK(left.evidence->prefix.empty());
      CHECK(left.evidence->suffix.empty());
    }
  }
}

TEST_CASE("pseudonyms are stable in a case and differ between cases")
{
  const auto one = bridge_with_speakers();
  const auto label = [&](std::string_view secret) {
    for (const auto& source : redacted(one, {"s_1"}, secret).comparison.sources) {
      if (source.label.starts_with("protected source ")) {
        return source.label;
      }
    }
    return std::string{};
  };
  CHECK(label("a") == label("a"));
  CHECK(label("a") != label("b"));
  CHECK(label("a").size() == std::string_view{"protected source 123456"}.size());
  CHECK_THROWS_AS((void)label(""), std::logic_error);
}

TEST_CASE("names are found in any case of letters")
{
  const auto one = bridge_with_speakers();
  const std::vector<model::SourceId> sources{{"s_1"}};
  const Redactor redactor{sources, one.comparison, one.mentions, "secret", Messages::of("en")};
  struct Row {
    std::string_view text;
    std::string_view expected; // with "#" for the pseudonym
  };
  static constexpr Row rows[] = {
    {"", ""},
    {"la préfecture dit", "la # dit"},
    {"PRÉFECTURE", "#"},
    {"préfecture, Préfecture", "#, #"},
    {"prefecture", "#"}, // the words of the English article
    {"mairie", "mairie"},
    {"le préfet", "le préfet"},
  };
  const auto pseudonym = redactor.text("préfecture");
  for (const auto& row : rows) {
    CAPTURE(row.text);
    std::string expected{row.expected};
    for (auto at = expected.find('#'); at != std::string::npos; at = expected.find('#', at + pseudonym.size())) {
      expected.replace(at, 1, pseudonym);
    }
    CHECK(redactor.text(row.text) == expected);
  }
}
