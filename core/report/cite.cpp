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

// Digits are said as they are; words of a text, which may be of another language, are quoted.
std::string figure_words(const std::string& quantity, const Messages& messages)
{
  const bool digits = std::all_of(quantity.begin(), quantity.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || byte == '.' || byte == ',' || byte == ' ' || byte >= 0x80;
  });
  const bool has_digit = quantity.find_first_of("0123456789") != std::string::npos;
  return digits && has_digit ? quantity : quoted(quantity, messages);
}

std::string answer_words(const Answer& answer, const AskedQuestion& question, const Messages& messages)
{
  return messages.text(answer.cites_somebody ? "cite.answer" : "cite.unsourced",
                       {{"quantity", figure_words(answer.quantity, messages)},
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

bool has_finding(const AskedQuestion& question, const Report& report, model::FindingKind kind)
{
  return std::any_of(question.findings.begin(), question.findings.end(), [&](std::size_t index) {
    const auto& finding = report.findings[index].finding;
    return finding.kind == kind && finding.grade == model::Grade::sure;
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
  if (cited.size() > 1 && has_finding(question, report, model::FindingKind::contradiction)) {
    return "cite.contradict";
  }
  if (cited.size() > 1 && has_finding(question, report, model::FindingKind::far_apart)) {
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
