#include "report/report_words.hpp"

#include "report/labels.hpp"

namespace saidby::report {

std::string title_words(const Report& report, const Messages& messages)
{
  return report.title.empty() ? messages.text("report.title.plain")
                              : messages.text("report.title", {{"title", report.title}});
}

std::string summary_words(const Report& report, const Messages& messages)
{
  std::size_t claims = 0;
  for (const auto& question : report.questions) {
    claims += question.answers.size();
  }
  return messages.text("report.summary", {{"documents", std::to_string(report.documents.size())},
                                          {"questions", std::to_string(report.questions.size())},
                                          {"claims", std::to_string(claims)},
                                          {"findings", std::to_string(report.findings.size())}});
}

std::string agreed_words(const AgreedRange& range, const Messages& messages)
{
  return messages.text(range.low == range.high ? "agreed.one" : "agreed.range",
                       {{"low", messages.number(range.low)},
                        {"high", messages.number(range.high)},
                        {"count", std::to_string(range.origins)}});
}

std::string single_words(const AskedQuestion& question, const Answer& answer, const Messages& messages)
{
  auto words = messages.text(
    "single.line", {{"quantity", answer.quantity}, {"source", answer.source_label}, {"question", question.text}});
  for (const auto& remark : answer.remarks) {
    words += " " + capitalised(remark) + ".";
  }
  if (!answer.all_rest_on.empty()) {
    words += " " + capitalised(messages.text("remark.all_rest_on", {{"source", answer.all_rest_on}})) + ".";
  }
  return words;
}

std::string program_words(const Report& report, const Messages& messages)
{
  return messages.text(
    "method.program",
    {{"program", report.program}, {"packs", listed(report.packs, messages)}, {"profile", report.profile}});
}

std::vector<std::string> method_words(const Report& report, const Messages& messages)
{
  return {messages.text("method.reading"), messages.text("method.comparing"), messages.text("method.independent"),
          messages.text("method.no_verdict"),
          messages.text("method.checked", {{"checked", std::to_string(report.quotes_checked)},
                                           {"wrong", std::to_string(report.quotes_wrong)}})};
}

} // namespace saidby::report
