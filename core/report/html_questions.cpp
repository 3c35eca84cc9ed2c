#include "report/charts.hpp"
#include "report/html_parts.hpp"
#include "report/labels.hpp"
#include "report/report_words.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace saidby::report {

namespace {

constexpr std::size_t k_most_drawn_nodes = 60; // beyond, the picture of one question is a tangle
constexpr std::size_t k_answers_in_view = 12;  // further ones behind a line that opens, as all numbers below
constexpr std::size_t k_rungs_in_view = 8;
constexpr std::size_t k_links_in_view = 5;
constexpr std::size_t k_lines_in_view = 40;

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

// How many, when, where it stands and the words: what every row of an answer ends in.
void write_answer_cells(const Page& page, const Answer& answer)
{
  auto& out = page.out;
  open_cell(page, page.text("column.quantity"), "quantity");
  out.element("bdi", answer.quantity).close();
  open_cell(page, page.text("column.day"));
  out.text(answer.day.empty() ? page.text("day.none") : answer.day).close();
  write_status_cell(page, answer);
  open_cell(page, page.text("column.quote"));
  write_places(page, answer.said);
  out.close();
}

void write_answer(const Page& page, const Answer& answer, const std::string& anchor)
{
  auto& out = page.out;
  out.open("tr", {{"id", anchor}, {"class", gone(answer) ? "gone" : ""}});
  write_source_cell(page, answer);
  write_answer_cells(page, answer);
  out.close().line();
}

// The order in which answers are shown: as they were said; of very many, those that stand now first.
std::vector<std::size_t> answer_order(const AskedQuestion& question)
{
  std::vector<std::size_t> order(question.answers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (order.size() > k_answers_in_view) {
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::pair{gone(question.answers[a]), -static_cast<std::ptrdiff_t>(a)} <
             std::pair{gone(question.answers[b]), -static_cast<std::ptrdiff_t>(b)};
    });
  }
  return order;
}

void write_answers(const Page& page, std::size_t index)
{
  const auto& question = page.report.questions[index];
  const auto order = answer_order(question);
  write_in_parts(page, order.size(), k_answers_in_view, [&](std::size_t from, std::size_t to) {
    open_table(page, page.text("answers.caption", {{"question", question.text}}),
               {{page.text("column.source")},
                {page.text("column.quantity")},
                {page.text("column.day")},
                {page.text("column.status")},
                {page.text("column.quote")}});
    for (auto i = from; i < to; ++i) {
      write_answer(page, question.answers[order[i]], answer_anchor(index, order[i]));
    }
    close_table(page);
  });
}

void write_rung(const Page& page, const Rung& rung)
{
  auto& out = page.out;
  out.open("tr").element("th", page.messages.number(rung.value), {{"scope", "row"}, {"class", "number"}});
  open_cell(page, page.text("column.support"), "number");
  out.text(std::to_string(rung.support)).close();
  open_cell(page, page.text("column.exclude"), "number");
  out.text(std::to_string(rung.exclude)).close();
  open_cell(page, page.text("column.supporters"));
  out.element("bdi", listed(rung.supporters, page.messages)).close().close().line();
}

void write_ladder(const Page& page, const AskedQuestion& question)
{
  if (question.ladder.size() < 2) {
    return;
  }
  write_in_parts(page, question.ladder.size(), k_rungs_in_view, [&](std::size_t from, std::size_t to) {
    open_table(page, page.text("ladder.caption"),
               {{page.text("column.at_least"), true},
                {page.text("column.support"), true},
                {page.text("column.exclude"), true},
                {page.text("column.supporters")}},
               "narrow");
    for (auto i = from; i < to; ++i) {
      write_rung(page, question.ladder[i]);
    }
    close_table(page);
  });
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
  const auto& indices = question.findings;
  write_in_parts(page, indices.size(), k_links_in_view, [&](std::size_t from, std::size_t to) {
    page.out.open("ul");
    for (auto i = from; i < to; ++i) {
      page.out.open("li").element("a", page.report.findings[indices[i]].sentence,
                                  {{"href", "#" + finding_anchor(indices[i])}, {"dir", "auto"}});
      page.out.close();
    }
    page.out.close().line();
  });
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
void write_single_answer(const Page& page, std::size_t index)
{
  const auto& question = page.report.questions[index];
  const auto& answer = question.answers.front();
  auto& out = page.out;
  out.open("tr", {{"id", question_anchor(index)}, {"class", gone(answer) ? "gone" : ""}});
  write_source_cell(page, answer, answer_anchor(index, 0));
  open_cell(page, page.text("column.question"));
  out.element("bdi", question.text).close();
  write_answer_cells(page, answer);
  out.close().line();
}

void write_single_answers(const Page& page)
{
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < page.report.questions.size(); ++i) {
    if (page.report.questions[i].answers.size() == 1) {
      indices.push_back(i);
    }
  }
  if (indices.empty()) {
    return;
  }
  page.out.element("h3", page.text("heading.one_answer")).line();
  write_in_parts(page, indices.size(), k_lines_in_view, [&](std::size_t from, std::size_t to) {
    open_table(page, "",
               {{page.text("column.source")},
                {page.text("column.question")},
                {page.text("column.quantity")},
                {page.text("column.day")},
                {page.text("column.status")},
                {page.text("column.quote")}});
    for (auto i = from; i < to; ++i) {
      write_single_answer(page, indices[i]);
    }
    close_table(page);
  });
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
  std::vector<std::pair<std::size_t, const Answer*>> single; // with the index of its question
  for (std::size_t i = 0; i < page.report.questions.size(); ++i) {
    for (const auto& answer : page.report.questions[i].answers) {
      if (answer.status == model::ClaimStatus::one_source) {
        single.emplace_back(i, &answer);
      }
    }
  }
  if (single.empty()) {
    page.out.element("p", page.text("none.single"));
  }
  write_in_parts(page, single.size(), k_lines_in_view, [&](std::size_t from, std::size_t to) {
    page.out.open("ul", {{"class", "plain"}});
    for (auto i = from; i < to; ++i) {
      const auto& [index, answer] = single[i];
      page.out.open("li", {{"dir", "auto"}});
      page.out.element("a", single_words(page.report.questions[index], *answer, page.messages),
                       {{"href", "#" + question_anchor(index)}});
      page.out.close().line();
    }
    page.out.close();
  });
  page.out.close().line();
}

} // namespace saidby::report
