#include "base/errors.hpp"
#include "base/json_writer.hpp"
#include "base/tsv.hpp"
#include "ingest/csv.hpp"
#include "ingest/cutters.hpp"
#include "ingest/line_reader.hpp"
#include "ingest/page_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace saidby::ingest {

namespace {

constexpr std::array<std::string_view, 5> k_text_columns = {"text", "body", "content", "articleBody", "full_text"};

class TablePieces final : public PieceStream {
public:
  explicit TablePieces(CutterInput input)
    : m_lines{input.stream, input.name, input.options.limits},
      m_name{std::move(input.name)},
      m_options{std::move(input.options)}
  {
    base::Diagnostics ignored; // a broken first line names no column of texts either
    if (auto header = next_record(ignored)) {
      m_columns = std::move(header->fields);
      for (auto& column : m_columns) {
        column = base::trimmed(column);
      }
    }
    const bool has_text = std::any_of(k_text_columns.begin(), k_text_columns.end(), [&](std::string_view name) {
      return std::find(m_columns.begin(), m_columns.end(), name) != m_columns.end();
    });
    if (!has_text) {
      throw base::InputError{fmt::format("{}:1: no column of this table holds articles", m_name),
                             "the first line names the columns, one of them text; a table that only describes files "
                             "goes with --meta"};
    }
  }

  std::optional<Piece> next(base::Diagnostics& faults) override
  {
    while (auto record = next_record(faults)) {
      if (record->fields.size() > m_columns.size()) {
        faults.push_back({base::Severity::error,
                          {m_name, m_record_line, 0},
                          fmt::format("{} fields, but {} columns", record->fields.size(), m_columns.size()),
                          "the record was left out; fields with separators go in quotes",
                          ""});
        continue;
      }
      return piece_of(*record);
    }
    return std::nullopt;
  }

private:
  // Lines up to the one in which all quotes are closed are one record.
  std::optional<CsvRecord> next_record(base::Diagnostics& faults)
  {
    std::string record;
    std::size_t quotes = 0;
    while (const auto line = m_lines.next()) {
      if (record.empty()) {
        m_record_line = m_lines.line_number();
      }
      record += *line;
      record += '\n';
      if (record.size() > m_options.limits.document_bytes) {
        throw_too_large(fmt::format("{}:{}", m_name, m_record_line), 0, m_options.limits);
      }
      quotes += static_cast<std::size_t>(std::count(line->begin(), line->end(), '"'));
      if (quotes % 2 != 0) {
        continue;
      }
      if (m_separator == '\0') {
        m_separator = separator_of(record);
      }
      const auto records = records_in(record, faults);
      if (!records.empty()) {
        return records.front();
      }
      record.clear();
    }
    if (!record.empty()) {
      throw base::InputError{fmt::format("{}:{}: a quoted field that begins here never ends", m_name, m_record_line),
                             "close it with \"; what stands before it was taken"};
    }
    return std::nullopt;
  }

  // One record, or none where it is empty or broken.
  [[nodiscard]] std::vector<CsvRecord> records_in(const std::string& record, base::Diagnostics& faults) const
  {
    try {
      return read_csv(decode_page(record, m_name, {m_options.encoding, {}}).text, "record", m_separator);
    } catch (const base::InputError& error) {
      faults.push_back({base::Severity::error, {m_name, m_record_line, 0}, error.what(), error.advice(), ""});
      return {};
    }
  }

  [[nodiscard]] Piece piece_of(const CsvRecord& record) const
  {
    Piece piece;
    piece.name = m_name;
    piece.line = m_record_line;
    piece.format = Format::document;
    piece.said = m_options.said;
    base::JsonWriter json{piece.bytes};
    json.begin_object();
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      if (!m_columns[i].empty()) {
        json.key(m_columns[i]).string(record.fields[i]);
      }
    }
    json.end_object();
    return piece;
  }

  LineReader m_lines;
  std::string m_name;
  PieceOptions m_options;
  std::vector<std::string> m_columns;
  std::size_t m_record_line = 0;
  char m_separator = '\0';
};

} // namespace

std::unique_ptr<PieceStream> cut_table(CutterInput input) { return std::make_unique<TablePieces>(std::move(input)); }

} // namespace saidby::ingest
