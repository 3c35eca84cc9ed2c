#include "report/labels.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace saidby::report {

namespace {

std::string key_of(std::string_view list, std::string_view name) { return std::string{list} + "." + std::string{name}; }

bool simply_people(const model::Question& question)
{
  return question.group == model::Group::people && question.unit == model::Unit::people && question.of.empty();
}

// "question.arrested.charged" where the table has it, else "question.arrested". `list` is "question" or "what".
std::string question_key(std::string_view list, const model::Question& question, const Messages& messages)
{
  const auto plain = key_of(list, model::name(question.measure));
  std::string special;
  if (question.stage) {
    special = key_of(plain, model::name(*question.stage));
  } else if (question.severity) {
    special = key_of(plain, model::name(*question.severity));
  }
  return messages.has(special) ? special : plain;
}

} // namespace

std::string capitalised(std::string_view text)
{
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::int32_t end = 0;
  UChar32 c = 0;
  U8_NEXT(bytes, end, static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 4)), c);
  if (text.empty() || c < 0) {
    return std::string{text};
  }
  std::array<std::uint8_t, 4> upper{};
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(upper.data(), size, u_totitle(c));
  std::string out{reinterpret_cast<const char*>(upper.data()), static_cast<std::size_t>(size)};
  return out.append(text.substr(static_cast<std::size_t>(end)));
}

std::string listed(const std::vector<std::string>& items, const Messages& messages)
{
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string key = i + 1 == items.size() ? "list.and" : "list.comma";
    out = i == 0 ? items[i] : messages.text(key, {{"first", out}, {"last", items[i]}});
  }
  return out;
}

std::string quoted(std::string_view words, const Messages& messages)
{
  return messages.text("quote.open").append(words) + messages.text("quote.close");
}

std::string measure_words(const model::Question& question, const Messages& messages)
{
  auto words = messages.text(key_of("measure", model::name(question.measure)));
  if (question.severity) {
    words = messages.text(
      "measure.severity",
      {{"measure", words}, {"severity", messages.text(key_of("severity", model::name(*question.severity)))}});
  }
  if (question.stage) {
    words += " (" + messages.text(key_of("stage", model::name(*question.stage))) + ")";
  }
  return words;
}

std::string group_words(const model::Question& question, std::string_view label, const Messages& messages)
{
  if (simply_people(question)) {
    return messages.text("group.people");
  }
  std::string words{label};
  if (words.empty()) {
    const bool by_unit = question.unit == model::Unit::families || question.unit == model::Unit::bodies;
    words = messages.text(by_unit ? key_of("unit", model::name(question.unit))
                                  : key_of("group", model::name(question.group)));
  }
  if (!question.of.empty() && words.find(question.of) == std::string::npos) { // "Peruvian soldiers" says it
    words = messages.text("question.of", {{"group", words}, {"of", question.of}});
  }
  return words;
}

std::string question_words(const model::Question& question, const QuestionLabels& labels, const Messages& messages)
{
  auto words = messages.text(
    question_key("question", question, messages),
    {{"group", group_words(question, labels.group, messages)}, {"people", simply_people(question) ? "yes" : "no"}});
  const auto& place = labels.place.empty() ? question.place_text : labels.place;
  if (!place.empty()) {
    words = messages.text("question.place", {{"question", words}, {"place", place}});
  }
  if (!question.window_text.empty()) {
    words = messages.text("question.window", {{"question", words}, {"window", quoted(question.window_text, messages)}});
  }
  if (!labels.event.empty()) {
    words = messages.text("question.event", {{"question", words}, {"event", quoted(labels.event, messages)}});
  }
  return messages.text("question.end", {{"question", words}});
}

std::string counted_words(const model::Question& question, const QuestionLabels& labels, const Messages& messages)
{
  auto words =
    messages.text(question_key("what", question, messages), {{"group", group_words(question, labels.group, messages)},
                                                             {"people", simply_people(question) ? "yes" : "no"}});
  const auto& place = labels.place.empty() ? question.place_text : labels.place;
  return place.empty() ? words : messages.text("what.place", {{"what", words}, {"place", place}});
}

std::string source_words(const model::Source* source, const Messages& messages)
{
  return source == nullptr || source->label.empty() ? messages.text("source.nobody") : source->label;
}

std::string source_type_words(const model::Source& source, const Messages& messages)
{
  return messages.text(key_of("source", model::name(source.type)));
}

std::string status_words(const model::Claim& claim, const Messages& messages)
{
  const auto key = key_of("status", model::name(claim.status));
  return messages.text(key, {{"count", std::to_string(claim.independent_origins)}});
}

std::vector<std::string> remark_words(const model::Claim& claim, Cited cited, const Messages& messages)
{
  std::vector<std::string> remarks;
  if (cited == Cited::nobody) {
    remarks.push_back(messages.text("remark.unsourced"));
  }
  switch (claim.modality.kind) {
  case model::ModalityKind::asserted: break;
  case model::ModalityKind::denied: remarks.push_back(messages.text("remark.denied")); break;
  case model::ModalityKind::retracted: remarks.push_back(messages.text("remark.retracted")); break;
  case model::ModalityKind::forecast: remarks.push_back(messages.text("remark.forecast")); break;
  case model::ModalityKind::hedged:
    remarks.push_back(messages.text(claim.modality.by ? key_of("remark.hedged", model::name(*claim.modality.by))
                                                      : std::string{"remark.hedged"}));
    break;
  }
  return remarks;
}

std::string day_words(const model::DayRange& days, const Messages& messages)
{
  if (days.earliest && days.latest && *days.earliest != *days.latest) {
    return messages.text("date.range", {{"from", messages.day(*days.earliest)}, {"to", messages.day(*days.latest)}});
  }
  const auto day = days.latest ? days.latest : days.earliest;
  return day ? messages.day(*day) : std::string{};
}

std::string published_words(const model::Document& document, const Messages& messages)
{
  const auto& published = document.published;
  if (!published.day) {
    return published.text.empty() ? messages.text("day.none") : published.text;
  }
  constexpr std::size_t k_hour = std::string_view{"2031-03-07T"}.size();
  constexpr std::size_t k_hour_and_minute = std::string_view{"08:30"}.size();
  const auto day = messages.day(*published.day);
  return published.text.size() < k_hour + k_hour_and_minute
           ? day
           : messages.text("list.comma", {{"first", day}, {"last", published.text.substr(k_hour, k_hour_and_minute)}});
}

std::string document_words(const model::Document& document, const Messages& messages)
{
  auto words = document.outlet;
  const auto add = [&](const std::string& more) {
    words =
      words.empty() || more.empty() ? words + more : messages.text("list.comma", {{"first", words}, {"last", more}});
  };
  add(document.published.day ? messages.day(*document.published.day) : std::string{});
  add(document.title.empty() ? std::string{} : quoted(document.title, messages));
  return words.empty() ? document.path : words;
}

} // namespace saidby::report
