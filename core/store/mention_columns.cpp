#include "store/mention_columns.hpp"

#include "base/json_writer.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace saidby::store {

namespace {

using model::Mention;
using model::MentionKind;

void bind_evidence(RowBinder& row, const std::optional<model::Evidence>& evidence)
{
  if (!evidence) {
    row.skip(10);
    return;
  }
  row.name(evidence->part).span(evidence->span).text(evidence->exact).text(evidence->prefix).text(evidence->suffix);
  row.span(evidence->figure).span(evidence->content);
}

void read_evidence(RowReader& row, std::optional<model::Evidence>& evidence)
{
  const auto part = row.maybe_name<model::Part>();
  if (!part) {
    evidence.reset();
    row.skip(9);
    return;
  }
  if (!evidence) {
    evidence.emplace();
  }
  evidence->part = *part;
  evidence->span = row.span();
  row.text(evidence->exact);
  row.text(evidence->prefix);
  row.text(evidence->suffix);
  evidence->figure = row.span();
  evidence->content = row.maybe_span();
}

void bind_reference(RowBinder& row, const std::optional<model::Reference>& reference)
{
  if (!reference) {
    row.skip(3);
    return;
  }
  row.name(reference->act).text(reference->text).text(reference->mention.value);
}

void read_reference(RowReader& row, std::optional<model::Reference>& reference)
{
  const auto act = row.maybe_name<model::ReferenceAct>();
  if (!act) {
    reference.reset();
    row.skip(2);
    return;
  }
  reference.emplace().act = *act;
  row.text(reference->text);
  row.text(reference->mention.value);
}

void bind_figure(RowBinder& row, const Mention& mention)
{
  row.name(mention.measure).name(mention.stage);
  row.name(mention.group.group).text(mention.group.text).text(mention.group.of).name(mention.group.unit);
  row.name(mention.severity);
  row.text(mention.quantity.text).number(mention.quantity.value).name(mention.quantity.qualifier);
  row.name(mention.quantity.vague).number(mention.quantity.range_low).number(mention.quantity.range_high);
  row.name(mention.event.role).text(mention.event.text).text(mention.event.id.value);
  if (mention.place) {
    row.name(mention.place->scope).text(mention.place->text).text(mention.place->id).flag(mention.place->inherited);
  } else {
    row.skip(4);
  }
  row.name(mention.window.kind).text(mention.window.text).days(mention.window.from).days(mention.window.to);
  if (mention.part_of) {
    row.required_text(mention.part_of->value);
  }
}

void read_place(RowReader& row, std::optional<model::PlaceSaid>& place)
{
  const auto scope = row.maybe_name<model::PlaceScope>();
  if (!scope) {
    place.reset();
    row.skip(3);
    return;
  }
  if (!place) {
    place.emplace();
  }
  place->scope = *scope;
  row.text(place->text);
  row.text(place->id);
  place->inherited = row.flag();
}

void read_figure(RowReader& row, Mention& mention)
{
  mention.measure = row.name(model::Measure::other);
  mention.stage = row.maybe_name<model::Stage>();
  mention.group.group = row.name<model::Group>();
  row.text(mention.group.text);
  row.text(mention.group.of);
  mention.group.unit = row.name<model::Unit>();
  mention.severity = row.maybe_name<model::CountSeverity>();
  row.text(mention.quantity.text);
  mention.quantity.value = row.maybe_number();
  mention.quantity.qualifier = row.name<model::Qualifier>();
  mention.quantity.vague = row.maybe_name<model::VagueClass>();
  mention.quantity.range_low = row.maybe_number();
  mention.quantity.range_high = row.maybe_number();
  mention.event.role = row.name<model::EventRole>();
  row.text(mention.event.text);
  row.text(mention.event.id.value);
  read_place(row, mention.place);
  mention.window.kind = row.name<model::WindowKind>();
  row.text(mention.window.text);
  mention.window.from = row.days();
  mention.window.to = row.days();
  if (row.is_null()) {
    mention.part_of.reset();
  } else {
    row.text(mention.part_of.emplace().value);
  }
}

} // namespace

std::string with_alias(std::string_view columns, std::string_view alias)
{
  std::string out;
  for (std::size_t at = 0; at < columns.size();) {
    const auto end = std::min(columns.find(", ", at), columns.size());
    out.append(out.empty() ? "" : ", ").append(alias).append(".").append(columns.substr(at, end - at));
    at = end + 2;
  }
  return out;
}

std::string placeholders(int count)
{
  std::string out;
  for (int i = 0; i < count; ++i) {
    out += i == 0 ? "?" : ", ?";
  }
  return out;
}

void bind_mention(RowBinder& row, const Mention& mention)
{
  row.required_text(mention.id.value).name(mention.kind).name(mention.modality.kind).name(mention.modality.by);
  row.text(mention.said.text).day(mention.said.day.earliest).day(mention.said.day.latest);
  bind_reference(row, mention.refers_to);
  bind_evidence(row, mention.evidence);
  if (mention.kind == MentionKind::figure) {
    bind_figure(row, mention);
  }
}

void read_mention(RowReader& row, Mention& mention)
{
  row.text(mention.id.value);
  mention.kind = row.name<MentionKind>();
  mention.modality.kind = row.name<model::ModalityKind>();
  mention.modality.by = row.maybe_name<model::HedgedBy>();
  row.text(mention.said.text);
  mention.said.day.earliest = row.day();
  mention.said.day.latest = row.day();
  read_reference(row, mention.refers_to);
  read_evidence(row, mention.evidence);
  read_figure(row, mention); // of a statement: all NULL, which are the defaults
}

void bind_attribution(RowBinder& row, const model::Attribution& link, const std::string& members)
{
  row.text(link.text).text(link.pronoun).name(link.type).text(link.jurisdiction).text(link.cue).flag(link.carried);
  row.text(members).span(link.span).span(link.cue_span);
}

model::Attribution read_attribution(RowReader& row)
{
  model::Attribution link;
  row.text(link.text);
  row.text(link.pronoun);
  link.type = row.name<model::SourceType>();
  row.text(link.jurisdiction);
  row.text(link.cue);
  link.carried = row.flag();
  if (row.is_null()) {
    row.skip(1);
  } else {
    link.members = nlohmann::json::parse(row.text()).get<std::vector<std::string>>();
  }
  link.span = row.maybe_span();
  link.cue_span = row.maybe_span();
  return link;
}

std::string members_json(const std::vector<std::string>& members)
{
  std::string out;
  if (!members.empty()) {
    base::JsonWriter json{out};
    json.begin_array();
    for (const auto& member : members) {
      json.string(member);
    }
    json.end_array();
  }
  return out;
}

} // namespace saidby::store
