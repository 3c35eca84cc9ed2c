#include "ingest/metadata_table.hpp"

#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "ingest/csv.hpp"
#include "ingest/encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace saidby::ingest {

namespace fs = std::filesystem;

namespace {

enum class Column { path, outlet, published, url, title, language };

const std::vector<std::string_view> k_column_names = {"path", "outlet", "published", "url", "title", "lang"};

constexpr std::size_t k_most_faults_shown = 10;

[[nodiscard]] std::string normalised(const fs::path& path) { return path.lexically_normal().generic_string(); }

// Collects faults so that all of them are told at once: nobody wants to fix a table line by line.
class TableFaults {
public:
  explicit TableFaults(std::string file) : m_file{std::move(file)} {}

  void add(const CsvRecord& record, std::size_t field, const std::string& message)
  {
    ++m_count;
    if (m_count <= k_most_faults_shown) {
      m_text += fmt::format("{}{}:{}:{}: {}", m_text.empty() ? "" : "\n", m_file, record.field_lines[field],
                            record.columns[field], message);
    }
  }

  void throw_if_any(const std::string& advice) const
  {
    if (m_count == 0) {
      return;
    }
    const auto more = m_count > k_most_faults_shown ? fmt::format("\nand {} more", m_count - k_most_faults_shown) : "";
    throw base::InputError{m_text + more, advice};
  }

private:
  std::string m_file;
  std::string m_text;
  std::size_t m_count = 0;
};

[[nodiscard]] std::vector<std::optional<Column>> columns_of(const CsvRecord& header, TableFaults& faults)
{
  std::vector<std::optional<Column>> columns;
  for (std::size_t i = 0; i < header.fields.size(); ++i) {
    const auto name = base::trimmed(header.fields[i]);
    const auto known = std::find(k_column_names.begin(), k_column_names.end(), name);
    if (known == k_column_names.end()) {
      const auto near = base::nearest_spelling(name, k_column_names);
      faults.add(
        header, i,
        fmt::format("column \"{}\" is not known{}", name, near.empty() ? "" : fmt::format("; did you mean {}?", near)));
      columns.emplace_back();
      continue;
    }
    const auto column = static_cast<Column>(known - k_column_names.begin());
    if (std::find(columns.begin(), columns.end(), column) != columns.end()) {
      faults.add(header, i, fmt::format("column {} stands twice", name));
    }
    columns.emplace_back(column);
  }
  if (std::find(columns.begin(), columns.end(), Column::path) == columns.end()) {
    faults.add(header, 0, "there is no column path, which names each row's file");
  }
  return columns;
}

void set_field(Metadata& metadata, Column column, const CsvRecord& record, std::size_t field, TableFaults& faults)
{
  const std::string value{base::trimmed(record.fields[field])};
  switch (column) {
  case Column::path: break;
  case Column::outlet: metadata.outlet = value; break;
  case Column::url: metadata.url = value; break;
  case Column::title: metadata.title = value; break;
  case Column::language: metadata.language = value; break;
  case Column::published:
    if (auto published = model::parse_published(value)) {
      metadata.published = std::move(*published);
    } else {
      faults.add(record, field, fmt::format("published \"{}\" is no date", value));
    }
    break;
  }
}

} // namespace

MetadataTable MetadataTable::read(std::string_view text, const fs::path& file)
{
  MetadataTable table;
  table.m_file = printable_name(file.native());
  table.m_folder = file.parent_path();
  const auto records = read_csv(text, table.m_file);
  if (records.empty()) {
    throw base::InputError{table.m_file + ": the table is empty",
                           "its first line names the columns: path,outlet,published,url,title,lang"};
  }
  TableFaults faults{table.m_file};
  const auto columns = columns_of(records.front(), faults);
  faults.throw_if_any("columns that a table may have: path, outlet, published, url, title, lang");
  for (std::size_t r = 1; r < records.size(); ++r) {
    const auto& record = records[r];
    Row row;
    row.line = record.line;
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      if (i >= columns.size()) {
        faults.add(record, i, fmt::format("more fields than the {} columns of the first line", columns.size()));
        break;
      }
      if (*columns[i] == Column::path) {
        row.path = base::trimmed(record.fields[i]);
        row.column = record.columns[i];
      } else {
        set_field(row.metadata, *columns[i], record, i, faults);
      }
    }
    if (row.path.empty()) {
      faults.add(record, 0, "the row has no path");
    } else if (!table.m_by_path.emplace(normalised(row.path), table.m_rows.size()).second) {
      faults.add(record, 0, fmt::format("the path {} stands in an earlier row as well", row.path));
    }
    table.m_rows.push_back(std::move(row));
  }
  faults.throw_if_any("dates are written 2031-03-07 or 2031-03-07T08:30:00+01:00; a field with commas goes in quotes");
  return table;
}

const Metadata* MetadataTable::find(const InputFile& file)
{
  if (m_rows.empty() || file.is_standard_input()) {
    return nullptr;
  }
  std::array<std::string, 5> keys;
  keys[0] = normalised(file.path);
  keys[1] = m_folder.empty() ? "" : normalised(fs::absolute(file.path).lexically_relative(fs::absolute(m_folder)));
  keys[2] = file.folder.empty() ? "" : normalised(file.path.lexically_relative(file.folder));
  keys[3] = normalised(fs::absolute(file.path));
  keys[4] = file.path.filename().string();
  for (const auto& key : keys) {
    if (const auto found = m_by_path.find(key); !key.empty() && found != m_by_path.end()) {
      m_rows[found->second].used = true;
      return &m_rows[found->second].metadata;
    }
  }
  return nullptr;
}

base::Diagnostics MetadataTable::unused_rows() const
{
  base::Diagnostics diagnostics;
  for (const auto& row : m_rows) {
    if (!row.used) {
      diagnostics.push_back({base::Severity::warning,
                             {m_file, row.line, row.column},
                             fmt::format("{} matches no file that was given", row.path),
                             "write it as on the command line, or from the table's folder",
                             ""});
    }
  }
  return diagnostics;
}

} // namespace saidby::ingest
