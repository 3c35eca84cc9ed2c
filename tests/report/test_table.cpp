#include "report/table.hpp"

#include "report/display_width.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace saidby::report;

namespace {

Cell text_cell(std::string text) { return {.text = std::move(text)}; }

Table figures()
{
  Table table;
  table.columns = {{"source", "Who", Align::left, 1, Placement::beside},
                   {"quantity", "How many", Align::right, 0, Placement::beside},
                   {"status", "Where it stands", Align::left, 1, Placement::beside},
                   {"evidence", "Evidence", Align::left, 1, Placement::below}};
  auto status = text_cell("one source so far");
  status.name = "one_source";
  auto count = text_cell("13");
  count.number = 13;
  table.rows = {{text_cell("télévision publique"), count, status, text_cell("« Treize membres, selon la télévision »")},
                {text_cell("ministry"), text_cell("dozens"), status, text_cell("\"dozens, the ministry said\"")}};
  table.empty_text = "None.";
  return table;
}

} // namespace

TEST_CASE("a terminal table is aligned and has its quotes below")
{
  CHECK(terminal_text(figures(), {}) == "Who                  How many  Where it stands\n"
                                        "───────────────────  ────────  ─────────────────\n"
                                        "télévision publique        13  one source so far\n"
                                        "    « Treize membres, selon la télévision »\n"
                                        "\n"
                                        "ministry               dozens  one source so far\n"
                                        "    \"dozens, the ministry said\"\n");
}

TEST_CASE("no line of a terminal table is wider than asked for")
{
  auto table = figures();
  table.rows.push_back({text_cell("中华人民共和国国防部新闻发言人 and a very_long_word_without_any_blank_in_it"),
                        text_cell("97,000"), text_cell("x"), text_cell(std::string(300, 'q'))});
  for (std::size_t width = 20; width <= 130; width += 5) {
    CAPTURE(width);
    std::istringstream lines{terminal_text(table, {.width = width, .colour = Colour::none, .max_cell_lines = 4})};
    for (std::string line; std::getline(lines, line);) {
      CHECK(display_width(line) <= width);
    }
  }
}

TEST_CASE("terminal escapes of a document are never sent")
{
  Table table;
  table.columns = {{"a", "A", Align::left, 1, Placement::beside}};
  table.rows = {{text_cell("\x1b]0;owned\x07 red \x1b[31m\r\nnext \u202Eevil \u009B31m")}};
  CHECK(terminal_text(table, {}) == "A\n────────────────────────────────────\n"
                                    "\uFFFD]0;owned\uFFFD red \uFFFD[31m next \uFFFDevil \uFFFD31m\n");
}

TEST_CASE("colour only where it is asked for")
{
  auto table = figures();
  table.rows[0][2].tone = Tone::warning;
  CHECK(terminal_text(table, {}).find('\x1b') == std::string::npos);
  const auto coloured = terminal_text(table, {.width = 80, .colour = Colour::ansi, .max_cell_lines = 4});
  CHECK(coloured.find("\x1b[33mone source so far\x1b[0m") != std::string::npos);
}

TEST_CASE("long cells are cut with an ellipsis")
{
  Table table;
  table.columns = {{"a", "A", Align::left, 1, Placement::beside}};
  table.rows = {{text_cell("one two three four five six seven eight")}};
  CHECK(terminal_text(table, {.width = 20, .colour = Colour::none, .max_cell_lines = 1}) ==
        "A\n────────────────────\none two three four …\n");
}

TEST_CASE("tables without rows say so")
{
  Table table{.columns = {{"a", "A", Align::left, 1, Placement::beside}}, .rows = {}, .empty_text = "None."};
  CHECK(terminal_text(table, {}) == "None.\n");
  CHECK(markdown_text(table) == "None.\n");
  CHECK(csv_text(table) == "a\r\n");
  CHECK(json_text(table) == "[]\n");
  CHECK(ndjson_text(table).empty());
}

TEST_CASE("csv is RFC 4180 and no formula")
{
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"plain", "plain"},
    {"a,b", "\"a,b\""},
    {"a;b", "\"a;b\""}, // the separator of other locales
    {"say \"so\"", "\"say \"\"so\"\"\""},
    {"two\nlines", "\"two\nlines\""},
    {"=1+1", "'=1+1"},
    {"@SUM(A1)", "'@SUM(A1)"},
    {"-2+3|cmd", "'-2+3|cmd"},
    {"\t=1", "\"'\t=1\""},
    {"＝1", "'＝1"},
    {"1=1", "1=1"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    Table table{.columns = {{"a", "A", Align::left, 1, Placement::beside}},
                .rows = {{text_cell(std::string{row.text})}},
                .empty_text = {}};
    CHECK(csv_text(table) == "a\r\n" + std::string{row.expected} + "\r\n");
  }
}

TEST_CASE("machines get numbers and stored names")
{
  CHECK(ndjson_text(figures()) == "{\"source\":\"télévision publique\",\"quantity\":13,\"status\":\"one_source\","
                                  "\"evidence\":\"« Treize membres, selon la télévision »\"}\n"
                                  "{\"source\":\"ministry\",\"quantity\":\"dozens\",\"status\":\"one_source\","
                                  "\"evidence\":\"\\\"dozens, the ministry said\\\"\"}\n");
  CHECK(csv_text(figures()).starts_with("source,quantity,status,evidence\r\ntélévision publique,13,one_source,"));
  CHECK(csv_text(figures(), ByteOrderMark::with).starts_with("\xEF\xBB\xBFsource,"));
}

TEST_CASE("tsv escapes what would end a field")
{
  Table table{
    .columns = {{"a", "A", Align::left, 1, Placement::beside}}, .rows = {{text_cell("x\ty\nz\\")}}, .empty_text = {}};
  CHECK(tsv_text(table) == "a\nx\\ty\\nz\\\\\n");
}

TEST_CASE("a document's words are no Markdown")
{
  Table table{.columns = {{"a", "A", Align::left, 1, Placement::beside}},
              .rows = {{text_cell("<script>alert(1)</script> | [x](javascript:1) **b** `c` ~~d~~ &lt;")}},
              .empty_text = {}};
  CHECK(markdown_text(table) ==
        "| A |\n|---|\n| &lt;script\\>alert(1)&lt;/script\\> \\| \\[x\\](javascript:1) \\*\\*b\\*\\* "
        "\\`c\\` \\~\\~d\\~\\~ &amp;lt; |\n");
}

TEST_CASE("bytes that are no UTF-8 do not make JSON invalid")
{
  Table table{
    .columns = {{"a", "A", Align::left, 1, Placement::beside}}, .rows = {{text_cell("caf\xE9.txt")}}, .empty_text = {}};
  CHECK(ndjson_text(table) == "{\"a\":\"caf\uFFFD.txt\"}\n");
}
