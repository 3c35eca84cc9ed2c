#include "cli/skipped_table.hpp"

#include "base/errors.hpp"
#include "report/table.hpp"

#include <fmt/format.h>

#include <vector>

namespace saidby::cli {

namespace {

// As many as somebody reads on a terminal.
constexpr std::size_t k_most_shown = 200;

// One line of the table. Formulas are made harmless as in all our tables.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields)
{
  report::Table table;
  auto& row = table.rows.emplace_back();
  for (const auto& field : fields) {
    table.columns.push_back({.key = "", .header = ""});
    row.push_back({.text = field});
  }
  const auto text = report::csv_text(table);
  return text.substr(text.find('\n') + 1); // without its header
}

} // namespace

SkippedTable::SkippedTable(casework::Observer& observer, const std::string& path) : m_observer{observer}, m_path{path}
{
  if (path.empty()) {
    return;
  }
  m_table.open(path, std::ios::binary);
  if (!m_table) {
    throw base::InputError{fmt::format("{}: cannot be written", path), "check the folder and its permissions"};
  }
  m_table << "file,line,column,why,try\r\n";
}

SkippedTable::~SkippedTable()
{
  if (m_noticed > k_most_shown) {
    m_observer.noticed({base::Severity::warning,
                        {},
                        fmt::format("{} more were left out or are doubtful", m_noticed - k_most_shown),
                        m_path.empty() ? "to have them all in a table: --skipped FILE.csv" : "all are in " + m_path,
                        ""});
  }
}

void SkippedTable::noticed(const base::Diagnostic& diagnostic)
{
  if (m_table.is_open() && diagnostic.severity == base::Severity::error) {
    write(diagnostic);
  }
  if (++m_noticed <= k_most_shown) {
    m_observer.noticed(diagnostic);
  }
}

void SkippedTable::advanced(const casework::Progress& progress) { m_observer.advanced(progress); }

// A message without a place names it itself: "wire.txt: the text is empty".
void SkippedTable::write(const base::Diagnostic& diagnostic)
{
  auto file = diagnostic.place.file;
  auto why = diagnostic.message;
  if (const auto colon = why.find(": "); file.empty() && colon != std::string::npos) {
    file = why.substr(0, colon);
    why = why.substr(colon + 2);
  }
  const auto number = [](std::size_t value) { return value == 0 ? std::string{} : std::to_string(value); };
  m_table << csv_line({file, number(diagnostic.place.line), number(diagnostic.place.column), why, diagnostic.advice});
}

} // namespace saidby::cli
