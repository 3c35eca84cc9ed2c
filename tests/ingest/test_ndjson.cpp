#include "ingest/ndjson.hpp"

#include "base/errors.hpp"

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
  std::istringstream stream{std::string{input}};
  ingest::NdjsonReader reader{stream, "in", {}};
  ingest::Metadata otherwise;
  otherwise.outlet = "Post";
  base::Diagnostics faults;
  std::string out;
  while (const auto taken = reader.next(otherwise, faults)) {
    const auto& document = taken->document;
    out += (out.empty() ? "" : " ") + document.path + "(" + document.outlet + "," + document.published.text +
           ")=" + std::string{taken->text()};
  }
  for (const auto& fault : faults) {
    out += (out.empty() ? "!" : " !") + std::to_string(fault.place.line) + ": " + fault.message;
  }
  return out;
}

} // namespace

TEST_CASE("NdjsonReader")
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
    {"{\"text\":\"a\n", "!1: not a JSON object"},                  // cut off
    {"{\"te}t\":\"\x02\"lang\":\"en\"}", "!1: not a JSON object"}, // broken inside; found by fuzzing
    {"{\"text\":\"\xE9\"}\n", "!1: not valid UTF-8: byte 0xE9 at offset 9"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.input);
    CHECK(printed(row.input) == row.expected);
  }
}

TEST_CASE("NdjsonReader reads lines longer than its first buffer and refuses those above the limit")
{
  const std::string text(700'000, 'x');
  const std::string line = "{\"text\":\"" + text + "\"}\n";
  std::istringstream stream{line + line + "{\"text\":\"end\"}"};
  ingest::Limits limits;
  limits.document_bytes = 1'000'000;
  ingest::NdjsonReader reader{stream, "in", limits};
  base::Diagnostics faults;
  CHECK(reader.next({}, faults)->text().size() == text.size());
  CHECK(reader.next({}, faults)->text().size() == text.size());
  CHECK(reader.next({}, faults)->text() == "end");
  CHECK_FALSE(reader.next({}, faults).has_value());

  std::istringstream again{line};
  limits.document_bytes = 500'000;
  ingest::NdjsonReader small{again, "in", limits};
  CHECK_THROWS_AS(static_cast<void>(small.next({}, faults)), base::InputError);
}
