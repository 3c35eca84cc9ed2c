#include "report/charts.hpp"
#include "report/html_parts.hpp"
#include "report/labels.hpp"
#include "report/report_words.hpp"

#include <algorithm>

namespace saidby::report {

namespace {

constexpr std::size_t k_most_drawn_nodes = 60; // beyond, the picture of one question is a tangle

bool gone(const Answer& answer)
{
  return answer.status == model::ClaimStatus::withdrawn || answer.status == model::ClaimStatus::outdated;
}

void write_source_cell(const Page& page, const Answer& answer, const std::string& anchor = {})
{
  auto& out = page.out;
  out.open("th", {{"scope", "row"}, {"id", anchor}, {"dir", "auto"}}).text(answer.source_label);
  if (!answer.source_type.empty()) {
    out.single("br").element("span", answer.source_type, {{"class", "quiet"}, {"dir", "auto"}});
  }
  out.close();
}

void write_status_cell(const Page& page, const Answer& answer)
{
  auto& out = page.out;
  open_cell(page, page.text("column.status"));
  out.text(answer.status_text);
  for (const auto& remark : answer.remarks) {
    out.text("; " + remark);
  }
  if (!answer.all_rest_on.empty()) {
    out.text("; " + page.text("remark.all_rest_on", {{"source", answer.all_rest_on}}));
  }
  out.close();
}

void write_answer(const Page& page, const Answer& answer, const std::string& anchor)
{
  auto& out = page.out;
  out.open("tr", {{"id", anchor}, {"class", gone(answer) ? "gone" : ""}});
  write_source_cell(page, answer);
  open_cell(page, page.text("column.quantity"), "quantity");
  out.element("bdi", answer.quantity).close();
  open_cell(page, page.text("column.day"));
  out.text(answer.day.empty() ? page.text("day.none") : answer.day).close();
  write_status_cell(page, answer);
  open_cell(page, page.text("column.quote"));
  write_places(page, answer.said);
  out.close().close().line();
}

void write_answers(const Page& page, std::size_t index)
{
  const auto& question = page.report.questions[index];
  open_table(page, page.text("answers.caption", {{"question", question.text}}),
             {{page.text("column.source")},
              {page.text("column.quantity")},
              {page.text("column.day")},
              {page.text("column.status")},
              {page.text("column.quote")}});
  for (std::size_t i = 0; i < question.answers.size(); ++i) {
    write_answer(page, question.answers[i], answer_anchor(index, i));
  }
  close_table(page);
}

void write_ladder(const Page& page, const AskedQuestion& question)
{
  if (question.ladder.size() < 2) {
    return;
  }
  auto& out = page.out;
  open_table(page, page.text("ladder.caption"),
             {{page.text("column.at_least"), true},
              {page.text("column.support"), true},
              {page.text("column.exclude"), true},
              {page.text("column.supporters")}},
             "narrow");
  for (const auto& rung : question.ladder) {
    out.open("tr").element("th", page.messages.number(rung.value), {{"scope", "row"}, {"class", "number"}});
    open_cell(page, page.text("column.support"), "number");
    out.text(std::to_string(rung.support)).close();
    open_cell(page, page.text("column.exclude"), "number");
    out.text(std::to_string(rung.exclude)).close();
    open_cell(page, page.text("column.supporters"));
    out.element("bdi", listed(rung.supporters, page.messages)).close().close().line();
  }
  close_table(page);
}

void write_agreed(const Page& page, const AskedQuestion& question)
{
  for (const auto& range : question.agreed) {
    page.out.element("p", agreed_words(range, page.messages)).line();
  }
  if (question.agreed.empty() && question.answers.size() > 1) {
    page.out.element("p", page.text("agreed.none"), {{"class", "quiet"}}).line();
  }
}

void write_picture(const Page& page, const std::string& caption, const Markup& picture)
{
  if (picture.empty()) {
    return;
  }
  page.out.open("figure").element("figcaption", caption).markup(picture).close().line();
}

void write_pictures(const Page& page, const AskedQuestion& question, const std::string& anchor)
{
  auto& out = page.out;
  out.open("div", {{"class", "pictures"}});
  write_picture(page, page.text("picture.range.caption"), range_chart(question, anchor + "-range", page.messages));
  write_picture(page, page.text("picture.timeline.caption"), timeline_chart(question, anchor + "-time", page.messages));
  out.close().line();
  const auto origins = origins_picture(question, anchor + "-origins", page.messages);
  if (origins.nodes.empty()) {
    return;
  }
  out.open("figure").element("figcaption", page.text("picture.origins.caption"));
  if (origins.nodes.size() > k_most_drawn_nodes) {
    out.element("p", page.text("picture.not_drawn"), {{"class", "quiet"}});
  } else {
    out.open("div", {{"class", "wide"}}).markup(Markup::drawn(origins)).close();
  }
  out.close().line();
}

void write_finding_links(const Page& page, const AskedQuestion& question)
{
  if (question.findings.empty()) {
    return;
  }
  auto& out = page.out;
  out.open("ul");
  for (const auto index : question.findings) {
    out.open("li").element("a", page.report.findings[index].sentence,
                           {{"href", "#" + finding_anchor(index)}, {"dir", "auto"}});
    out.close();
  }
  out.close().line();
}

void write_question(const Page& page, std::size_t index)
{
  const auto& question = page.report.questions[index];
  const auto anchor = question_anchor(index);
  page.out.open("article", {{"id", anchor}, {"class", "question"}});
  page.out.element("h3", question.text, {{"dir", "auto"}}).line();
  write_finding_links(page, question);
  write_pictures(page, question, anchor);
  write_answers(page, index);
  write_agreed(page, question);
  write_ladder(page, question);
  page.out.close().line();
}

// One row says all there is.
void write_single_answers(const Page& page)
{
  const auto& questions = page.report.questions;
  if (std::none_of(questions.begin(), questions.end(),
                   [](const AskedQuestion& question) { return question.answers.size() == 1; })) {
    return;
  }
  page.out.element("h3", page.text("heading.one_answer")).line();
  open_table(page, "",
             {{page.text("column.source")},
              {page.text("column.question")},
              {page.text("column.quantity")},
              {page.text("column.day")},
              {page.text("column.status")},
              {page.text("column.quote")}});
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i].answers.size() != 1) {
      continue;
    }
    const auto& answer = questions[i].answers.front();
    page.out.open("tr", {{"id", question_anchor(i)}, {"class", gone(answer) ? "gone" : ""}});
    write_source_cell(page, answer, answer_anchor(i, 0));
    open_cell(page, page.text("column.question"));
    page.out.element("bdi", questions[i].text).close();
    open_cell(page, page.text("column.quantity"), "quantity");
    page.out.element("bdi", answer.quantity).close();
    open_cell(page, page.text("column.day"));
    page.out.text(answer.day.empty() ? page.text("day.none") : answer.day).close();
    write_status_cell(page, answer);
    open_cell(page, page.text("column.quote"));
    write_places(page, answer.said);
    page.out.close().close().line();
  }
  close_table(page);
}

} // namespace

void write_questions(const Page& page)
{
  open_section(page, "questions", "heading.questions");
  if (page.report.questions.empty()) {
    page.out.element("p", page.text("none.questions"));
  }
  for (std::size_t i = 0; i < page.report.questions.size(); ++i) {
    if (page.report.questions[i].answers.size() > 1) {
      write_question(page, i);
    }
  }
  write_single_answers(page);
  page.out.close().line();
}

void write_single_sources(const Page& page)
{
  open_section(page, "single", "heading.single");
  bool any = false;
  for (std::size_t i = 0; i < page.report.questions.size(); ++i) {
    const auto& question = page.report.questions[i];
    for (const auto& answer : question.answers) {
      if (answer.status != model::ClaimStatus::one_source) {
        continue;
      }
      if (!any) {
        page.out.open("ul", {{"class", "plain"}});
        any = true;
      }
      page.out.open("li", {{"dir", "auto"}});
      page.out.element("a", single_words(question, answer, page.messages), {{"href", "#" + question_anchor(i)}});
      page.out.close().line();
    }
  }
  if (any) {
    page.out.close();
  } else {
    page.out.element("p", page.text("none.single"));
  }
  page.out.close().line();
}

} // namespace saidby::report
