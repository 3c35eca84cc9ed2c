#include "report/chart_marks.hpp"
#include "report/chart_scale.hpp"
#include "report/charts.hpp"
#include "report/display_width.hpp"
#include "report/safe_text.hpp"

#include <algorithm>
#include <map>

namespace saidby::report {

namespace {

constexpr double k_width = 360;
constexpr double k_left = 46; // room for the numbers
constexpr double k_right = 346;
constexpr double k_top = 10;
constexpr double k_bottom = 210;
constexpr double k_day_labels = 24;
constexpr double k_open_length = 22; // of the arrow where no end is said
constexpr double k_legend_line = 17;
constexpr std::size_t k_own_marks = 8; // sources beyond share one small mark
constexpr std::size_t k_label_columns = 48;

struct Point {
  model::Day day;
  DrawnRange range;
  bool stands = true;
};

struct Series {
  std::string source;
  std::vector<Point> points; // by day
};

// The day on which it was said: the last that is possible.
std::optional<model::Day> day_of_answer(const Answer& answer)
{
  return answer.said_on.latest ? answer.said_on.latest : answer.said_on.earliest;
}

// Those with most figures first, so that they get marks of their own.
std::vector<Series> series_of(const AskedQuestion& question)
{
  std::vector<Series> series;
  std::map<model::SourceId, std::size_t> index;
  for (const auto& answer : question.answers) {
    const auto day = day_of_answer(answer);
    const auto range = drawn_range(answer.interval, answer.value);
    if (!day || range.nothing()) {
      continue;
    }
    const auto [found, added] = index.emplace(answer.source, series.size());
    if (added) {
      series.push_back({.source = answer.source_label, .points = {}});
    }
    const bool stands = answer.status != model::ClaimStatus::withdrawn && answer.status != model::ClaimStatus::outdated;
    series[found->second].points.push_back({.day = *day, .range = range, .stands = stands});
  }
  for (auto& one : series) {
    std::stable_sort(one.points.begin(), one.points.end(),
                     [](const Point& a, const Point& b) { return a.day < b.day; });
  }
  std::stable_sort(series.begin(), series.end(),
                   [](const Series& a, const Series& b) { return a.points.size() > b.points.size(); });
  return series;
}

// Where a point's mark stands: at the number named, else at an end that was said; nullopt for vague words.
std::optional<std::int64_t> marked_number(const DrawnRange& range)
{
  if (range.value) {
    return range.value;
  }
  if (range.soft) {
    return std::nullopt;
  }
  if (range.low && range.high && *range.low != *range.high) {
    return std::nullopt; // a range: the line between its ends is the mark
  }
  return range.low ? range.low : range.high;
}

class TimelineChart {
public:
  TimelineChart(const AskedQuestion& question, const std::string& id, const Messages& messages)
    : m_question{question},
      m_id{id},
      m_messages{messages},
      m_series{series_of(question)}
  {
    for (const auto& series : m_series) {
      for (const auto& point : series.points) {
        m_extent.include(point.range);
        m_legend.include(point.range);
        m_first = m_first ? std::min(*m_first, point.day) : point.day;
        m_last = m_last ? std::max(*m_last, point.day) : point.day;
      }
      m_legend.joined = m_legend.joined || series.points.size() > 1;
    }
  }

  Markup drawn()
  {
    if (!m_first || *m_first == *m_last) {
      return {};
    }
    const ChartScale scale{*m_extent.low, *m_extent.high, k_bottom, k_top};
    open_picture();
    write_axes(scale);
    for (std::size_t i = m_series.size(); i > 0; --i) { // the most frequent on top
      write_series(i - 1, scale);
    }
    write_legend();
    return m_out.take();
  }

private:
  double x_of(model::Day day) const
  {
    return k_left + 8 +
           (k_right - k_left - 16) * static_cast<double>(day.days - m_first->days) /
             static_cast<double>(m_last->days - m_first->days);
  }

  std::size_t named_series() const { return std::min(m_series.size(), k_own_marks); }

  std::vector<std::string> note_lines() const
  {
    std::vector<std::string> lines;
    if (m_series.size() > k_own_marks) {
      lines.push_back(m_messages.text("chart.others", {{"count", std::to_string(m_series.size() - k_own_marks)}}));
    }
    const auto add = [&](bool used, std::string_view key) {
      if (used) {
        lines.push_back(m_messages.text(key));
      }
    };
    add(m_legend.joined, "picture.revised");
    add(m_legend.soft, "picture.soft");
    add(m_legend.open, "picture.open");
    return lines;
  }

  void open_picture()
  {
    const auto lines = static_cast<double>(named_series() + note_lines().size());
    m_out.open("svg", {{"class", "chart"},
                       {"xmlns", "http://www.w3.org/2000/svg"},
                       {"viewBox", "0 0 " + coordinate(k_width) + " " +
                                     coordinate(k_bottom + k_day_labels + 6 + k_legend_line * lines)},
                       {"role", "img"},
                       {"aria-labelledby", m_id + "-title"},
                       {"font-size", "12"},
                       {"fill", "currentColor"}});
    m_out.element("title", m_messages.text("picture.timeline", {{"question", m_question.text}}),
                  {{"id", m_id + "-title"}});
    write_hatching(m_out, m_id + "-hatch");
    m_out.line();
  }

  void write_axes(const ChartScale& scale)
  {
    for (const auto tick : scale.ticks(4)) {
      const auto y = scale.at(tick);
      m_out.single("line", {{"class", "grid"},
                            {"x1", coordinate(k_left)},
                            {"x2", coordinate(k_right)},
                            {"y1", coordinate(y)},
                            {"y2", coordinate(y)},
                            {"stroke", "currentColor"},
                            {"stroke-opacity", "0.25"}});
      m_out.element("text", m_messages.number(tick),
                    {{"class", "tick"},
                     {"x", coordinate(k_left - 5)},
                     {"y", coordinate(y + 4)},
                     {"font-size", "11"},
                     {"text-anchor", "end"}});
    }
    write_day(*m_first, "start");
    write_day(*m_last, "end");
    m_out.line();
  }

  void write_day(model::Day day, const std::string& anchor)
  {
    const auto x = anchor == "start" ? k_left : k_right;
    m_out.element("text", m_messages.day(day),
                  {{"class", "tick"},
                   {"x", coordinate(x)},
                   {"y", coordinate(k_bottom + 17)},
                   {"font-size", "11"},
                   {"text-anchor", anchor}});
  }

  void write_series(std::size_t index, const ChartScale& scale)
  {
    const auto& series = m_series[index];
    m_out.open("g", {{"class", "series"}});
    std::string joined;
    for (const auto& point : series.points) {
      if (const auto number = marked_number(point.range)) {
        joined += (joined.empty() ? "M" : "L") + coordinate(x_of(point.day)) + " " + coordinate(scale.at(*number));
      }
    }
    if (series.points.size() > 1) {
      m_out.single("path", {{"d", joined},
                            {"fill", "none"},
                            {"stroke", "currentColor"},
                            {"stroke-dasharray", "5 3"},
                            {"stroke-opacity", "0.7"}});
    }
    for (const auto& point : series.points) {
      m_out.open("g", {{"opacity", point.stands ? "" : "0.55"}});
      write_span(point, scale);
      if (const auto number = marked_number(point.range)) {
        write_mark(index, x_of(point.day), scale.at(*number), point.range.soft);
      }
      m_out.close();
    }
    m_out.close().line();
  }

  // From the lowest to the highest that the words allow.
  void write_span(const Point& point, const ChartScale& scale)
  {
    if (point.range.exact()) {
      return;
    }
    const auto x = x_of(point.day);
    // Where no end is said, a short arrow: long ones would cross all other points.
    const auto low = point.range.low ? scale.at(*point.range.low) : k_bottom;
    const auto high = point.range.high ? scale.at(*point.range.high) : k_top;
    const auto top = point.range.high ? high : std::max(k_top, low - k_open_length);
    const auto bottom = point.range.low ? low : std::min(k_bottom, high + k_open_length);
    if (point.range.soft) {
      m_out.single("rect", {{"x", coordinate(x - 4)},
                            {"y", coordinate(top)},
                            {"width", "8"},
                            {"height", coordinate(std::max(bottom - top, 3.0))},
                            {"fill", "url(#" + m_id + "-hatch)"},
                            {"fill-opacity", "0.7"}});
    } else {
      m_out.single("line", {{"x1", coordinate(x)},
                            {"x2", coordinate(x)},
                            {"y1", coordinate(top)},
                            {"y2", coordinate(bottom)},
                            {"stroke", "currentColor"},
                            {"stroke-width", "2"}});
    }
    if (!point.range.high) {
      write_arrow(x, top, 7);
    }
    if (!point.range.low) {
      write_arrow(x, bottom, -7);
    }
  }

  void write_arrow(double x, double y, double back)
  {
    m_out.single("path", {{"d", "M" + coordinate(x - 5) + " " + coordinate(y + back) + "L" + coordinate(x) + " " +
                                  coordinate(y) + "L" + coordinate(x + 5) + " " + coordinate(y + back) + "Z"}});
  }

  // Sources are told apart by shape: four shapes, filled and hollow; all further ones share a dot.
  void write_mark(std::size_t index, double x, double y, bool soft)
  {
    static constexpr std::string_view k_shapes[] = {"m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z", "m-4.5 -4.5h9v9h-9z",
                                                    "m0 -6l5.5 10h-11z", "m0 -6.5l5.5 6.5l-5.5 6.5l-5.5 -6.5z"};
    if (index >= k_own_marks) {
      m_out.single("circle", {{"cx", coordinate(x)}, {"cy", coordinate(y)}, {"r", "2"}, {"fill-opacity", "0.6"}});
      return;
    }
    const bool hollow = index >= std::size(k_shapes);
    m_out.single("path",
                 {{"d", "M" + coordinate(x) + " " + coordinate(y) + std::string{k_shapes[index % std::size(k_shapes)]}},
                  {"class", hollow || soft ? "hollow" : "solid"},
                  {"fill", hollow || soft ? "none" : ""},
                  {"stroke", "currentColor"},
                  {"stroke-width", "1.5"}});
  }

  void write_legend()
  {
    auto y = k_bottom + k_day_labels + 16;
    for (std::size_t i = 0; i < named_series(); ++i) {
      write_mark(i, 14, y - 4, false);
      write_line_of_text(elided(safe_line(m_series[i].source), k_label_columns), 28, y);
      y += k_legend_line;
    }
    for (const auto& line : note_lines()) {
      write_line_of_text(line, 8, y);
      y += k_legend_line;
    }
  }

  void write_line_of_text(const std::string& line, double x, double y)
  {
    m_out.element("text", line, {{"class", "legend"}, {"x", coordinate(x)}, {"y", coordinate(y)}, {"font-size", "11"}});
  }

  const AskedQuestion& m_question;
  const std::string& m_id;
  const Messages& m_messages;
  std::vector<Series> m_series;
  Extent m_extent;
  LegendUse m_legend;
  std::optional<model::Day> m_first;
  std::optional<model::Day> m_last;
  MarkupWriter m_out;
};

} // namespace

Markup timeline_chart(const AskedQuestion& question, const std::string& id, const Messages& messages)
{
  return TimelineChart{question, id, messages}.drawn();
}

} // namespace saidby::report
