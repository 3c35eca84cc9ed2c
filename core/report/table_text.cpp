#include "base/json_writer.hpp"
#include "report/markdown_escape.hpp"
#include "report/safe_text.hpp"
#include "report/table.hpp"

// Tables for other programs: Markdown, CSV, TSV, JSON, NDJSON.

namespace saidby::report {

namespace {

// What machines get of a cell, where it is no number.
const std::string& machine_text(const Cell& cell) { return cell.name.empty() ? cell.text : cell.name; }

// A spreadsheet takes a cell that starts like this for a formula (OWASP, "CSV injection"); the wide
// forms are typed on East Asian keyboards and are taken as well.
bool looks_like_formula(std::string_view text)
{
  for (const std::string_view start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(start)) {
      return true;
    }
  }
  return false;
}

// Whoever prints a table's file on a terminal gets no commands from it. Line ends stay, that of Windows too.
std::string without_commands(std::string_view text)
{
  std::string out;
  for (auto end = text.find('\r'); end != std::string_view::npos; end = text.find('\r')) {
    out += printable(text.substr(0, end)) + '\r';
    text.remove_prefix(end + 1);
  }
  return out + printable(text);
}

std::string spreadsheet_text(const Cell& cell)
{
  if (cell.number) {
    return std::to_string(*cell.number);
  }
  const auto text = without_commands(machine_text(cell));
  return looks_like_formula(text) ? "'" + text : text;
}

// Quoted also for the separators of other locales, so that no cell falls apart into two.
std::string csv_field(const std::string& text)
{
  if (text.find_first_of(",;\t\"\r\n") == std::string::npos) {
    return text;
  }
  std::string out = "\"";
  for (const char c : text) {
    out.append(c == '"' ? 2 : 1, c);
  }
  return out + '"';
}

std::string tsv_field(const std::string& text)
{
  std::string out;
  for (const char c : text) {
    switch (c) {
    case '\t': out += "\\t"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\\': out += "\\\\"; break;
    default: out += c;
    }
  }
  return out;
}

template <typename Field>
std::string separated_text(const Table& table, std::string_view separator, std::string_view line_end, Field field)
{
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    out += i == 0 ? "" : separator;
    out += field(table.columns[i].key);
  }
  out += line_end;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += i == 0 ? "" : separator;
      out += field(spreadsheet_text(row[i]));
    }
    out += line_end;
  }
  return out;
}

void append_row_json(std::string& out, const Table& table, const Row& row)
{
  base::JsonWriter json{out};
  json.begin_object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    json.key(table.columns[i].key);
    if (row[i].number) {
      json.number(*row[i].number);
    } else {
      json.text_or_null(valid_utf8(machine_text(row[i])));
    }
  }
  json.end_object();
}

} // namespace

std::string markdown_text(const Table& table)
{
  if (table.rows.empty()) {
    return table.empty_text.empty() ? std::string{} : markdown_escaped(table.empty_text) + "\n";
  }
  std::string out = "|";
  std::string rule = "|";
  for (const auto& column : table.columns) {
    out += " " + markdown_escaped(column.header) + " |";
    rule += column.align == Align::right ? "---:|" : "---|";
  }
  out += "\n" + rule + "\n";
  for (const auto& row : table.rows) {
    out += "|";
    for (const auto& cell : row) {
      out += " " + markdown_escaped(cell.text) + " |";
    }
    out += "\n";
  }
  return out;
}

std::string csv_text(const Table& table, ByteOrderMark mark)
{
  const std::string_view start = mark == ByteOrderMark::with ? "\xEF\xBB\xBF" : "";
  return std::string{start} + separated_text(table, ",", "\r\n", csv_field);
}

std::string tsv_text(const Table& table) { return separated_text(table, "\t", "\n", tsv_field); }

std::string json_text(const Table& table)
{
  std::string out = "[";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    append_row_json(out, table, table.rows[i]);
  }
  return out + (table.rows.empty() ? "]\n" : "\n]\n");
}

std::string ndjson_text(const Table& table)
{
  std::string out;
  for (const auto& row : table.rows) {
    append_row_json(out, table, row);
    out += '\n';
  }
  return out;
}

} // namespace saidby::report
