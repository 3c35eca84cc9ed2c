#include "cli/parse.hpp"

#include "base/diagnostic.hpp"
#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "cli/commands.hpp"

#include <CLI/CLI.hpp> // the one place that includes it: it takes six seconds to compile
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace saidby::cli {

namespace {

[[nodiscard]] bool looks_like_option(std::string_view argument) { return argument.size() > 1 && argument[0] == '-'; }

[[nodiscard]] std::vector<std::string_view> names_of(const Options& options)
{
  std::vector<std::string_view> names;
  for (const auto& option : options) {
    for (const auto name : base::split(option.name, ',')) {
      if (looks_like_option(name)) {
        names.push_back(name);
      }
    }
  }
  return names;
}

[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                                       const std::string& otherwise)
{
  const auto near = base::nearest_spelling(word, candidates);
  return near.empty() ? otherwise : fmt::format("did you mean {}?", near);
}

[[nodiscard]] std::string comma_list(const std::vector<std::string_view>& words)
{
  std::string list;
  for (const auto word : words) {
    list += (list.empty() ? "" : ", ") + std::string{word};
  }
  return list;
}

void check_choice(const Option& option, const std::string& value)
{
  const auto& choices = option.choices;
  if (!choices.empty() && std::find(choices.begin(), choices.end(), value) == choices.end()) {
    throw base::UsageError{fmt::format("{}: \"{}\" is not known", option.name, value),
                           did_you_mean(value, choices, "known are " + comma_list(choices))};
  }
}

// Moves what was collected as text into an option's target. Requires: `values` is not empty.
struct Assign {
  const Option& option;
  const std::vector<std::string>& values;

  void operator()(bool* target) const { *target = true; }

  void operator()(std::string* target) const
  {
    *target = values.back();
    check_choice(option, *target);
  }

  void operator()(std::vector<std::string>* target) const
  {
    *target = values;
    for (const auto& value : *target) {
      check_choice(option, value);
    }
  }

  void operator()(std::optional<std::size_t>* target) const
  {
    const auto& text = values.back();
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) {
      throw base::UsageError{fmt::format("{}: \"{}\" is no whole number", option.name, text)};
    }
    *target = number;
  }

  void operator()(std::optional<model::Day>* target) const
  {
    *target = model::parse_day(values.back());
    if (!*target) {
      throw base::UsageError{fmt::format("{}: \"{}\" is no day", option.name, values.back()),
                             "days are written 2031-03-07"};
    }
  }
};

// What stood on the line beside the options: the positional arguments, and what is no option of ours.
struct Leftover {
  std::vector<std::string> positionals;
  std::vector<std::string> unknown_options;
};

// CLI11 for the options of one command. Everything is read as text and assigned afterwards, so that
// messages are ours and a wrong line leaves all targets as they were.
class OptionReader {
public:
  explicit OptionReader(const Options& options)
  {
    m_app.set_help_flag(); // ours is an option like any other
    m_app.allow_extras();
    for (const auto& option : options) {
      if (!looks_like_option(option.name)) {
        continue;
      }
      const std::string name{option.name};
      const bool flag = std::holds_alternative<bool*>(option.target);
      auto* declared = flag ? m_app.add_flag(name) : m_app.add_option(name)->expected(1);
      if (!flag) {
        declared->take_all(); // given twice: the target decides what that means
      }
      m_declared.emplace_back(&option, declared);
    }
  }

  [[nodiscard]] Leftover read(std::vector<std::string> arguments)
  {
    std::reverse(arguments.begin(), arguments.end()); // CLI11 takes them from the back
    try {
      m_app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
      throw base::UsageError{error.what()};
    }
    Leftover leftover;
    bool only_positionals = false; // behind "--"
    for (auto& argument : m_app.remaining()) {
      if (argument == "--" && !only_positionals) {
        only_positionals = true;
      } else if (looks_like_option(argument) && !only_positionals) {
        leftover.unknown_options.push_back(std::move(argument));
      } else {
        leftover.positionals.push_back(std::move(argument));
      }
    }
    return leftover;
  }

  void assign() const
  {
    for (const auto& [option, parsed] : m_declared) {
      if (parsed->count() > 0) {
        std::visit(Assign{*option, parsed->results()}, option->target);
      }
    }
  }

  void require() const
  {
    for (const auto& [option, parsed] : m_declared) {
      if (option->required && parsed->count() == 0) {
        throw base::UsageError{fmt::format("{} is missing", option->name)};
      }
    }
  }

private:
  CLI::App m_app;
  std::vector<std::pair<const Option*, CLI::Option*>> m_declared;
};

enum class Required : std::uint8_t { checked, ignored };

// Gives each positional its value; a list takes all that are left.
void assign_positionals(const Options& options, std::vector<std::string> values, const std::string& advice,
                        Required required)
{
  for (const auto& option : options) {
    if (looks_like_option(option.name)) {
      continue;
    }
    if (values.empty()) {
      if (option.required && required == Required::checked) {
        throw base::UsageError{fmt::format("{} is missing", option.name), advice};
      }
      continue;
    }
    const bool list = std::holds_alternative<std::vector<std::string>*>(option.target);
    const auto end = list ? values.end() : values.begin() + 1;
    const std::vector<std::string> own{values.begin(), end};
    values.erase(values.begin(), end);
    std::visit(Assign{option, own}, option.target);
  }
  if (!values.empty()) {
    throw base::UsageError{fmt::format("\"{}\" is one argument too many", values.front()), advice};
  }
}

// The first argument that is neither an option nor an option's value: the command's name.
[[nodiscard]] std::size_t command_position(const std::vector<std::string>& arguments, const Options& globals)
{
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!looks_like_option(arguments[i])) {
      return i;
    }
    for (const auto& option : globals) {
      const auto names = base::split(option.name, ',');
      if (!option.value.empty() && std::find(names.begin(), names.end(), arguments[i]) != names.end()) {
        ++i;
        break;
      }
    }
  }
  return arguments.size();
}

void refuse(const std::vector<std::string>& unknown_options, const Options& options, const std::string& advice)
{
  if (!unknown_options.empty()) {
    const auto name = unknown_options.front().substr(0, unknown_options.front().find('='));
    throw base::UsageError{fmt::format("option {} is not known", name), did_you_mean(name, names_of(options), advice)};
  }
}

} // namespace

ParsedLine parse(const std::vector<std::string>& arguments)
{
  ParsedLine line;
  auto options = global_options(line.globals);
  const auto position = command_position(arguments, options);
  auto rest = arguments;
  std::string advice = "see saidby help";
  if (position < arguments.size()) {
    line.command = find_command(arguments[position]);
    if (line.command == nullptr) {
      throw base::UsageError{fmt::format("there is no command \"{}\"", arguments[position]),
                             did_you_mean(arguments[position], command_names(), advice)};
    }
    advice += fmt::format(" {}", line.command->text.name);
    line.invocation = line.command->invoke();
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(position));
    options.insert(options.begin(), line.invocation.options.begin(), line.invocation.options.end());
  }
  OptionReader reader{options};
  auto leftover = reader.read(std::move(rest));
  refuse(leftover.unknown_options, options, advice);
  reader.assign();
  const auto required = line.globals.help || line.globals.version ? Required::ignored : Required::checked;
  assign_positionals(options, std::move(leftover.positionals), advice, required);
  if (required == Required::checked) {
    reader.require();
  }
  return line;
}

} // namespace saidby::cli
