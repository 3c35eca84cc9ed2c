#include "report/claim_review.hpp"

#include "base/json_writer.hpp"
#include "report/messages.hpp"

#include <unordered_map>

namespace saidby::report {

namespace {

using base::JsonWriter;

struct Reviewed {
  const AskedQuestion* question = nullptr;
  const Answer* answer = nullptr;
};

std::string_view name(HumanFinding found)
{
  switch (found) {
  case HumanFinding::confirmed: return "confirmed";
  case HumanFinding::refuted: return "refuted";
  case HumanFinding::unclear: break;
  }
  return "unclear";
}

void write_named(JsonWriter& json, std::string_view property, std::string_view type, const std::string& label)
{
  json.key(property).begin_object();
  json.key("@type").string(type);
  json.key("name").string(label);
  json.end_object();
}

void write_item(JsonWriter& json, const Reviewed& reviewed, const Report& report)
{
  json.key("itemReviewed").begin_object();
  json.key("@type").string("Claim");
  write_named(json, "author", "Thing", reviewed.answer->source_label);
  if (const auto day = reviewed.answer->said_on.latest) {
    json.key("datePublished").string(model::iso(*day));
  }
  json.key("appearance").begin_array();
  for (const auto& said : reviewed.answer->said) {
    const auto& read = report.documents[said.document];
    json.begin_object();
    json.key("@type").string("CreativeWork");
    json.key("name").string(read.name);
    if (!read.document.url.empty()) {
      json.key("url").string(read.document.url);
    }
    json.end_object();
  }
  json.end_array().end_object();
}

void write_review(JsonWriter& json, const Verdict& verdict, const Reviewed& reviewed, const Report& report,
                  const Messages& messages)
{
  json.begin_object();
  json.key("@type").string("ClaimReview");
  json.key("inLanguage").string(report.language);
  json.key("datePublished").string(verdict.when);
  json.key("claimReviewed")
    .string(messages.text("review.claim", {{"question", reviewed.question->text},
                                           {"quantity", reviewed.answer->quantity},
                                           {"source", reviewed.answer->source_label}}));
  write_named(json, "author", "Person", verdict.by);
  json.key("reviewBody").string(verdict.why);
  write_item(json, reviewed, report);
  json.key("reviewRating").begin_object();
  json.key("@type").string("Rating");
  json.key("alternateName").string(messages.text("verdict." + std::string{name(verdict.found)}));
  json.end_object();
  json.end_object();
}

} // namespace

std::string claim_review_json(const Report& report, std::span<const Verdict> verdicts)
{
  const auto& messages = Messages::of(report.language);
  std::unordered_map<model::ClaimId, Reviewed> claims;
  for (const auto& question : report.questions) {
    for (const auto& answer : question.answers) {
      claims.emplace(answer.claim, Reviewed{&question, &answer});
    }
  }
  std::string out;
  JsonWriter json{out};
  json.begin_object();
  json.key("@context").string("https://schema.org");
  json.key("@graph").begin_array();
  for (const auto& verdict : verdicts) {
    const auto found = claims.find(verdict.claim);
    if (found != claims.end() && !verdict.by.empty() && !verdict.why.empty()) {
      write_review(json, verdict, found->second, report, messages);
    }
  }
  json.end_array().end_object();
  out += '\n';
  return out;
}

} // namespace saidby::report
