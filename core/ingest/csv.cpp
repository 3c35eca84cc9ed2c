#include "ingest/csv.hpp"

#include "base/errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace saidby::ingest {

namespace {

constexpr std::string_view k_utf8_mark = "\xEF\xBB\xBF";

// One pass over the bytes. Keeps line and column, so that every field knows where it stands.
class CsvParser {
public:
  CsvParser(std::string_view text, std::string_view file, char separator)
    : m_text{text},
      m_file{file},
      m_separator{separator}
  {}

  std::vector<CsvRecord> records()
  {
    std::vector<CsvRecord> records;
    while (!at_end()) {
      auto record = next_record();
      const bool empty_line = record.fields.size() == 1 && record.fields.front().empty();
      if (!empty_line) {
        records.push_back(std::move(record));
      }
    }
    return records;
  }

private:
  [[nodiscard]] bool at_end() const { return m_at >= m_text.size(); }
  [[nodiscard]] char peek() const { return at_end() ? '\0' : m_text[m_at]; }
  [[nodiscard]] bool at_line_end() const { return peek() == '\n' || m_text.substr(m_at).starts_with("\r\n"); }

  char take()
  {
    const char c = m_text[m_at++];
    if (c == '\n') {
      ++m_line;
      m_column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++m_column;
    }
    return c;
  }

  CsvRecord next_record()
  {
    CsvRecord record;
    record.line = m_line;
    for (;;) {
      record.columns.push_back(m_column);
      record.field_lines.push_back(m_line);
      record.fields.push_back(peek() == '"' ? quoted_field() : plain_field());
      if (at_end() || peek() != m_separator) {
        break;
      }
      take();
    }
    if (peek() == '\r') {
      take();
    }
    if (!at_end()) {
      take();
    }
    return record;
  }

  std::string plain_field()
  {
    std::string field;
    while (!at_end() && peek() != m_separator && !at_line_end()) {
      field += take();
    }
    return field;
  }

  std::string quoted_field()
  {
    const auto line = m_line;
    const auto column = m_column;
    std::string field;
    take();
    for (;;) {
      if (at_end()) {
        fail(line, column, "this quoted field never ends", "close it with \"");
      }
      const char c = take();
      if (c != '"') {
        field += c;
      } else if (peek() == '"') {
        field += take();
      } else {
        break;
      }
    }
    if (!at_end() && peek() != m_separator && !at_line_end()) {
      fail(m_line, m_column, "the field goes on after its closing quote", "write a quote inside a quoted field twice");
    }
    return field;
  }

  [[noreturn]] void fail(std::size_t line, std::size_t column, const char* message, const char* advice) const
  {
    throw base::InputError{fmt::format("{}:{}:{}: {}", m_file, line, column, message), advice};
  }

  std::string_view m_text;
  std::string_view m_file;
  char m_separator;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
  std::size_t m_column = 1;
};

} // namespace

char separator_of(std::string_view text)
{
  constexpr std::array<char, 3> k_separators = {',', ';', '\t'};
  const auto first_line = text.substr(0, text.find('\n'));
  const auto count = [&](char separator) { return std::count(first_line.begin(), first_line.end(), separator); };
  return *std::max_element(k_separators.begin(), k_separators.end(),
                           [&](char a, char b) { return count(a) < count(b); });
}

std::vector<CsvRecord> read_csv(std::string_view text, std::string_view file)
{
  return read_csv(text, file, separator_of(text));
}

std::vector<CsvRecord> read_csv(std::string_view text, std::string_view file, char separator)
{
  if (text.starts_with(k_utf8_mark)) {
    text.remove_prefix(k_utf8_mark.size());
  }
  return CsvParser{text, file, separator}.records();
}

} // namespace saidby::ingest
