#include "hostile_case.hpp"
#include "report/build_report.hpp"
#include "report/markup.hpp"
#include "report/render.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <set>

using namespace saidby;
using namespace saidby::report;

namespace {

// Every start tag of a page, as "name attribute attribute".
std::multiset<std::string> tags_of(const std::string& html)
{
  static const std::regex k_tag{"<([a-zA-Z!/][^\\s>/]*)((?:\\s+[a-zA-Z:-]+=\"[^\"]*\")*)\\s*/?>"};
  static const std::regex k_name{"\\s([a-zA-Z:-]+)=\""};
  std::multiset<std::string> tags;
  for (auto it = std::sregex_iterator{html.begin(), html.end(), k_tag}; it != std::sregex_iterator{}; ++it) {
    auto tag = (*it)[1].str();
    const auto attributes = (*it)[2].str();
    for (auto name = std::sregex_iterator{attributes.begin(), attributes.end(), k_name}; name != std::sregex_iterator{};
         ++name) {
      tag += " " + (*name)[1].str();
    }
    // Long labels are broken into more lines of a picture: that may differ.
    if (!tag.starts_with("text text-anchor") && tag != "/text") {
      tags.insert(tag);
    }
  }
  return tags;
}

Report hostile_report(std::string_view bad)
{
  const auto made = sample::hostile(bad);
  auto input = made.input();
  input.title = std::string{bad};
  input.reviews = {{std::string{bad}, std::string{bad}, std::string{bad}, std::string{bad}, std::string{bad}}};
  return built_report(input);
}

} // namespace

TEST_CASE("no document's words become markup of the page")
{
  // The same case with harmless words has the same elements and attributes, in the same number.
  const auto expected = tags_of(html_text(hostile_report("harmless")));
  for (const auto bad : sample::k_hostile) {
    CAPTURE(bad);
    const auto html = html_text(hostile_report(bad));
    const auto tags = tags_of(html);
    CHECK(tags == expected);
    for (const unsigned char c : html) {
      CHECK((c >= 0x20 || c == '\n' || c == '\t'));
      if (c < 0x20 && c != '\n' && c != '\t') {
        break;
      }
    }
    CHECK(html.find("href=\"javascript") == std::string::npos);
  }
}

TEST_CASE("no document's words become Markdown")
{
  for (const auto bad : sample::k_hostile) {
    CAPTURE(bad);
    const auto markdown = markdown_text(hostile_report(bad));
    static const std::regex k_open{"(^|[^\\\\])(\\[|!\\[|`|<(?!br))"};
    CHECK_FALSE(std::regex_search(markdown, k_open));
    CHECK(markdown.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("the JSON report of a hostile case can be read")
{
  for (const auto bad : sample::k_hostile) {
    CAPTURE(bad);
    const auto json = nlohmann::json::parse(json_text(hostile_report(bad)));
    CHECK(json["documents"].size() == 2);
  }
}

TEST_CASE("links lead only to the page and to the web")
{
  struct Row {
    std::string_view target;
    bool kept;
  };
  static constexpr Row rows[] = {
    {"https://news.example/1", true},
    {"HTTP://news.example", true},
    {"#d1", true},
    {"javascript:alert(1)", false},
    {" javascript:alert(1)", false},
    {"data:text/html,x", false},
    {"//evil.example", false},
    {"file:///etc/passwd", false},
    {"vbscript:x", false},
    {"\x01javascript:x", false},
    {"https", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.target);
    MarkupWriter out;
    out.element("a", "x", {{"href", std::string{row.target}}});
    CHECK((out.take().text().find("href") != std::string::npos) == row.kept);
  }
}

TEST_CASE("MarkupWriter escapes text and attributes")
{
  MarkupWriter out;
  out.open("p", {{"title", "\"'<>&"}, {"class", ""}}).text("a<b>&\"'\x01").single("br");
  CHECK(out.take().text() == "<p title=\"&quot;&#39;&lt;&gt;&amp;\">a&lt;b&gt;&amp;&quot;&#39;\uFFFD<br/></p>");
}
