#include "base/tsv.hpp"

#include "base/diagnostic.hpp"
#include "base/errors.hpp"

#include <algorithm>
#include <string>

namespace saidby::base {

namespace {

std::string place_of(std::string_view file, std::size_t line)
{
  return std::string{file} + ':' + std::to_string(line) + ": ";
}

std::vector<std::string_view> fields_of(std::string_view line)
{
  std::vector<std::string_view> fields;
  std::size_t start = 0;
  while (true) {
    const auto tab = line.find('\t', start);
    fields.push_back(trimmed(line.substr(start, tab == std::string_view::npos ? tab : tab - start)));
    if (tab == std::string_view::npos) {
      return fields;
    }
    start = tab + 1;
  }
}

// For every column of the file its place in `expected`.
std::vector<std::size_t> column_order(const std::vector<std::string_view>& columns,
                                      const std::vector<std::string_view>& expected, const std::string& place)
{
  std::vector<std::size_t> order;
  for (const auto column : columns) {
    const auto found = std::find(expected.begin(), expected.end(), column);
    if (found == expected.end()) {
      std::string known;
      for (const auto name : expected) {
        known += (known.empty() ? "" : ", ") + std::string{name};
      }
      throw PackError{place + "no column is called '" + std::string{column} + "'", "The columns are: " + known};
    }
    order.push_back(static_cast<std::size_t>(found - expected.begin()));
  }
  return order;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && blank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  while (start <= text.size()) {
    auto end = text.find(separator, start);
    if (end == std::string_view::npos) {
      end = text.size();
    }
    if (const auto part = trimmed(text.substr(start, end - start)); !part.empty()) {
      parts.push_back(part);
    }
    start = end + 1;
  }
  return parts;
}

TsvTable read_tsv(std::string_view text, std::string_view file, const std::vector<std::string_view>& expected)
{
  TsvTable table;
  std::vector<std::size_t> order;
  std::size_t line_number = 0;
  for (std::size_t start = 0; start < text.size();) {
    auto end = text.find('\n', start);
    if (end == std::string_view::npos) {
      end = text.size();
    }
    const auto line = text.substr(start, end - start);
    start = end + 1;
    ++line_number;
    if (trimmed(line).empty() || line.front() == '#') {
      continue;
    }
    auto fields = fields_of(line);
    if (table.columns.empty()) {
      order = column_order(fields, expected, place_of(file, line_number));
      table.columns = expected;
      continue;
    }
    if (fields.size() > order.size()) {
      throw PackError{place_of(file, line_number) + "this row has " + std::to_string(fields.size()) +
                      " fields, the table has " + std::to_string(order.size()) + " columns"};
    }
    TsvRow row{line_number, std::vector<std::string_view>(expected.size())};
    for (std::size_t i = 0; i < fields.size(); ++i) {
      row.fields[order[i]] = fields[i];
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

} // namespace saidby::base
