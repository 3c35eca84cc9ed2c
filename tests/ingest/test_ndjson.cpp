#include "ingest/document_reader.hpp"

#include "base/errors.hpp"
#include "tests/ingest/reading.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>

using namespace saidby;

namespace {

struct Row {
  std::string_view input;
  std::string_view expected; // documents as "path(outlet,published)=text", faults as "!line: message"
};

std::string printed(std::string_view input)
{
  ingest::PieceOptions options;
  options.said.outlet = "Post";
  options.format = ingest::Format::lines;
  const auto harvest = test::harvest_of(input, "in", options);
  std::string out;
  for (const auto& taken : harvest.documents) {
    const auto& document = taken.document;
    out += (out.empty() ? "" : " ") + document.path + "(" + document.outlet + "," + document.published.text +
           ")=" + std::string{taken.text()};
  }
  for (const auto& fault : harvest.faults) {
    out += (out.empty() ? "!" : " !") + std::to_string(fault.place.line) + ": " + fault.message;
  }
  return out;
}

} // namespace

TEST_CASE("lines of JSON")
{
  static constexpr Row rows[] = {
    {"", ""},
    {R"({"text":"Nine were hurt."})", "in:1(Post,)=Nine were hurt."},
    {"{\"id\":\"x\",\"text\":\"a\"}\n\n{\"path\":\"p\",\"id\":\"x\",\"text\":\"b\",\"outlet\":\"Wire\"}\n",
     "x(Post,)=a p(Wire,)=b"},
    {R"({"published":"2031-03-07","text":"caf\u00e9\n","title":null,"extra":[1,{"text":"no"}]})",
     "in:1(Post,2031-03-07)=caf\xC3\xA9\n"},
    {"nonsense\n{\"text\":\"a\"}\n[1]\n", "in:2(Post,)=a !1: not a JSON object !3: not a JSON object"},
    {"{\"outlet\":\"x\"}\n", "!1: \"text\" is missing or empty"},
    {"{\"text\":\"  \"}\n", "!1: \"text\" is missing or empty"},
    {"{\"text\":12}\n", "!1: \"text\" is no valid text"},
    {"{\"text\":\"a\",\"published\":\"soon\"}\n", "!1: published \"soon\" is no date"},
    // The names that other people's exports have; what cannot be used of them is passed over.
    {R"({"body":"a","source":"Wire","date":"Fri, 7 Mar 2031 08:30:00 +0100"})",
     "in:1(Wire,2031-03-07T08:30:00+01:00)=a"},
    {R"({"content":"a","source":{"id":1},"site":"Wire"})", "in:1(Wire,)=a"},
    {"{\"text\":\"a\n", "!1: not a JSON object"},                  // cut off
    {"{\"te}t\":\"\x02\"lang\":\"en\"}", "!1: not a JSON object"}, // broken inside; found by fuzzing
    {"{\"text\":\"\xE9\"}\n", "!1: not valid UTF-8: byte 0xE9 at offset 9"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.input);
    CHECK(printed(row.input) == row.expected);
  }
}

TEST_CASE("lines may be longer than the first buffer, but not than the limit")
{
  const std::string text(700'000, 'x');
  const std::string line = "{\"text\":\"" + text + "\"}\n";
  ingest::PieceOptions options;
  options.format = ingest::Format::lines;
  options.limits.document_bytes = 1'000'000;
  const auto harvest = test::harvest_of(line + line + "{\"text\":\"end\"}", "in", options);
  REQUIRE(harvest.documents.size() == 3);
  CHECK(harvest.documents[0].text().size() == text.size());
  CHECK(harvest.documents[1].text().size() == text.size());
  CHECK(harvest.documents[2].text() == "end");
  options.limits.document_bytes = 500'000;
  CHECK_THROWS_AS(static_cast<void>(test::harvest_of(line, "in", options)), base::InputError);
}
