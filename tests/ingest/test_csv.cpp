#include "ingest/csv.hpp"

#include "base/errors.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace saidby;

namespace {

struct Row {
  std::string_view text;
  std::string_view expected; // records as "line[column:field|column:field] ...", or the error
};

std::string printed(std::string_view text)
{
  try {
    std::string out;
    for (const auto& record : ingest::read_csv(text, "m.csv")) {
      out += (out.empty() ? "" : " ") + std::to_string(record.line) + "[";
      for (std::size_t i = 0; i < record.fields.size(); ++i) {
        out += (i == 0 ? "" : "|") + std::to_string(record.columns[i]) + ":" + record.fields[i];
      }
      out += "]";
    }
    return out;
  } catch (const base::Error& error) {
    return std::string{"error: "} + error.what() + " (" + error.advice() + ")";
  }
}

} // namespace

TEST_CASE("read_csv")
{
  static constexpr Row rows[] = {
    {"", ""},
    {"a,b\n1,2\n", "1[1:a|3:b] 2[1:1|3:2]"},
    {"a,b\r\n1,2\r\n", "1[1:a|3:b] 2[1:1|3:2]"},
    {"a,b\n1,2", "1[1:a|3:b] 2[1:1|3:2]"}, // no line end at the end
    {"a,b\n\n1,2\n", "1[1:a|3:b] 3[1:1|3:2]"},
    {"a,b\n,\n", "1[1:a|3:b] 2[1:|2:]"},
    {"a;b\n1,5;2\n", "1[1:a|3:b] 2[1:1,5|5:2]"}, // what spreadsheets write where the comma is decimal
    {"a\tb\n1\t2\n", "1[1:a|3:b] 2[1:1|3:2]"},
    {"\xEF\xBB\xBF"
     "a,b\n1,2\n",
     "1[1:a|3:b] 2[1:1|3:2]"},
    {"a,b\n\"1,\"\"x\"\"\",2\n", "1[1:a|3:b] 2[1:1,\"x\"|11:2]"},
    {"a,b\n\"1\n1\",2\n3,4\n", "1[1:a|3:b] 2[1:1\n1|4:2] 4[1:3|3:4]"}, // a line end inside quotes
    {"\xC3\xA9,b\n", "1[1:\xC3\xA9|3:b]"},                             // columns are characters
    {"a,b\n1,\"2\n", "error: m.csv:2:3: this quoted field never ends (close it with \")"},
    {"a,b\n\"1\"x,2\n",
     "error: m.csv:2:4: the field goes on after its closing quote (write a quote inside a quoted field twice)"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(printed(row.text) == row.expected);
  }
}
