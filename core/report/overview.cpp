#include "report/overview.hpp"

#include "report/labels.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace saidby::report {

namespace {

bool stands(const Answer& answer)
{
  return answer.status != model::ClaimStatus::withdrawn && answer.status != model::ClaimStatus::outdated;
}

std::int64_t least(const Answer& answer) { return answer.value.value_or(answer.interval.low.value_or(0)); }
std::int64_t most(const Answer& answer) { return answer.value.value_or(answer.interval.high.value_or(least(answer))); }

// Indices of the answers to show: those that stand; all, where none does.
std::vector<std::size_t> shown_answers(const AskedQuestion& question)
{
  std::vector<std::size_t> standing;
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < question.answers.size(); ++i) {
    all.push_back(i);
    if (stands(question.answers[i])) {
      standing.push_back(i);
    }
  }
  return standing.empty() ? all : standing;
}

OverviewRow row_of(const Report& report, std::size_t index)
{
  const auto& question = report.questions[index];
  OverviewRow row;
  row.question = index;
  std::set<model::SourceId> sources;
  const auto shown = shown_answers(question);
  row.lowest = shown.front();
  row.highest = shown.front();
  for (const auto i : shown) {
    const auto& answer = question.answers[i];
    sources.insert(answer.source);
    row.lowest = least(answer) < least(question.answers[row.lowest]) ? i : row.lowest;
    row.highest = most(answer) > most(question.answers[row.highest]) ? i : row.highest;
  }
  row.sources = sources.size();
  row.faults = static_cast<std::size_t>(std::count_if(question.findings.begin(), question.findings.end(), [&](auto i) {
    return report.findings[i].section == Section::does_not_hold;
  }));
  return row;
}

std::string days_words(const Report& report, const Messages& messages)
{
  model::DayRange days;
  for (const auto& read : report.documents) {
    if (const auto& day = read.document.published.day) {
      days.earliest = days.earliest ? std::min(*days.earliest, *day) : *day;
      days.latest = days.latest ? std::max(*days.latest, *day) : *day;
    }
  }
  return day_words(days, messages);
}

std::string language_words(const Report& report, const Messages& messages)
{
  std::map<std::string, std::size_t> languages;
  for (const auto& read : report.documents) {
    ++languages[read.document.language];
  }
  std::vector<std::string> items;
  for (const auto& [code, count] : languages) {
    const auto key = "language." + (code.empty() ? std::string{"unknown"} : code);
    items.push_back(messages.text("read.language", {{"language", messages.has(key) ? messages.text(key) : code},
                                                    {"count", std::to_string(count)}}));
  }
  return listed(items, messages);
}

} // namespace

std::vector<OverviewRow> overview_of(const Report& report)
{
  std::vector<OverviewRow> rows;
  for (std::size_t i = 0; i < report.questions.size(); ++i) {
    if (report.questions[i].answers.empty()) {
      continue;
    }
    auto row = row_of(report, i);
    if (row.faults > 0 || shown_answers(report.questions[i]).size() > 1) {
      rows.push_back(row);
    }
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const OverviewRow& a, const OverviewRow& b) { return a.faults > b.faults; });
  return rows;
}

std::string answer_words(const Answer& answer, const Messages& messages)
{
  return messages.text("overview.answer", {{"quantity", answer.quantity}, {"source", answer.source_label}});
}

std::string agreed_number_words(const AskedQuestion& question, const Messages& messages)
{
  if (question.agreed.empty()) {
    return {};
  }
  const auto& range = question.agreed.front();
  const auto low = messages.number(range.low);
  return range.low == range.high ? low
                                 : messages.text("date.range", {{"from", low}, {"to", messages.number(range.high)}});
}

std::string read_words(const Report& report, const Messages& messages)
{
  std::set<std::string> outlets;
  for (const auto& read : report.documents) {
    outlets.insert(read.document.outlet);
  }
  outlets.erase("");
  const auto days = days_words(report, messages);
  return messages.text("read.summary", {{"articles", std::to_string(report.documents.size())},
                                        {"outlets", std::to_string(outlets.size())},
                                        {"days", days.empty() ? messages.text("day.none") : days},
                                        {"languages", language_words(report, messages)}});
}

} // namespace saidby::report
