#include "ingest/encoding.hpp"

#include "base/errors.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace saidby;
using namespace std::string_view_literals;

namespace {

struct Row {
  std::string_view bytes;
  std::string_view encoding;
  std::string_view expected; // "<encoding>: <text>", or "error: <message> (<advice>)"
};

std::string printed(std::string_view bytes, std::string_view encoding)
{
  try {
    const auto decoded = ingest::decode(bytes, "a.txt", encoding);
    return decoded.encoding + (decoded.text ? ": " + *decoded.text : " as it stands");
  } catch (const base::Error& error) {
    return std::string{"error: "} + error.what() + " (" + error.advice() + ")";
  }
}

} // namespace

TEST_CASE("decode")
{
  static constexpr Row rows[] = {
    {"plain", "", "utf-8 as it stands"},
    {"\xC3\xA9t\xC3\xA9", "", "utf-8 as it stands"},
    {"\xEF\xBB\xBFthirteen", "", "utf-8: thirteen"}, // a byte order mark is no text
    {"\xEF\xBB\xBFthirteen", "UTF8", "utf-8: thirteen"},
    {"\xE9t\xE9", "latin1", "latin1: \xC3\xA9t\xC3\xA9"},
    {"\x93"
     "dozens\x94",
     "latin1",
     "latin1: \xE2\x80\x9C"
     "dozens\xE2\x80\x9D"}, // what is called Latin-1 is Windows
    {"\x80", "Windows-1252", "windows-1252: \xE2\x82\xAC"},
    {"\xFF\xFE"
     "a\0b\0"sv,
     "", "utf-16: ab"},
    {"\xFE\xFF\0a\0b"sv, "", "utf-16: ab"},
    {"a\0b\0"sv, "utf-16le", "utf-16le: ab"},
    {"ok\nab \xE9t\xE9\x93", "",
     "error: a.txt:2:4: not valid UTF-8: byte 0xE9 at offset 6 does not fit (if the text was saved by an older "
     "program: --encoding windows-1252)"},
    {"t\xE9", "",
     "error: a.txt:1:2: not valid UTF-8: byte 0xE9 at offset 1 does not fit (if the text was saved by an older "
     "program: --encoding latin1 (or windows-1252))"},
    {"\xC3\xA9\xC3", "utf-8", // cut in the middle of a character; columns are characters
     "error: a.txt:1:2: not valid UTF-8: byte 0xC3 at offset 2 does not fit (if the text was saved by an older "
     "program: --encoding latin1 (or windows-1252))"},
    {"\xED\xA0\x80", "", // a lone surrogate
     "error: a.txt:1:1: not valid UTF-8: byte 0xED at offset 0 does not fit (if the text was saved by an older "
     "program: --encoding windows-1252)"},
    {"ab\x81", "shift_jis",
     "error: a.txt:1:3: not valid shift_jis: byte 0x81 at offset 2 does not fit (check the encoding that the text "
     "was saved in)"},
    {"x", "latin", "error: encoding \"latin\" is not known (did you mean latin1?)"},
    {"x", "zzzzzzzz", "error: encoding \"zzzzzzzz\" is not known (for example: --encoding windows-1252)"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.bytes);
    CAPTURE(row.encoding);
    CHECK(printed(row.bytes, row.encoding) == row.expected);
  }
}

TEST_CASE("printable_name")
{
  CHECK(ingest::printable_name("d\xC3\xA9p\xC3\xAA"
                               "che.txt") == "d\xC3\xA9p\xC3\xAA"
                                             "che.txt");
  CHECK(ingest::printable_name("d\xE9p\xEA"
                               "che.txt") == "d\\xE9p\\xEA"
                                             "che.txt");
  CHECK(ingest::printable_name("a\nb\x1B[31m") == "a\\x0Ab\\x1B[31m"); // a name must not steer the terminal
  CHECK(ingest::printable_name("\xFF") == "\\xFF");
  CHECK(ingest::printable_name("").empty());
}
