#include "cli/parse.hpp"

#include "base/errors.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace saidby;

namespace {

struct Row {
  std::string_view line;     // split at blanks
  std::string_view expected; // command{option=value ...} globals, or the error and its advice
};

std::vector<std::string> words_of(std::string_view line)
{
  std::istringstream stream{std::string{line}};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

struct PrintTarget {
  std::string operator()(const bool* value) const { return *value ? "yes" : ""; }
  std::string operator()(const std::string* value) const { return *value; }
  std::string operator()(const std::vector<std::string>* value) const
  {
    std::string text;
    for (const auto& item : *value) {
      text += (text.empty() ? "" : "+") + item;
    }
    return text;
  }
  std::string operator()(const std::optional<std::size_t>* value) const
  {
    return *value ? std::to_string(**value) : std::string{};
  }
  std::string operator()(const std::optional<model::Day>* value) const
  {
    return *value ? model::iso(**value) : std::string{};
  }
};

std::string printed(std::string_view line)
{
  try {
    const auto parsed = cli::parse(words_of(line));
    std::string text{parsed.command == nullptr ? "none" : parsed.command->text.name};
    for (const auto& option : parsed.invocation.options) {
      const auto value = std::visit(PrintTarget{}, option.target);
      if (!value.empty() && value != "plain") { // "plain" is a default
        text += " " + std::string{option.name} + "=" + value;
      }
    }
    const auto& globals = parsed.globals;
    text += globals.case_file.empty() ? "" : " case=" + globals.case_file;
    text += globals.format.empty() ? "" : " format=" + globals.format;
    text += globals.language.empty() ? "" : " in=" + globals.language;
    text += globals.help ? " help" : "";
    text += globals.version ? " version" : "";
    return text;
  } catch (const base::UsageError& error) {
    return std::string{"error: "} + error.what() + " (" + error.advice() + ")";
  }
}

} // namespace

TEST_CASE("parse")
{
  static constexpr Row rows[] = {
    {"", "none"},
    {"--version", "none version"},
    {"-h", "none help"},
    {"claims", "claims"},
    {"conflicts", "contradictions"}, // an alias
    {"extract a.txt b.txt --outlet Post", "extract PATH=a.txt+b.txt --outlet=Post"},
    {"extract --outlet Post a.txt", "extract PATH=a.txt --outlet=Post"},
    {"extract --outlet=Post -", "extract PATH=- --outlet=Post"},
    {"extract -- -odd.txt", "extract PATH=-odd.txt"},
    {"extract a.txt --max-mb 8 --explain", "extract PATH=a.txt --max-mb=8 --explain=yes"},
    {"--case x.saidby claims --format json --in fr", "claims case=x.saidby format=json in=fr"},
    {"claims --case x.saidby", "claims case=x.saidby"},
    {"claims --since 2031-03-07 --figure 13", "claims --figure=13 --since=2031-03-07"},
    {"claims --measure killed --measure injured", "claims --measure=injured"}, // the last one counts
    {"report -o r.html --fail-on contradictions --fail-on slip",
     "report -o,--output=r.html --fail-on=contradictions+slip"},
    {"add --help", "add help"}, // PATH is not needed to ask for help
    {"clams", "error: there is no command \"clams\" (did you mean claims?)"},
    {"zzzzzzzz", "error: there is no command \"zzzzzzzz\" (see saidby help)"},
    {"claims --mesure killed", "error: option --mesure is not known (did you mean --measure?)"},
    {"claims --mesure=killed", "error: option --mesure is not known (did you mean --measure?)"},
    {"claims --qqqqqqqq", "error: option --qqqqqqqq is not known (see saidby help claims)"},
    {"claims --measure kiled", "error: --measure: \"kiled\" is not known (did you mean killed?)"},
    {"claims --format jsn", "error: --format: \"jsn\" is not known (did you mean json?)"},
    {"claims --since yesterday", "error: --since: \"yesterday\" is no day (days are written 2031-03-07)"},
    {"claims --figure few", "error: --figure: \"few\" is no whole number ()"},
    {"claims more", "error: \"more\" is one argument too many (see saidby help claims)"},
    {"add", "error: PATH is missing (see saidby help add)"},
    {"report", "error: -o,--output is missing ()"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(printed(row.line) == row.expected);
  }
}
