#include "model/mention_json.hpp"

#include "base/json_writer.hpp"

namespace saidby::model {

namespace {

using base::JsonWriter;

void write_day(JsonWriter& json, const std::optional<Day>& day)
{
  if (day) {
    json.string(iso(*day)); // ten bytes: no allocation
  } else {
    json.null();
  }
}

template <typename Enum>
void write_name(JsonWriter& json, const std::optional<Enum>& value)
{
  if (value) {
    json.string(name(*value));
  } else {
    json.null();
  }
}

void write_span(JsonWriter& json, text::ByteSpan span)
{
  json.begin_object();
  json.key("start").number(static_cast<std::int64_t>(span.start));
  json.key("end").number(static_cast<std::int64_t>(span.end));
  json.end_object();
}

void write_span(JsonWriter& json, const std::optional<text::ByteSpan>& span)
{
  if (span) {
    write_span(json, *span);
  } else {
    json.null();
  }
}

void write_day_range(JsonWriter& json, const std::optional<DayRange>& range)
{
  if (!range) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("earliest");
  write_day(json, range->earliest);
  json.key("latest");
  write_day(json, range->latest);
  json.end_object();
}

void write_made_by(JsonWriter& json, const MadeBy& made_by)
{
  json.key("made_by").begin_object();
  json.key("program").string(made_by.program);
  json.key("pack").text_or_null(made_by.pack);
  json.end_object();
}

void write_document(JsonWriter& json, const Document& document, const DocumentId& id)
{
  json.begin_object();
  json.key("id").text_or_null(id.value);
  json.key("path").text_or_null(document.path);
  json.key("sha256").text_or_null(document.raw_sha256);
  json.key("text").begin_object();
  json.key("sha256").text_or_null(document.text_sha256);
  json.key("by").text_or_null(document.derived_by);
  json.end_object();
  json.key("lang").text_or_null(document.language);
  json.key("outlet").text_or_null(document.outlet);
  json.key("published").text_or_null(document.published.text);
  json.key("title").text_or_null(document.title);
  json.key("url").text_or_null(document.url);
  json.end_object();
}

void write_quantity(JsonWriter& json, const Quantity& quantity, const Interval& interval, std::string_view profile)
{
  json.key("quantity").begin_object();
  json.key("text").string(quantity.text);
  json.key("value").number_or_null(quantity.value);
  json.key("qualifier").string(name(quantity.qualifier));
  json.key("vague");
  write_name(json, quantity.vague);
  json.key("low").number_or_null(interval.low);
  json.key("high").number_or_null(interval.high);
  if (quantity.range_low || quantity.range_high) {
    json.key("range").begin_object();
    json.key("low").number_or_null(quantity.range_low);
    json.key("high").number_or_null(quantity.range_high);
    json.end_object();
  }
  json.key("profile").string(profile);
  json.end_object();
}

void write_place(JsonWriter& json, const std::optional<PlaceSaid>& place)
{
  json.key("place");
  if (!place) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("text").string(place->text);
  json.key("id").text_or_null(place->id);
  json.key("scope").string(name(place->scope));
  json.key("inherited").boolean(place->inherited);
  json.end_object();
}

void write_event(JsonWriter& json, const EventScope& event)
{
  json.key("event").begin_object();
  json.key("role").string(name(event.role));
  json.key("text").text_or_null(event.text);
  json.key("id").text_or_null(event.id.value);
  json.end_object();
}

void write_counted(JsonWriter& json, const Mention& mention)
{
  json.key("measure").string(name(mention.measure));
  json.key("stage");
  write_name(json, mention.stage);
  json.key("group").begin_object();
  json.key("id").string(name(mention.group.group));
  json.key("text").text_or_null(mention.group.text);
  json.key("of").text_or_null(mention.group.of);
  json.key("unit").string(name(mention.group.unit));
  json.end_object();
  json.key("severity");
  write_name(json, mention.severity);
}

void write_window(JsonWriter& json, const Window& window)
{
  json.key("window").begin_object();
  json.key("kind").string(name(window.kind));
  json.key("text").text_or_null(window.text);
  json.key("from");
  write_day_range(json, window.from);
  json.key("to");
  write_day_range(json, window.to);
  json.end_object();
}

void write_said(JsonWriter& json, const SaidAt& said)
{
  json.key("said").begin_object();
  json.key("text").text_or_null(said.text);
  json.key("earliest");
  write_day(json, said.day.earliest);
  json.key("latest");
  write_day(json, said.day.latest);
  json.end_object();
}

void write_link(JsonWriter& json, const Attribution& link)
{
  json.begin_object();
  json.key("text").string(link.text);
  json.key("pronoun").text_or_null(link.pronoun);
  json.key("type").string(name(link.type));
  json.key("jurisdiction").text_or_null(link.jurisdiction);
  json.key("cue").text_or_null(link.cue);
  json.key("carried").boolean(link.carried);
  json.key("members").begin_array();
  for (const auto& member : link.members) {
    json.string(member);
  }
  json.end_array();
  json.key("span");
  write_span(json, link.span);
  json.key("cue_span");
  write_span(json, link.cue_span);
  json.end_object();
}

void write_attribution(JsonWriter& json, const std::vector<Attribution>& chain)
{
  json.key("attribution").begin_array();
  for (const auto& link : chain) {
    write_link(json, link);
  }
  json.end_array();
}

void write_modality(JsonWriter& json, const Modality& modality)
{
  json.key("modality").begin_object();
  json.key("kind").string(name(modality.kind));
  json.key("by");
  write_name(json, modality.by);
  json.end_object();
}

void write_reference(JsonWriter& json, const std::optional<Reference>& reference)
{
  json.key("refers_to");
  if (!reference) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("act").string(name(reference->act));
  json.key("text").text_or_null(reference->text);
  json.key("mention").text_or_null(reference->mention.value);
  json.end_object();
}

void write_evidence(JsonWriter& json, const std::optional<Evidence>& evidence, MentionKind kind)
{
  json.key("evidence");
  if (!evidence) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("part").string(name(evidence->part));
  json.key("start").number(static_cast<std::int64_t>(evidence->span.start));
  json.key("end").number(static_cast<std::int64_t>(evidence->span.end));
  json.key("exact").string(evidence->exact);
  json.key("prefix").string(evidence->prefix);
  json.key("suffix").string(evidence->suffix);
  if (kind == MentionKind::figure) {
    json.key("figure");
    write_span(json, evidence->figure);
  } else {
    json.key("content");
    write_span(json, evidence->content);
  }
  json.end_object();
}

// The line of a mention; `document` is its document as a JSON object.
void append_line(std::string& out, const Mention& mention, std::string_view document, const Interval& interval,
                 std::string_view profile)
{
  const bool figure = mention.kind == MentionKind::figure;
  JsonWriter json{out};
  json.begin_object();
  json.key("schema").string(k_mention_schema);
  json.key("id").string(mention.id.value);
  json.key("kind").string(name(mention.kind));
  write_made_by(json, mention.made_by);
  json.key("document").raw(document);
  if (figure) {
    write_event(json, mention.event);
    write_counted(json, mention);
    write_quantity(json, mention.quantity, interval, profile);
    write_place(json, mention.place);
    write_window(json, mention.window);
  }
  write_said(json, mention.said);
  if (figure) {
    json.key("part_of").text_or_null(mention.part_of ? std::string_view{mention.part_of->value} : std::string_view{});
  }
  write_attribution(json, mention.attribution);
  write_modality(json, mention.modality);
  write_reference(json, mention.refers_to);
  write_evidence(json, mention.evidence, mention.kind);
  json.end_object();
  out += '\n';
}

std::string document_json(const Document& document, const DocumentId& id)
{
  std::string object;
  JsonWriter json{object};
  write_document(json, document, id);
  return object;
}

} // namespace

void append_mention_json(std::string& out, const Mention& mention, const Document& document, const Interval& interval,
                         std::string_view profile)
{
  append_line(out, mention, document_json(document, mention.document), interval, profile);
}

MentionLines::MentionLines(const Document& document) : m_document{document_json(document, document.id)} {}

void MentionLines::append(std::string& out, const Mention& mention, const Interval& interval,
                          std::string_view profile) const
{
  append_line(out, mention, m_document, interval, profile);
}

} // namespace saidby::model
