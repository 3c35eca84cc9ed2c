#include "cli/output.hpp"

#include "base/errors.hpp"
#include "ingest/encoding.hpp"
#include "report/safe_text.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace saidby::cli {

namespace fs = std::filesystem;

casework::Detail detail_of(Format format)
{
  return format == Format::table || format == Format::markdown ? casework::Detail::reader : casework::Detail::data;
}

report::TerminalStyle terminal_style(Context& context)
{
  report::TerminalStyle style;
  style.width = context.environment().columns;
  style.colour = context.colour_out() ? report::Colour::ansi : report::Colour::none;
  return style;
}

void write_table(Context& context, const report::Table& table)
{
  auto& out = context.out();
  switch (context.format()) {
  case Format::table: out << report::terminal_text(table, terminal_style(context)); break;
  case Format::json: out << report::json_text(table) << '\n'; break;
  case Format::ndjson: out << report::ndjson_text(table); break;
  case Format::csv: out << report::csv_text(table); break;
  case Format::tsv: out << report::tsv_text(table); break;
  case Format::markdown: out << report::markdown_text(table); break;
  }
}

void write_objects(Context& context, std::size_t count, const std::function<std::string(std::size_t)>& object,
                   const std::function<report::Table()>& table)
{
  auto& out = context.out();
  if (context.format() == Format::ndjson) {
    for (std::size_t i = 0; i < count; ++i) {
      out << object(i) << '\n';
    }
  } else if (context.format() == Format::json) {
    out << '[';
    for (std::size_t i = 0; i < count; ++i) {
      out << (i == 0 ? "\n" : ",\n") << object(i);
    }
    out << (count == 0 ? "]\n" : "\n]\n");
  } else {
    write_table(context, table());
  }
}

void write_heading(Context& context, std::string_view heading)
{
  const auto safe = report::safe_line(heading);
  if (context.format() == Format::markdown) {
    context.out() << "## " << safe << "\n\n";
  } else if (context.colour_out()) {
    context.out() << "\x1B[1m" << safe << "\x1B[0m\n";
  } else {
    context.out() << safe << '\n';
  }
}

void write_file(const fs::path& path, std::string_view bytes)
{
  const auto name = ingest::printable_name(path.native());
  const auto fail = [&](const std::string& why) {
    throw base::InputError{fmt::format("{}: cannot be written: {}", name, why),
                           "check that its folder is there and may be written to, and that the disk has room"};
  };
  auto unfinished = path;
  unfinished += ".unfinished";
  {
    errno = 0;
    std::ofstream file{unfinished, std::ios::binary};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
      const auto error = std::error_code{errno == 0 ? EIO : errno, std::generic_category()};
      std::error_code ignored;
      fs::remove(unfinished, ignored);
      fail(error.message());
    }
  }
  std::error_code error;
  fs::rename(unfinished, path, error);
  if (error) {
    std::error_code ignored;
    fs::remove(unfinished, ignored);
    fail(error.message());
  }
}

} // namespace saidby::cli
