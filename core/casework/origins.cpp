#include "casework/origins.hpp"

#include "base/json_writer.hpp"
#include "casework/words.hpp"
#include "report/labels.hpp"

#include <algorithm>

namespace saidby::casework {

namespace {

[[nodiscard]] std::vector<std::string> labels_of(const View& view, const std::vector<model::SourceId>& ids,
                                                 const Words& words)
{
  std::vector<std::string> labels;
  for (const auto& id : ids) {
    labels.push_back(report::source_words(view.comparison().source(id), words.messages()));
  }
  return labels;
}

void write_list(base::JsonWriter& json, const std::vector<std::string>& texts)
{
  json.begin_array();
  for (const auto& text : texts) {
    json.string(text);
  }
  json.end_array();
}

} // namespace

ClaimOrigins origins_of(const View& view, const model::ClaimId& claim)
{
  const Words words{view};
  const auto& comparison = view.comparison();
  const auto* found = comparison.claim(claim);
  ClaimOrigins origins;
  origins.claim = claim;
  origins.question = view.question_texts().at(found->question);
  origins.quantity = found->quantity.text;
  origins.status = report::status_words(*found, words.messages());
  origins.independent = found->independent_origins;
  const auto provenance = std::find_if(comparison.provenance.begin(), comparison.provenance.end(),
                                       [&](const auto& candidate) { return candidate.claim == claim; });
  if (provenance != comparison.provenance.end()) {
    origins.origins = labels_of(view, provenance->origins, words);
    if (!provenance->all_rest_on.empty()) {
      origins.all_rest_on = labels_of(view, {provenance->all_rest_on}, words).front();
    }
    for (const auto& circle : provenance->circles) {
      origins.circles.push_back(labels_of(view, circle, words));
    }
  }
  for (const auto& id : found->mentions) {
    const auto* sources = comparison.mention(id);
    const auto* mention = view.mention(id);
    if (sources != nullptr && mention != nullptr) {
      origins.carried.push_back({labels_of(view, sources->chain, words), id, words.quote(*mention)});
    }
  }
  return origins;
}

std::string origins_json(const ClaimOrigins& origins)
{
  std::string out;
  base::JsonWriter json{out};
  json.begin_object().key("claim").string(origins.claim.value).key("question").string(origins.question);
  json.key("quantity").string(origins.quantity).key("status").string(origins.status);
  json.key("independent_origins").number(static_cast<std::int64_t>(origins.independent));
  json.key("origins");
  write_list(json, origins.origins);
  json.key("all_rest_on").text_or_null(origins.all_rest_on).key("circles").begin_array();
  for (const auto& circle : origins.circles) {
    write_list(json, circle);
  }
  json.end_array().key("carried_by").begin_array();
  for (const auto& carried : origins.carried) {
    json.begin_object().key("chain");
    write_list(json, carried.chain);
    json.key("mention").string(carried.mention.value).key("quote").string(carried.quote).end_object();
  }
  json.end_array().end_object();
  return out;
}

} // namespace saidby::casework
