#include "base/json_writer.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <string>

namespace saidby::base {

TEST_CASE("json_quoted")
{
  struct Row {
    std::string text;
    std::string_view expected;
  };
  const Row rows[] = {
    {"", R"("")"},
    {"13 dead", R"("13 dead")"},
    {"\"", R"("\"")"},
    {"a \\ b", R"("a \\ b")"},
    {"line\nend\r\t", R"("line\nend\r\t")"},
    {std::string{"nul\0in", 6}, R"("nul\u0000in")"},
    {"\x1f\x7f", "\"\\u001f\x7f\""}, // 0x7f needs no escape
    {"été 🚑", R"("été 🚑")"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(json_quoted(row.text) == row.expected);
  }
}

TEST_CASE("every byte at every place of a text reads back")
{
  // Texts are looked at eight bytes at a time: what must be escaped may stand anywhere in them.
  for (int c = 0; c < 0x80; ++c) {
    for (std::size_t at = 0; at < 19; ++at) {
      std::string text(19, 'x');
      text[at] = static_cast<char>(c);
      if (nlohmann::json::parse(json_quoted(text)).get<std::string>() != text) { // CHECK for each costs seconds
        FAIL("character " << c << " at " << at);
      }
    }
  }
}

TEST_CASE("objects, arrays and commas between their members")
{
  std::string out;
  JsonWriter json{out};
  json.begin_object().key("a").begin_array().number(1).number(-2).begin_object().end_object().end_array();
  json.key("b").null().key("c").boolean(true).key("d").real(0.1).key("e").raw("[]").key("f").begin_array().end_array();
  json.key("g").text_or_null("").key("h").text_or_null("x").key("i").number_or_null(std::nullopt);
  json.key("j").string_or_null("").key("k").number(std::numeric_limits<std::int64_t>::min()).end_object();
  CHECK(out == R"({"a":[1,-2,{}],"b":null,"c":true,"d":0.1,"e":[],"f":[],"g":null,"h":"x","i":null,"j":"",)"
               R"("k":-9223372036854775808})");
}

} // namespace saidby::base
