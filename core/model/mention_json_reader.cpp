#include "model/mention_json.hpp"

#include "model/object_reader.hpp"

#include <fmt/format.h>

#include <limits>

namespace saidby::model {

namespace {

// {"start", "end"} or the members `start` and `end` of any object. nullopt where both are missing.
std::optional<text::ByteSpan> read_span(const ObjectReader& reader)
{
  std::optional<std::int64_t> start;
  std::optional<std::int64_t> end;
  reader.number("start", start);
  reader.number("end", end);
  if (!start && !end) {
    return std::nullopt;
  }
  if (!start || !end) {
    reader.fault(start ? "end" : "start", "is missing");
    return std::nullopt;
  }
  if (*start > *end) {
    reader.fault("end", "lies before the start");
    return std::nullopt;
  }
  return text::ByteSpan{static_cast<std::size_t>(*start), static_cast<std::size_t>(*end)};
}

std::optional<text::ByteSpan> read_span(const ObjectReader& reader, const char* name)
{
  const auto object = reader.object(name);
  return object ? read_span(*object) : std::nullopt;
}

DayRange read_days(const ObjectReader& reader)
{
  DayRange range;
  reader.day("earliest", range.earliest);
  reader.day("latest", range.latest);
  if (range.earliest && range.latest && *range.latest < *range.earliest) {
    reader.fault("latest", "lies before the earliest day");
  }
  return range;
}

Document read_document(const ObjectReader& reader)
{
  Document document;
  reader.text("id", document.id.value);
  reader.text("path", document.path);
  reader.text("sha256", document.raw_sha256);
  if (const auto derived = reader.object("text")) {
    derived->text("sha256", document.text_sha256);
    derived->text("by", document.derived_by);
  }
  reader.text("lang", document.language);
  reader.text("outlet", document.outlet);
  reader.text("title", document.title);
  reader.text("url", document.url);
  std::string published;
  reader.text("published", published);
  if (auto read = parse_published(published)) {
    document.published = std::move(*read);
  } else {
    reader.fault("published", fmt::format("\"{}\" is neither a day (2031-03-07) nor an instant with its offset "
                                          "(2031-03-07T08:30:00+01:00)",
                                          published));
  }
  return document;
}

CountedGroup read_group(const ObjectReader& reader)
{
  CountedGroup group;
  reader.name_of("id", group.group);
  reader.text("text", group.text);
  reader.text("of", group.of);
  reader.name_of("unit", group.unit);
  return group;
}

PlaceSaid read_place(const ObjectReader& reader)
{
  PlaceSaid place;
  reader.text("text", place.text);
  reader.text("id", place.id);
  reader.name_of("scope", place.scope);
  reader.boolean("inherited", place.inherited);
  return place;
}

Window read_window(const ObjectReader& reader)
{
  Window window;
  reader.name_of("kind", window.kind);
  reader.text("text", window.text);
  if (const auto from = reader.object("from")) {
    window.from = read_days(*from);
  }
  if (const auto to = reader.object("to")) {
    window.to = read_days(*to);
  }
  return window;
}

Attribution read_link(const ObjectReader& reader)
{
  Attribution link;
  reader.text("text", link.text);
  reader.text("pronoun", link.pronoun);
  if (link.text.empty() && link.pronoun.empty()) {
    reader.fault("text", "is missing: who says it?");
  }
  reader.name_of("type", link.type);
  reader.text("jurisdiction", link.jurisdiction);
  reader.text("cue", link.cue);
  reader.boolean("carried", link.carried);
  reader.texts("members", link.members);
  link.span = read_span(reader, "span");
  link.cue_span = read_span(reader, "cue_span");
  return link;
}

Modality read_modality(const ObjectReader& reader)
{
  Modality modality;
  if (reader.is_text("modality")) {
    reader.name_of("modality", modality.kind);
  } else if (const auto object = reader.object("modality")) {
    object->name_of("kind", modality.kind);
    object->name_of("by", modality.by);
  }
  return modality;
}

Reference read_reference(const ObjectReader& reader)
{
  Reference reference;
  if (!reader.has("act")) {
    reader.fault("act", "is missing");
  }
  reader.name_of("act", reference.act);
  reader.text("text", reference.text);
  reader.text("mention", reference.mention.value);
  return reference;
}

Evidence read_evidence(const ObjectReader& reader)
{
  Evidence evidence;
  reader.name_of("part", evidence.part);
  const auto span = read_span(reader);
  evidence.span = span.value_or(text::ByteSpan{});
  reader.text("exact", evidence.exact);
  reader.text("prefix", evidence.prefix);
  reader.text("suffix", evidence.suffix);
  evidence.figure = read_span(reader, "figure").value_or(text::ByteSpan{});
  evidence.content = read_span(reader, "content");
  if (evidence.exact.size() > k_max_evidence_bytes) {
    reader.fault("exact", fmt::format("is longer than {} bytes", k_max_evidence_bytes));
  }
  if (span && evidence.exact.size() != span->size()) {
    reader.fault("exact", fmt::format("has {} bytes, start and end say {}; offsets count bytes, not characters",
                                      evidence.exact.size(), span->size()));
  }
  if (span && !evidence.figure.empty() && !span->contains(evidence.figure)) {
    reader.fault("figure", "lies outside of start and end");
  }
  return evidence;
}

// The bounds that a line gives beside the words; used only where value or qualifier are missing.
struct GivenBounds {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
};

// The qualifier that goes with the bounds of a program that names none.
Qualifier qualifier_from(const Quantity& quantity, const GivenBounds& bounds)
{
  if (quantity.vague) {
    return Qualifier::vague;
  }
  if (quantity.value || bounds.low == bounds.high) {
    return Qualifier::exact;
  }
  if (!bounds.high) {
    return Qualifier::at_least;
  }
  return bounds.low && *bounds.low > 0 ? Qualifier::range : Qualifier::at_most;
}

// The number named that goes with the qualifier and the bounds of a program that gives none.
std::optional<std::int64_t> value_from(Qualifier qualifier, const GivenBounds& bounds)
{
  switch (qualifier) {
  case Qualifier::exact:
  case Qualifier::approximately: return bounds.low == bounds.high ? bounds.low : std::nullopt;
  case Qualifier::at_least: return bounds.low;
  case Qualifier::more_than: return bounds.low && *bounds.low > 0 ? std::optional{*bounds.low - 1} : std::nullopt;
  case Qualifier::at_most: return bounds.high;
  case Qualifier::less_than:
    return bounds.high && *bounds.high < std::numeric_limits<std::int64_t>::max() ? std::optional{*bounds.high + 1}
                                                                                  : std::nullopt;
  case Qualifier::range:
  case Qualifier::vague: break;
  }
  return std::nullopt;
}

// What makes the quantity unusable, under its field; nothing where it is fine.
void check_quantity(const ObjectReader& reader, const Quantity& quantity)
{
  switch (quantity.qualifier) {
  case Qualifier::vague:
    if (!quantity.vague) {
      reader.fault("vague", "is missing: which vague word is it (tens, hundreds, ...)?");
    }
    return;
  case Qualifier::range:
    if (!quantity.range_low || !quantity.range_high) {
      reader.fault("range", "needs both ends");
    } else if (*quantity.range_high < *quantity.range_low) {
      reader.fault("range", "ends below its start");
    }
    return;
  default:
    if (!quantity.value) {
      reader.fault("value", fmt::format("is missing: \"{}\" needs the number named", name(quantity.qualifier)));
    }
  }
}

Quantity read_quantity(const ObjectReader& reader)
{
  Quantity quantity;
  GivenBounds bounds;
  reader.text("text", quantity.text);
  reader.number("value", quantity.value);
  reader.number("low", bounds.low);
  reader.number("high", bounds.high);
  reader.name_of("vague", quantity.vague);
  quantity.qualifier = qualifier_from(quantity, bounds);
  reader.name_of("qualifier", quantity.qualifier);
  if (!quantity.value) {
    quantity.value = value_from(quantity.qualifier, bounds);
  }
  if (const auto range = reader.object("range")) {
    range->number("low", quantity.range_low);
    range->number("high", quantity.range_high);
  } else if (quantity.qualifier == Qualifier::range) {
    quantity.range_low = bounds.low;
    quantity.range_high = bounds.high;
  }
  check_quantity(reader, quantity);
  return quantity;
}

void read_figure(const ObjectReader& reader, Mention& mention)
{
  if (const auto event = reader.object("event")) {
    event->name_of("role", mention.event.role);
    event->text("text", mention.event.text);
    event->text("id", mention.event.id.value);
  }
  reader.name_of("measure", mention.measure);
  reader.name_of("stage", mention.stage);
  if (const auto group = reader.object("group")) {
    mention.group = read_group(*group);
  }
  reader.name_of("severity", mention.severity);
  if (const auto quantity = reader.object("quantity")) {
    mention.quantity = read_quantity(*quantity);
  } else if (!reader.has("quantity")) {
    reader.fault("quantity", "is missing: how many?");
  }
  if (const auto place = reader.object("place")) {
    mention.place = read_place(*place);
  }
  if (const auto window = reader.object("window")) {
    mention.window = read_window(*window);
  }
  if (reader.has("part_of")) {
    reader.text("part_of", mention.part_of.emplace().value);
  }
}

// A statement has no figure: a line that calls itself one and counts something is mislabelled.
void check_statement(const ObjectReader& reader)
{
  for (const char* field : {"measure", "group", "quantity"}) {
    if (reader.has(field)) {
      reader.fault(field, "belongs to figure mentions; this line is a statement");
    }
  }
}

void check_schema(const ObjectReader& reader)
{
  std::string schema{k_mention_schema};
  reader.text("schema", schema);
  if (schema != k_mention_schema) {
    reader.fault("schema", fmt::format("is \"{}\"; this program reads \"{}\"", schema, k_mention_schema));
  }
}

void read_common(const ObjectReader& reader, Mention& mention)
{
  reader.text("id", mention.id.value);
  if (const auto made_by = reader.object("made_by")) {
    made_by->text("program", mention.made_by.program);
    made_by->text("pack", mention.made_by.pack);
  }
  if (const auto said = reader.object("said")) {
    said->text("text", mention.said.text);
    mention.said.day = read_days(*said);
  }
  for (const auto& link : reader.objects("attribution")) {
    mention.attribution.push_back(read_link(link));
  }
  mention.modality = read_modality(reader);
  if (const auto reference = reader.object("refers_to")) {
    mention.refers_to = read_reference(*reference);
  }
  if (const auto evidence = reader.object("evidence")) {
    mention.evidence = read_evidence(*evidence);
  }
}

} // namespace

ReadMention read_mention_json(std::string_view line)
{
  ReadMention read;
  const JsonLine json{line, read.faults};
  const auto root = json.root();
  if (!root) {
    return read;
  }
  check_schema(*root);
  root->name_of("kind", read.mention.kind);
  if (const auto document = root->object("document")) {
    read.document = read_document(*document);
    read.mention.document = read.document.id;
  }
  read_common(*root, read.mention);
  if (read.mention.kind == MentionKind::figure) {
    read_figure(*root, read.mention);
  } else {
    check_statement(*root);
  }
  return read;
}

} // namespace saidby::model
