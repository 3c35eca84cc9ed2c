#pragma once

#include "casework/tables.hpp"
#include "cli/context.hpp"
#include "report/table.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace saidby::cli {

// For whom the format asked for is.
[[nodiscard]] casework::Detail detail_of(Format format);

// Writes the table in the format asked for.
void write_table(Context& context, const report::Table& table);

// For lists that have a schema: json and ndjson write the objects, the other formats the table.
// `object(i)` is the i-th object as JSON, `table()` is called only where it is needed.
void write_objects(Context& context, std::size_t count, const std::function<std::string(std::size_t)>& object,
                   const std::function<report::Table()>& table);

// A heading of its own line, strong where there is colour.
void write_heading(Context& context, std::string_view heading);

// How tables are drawn on this terminal.
[[nodiscard]] report::TerminalStyle terminal_style(Context& context);

// Puts `bytes` into a file, whole or not at all: an existing file is replaced only when all is written.
// Throws InputError where that cannot be done.
void write_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace saidby::cli
