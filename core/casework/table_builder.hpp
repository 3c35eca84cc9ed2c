#pragma once

#include "casework/tables.hpp"
#include "report/table.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// How the tables of casework are put together: each column once, with what its cells hold.

namespace saidby::casework {

[[nodiscard]] inline report::Cell text_cell(std::string text, report::Tone tone = report::Tone::plain)
{
  return {.text = std::move(text), .number = {}, .name = {}, .tone = tone};
}

[[nodiscard]] inline report::Cell number_cell(std::int64_t number)
{
  return {.text = std::to_string(number), .number = number, .name = {}};
}

[[nodiscard]] inline report::Cell number_cell(const std::optional<std::int64_t>& number)
{
  return number ? number_cell(*number) : report::Cell{};
}

[[nodiscard]] inline report::Cell count_cell(std::size_t count)
{
  return number_cell(static_cast<std::int64_t>(count));
}

// Words for readers, a stored name for programs.
[[nodiscard]] inline report::Cell named_cell(std::string text, std::string_view name,
                                             report::Tone tone = report::Tone::plain)
{
  return {.text = std::move(text), .number = {}, .name = std::string{name}, .tone = tone};
}

enum class Shown : std::uint8_t { to_both, to_readers, to_programs };

template <typename Item>
struct TableColumn {
  report::Column column;
  Shown shown = Shown::to_both;
  std::function<report::Cell(const Item&)> cell;
};

// The rows of `items` under the columns that `detail` shows.
template <typename Item>
[[nodiscard]] report::Table table_of(const std::vector<TableColumn<Item>>& columns, const std::vector<Item>& items,
                                     Detail detail, std::string empty_text)
{
  const auto hidden = detail == Detail::reader ? Shown::to_programs : Shown::to_readers;
  std::vector<const TableColumn<Item>*> shown;
  report::Table table;
  table.empty_text = std::move(empty_text);
  for (const auto& column : columns) {
    if (column.shown != hidden) {
      shown.push_back(&column);
      table.columns.push_back(column.column);
    }
  }
  table.rows.reserve(items.size());
  for (const auto& item : items) {
    auto& row = table.rows.emplace_back();
    row.reserve(shown.size());
    for (const auto* column : shown) {
      row.push_back(column->cell(item));
    }
  }
  return table;
}

} // namespace saidby::casework
