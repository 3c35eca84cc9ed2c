#include "report/display_width.hpp"

#include "report/safe_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace saidby::report;

TEST_CASE("display_width")
{
  struct Row {
    std::string_view text;
    std::size_t expected;
  };
  static constexpr Row rows[] = {
    {"", 0},
    {"police", 6},
    {"été", 3},
    {"e\u0301te\u0301", 3}, // combining accents take no column
    {"日本", 4},
    {"한국", 4},
    {"\u1112\u1161\u11AB", 2}, // one syllable from three letters
    {"الشرطة", 6},
    {"🔥", 2},
    {"a\u200Db", 2}, // joiner
    {"ｆ", 2},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(display_width(row.text) == row.expected);
  }
}

TEST_CASE("wrapped")
{
  struct Row {
    std::string_view text;
    std::size_t width;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"", 5, ""},
    {"one two", 7, "one two"},
    {"one two", 6, "one/two"},
    {"abcdefgh", 3, "abc/def/gh"},
    {"a abcdefgh b", 4, "a/abcd/efgh/b"},
    {"日本語", 4, "日本/語"},
    {"日本語", 5, "日本/語"}, // half of a wide character does not fit
    {"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301/e\u0301"},
    {"13\u00A0000 dead", 6, "13\u00A0000/dead"}, // no break at no-break spaces
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    std::string joined;
    for (const auto& line : wrapped(row.text, row.width)) {
      joined += (joined.empty() ? "" : "/") + line;
    }
    CHECK(joined == row.expected);
  }
}

TEST_CASE("elided")
{
  CHECK(elided("short", 5) == "short");
  CHECK(elided("longer", 5) == "long…");
  CHECK(elided("日本語", 5) == "日本…");
  CHECK(elided("one two", 5) == "one…"); // no blank before the ellipsis
}

TEST_CASE("safe_line")
{
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"  a \n\t b\r\n", "a b"},      {"a\u2028b", "a b"},
    {"\x1b[2J", "\uFFFD[2J"},       {"a\u0085b", "a\uFFFDb"},
    {"\u202Eabc", "\uFFFDabc"},     {"caf\xE9", "caf\uFFFD"},
    {"13\u202F000", "13\u202F000"}, {"\u200Fالشرطة", "\u200Fالشرطة"}, // marks stay: they overrule nothing
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(safe_line(row.text) == row.expected);
  }
  CHECK(safe_line(std::string_view{"a\0b", 3}) == "a\uFFFDb");
  CHECK(printable(std::string_view{"a\0b\nc\x1b", 6}) == "a\uFFFDb\nc\uFFFD");
}
