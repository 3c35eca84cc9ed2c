#include "report/html_parts.hpp"
#include "report/overview.hpp"

#include <algorithm>

// What stands above all findings: the questions whose answers differ, one row each.

namespace saidby::report {

namespace {

constexpr std::size_t k_rows_in_view = 12;

void write_end(const Page& page, std::size_t question, std::size_t answer, const std::string& column)
{
  const auto& shown = page.report.questions[question].answers[answer];
  auto& out = page.out;
  open_cell(page, column);
  out.element("a", shown.quantity,
              {{"href", "#" + answer_anchor(question, answer)}, {"class", "figure"}, {"dir", "auto"}});
  out.text(" ").element("bdi", shown.source_label, {{"class", "quiet"}}).close();
}

void write_row(const Page& page, const OverviewRow& row)
{
  const auto& question = page.report.questions[row.question];
  auto& out = page.out;
  out.open("tr").open("th", {{"scope", "row"}, {"dir", "auto"}});
  out.element("a", question.text, {{"href", "#" + question_anchor(row.question)}}).close();
  write_end(page, row.question, row.lowest, page.text("column.lowest"));
  if (row.highest == row.lowest) {
    open_cell(page, page.text("column.highest"), "none");
    out.text("–").close();
  } else {
    write_end(page, row.question, row.highest, page.text("column.highest"));
  }
  open_cell(page, page.text("column.sources"), "number");
  out.text(std::to_string(row.sources)).close();
  const auto agreed = agreed_number_words(question, page.messages);
  if (agreed.empty()) {
    open_cell(page, page.text("column.agreed"), "none");
    out.text("–").close();
  } else {
    open_cell(page, page.text("column.agreed"));
    out.text(agreed).close();
  }
  open_cell(page, page.text("column.faults"), "number");
  out.text(std::to_string(row.faults)).close().close().line();
}

} // namespace

void write_overview(const Page& page)
{
  const auto rows = overview_of(page.report);
  open_section(page, "overview", "heading.overview");
  if (rows.empty()) {
    page.out.element("p", page.text("none.overview"));
  }
  write_in_parts(page, rows.size(), k_rows_in_view, [&](std::size_t from, std::size_t to) {
    open_table(page, page.text("overview.caption"),
               {{page.text("column.question")},
                {page.text("column.lowest")},
                {page.text("column.highest")},
                {page.text("column.sources"), true},
                {page.text("column.agreed")},
                {page.text("column.faults"), true}});
    for (auto i = from; i < to; ++i) {
      write_row(page, rows[i]);
    }
    close_table(page);
  });
  page.out.close().line();
}

} // namespace saidby::report
