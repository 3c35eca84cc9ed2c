#include "base/json_writer.hpp"
#include "report/finding_json.hpp"
#include "report/render.hpp"
#include "report/safe_text.hpp"

namespace saidby::report {

namespace {

using base::JsonWriter;

constexpr std::string_view k_report_schema = "saidby/report/1";

void write_day(JsonWriter& json, const std::optional<model::Day>& day)
{
  json.text_or_null(day ? model::iso(*day) : std::string{});
}

void write_strings(JsonWriter& json, const std::vector<std::string>& texts)
{
  json.begin_array();
  for (const auto& text : texts) {
    json.string(text);
  }
  json.end_array();
}

std::string_view name(QuoteCheck check)
{
  switch (check) {
  case QuoteCheck::found: return "found";
  case QuoteCheck::not_found: return "not_found";
  case QuoteCheck::no_text: return "no_text";
  case QuoteCheck::no_evidence: return "no_evidence";
  }
  return "no_evidence";
}

std::string_view name(model::End end) { return end == model::End::hard ? "hard" : "soft"; }

void write_quote(JsonWriter& json, const Quote& quote)
{
  json.begin_object();
  json.key("prefix").string(quote.prefix);
  json.key("before").string(quote.before);
  json.key("figure").string(quote.figure);
  json.key("after").string(quote.after);
  json.key("suffix").string(quote.suffix);
  json.key("part").string(model::name(quote.part));
  json.key("check").string(name(quote.check));
  json.end_object();
}

void write_said(JsonWriter& json, const Said& said, const Report& report)
{
  json.begin_object();
  json.key("mention").string(said.mention.value);
  json.key("document").string(report.documents[said.document].document.id.value);
  json.key("chain");
  write_strings(json, said.chain);
  json.key("quantity").string(said.quantity);
  json.key("quote");
  write_quote(json, said.quote);
  json.key("made_by").string(said.made_by);
  json.end_object();
}

void write_places(JsonWriter& json, const std::vector<Said>& said, const Report& report)
{
  json.begin_array();
  for (const auto& place : said) {
    write_said(json, place, report);
  }
  json.end_array();
}

void write_interval(JsonWriter& json, const model::Interval& interval)
{
  json.begin_object();
  json.key("low").number_or_null(interval.low);
  json.key("high").number_or_null(interval.high);
  json.key("low_end").string(name(interval.low_end));
  json.key("high_end").string(name(interval.high_end));
  json.end_object();
}

void write_answer(JsonWriter& json, const Answer& answer, const Report& report)
{
  json.begin_object();
  json.key("claim").string(answer.claim.value);
  json.key("source").begin_object();
  json.key("id").string(answer.source.value);
  json.key("label").string(answer.source_label);
  json.key("type").string(answer.source_type);
  json.end_object();
  json.key("quantity").string(answer.quantity);
  json.key("interval");
  write_interval(json, answer.interval);
  json.key("said").begin_object();
  json.key("earliest");
  write_day(json, answer.said_on.earliest);
  json.key("latest");
  write_day(json, answer.said_on.latest);
  json.end_object();
  json.key("status").string(model::name(answer.status));
  json.key("status_text").string(answer.status_text);
  json.key("remarks");
  write_strings(json, answer.remarks);
  json.key("independent_origins").number(static_cast<std::int64_t>(answer.independent_origins));
  json.key("all_rest_on").text_or_null(answer.all_rest_on);
  json.key("mentions");
  write_places(json, answer.said, report);
  json.end_object();
}

void write_ladder(JsonWriter& json, const AskedQuestion& question)
{
  json.key("ladder").begin_array();
  for (const auto& rung : question.ladder) {
    json.begin_object();
    json.key("value").number(rung.value);
    json.key("support").number(static_cast<std::int64_t>(rung.support));
    json.key("exclude").number(static_cast<std::int64_t>(rung.exclude));
    json.key("supporters");
    write_strings(json, rung.supporters);
    json.end_object();
  }
  json.end_array();
  json.key("agreed").begin_array();
  for (const auto& range : question.agreed) {
    json.begin_object();
    json.key("low").number(range.low);
    json.key("high").number(range.high);
    json.key("sources").number(static_cast<std::int64_t>(range.origins));
    json.end_object();
  }
  json.end_array();
}

void write_question(JsonWriter& json, const AskedQuestion& question, const Report& report)
{
  json.begin_object();
  json.key("id").string(question.id.value);
  json.key("text").string(question.text);
  json.key("measure").string(model::name(question.measure));
  json.key("place").text_or_null(question.place);
  json.key("window").text_or_null(question.window);
  json.key("answers").begin_array();
  for (const auto& answer : question.answers) {
    write_answer(json, answer, report);
  }
  json.end_array();
  write_ladder(json, question);
  json.key("findings").begin_array();
  for (const auto index : question.findings) {
    json.string(report.findings[index].finding.id.value);
  }
  json.end_array();
  json.end_object();
}

void write_finding(JsonWriter& json, const ShownFinding& shown, const Report& report)
{
  json.begin_object();
  std::string finding;
  append_finding_json(finding, shown);
  json.key("finding").raw(finding);
  json.key("heading").string(shown.heading);
  json.key("reason").text_or_null(shown.reason);
  json.key("sides").begin_array();
  for (const auto& side : shown.sides) {
    json.begin_object();
    json.key("label").string(side.label);
    json.key("quantity").string(side.quantity);
    json.key("day").string(side.day);
    json.key("said");
    write_places(json, side.said, report);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_document(JsonWriter& json, const ReadDocument& read)
{
  const auto& document = read.document;
  json.begin_object();
  json.key("id").string(document.id.value);
  json.key("name").string(valid_utf8(read.name));
  json.key("path").text_or_null(valid_utf8(document.path));
  json.key("sha256").text_or_null(document.raw_sha256);
  json.key("text_sha256").text_or_null(document.text_sha256);
  json.key("derived_by").text_or_null(document.derived_by);
  json.key("lang").text_or_null(document.language);
  json.key("outlet").text_or_null(document.outlet);
  json.key("title").text_or_null(document.title);
  json.key("url").text_or_null(document.url);
  json.key("published").text_or_null(document.published.text);
  json.key("figures").number(static_cast<std::int64_t>(read.figures));
  json.key("statements").number(static_cast<std::int64_t>(read.statements));
  json.end_object();
}

void write_method(JsonWriter& json, const Report& report)
{
  json.key("method").begin_object();
  json.key("program").string(report.program);
  json.key("profile").string(report.profile);
  json.key("packs");
  write_strings(json, report.packs);
  json.key("constants");
  write_strings(json, report.constants);
  json.key("quotes_checked").number(static_cast<std::int64_t>(report.quotes_checked));
  json.key("quotes_wrong").number(static_cast<std::int64_t>(report.quotes_wrong));
  json.end_object();
}

void write_review(JsonWriter& json, const Review& review)
{
  json.begin_object();
  json.key("when").string(review.when);
  json.key("by").string(review.by);
  json.key("what").string(review.what);
  json.key("on").string(review.on);
  json.key("why").string(review.why);
  json.end_object();
}

template <typename Items, typename Write>
void write_list(JsonWriter& json, std::string_view key, const Items& items, Write write)
{
  json.key(key).begin_array();
  for (const auto& item : items) {
    write(item);
  }
  json.end_array();
}

} // namespace

std::string json_text(const Report& report)
{
  std::string out;
  JsonWriter json{out};
  json.begin_object();
  json.key("schema").string(k_report_schema);
  json.key("language").string(report.language);
  json.key("title").string(report.title);
  json.key("as_of");
  write_day(json, report.as_of);
  write_method(json, report);
  write_list(json, "findings", report.findings, [&](const auto& shown) { write_finding(json, shown, report); });
  write_list(json, "documents", report.documents, [&](const auto& read) { write_document(json, read); });
  write_list(json, "questions", report.questions, [&](const auto& asked) { write_question(json, asked, report); });
  write_list(json, "statements", report.statements, [&](const ShownStatement& statement) {
    json.begin_object();
    json.key("source").string(statement.source_label);
    json.key("type").string(statement.source_type);
    json.key("said");
    write_said(json, statement.said, report);
    json.end_object();
  });
  write_list(json, "silent", report.findings, [&](const ShownFinding& shown) {
    if (shown.section == Section::silent) {
      json.string(shown.sentence);
    }
  });
  write_list(json, "reviews", report.reviews, [&](const Review& review) { write_review(json, review); });
  json.end_object();
  out += '\n';
  return out;
}

} // namespace saidby::report
