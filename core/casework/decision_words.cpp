#include "casework/decision_words.hpp"

#include "casework/decision_kinds.hpp"
#include "casework/decisions.hpp"
#include "casework/short_ids.hpp"

#include <algorithm>

namespace saidby::casework {

namespace {

template <typename List>
[[nodiscard]] auto find_id(const List& list, const std::string& id)
{
  return std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id.value == id; });
}

[[nodiscard]] std::string source_label(const View& view, const std::string& id)
{
  const auto& sources = view.comparison().sources;
  const auto found = find_id(sources, id);
  return found == sources.end() ? id : found->label;
}

[[nodiscard]] std::string document_name(const View& view, const std::string& id)
{
  for (const auto& stored : view.stored()) {
    if (stored.document.id.value == id && !stored.document.path.empty()) {
      return stored.document.path;
    }
  }
  return id;
}

[[nodiscard]] std::string event_name(const View& view, const Words& words, const std::string& id)
{
  if (id.empty() || id == "main") {
    return words.of("event.main");
  }
  const auto& events = view.comparison().events;
  const auto found = find_id(events, id);
  return found == events.end() || found->text.empty() ? id : found->text;
}

[[nodiscard]] std::string claim_words(const View& view, const std::string& id)
{
  const auto& claims = view.comparison().claims;
  const auto found = find_id(claims, id);
  if (found == claims.end()) {
    return id;
  }
  return "“" + found->quantity.text + "” (" + source_label(view, found->origin.value) + ") · " +
         ShortIds::of_all(claims).of(id);
}

[[nodiscard]] std::string finding_words(const View& view, const std::string& id)
{
  for (const auto& shown : view.report().findings) {
    if (shown.finding.id.value == id) {
      return shown.heading + ": " + shown.question + " · " + ShortIds::of_all(view.comparison().findings).of(id);
    }
  }
  return id;
}

[[nodiscard]] std::string mention_words(const View& view, const Words& words, const std::string& id)
{
  const auto* mention = view.mention({id});
  return mention == nullptr ? id : words.quote(*mention);
}

[[nodiscard]] std::string id_words(const View& view, const Words& words, const std::string& id)
{
  if (id.starts_with("s_")) {
    return source_label(view, id);
  }
  if (id.starts_with("d_")) {
    return document_name(view, id);
  }
  if (id.starts_with("c_")) {
    return claim_words(view, id);
  }
  if (id.starts_with("f_")) {
    return finding_words(view, id);
  }
  if (id.starts_with("m_")) {
    return mention_words(view, words, id);
  }
  return id;
}

// " (from 2031-03-01 to 2031-04-01)", with what is given of the two.
[[nodiscard]] std::string period_words(const Words& words, const store::Decision& decision)
{
  std::string text;
  for (const auto* end : {"since", "until"}) {
    if (const auto day = payload_text(decision, end); !day.empty()) {
      text += (text.empty() ? "" : " ") + words.of(std::string{"decision."} + end, {{"day", day}});
    }
  }
  return text.empty() ? text : " (" + text + ")";
}

} // namespace

std::string target_words(const View& view, const Words& words, const store::Decision& decision)
{
  if (decision.kind == k_take_back) {
    return "№ " + decision.target;
  }
  return decision.kind == k_event_merge ? event_name(view, words, decision.target)
                                        : id_words(view, words, decision.target);
}

std::string decision_words(const View& view, const Words& words, const store::Decision& decision)
{
  std::string value;
  if (decision.kind == k_mark) {
    value = words.of("verdict." + payload_text(decision, "verdict"));
  } else if (decision.kind == k_event_set) {
    value = event_name(view, words, payload_text(decision, "event"));
  } else if (decision.kind == k_event_merge) {
    value = event_name(view, words, payload_text(decision, "into"));
  } else {
    for (const auto* name : {"into", "document", "by", "value"}) {
      value += id_words(view, words, payload_text(decision, name));
    }
  }
  return words.of("decision." + decision.kind, {{"value", value}}) + period_words(words, decision);
}

} // namespace saidby::casework
