#include "cli/program.hpp"

#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace saidby;

namespace {

// What one call printed and how it ended.
struct Outcome {
  int exit_code = 0;
  std::string out;
  std::string err;
};

// The program in a folder of its own, called with lines of words.
class Desk {
public:
  Outcome call(std::vector<std::string> arguments, const std::string& input = {})
  {
    std::istringstream in{input};
    std::ostringstream out;
    std::ostringstream err;
    cli::Environment environment{in, out, err, m_folder.path(), m_case_variable, "2031-03-09T12:00:00Z"};
    const auto code = cli::run_program(arguments, environment);
    return {static_cast<int>(code), without_folder(out.str()), without_folder(err.str())};
  }

  [[nodiscard]] std::string path(const std::string& name) const { return (m_folder.path() / name).string(); }
  std::string write(const std::string& name, std::string_view text) const
  {
    return m_folder.write(name, text).string();
  }
  [[nodiscard]] std::string bytes_of(const std::string& name) const
  {
    std::ifstream file{m_folder.path() / name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
  }
  void set_case_variable(std::string value) { m_case_variable = std::move(value); }

private:
  [[nodiscard]] std::string without_folder(std::string text) const
  {
    const auto prefix = m_folder.path().string() + "/";
    for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
      text.erase(at, prefix.size());
    }
    return text;
  }

  test::TemporaryFolder m_folder;
  std::string m_case_variable;
};

constexpr std::string_view k_article = "Nine people were killed in Riverton, police said on Monday.\n";

} // namespace

TEST_CASE("errors become exit codes: 1 where something cannot be done, 2 where the call is wrong")
{
  Desk desk;
  const auto wrong = desk.call({"clams"});
  CHECK(wrong.exit_code == 2);
  CHECK(wrong.out.empty());
  CHECK(wrong.err == "saidby: there is no command \"clams\"\n  did you mean claims?\n");

  const auto missing = desk.call({"extract", desk.path("gone.txt")});
  CHECK(missing.exit_code == 1);
  CHECK(missing.err == "saidby: gone.txt: no such file or folder\n  check the spelling and the current folder\n");

  CHECK(desk.call({"claims"}).exit_code == 2); // no case anywhere above
  CHECK(desk.call({}).exit_code == 2);
  CHECK(desk.call({}).err.starts_with("saidby: who said how many"));
  CHECK(desk.call({"--help"}).exit_code == 0);
  CHECK(desk.call({"--version"}).out.starts_with("saidby "));
}

TEST_CASE("output that cannot be written is an error")
{
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  out.setstate(std::ios::badbit); // a full disk
  cli::Environment environment{in, out, err, "/", "", "2031-03-09T12:00:00Z"};
  CHECK(static_cast<int>(cli::run_program({"languages"}, environment)) == 1);
  CHECK(err.str() == "saidby: the results could not be written whole\n  is the disk full?\n");
}

TEST_CASE("from text to answer")
{
  Desk desk;
  const auto article = desk.write("wire.txt", k_article);
  const auto story = desk.path("story.saidby");
  CHECK(desk.call({"init", desk.path("story")}).out == "created story.saidby\n");
  const auto added = desk.call({"--case", story, "add", article, "--outlet", "Post", "--published", "2031-03-04"});
  CHECK(added.exit_code == 0);
  CHECK(added.err.empty());
  CHECK(added.out == "1 article added: 1 figure, 0 statements\n");
  CHECK(desk.call({"--case", story, "add", article}).out == "0 articles added; 1 already there\n");
  const auto claims = desk.call({"--case", story, "claims", "--format", "tsv"});
  CHECK(claims.exit_code == 0);
  CHECK(claims.out.find("\tNine\t") != std::string::npos);
  CHECK(desk.call({"--case", story, "check"}).out == "all is well: 1 article, 1 quote found in the kept texts\n");
  CHECK(desk.call({"--case", story, "contradictions", "--fail-on", "contradictions"}).exit_code == 0);
}

TEST_CASE("a text that cannot be used leaves the case as it was")
{
  Desk desk;
  const auto story = desk.path("story.saidby");
  CHECK(desk.call({"init", story}).exit_code == 0);
  const auto before = desk.bytes_of("story.saidby");
  struct Row {
    std::string_view bytes;
    std::string_view error;
  };
  static constexpr Row rows[] = {
    {"", "error: bad.txt: the text is empty"},
    {"Caf\xE9 Nine dead", "error: bad.txt:1:4: not valid UTF-8: byte 0xE9 at offset 3 does not fit"},
    {std::string_view{"a\0b", 3}, "error: bad.txt:1:2: NUL byte at offset 1: this is no plain text"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.error);
    const auto outcome = desk.call({"--case", story, "add", desk.write("bad.txt", row.bytes)});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.err.starts_with(row.error));
    CHECK(outcome.err.find("\n  ") != std::string::npos); // and what to try
    CHECK(desk.bytes_of("story.saidby") == before);
  }
  CHECK(
    desk.call({"--case", desk.write("notes.saidby", "my notes"), "add", desk.write("a.txt", k_article)}).exit_code ==
    1);
  CHECK(desk.bytes_of("notes.saidby") == "my notes");
}

TEST_CASE("the case is --case, else $SAIDBY_CASE, else the only one here or above")
{
  Desk desk;
  const auto one = desk.path("one.saidby");
  CHECK(desk.call({"init", one}).exit_code == 0);
  CHECK(desk.call({"--case", one, "info"}).err.empty());
  CHECK(desk.call({"info"}).err == "case: one.saidby\n");
  desk.set_case_variable(one);
  CHECK(desk.call({"info"}).err == "case: one.saidby (from SAIDBY_CASE)\n");
  desk.set_case_variable("");
  CHECK(desk.call({"init", desk.path("two.saidby")}).exit_code == 0);
  const auto several = desk.call({"info"});
  CHECK(several.exit_code == 2);
  CHECK(several.err == "saidby: several case files here: one.saidby, two.saidby\n  say which one: --case FILE\n");
}

TEST_CASE("extract reads standard input and lines of JSON")
{
  Desk desk;
  const auto text = desk.call({"extract", "-"}, std::string{k_article});
  CHECK(text.exit_code == 0);
  CHECK(text.out.find("\"measure\":\"killed\"") != std::string::npos);
  CHECK(std::count(text.out.begin(), text.out.end(), '\n') == 1);

  const auto lines =
    desk.call({"extract", "--ndjson", "-"},
              "{\"id\":\"a\",\"text\":\"Nine people were killed in Riverton, police said.\"}\nnonsense\n");
  CHECK(lines.exit_code == 1); // one line was left out; the rest came through
  CHECK(lines.err == "stdin:2: error: not a JSON object\n  the line was left out\n");
  CHECK(std::count(lines.out.begin(), lines.out.end(), '\n') == 1);

  const auto explained = desk.call({"extract", "--explain", "-"}, std::string{k_article});
  CHECK(explained.out == text.out);
  CHECK(explained.err.find("stdin:1:1: Nine") != std::string::npos);
}
