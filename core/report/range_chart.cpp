#include "report/chart_marks.hpp"
#include "report/chart_scale.hpp"
#include "report/charts.hpp"
#include "report/display_width.hpp"
#include "report/labels.hpp"
#include "report/safe_text.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace saidby::report {

namespace {

// In units of the picture, which is at least as wide as a telephone.
constexpr double k_width = 360;
constexpr double k_margin = 12;
constexpr double k_row = 32;
constexpr double k_label_baseline = 12; // below the top of its row
constexpr double k_mark = 21;           // middle of the mark, below the top of its row
constexpr double k_dense_row = 7;       // of very many answers: marks without labels
constexpr double k_axis = 26;
constexpr double k_legend_line = 15;
constexpr std::size_t k_most_labelled = 40;
constexpr std::size_t k_most_rows = 400;
constexpr std::size_t k_named_in_row = 3;
constexpr std::size_t k_label_columns = 52;

// All who give the same answer.
struct ChartRow {
  DrawnRange range;
  std::string quantity;
  std::vector<std::string> sources;
  bool stands = true; // neither withdrawn nor outdated
};

bool stands(const Answer& answer)
{
  return answer.status != model::ClaimStatus::withdrawn && answer.status != model::ClaimStatus::outdated;
}

// From the lowest; answers of the same words and bounds in one row.
std::vector<ChartRow> rows_of(const AskedQuestion& question)
{
  using Key = std::tuple<std::int64_t, std::int64_t, bool, std::string>;
  std::map<Key, ChartRow> rows;
  for (const auto& answer : question.answers) {
    const auto range = drawn_range(answer.interval, answer.value);
    if (range.nothing()) {
      continue;
    }
    auto& row = rows[{range.low.value_or(0), range.high.value_or(k_greatest_drawn), !stands(answer), answer.quantity}];
    row.range = range;
    row.quantity = answer.quantity;
    row.stands = stands(answer);
    if (std::find(row.sources.begin(), row.sources.end(), answer.source_label) == row.sources.end()) {
      row.sources.push_back(answer.source_label);
    }
  }
  std::vector<ChartRow> sorted;
  for (auto& [key, row] : rows) {
    sorted.push_back(std::move(row));
  }
  return sorted;
}

class RangeChart {
public:
  RangeChart(const AskedQuestion& question, const std::string& id, const Messages& messages)
    : m_question{question},
      m_id{id},
      m_messages{messages},
      m_rows{rows_of(question)}
  {
    for (const auto& row : m_rows) {
      m_extent.include(row.range);
      m_legend.include(row.range);
    }
    m_legend.agreed = !question.agreed.empty();
    m_dense = m_rows.size() > k_most_labelled;
  }

  Markup drawn()
  {
    if (m_rows.empty()) {
      return {};
    }
    const auto shown = std::min(m_rows.size(), k_most_rows);
    const auto row_height = m_dense ? k_dense_row : k_row;
    m_rows_end = row_height * static_cast<double>(shown);
    const ChartScale scale{*m_extent.low, *m_extent.high, k_margin, k_width - 2 * k_margin};
    open_picture();
    write_agreed(scale);
    write_axis(scale);
    for (std::size_t i = 0; i < shown; ++i) {
      write_row(m_rows[i], row_height * static_cast<double>(i), scale);
    }
    write_legend();
    return m_out.take();
  }

private:
  std::vector<std::string> legend_lines() const
  {
    std::vector<std::string> lines;
    if (m_rows.size() > k_most_rows) {
      lines.push_back(m_messages.text("picture.more", {{"count", std::to_string(m_rows.size() - k_most_rows)}}));
    }
    const auto add = [&](bool used, std::string_view key) {
      if (used) {
        lines.push_back(m_messages.text(key));
      }
    };
    add(m_dense, "picture.dense");
    add(m_legend.soft, "picture.soft");
    add(m_legend.open, "picture.open");
    add(m_legend.agreed, "picture.agreed");
    return lines;
  }

  void open_picture()
  {
    std::vector<std::string> answers;
    for (const auto& row : m_rows) {
      answers.push_back(label_of(row));
    }
    if (m_dense) { // the table has them all
      answers.resize(k_most_labelled);
      answers.push_back(m_messages.text("chart.others", {{"count", std::to_string(m_rows.size() - k_most_labelled)}}));
    }
    const auto height = m_rows_end + k_axis + k_legend_line * static_cast<double>(legend_lines().size());
    m_out.open("svg", {{"class", "chart"},
                       {"xmlns", "http://www.w3.org/2000/svg"},
                       {"viewBox", "0 0 " + coordinate(k_width) + " " + coordinate(height)},
                       {"role", "img"},
                       {"aria-labelledby", m_id + "-title " + m_id + "-text"},
                       {"font-size", "12"},
                       {"fill", "currentColor"}});
    m_out.element("title", m_messages.text("picture.range", {{"question", m_question.text}}),
                  {{"id", m_id + "-title"}});
    m_out.element("desc",
                  m_messages.text("picture.range.summary", {{"count", std::to_string(m_question.answers.size())},
                                                            {"answers", listed(answers, m_messages)}}),
                  {{"id", m_id + "-text"}});
    write_hatching(m_out, m_id + "-hatch");
    m_out.line();
  }

  std::string label_of(const ChartRow& row) const
  {
    auto named = row.sources;
    if (named.size() > k_named_in_row) {
      const auto more = named.size() - k_named_in_row;
      named.resize(k_named_in_row);
      named.push_back(m_messages.text("chart.others", {{"count", std::to_string(more)}}));
    }
    return m_messages.text("chart.answer",
                           {{"quantity", safe_line(row.quantity)}, {"sources", safe_line(listed(named, m_messages))}});
  }

  void write_agreed(const ChartScale& scale)
  {
    for (const auto& range : m_question.agreed) {
      const auto left = scale.at(range.low) - 5;
      m_out.single("rect", {{"class", "agreed"},
                            {"x", coordinate(left)},
                            {"y", "0"},
                            {"width", coordinate(scale.at(range.high) + 5 - left)},
                            {"height", coordinate(m_rows_end)},
                            {"fill-opacity", "0.15"}});
      m_out.line();
    }
  }

  void write_axis(const ChartScale& scale)
  {
    for (const auto tick : scale.ticks(4)) {
      const auto x = coordinate(scale.at(tick));
      m_out.single("line", {{"class", "grid"},
                            {"x1", x},
                            {"x2", x},
                            {"y1", "0"},
                            {"y2", coordinate(m_rows_end + 4)},
                            {"stroke", "currentColor"},
                            {"stroke-opacity", "0.25"}});
      m_out.element("text", m_messages.number(tick),
                    {{"class", "tick"},
                     {"x", x},
                     {"y", coordinate(m_rows_end + 17)},
                     {"font-size", "11"},
                     {"text-anchor", "middle"}});
    }
    m_out.line();
  }

  void write_row(const ChartRow& row, double top, const ChartScale& scale)
  {
    m_out.open("g", {{"opacity", row.stands ? "" : "0.55"}});
    if (!m_dense) {
      m_out.element("text", elided(label_of(row), k_label_columns),
                    {{"x", coordinate(k_margin)},
                     {"y", coordinate(top + k_label_baseline)},
                     {"text-decoration", row.stands ? "" : "line-through"}});
    }
    write_mark(row.range, top + (m_dense ? k_dense_row / 2 : k_mark), scale);
    m_out.close().line();
  }

  void write_mark(const DrawnRange& range, double y, const ChartScale& scale)
  {
    const auto left = range.low ? scale.at(*range.low) : k_margin;
    const auto right = range.high ? scale.at(*range.high) : k_width - k_margin;
    if (!range.exact()) {
      range.soft ? write_hatched(left, right, y) : write_line(left, right, y);
      write_end(range, left, right, y);
    }
    if (range.exact() || (range.value && range.soft)) {
      const auto at = range.value.value_or(range.low.value_or(0));
      m_out.single("circle", {{"cx", coordinate(scale.at(at))},
                              {"cy", coordinate(y)},
                              {"r", coordinate(m_dense ? 2.5 : 4.5)},
                              {"class", range.soft ? "hollow" : ""},
                              {"fill", range.soft ? "none" : ""},
                              {"stroke", "currentColor"}});
    }
  }

  void write_hatched(double left, double right, double y)
  {
    m_out.single("rect", {{"x", coordinate(left)},
                          {"y", coordinate(y - (m_dense ? 2.5 : 4))},
                          {"width", coordinate(std::max(right - left, 3.0))},
                          {"height", m_dense ? "5" : "8"},
                          {"fill", "url(#" + m_id + "-hatch)"},
                          {"fill-opacity", "0.7"}});
  }

  void write_line(double left, double right, double y)
  {
    m_out.single("line", {{"x1", coordinate(left)},
                          {"x2", coordinate(right)},
                          {"y1", coordinate(y)},
                          {"y2", coordinate(y)},
                          {"stroke", "currentColor"},
                          {"stroke-width", m_dense ? "1.5" : "3"}});
  }

  // A stroke across where an end was said, an arrow where none was; nothing at a soft end.
  void write_end(const DrawnRange& range, double left, double right, double y)
  {
    const double half = m_dense ? 2.5 : 6;
    const auto across = [&](double x) {
      m_out.single("line", {{"x1", coordinate(x)},
                            {"x2", coordinate(x)},
                            {"y1", coordinate(y - half)},
                            {"y2", coordinate(y + half)},
                            {"stroke", "currentColor"},
                            {"stroke-width", m_dense ? "1.5" : "2.5"}});
    };
    const auto arrow = [&](double x, double back) {
      m_out.single("path", {{"d", "M" + coordinate(x + back) + " " + coordinate(y - half) + "L" + coordinate(x) + " " +
                                    coordinate(y) + "L" + coordinate(x + back) + " " + coordinate(y + half) + "Z"}});
    };
    if (!range.high) {
      arrow(right, -1.5 * half);
    }
    if (!range.low) {
      arrow(left, 1.5 * half);
    }
    if (!range.soft) {
      range.low ? across(left) : void();
      range.high ? across(right) : void();
    }
  }

  void write_legend()
  {
    auto y = m_rows_end + k_axis + 8;
    for (const auto& line : legend_lines()) {
      m_out.element("text", line,
                    {{"class", "legend"}, {"x", coordinate(k_margin)}, {"y", coordinate(y)}, {"font-size", "11"}});
      y += k_legend_line;
    }
  }

  const AskedQuestion& m_question;
  const std::string& m_id;
  const Messages& m_messages;
  std::vector<ChartRow> m_rows;
  Extent m_extent;
  LegendUse m_legend;
  bool m_dense = false; // too many answers to name each
  double m_rows_end = 0;
  MarkupWriter m_out;
};

} // namespace

Markup range_chart(const AskedQuestion& question, const std::string& id, const Messages& messages)
{
  return RangeChart{question, id, messages}.drawn();
}

} // namespace saidby::report
