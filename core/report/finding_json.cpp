#include "report/finding_json.hpp"

#include "base/json_writer.hpp"
#include "report/labels.hpp"
#include "report/sentence.hpp"

namespace saidby::report {

namespace {

using base::JsonWriter;

template <typename Ids>
void write_ids(JsonWriter& json, const Ids& ids)
{
  json.begin_array();
  for (const auto& id : ids) {
    json.string(id.value);
  }
  json.end_array();
}

void write_day(JsonWriter& json, const std::optional<model::Day>& day)
{
  json.text_or_null(day ? model::iso(*day) : std::string{});
}

void write_quantity(JsonWriter& json, const model::Quantity& quantity, const knowledge::Profile& profile)
{
  if (quantity.text.empty() && !quantity.value) {
    json.null();
    return;
  }
  const auto interval = profile.interval(quantity);
  json.begin_object();
  json.key("text").string(quantity.text);
  json.key("low").number_or_null(interval.low);
  json.key("high").number_or_null(interval.high);
  json.end_object();
}

void write_side(JsonWriter& json, const model::FindingSide& side, const FindingContext& context)
{
  json.begin_object();
  json.key("claims");
  write_ids(json, side.claims);
  json.key("mentions");
  write_ids(json, side.mentions);
  json.key("quantity");
  write_quantity(json, side.quantity, context.profile);
  json.key("origin");
  if (side.origin.empty()) {
    json.null();
  } else {
    json.begin_object();
    json.key("id").string(side.origin.value);
    json.key("label").string(source_words(context.comparison.source(side.origin), context.messages));
    json.end_object();
  }
  json.key("said");
  write_day(json, side.said.latest ? side.said.latest : side.said.earliest);
  json.end_object();
}

void write_question(JsonWriter& json, const model::QuestionId& id, const FindingContext& context)
{
  const auto words = context.questions.find(id);
  if (words == context.questions.end()) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("id").string(id.value);
  json.key("text").string(words->second);
  json.end_object();
}

void write_why(JsonWriter& json, const model::Finding& finding, const Messages& messages)
{
  json.begin_object();
  json.key("id").string(finding.rule);
  json.key("args").begin_object();
  for (const auto& [name, value] : finding.arguments) {
    json.key(name).string(value);
  }
  json.end_object();
  json.key("text").string(sentence(finding, messages));
  json.key("reason").text_or_null(reason(finding, messages));
  json.end_object();
}

} // namespace

void append_finding_json(std::string& out, const model::Finding& finding, const FindingContext& context)
{
  JsonWriter json{out};
  json.begin_object();
  json.key("schema").string(k_finding_schema);
  json.key("id").string(finding.id.value);
  json.key("kind").string(model::name(finding.kind));
  json.key("grade").string(model::name(finding.grade));
  json.key("rule").string(finding.rule);
  json.key("question");
  write_question(json, finding.question, context);
  json.key("sides").begin_array();
  for (const auto& side : finding.sides) {
    write_side(json, side, context);
  }
  json.end_array();
  json.key("why");
  write_why(json, finding, context.messages);
  json.key("constants").begin_array();
  for (const auto& constant : finding.constants) {
    json.string(constant);
  }
  json.end_array();
  json.key("as_of");
  write_day(json, finding.as_of);
  json.end_object();
}

} // namespace saidby::report
