#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/help_text.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

using namespace saidby;

TEST_CASE("names of commands and aliases are unique")
{
  std::set<std::string_view> seen;
  for (const auto name : cli::command_names()) {
    CAPTURE(name);
    CHECK(seen.insert(name).second);
  }
}

TEST_CASE("every command and option says what it does")
{
  cli::GlobalOptions globals;
  const auto shared = cli::global_options(globals);
  for (const auto& command : cli::commands()) {
    CAPTURE(command.text.name);
    CHECK_FALSE(command.text.summary.empty());
    CHECK_FALSE(command.text.summary.ends_with('.'));
    auto options = command.invoke().options;
    options.insert(options.end(), shared.begin(), shared.end());
    std::set<std::string_view> names;
    for (const auto& option : options) {
      CAPTURE(option.name);
      CHECK_FALSE(option.help.empty());
      CHECK(names.insert(option.name).second);
      const bool is_flag = std::holds_alternative<bool*>(option.target);
      const bool is_positional = !option.name.starts_with('-');
      CHECK(option.value.empty() == (is_flag || is_positional));
    }
  }
}

TEST_CASE("each call of a command has values of its own")
{
  const auto* command = cli::find_command("extract");
  REQUIRE(command != nullptr);
  const auto first = command->invoke();
  const auto second = command->invoke();
  CHECK(std::get<std::vector<std::string>*>(first.options[0].target) !=
        std::get<std::vector<std::string>*>(second.options[0].target));
}

TEST_CASE("every command is defined in a file of its name")
{
  for (const auto& command : cli::commands()) {
    CAPTURE(command.text.name);
    CHECK(std::ifstream{std::string{SAIDBY_SOURCE_DIR} + "/cli/commands/" + std::string{command.text.name} + ".cpp"}
            .good());
  }
}

TEST_CASE("help fits the terminal")
{
  for (const auto& command : cli::commands()) {
    for (const std::size_t columns : {60U, 80U}) {
      std::istringstream lines{cli::command_text(command, columns)};
      for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        const bool example = line.starts_with("  saidby ") || line.find("| saidby ") != std::string::npos;
        CHECK((line.size() <= columns || example || line.starts_with("usage:")));
      }
    }
  }
}

TEST_CASE("help as JSON tells of all commands and options")
{
  const auto help = nlohmann::json::parse(cli::help_json());
  CHECK(help["commands"].size() == cli::commands().size());
  for (const auto& command : help["commands"]) {
    const auto* known = cli::find_command(command["name"].get<std::string>());
    REQUIRE(known != nullptr);
    CHECK(command["options"].size() == known->invoke().options.size());
  }
  const auto& output = help["commands"];
  const auto report = std::find_if(output.begin(), output.end(), [](const auto& c) { return c["name"] == "report"; });
  REQUIRE(report != output.end());
  CHECK((*report)["options"][0]["name"] == "--output"); // the long name names the option
  CHECK((*report)["options"][0]["names"] == nlohmann::json::array({"-o", "--output"}));
}

TEST_CASE("wrapped")
{
  struct Row {
    std::string_view text;
    std::size_t indent;
    std::size_t columns;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"", 0, 40, ""},
    {"one two", 0, 40, "one two"},
    {"aaaa bbbb cccc dddd eeee ffff", 4, 28, "aaaa bbbb cccc dddd eeee\n    ffff"},
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b", 2, 22, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  b"}, // too long a word
    {"one\ntwo", 2, 40, "one\n  two"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(cli::wrapped(row.text, row.indent, row.columns) == row.expected);
  }
}
