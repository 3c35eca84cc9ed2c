#include "report/finding_json.hpp"

#include "base/json_writer.hpp"

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

void write_quantity(JsonWriter& json, const model::Quantity& quantity, const model::Interval& interval)
{
  if (quantity.text.empty() && !quantity.value) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("text").string(quantity.text);
  json.key("low").number_or_null(interval.low);
  json.key("high").number_or_null(interval.high);
  json.end_object();
}

void write_side(JsonWriter& json, const model::FindingSide& side, const ShownSide& shown)
{
  json.begin_object();
  json.key("claims");
  write_ids(json, side.claims);
  json.key("mentions");
  write_ids(json, side.mentions);
  json.key("quantity");
  write_quantity(json, side.quantity, shown.interval);
  json.key("origin");
  if (side.origin.empty()) {
    json.null();
  } else {
    json.begin_object();
    json.key("id").string(side.origin.value);
    json.key("label").string(shown.label);
    json.end_object();
  }
  json.key("said");
  write_day(json, side.said.latest ? side.said.latest : side.said.earliest);
  json.end_object();
}

void write_question(JsonWriter& json, const ShownFinding& shown)
{
  if (shown.question.empty()) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("id").string(shown.finding.question.value);
  json.key("text").string(shown.question);
  json.end_object();
}

void write_why(JsonWriter& json, const ShownFinding& shown)
{
  json.begin_object();
  json.key("id").string(shown.finding.rule);
  json.key("args").begin_object();
  for (const auto& [name, value] : shown.finding.arguments) {
    json.key(name).string(value);
  }
  json.end_object();
  json.key("text").string(shown.sentence);
  json.key("reason").text_or_null(shown.reason);
  json.end_object();
}

} // namespace

void append_finding_json(std::string& out, const ShownFinding& shown)
{
  const auto& finding = shown.finding;
  JsonWriter json{out};
  json.begin_object();
  json.key("schema").string(k_finding_schema);
  json.key("id").string(finding.id.value);
  json.key("kind").string(model::name(finding.kind));
  json.key("grade").string(model::name(finding.grade));
  json.key("rule").string(finding.rule);
  json.key("question");
  write_question(json, shown);
  json.key("sides").begin_array();
  for (std::size_t i = 0; i < finding.sides.size(); ++i) {
    write_side(json, finding.sides[i], shown.sides[i]);
  }
  json.end_array();
  json.key("why");
  write_why(json, shown);
  json.key("constants").begin_array();
  for (const auto& constant : finding.constants) {
    json.string(constant);
  }
  json.end_array();
  json.key("as_of");
  write_day(json, finding.as_of);
  json.end_object();
}

void append_finding_json(std::string& out, const model::Finding& finding, const FindingContext& context)
{
  append_finding_json(out, shown_finding(finding, context));
}

} // namespace saidby::report
