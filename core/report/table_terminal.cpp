#include "report/display_width.hpp"
#include "report/safe_text.hpp"
#include "report/table.hpp"

#include <algorithm>
#include <numeric>

// The table that a terminal shows. Widths are columns of the terminal throughout.

namespace saidby::report {

namespace {

constexpr std::size_t k_gap = 2;         // between columns
constexpr std::size_t k_least_width = 6; // a column that wraps keeps at least this, if its text is that long
constexpr std::size_t k_indent = 4;      // of columns below the row
constexpr std::size_t k_narrowest = 20;

struct Layout {
  std::vector<std::size_t> beside; // indices of columns
  std::vector<std::size_t> below;
  std::vector<std::size_t> widths; // of `beside`
  bool fits = true;                // else each row is written as lines of "header: text"
};

std::size_t longest_word(std::string_view text)
{
  std::size_t longest = 0;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find(' ', start), text.size());
    longest = std::max(longest, display_width(text.substr(start, end - start)));
    start = end + 1;
  }
  return longest;
}

// Gives `spare` columns out, one at a time to the column that has least for its weight. Linear in
// the width times the columns, both small.
void share_out(std::size_t spare, std::vector<std::size_t>& widths, const std::vector<std::size_t>& natural,
               const std::vector<int>& weights)
{
  for (; spare > 0; --spare) {
    std::size_t poorest = widths.size();
    double least = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const double share = static_cast<double>(widths[i]) / std::max(weights[i], 1);
      if (widths[i] < natural[i] && (poorest == widths.size() || share < least)) {
        poorest = i;
        least = share;
      }
    }
    if (poorest == widths.size()) {
      return;
    }
    ++widths[poorest];
  }
}

Layout layout_of(const Table& table, const std::vector<std::vector<std::string>>& texts, std::size_t width)
{
  Layout layout;
  std::vector<std::size_t> natural;
  std::vector<int> weights;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    if (column.placement == Placement::below) {
      layout.below.push_back(i);
      continue;
    }
    layout.beside.push_back(i);
    weights.push_back(column.weight);
    auto widest = display_width(column.header);
    for (const auto& row : texts) {
      widest = std::max(widest, display_width(row[i]));
    }
    natural.push_back(widest);
    const auto least = std::max(longest_word(column.header), std::min(widest, k_least_width));
    layout.widths.push_back(column.weight == 0 ? widest : std::min(widest, least));
  }
  const auto gaps = layout.beside.empty() ? 0 : k_gap * (layout.beside.size() - 1);
  const auto used = std::accumulate(layout.widths.begin(), layout.widths.end(), gaps);
  layout.fits = used <= width;
  if (layout.fits) {
    share_out(width - used, layout.widths, natural, weights);
  }
  return layout;
}

std::string_view ansi(Tone tone)
{
  switch (tone) {
  case Tone::plain: break;
  case Tone::strong: return "\x1b[1m";
  case Tone::quiet: return "\x1b[2m";
  case Tone::warning: return "\x1b[33m";
  case Tone::alarm: return "\x1b[31m";
  }
  return "";
}

class TerminalTable {
public:
  TerminalTable(const Table& table, const TerminalStyle& style)
    : m_table{table},
      m_style{style},
      m_width{std::max(style.width, k_narrowest)}
  {
    for (const auto& row : table.rows) {
      auto& line = m_texts.emplace_back();
      for (const auto& cell : row) {
        line.push_back(safe_line(cell.text));
      }
    }
    m_layout = layout_of(table, m_texts, m_width);
  }

  std::string text()
  {
    if (m_table.rows.empty()) {
      append_wrapped(safe_line(m_table.empty_text), 0, Tone::plain);
      return m_table.empty_text.empty() ? std::string{} : std::move(m_out);
    }
    if (m_layout.fits) {
      append_header();
    }
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
      if (row > 0 && (!m_layout.below.empty() || !m_layout.fits)) {
        m_out += '\n';
      }
      m_layout.fits ? append_beside(row) : append_record(row);
      append_below(row);
    }
    return std::move(m_out);
  }

private:
  void append_toned(std::string_view text, Tone tone)
  {
    const auto start = m_style.colour == Colour::ansi ? ansi(tone) : std::string_view{};
    m_out += start;
    m_out += text;
    m_out += start.empty() ? "" : "\x1b[0m";
  }

  void end_line()
  {
    while (!m_out.empty() && m_out.back() == ' ') {
      m_out.pop_back();
    }
    m_out += '\n';
  }

  void append_wrapped(const std::string& text, std::size_t indent, Tone tone)
  {
    for (const auto& line : wrapped(text, m_width - indent)) {
      m_out.append(indent, ' ');
      append_toned(line, tone);
      end_line();
    }
  }

  // One row of cells, each a column of wrapped lines.
  void append_lines(const std::vector<std::vector<std::string>>& cells, const std::vector<Tone>& tones)
  {
    std::size_t height = 0;
    for (const auto& cell : cells) {
      height = std::max(height, cell.size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto text = line < cells[i].size() ? std::string_view{cells[i][line]} : std::string_view{};
        const auto padding = m_layout.widths[i] - std::min(m_layout.widths[i], display_width(text));
        const bool right = m_table.columns[m_layout.beside[i]].align == Align::right;
        m_out.append(right ? padding : 0, ' ');
        append_toned(text, text.empty() ? Tone::plain : tones[i]);
        m_out.append((right ? 0 : padding) + k_gap, ' ');
      }
      end_line();
    }
  }

  void append_header()
  {
    std::vector<std::vector<std::string>> cells;
    for (std::size_t i = 0; i < m_layout.beside.size(); ++i) {
      cells.push_back(wrapped(m_table.columns[m_layout.beside[i]].header, m_layout.widths[i]));
    }
    append_lines(cells, std::vector<Tone>(cells.size(), Tone::strong));
    for (const auto width : m_layout.widths) {
      for (std::size_t i = 0; i < width; ++i) {
        m_out += "─";
      }
      m_out.append(k_gap, ' ');
    }
    end_line();
  }

  void append_beside(std::size_t row)
  {
    std::vector<std::vector<std::string>> cells;
    std::vector<Tone> tones;
    for (std::size_t i = 0; i < m_layout.beside.size(); ++i) {
      const auto column = m_layout.beside[i];
      auto lines = wrapped(m_texts[row][column], m_layout.widths[i]);
      if (lines.size() > m_style.max_cell_lines) {
        lines.resize(m_style.max_cell_lines);
        lines.back() = elided(lines.back() + " …", m_layout.widths[i]);
      }
      cells.push_back(std::move(lines));
      tones.push_back(m_table.rows[row][column].tone);
    }
    append_lines(cells, tones);
  }

  // Too many columns for the width: one line a column.
  void append_record(std::size_t row)
  {
    for (const auto column : m_layout.beside) {
      if (!m_texts[row][column].empty()) {
        append_wrapped(m_table.columns[column].header + ": " + m_texts[row][column], 0, m_table.rows[row][column].tone);
      }
    }
  }

  void append_below(std::size_t row)
  {
    for (const auto column : m_layout.below) {
      if (!m_texts[row][column].empty()) {
        append_wrapped(m_texts[row][column], k_indent, m_table.rows[row][column].tone);
      }
    }
  }

  const Table& m_table;
  const TerminalStyle& m_style;
  std::size_t m_width;
  std::vector<std::vector<std::string>> m_texts; // safe, by row and column
  Layout m_layout;
  std::string m_out;
};

} // namespace

std::string terminal_text(const Table& table, const TerminalStyle& style) { return TerminalTable{table, style}.text(); }

} // namespace saidby::report
