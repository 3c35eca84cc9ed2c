#include "report/cite.hpp"

#include "report/labels.hpp"

#include <algorithm>
#include <set>

namespace saidby::report {

namespace {

constexpr std::size_t k_most_answers = 4;

bool stands(const Answer& answer)
{
  return answer.status != model::ClaimStatus::withdrawn && answer.status != model::ClaimStatus::outdated;
}

// The message for what bounds the number that the words name; empty for the number alone.
std::string bound_key(std::int64_t value, const model::Interval& range)
{
  if (range.low == value) {
    return range.high == value ? "" : "cite.at_least";
  }
  if (!range.high) {
    return "cite.more_than";
  }
  if (range.low > std::int64_t{0} || range.high > value) {
    return "cite.approximately";
  }
  return range.high == value ? "cite.at_most" : "cite.less_than";
}

// A number is said in digits, as the reader's language writes them, with what bounds it; words that name none, which
// may be of another language, are quoted.
std::string figure_words(const Answer& answer, const Messages& messages)
{
  if (!answer.value || *answer.value < 0) {
    return quoted(answer.quantity, messages);
  }
  const auto number = messages.number(*answer.value);
  const auto key = bound_key(*answer.value, answer.interval);
  return key.empty() ? number : messages.text(key, {{"number", number}});
}

std::string answer_words(const Answer& answer, const AskedQuestion& question, const Messages& messages)
{
  return messages.text(answer.cites_somebody ? "cite.answer" : "cite.unsourced",
                       {{"quantity", figure_words(answer, messages)},
                        {"what", question.counted},
                        {"source", answer.source_label},
                        {"day", answer.day.empty() ? messages.text("day.none") : answer.day}});
}

// The latest answers of those that stand; of all, where none stands.
std::vector<const Answer*> answers_to_cite(const AskedQuestion& question)
{
  std::vector<const Answer*> chosen;
  for (const auto& answer : question.answers) {
    if (stands(answer)) {
      chosen.push_back(&answer);
    }
  }
  if (chosen.empty()) {
    for (const auto& answer : question.answers) {
      chosen.push_back(&answer);
    }
  }
  return chosen;
}

bool holds_any(const model::FindingSide& side, const std::vector<const Answer*>& cited)
{
  return std::any_of(cited.begin(), cited.end(), [&](const Answer* answer) {
    return std::find(side.claims.begin(), side.claims.end(), answer->claim) != side.claims.end();
  });
}

// Whether a finding of that kind is about two of the answers that are cited.
bool has_finding(const AskedQuestion& question, const Report& report, const std::vector<const Answer*>& cited,
                 model::FindingKind kind)
{
  return std::any_of(question.findings.begin(), question.findings.end(), [&](std::size_t index) {
    const auto& finding = report.findings[index].finding;
    return finding.kind == kind && finding.grade == model::Grade::sure &&
           std::count_if(finding.sides.begin(), finding.sides.end(),
                         [&](const model::FindingSide& side) { return holds_any(side, cited); }) > 1;
  });
}

std::string closing_key(const AskedQuestion& question, const std::vector<const Answer*>& cited, const Report& report)
{
  if (!stands(*cited.front())) {
    return cited.front()->status == model::ClaimStatus::withdrawn ? "cite.withdrawn" : "cite.plain";
  }
  std::set<model::SourceId> sources;
  for (const auto* answer : cited) {
    sources.insert(answer->source);
  }
  if (cited.size() > 1 && has_finding(question, report, cited, model::FindingKind::contradiction)) {
    return "cite.contradict";
  }
  if (cited.size() > 1 && has_finding(question, report, cited, model::FindingKind::far_apart)) {
    return "cite.far_apart";
  }
  if (cited.front()->independent_origins > 1) {
    return "cite.agree";
  }
  return sources.size() == 1 && cited.front()->cites_somebody ? "cite.one" : "cite.plain";
}

} // namespace

std::string cite_line(const AskedQuestion& question, const Report& report)
{
  const auto& messages = Messages::of(report.language);
  const auto cited = answers_to_cite(question);
  if (cited.empty()) {
    return messages.text("cite.none");
  }
  std::string answers;
  for (std::size_t i = 0; i < cited.size() && i < k_most_answers; ++i) {
    answers += (answers.empty() ? "" : "; ") + answer_words(*cited[i], question, messages);
  }
  if (cited.size() > k_most_answers) {
    answers =
      messages.text("cite.more", {{"answers", answers}, {"count", std::to_string(cited.size() - k_most_answers)}});
  }
  return capitalised(
    messages.text(closing_key(question, cited, report),
                  {{"answers", answers}, {"count", std::to_string(cited.front()->independent_origins)}}));
}

} // namespace saidby::report
