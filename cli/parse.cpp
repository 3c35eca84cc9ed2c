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

// Moves what CLI11 collected as text into an option's target.
struct Assign {
  const Option& option;
  const CLI::Option& parsed;

  void operator()(bool* target) const { *target = parsed.count() > 0; }

  void operator()(std::string* target) const
  {
    *target = parsed.results().back();
    check_choice(option, *target);
  }

  void operator()(std::vector<std::string>* target) const
  {
    *target = parsed.results();
    for (const auto& value : *target) {
      check_choice(option, value);
    }
  }

  void operator()(std::optional<std::size_t>* target) const
  {
    const auto& text = parsed.results().back();
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) {
      throw base::UsageError{fmt::format("{}: \"{}\" is no whole number", option.name, text)};
    }
    *target = number;
  }

  void operator()(std::optional<model::Day>* target) const
  {
    const auto& text = parsed.results().back();
    *target = model::parse_day(text);
    if (!*target) {
      throw base::UsageError{fmt::format("{}: \"{}\" is no day", option.name, text), "days are written 2031-03-07"};
    }
  }
};

// One CLI11 application for one command. Everything is read as text and assigned afterwards, so that
// messages are ours and targets stay untouched by a wrong line.
class Reader {
public:
  Reader()
  {
    m_app.set_help_flag(); // ours is an option like any other
    m_app.allow_extras();
  }

  void declare(const Options& options)
  {
    for (const auto& option : options) {
      const std::string name{option.name};
      CLI::Option* declared = nullptr;
      if (std::holds_alternative<bool*>(option.target)) {
        declared = m_app.add_flag(name);
      } else {
        const bool many = std::holds_alternative<std::vector<std::string>*>(option.target);
        declared = m_app.add_option(name)->expected(1)->type_size(1);
        if (many) {
          declared->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args();
          // "--source a b" would swallow the paths behind it: a repeatable option takes one value each time.
          if (looks_like_option(name)) {
            declared->expected(1)->take_all();
          }
        } else {
          declared->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        }
      }
      m_declared.emplace_back(&option, declared);
    }
  }

  void read(std::vector<std::string> arguments)
  {
    std::reverse(arguments.begin(), arguments.end()); // CLI11 takes them from the back
    try {
      m_app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
      throw base::UsageError{error.what()};
    }
  }

  [[nodiscard]] std::vector<std::string> extras() const { return m_app.remaining(); }

  void assign() const
  {
    for (const auto& [option, parsed] : m_declared) {
      if (parsed->count() > 0) {
        std::visit(Assign{*option, *parsed}, option->target);
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

void refuse_extras(const std::vector<std::string>& extras, const Options& options, std::string_view command)
{
  if (extras.empty()) {
    return;
  }
  const auto& extra = extras.front();
  const auto help = command.empty() ? std::string{"see saidby help"} : fmt::format("see saidby help {}", command);
  if (looks_like_option(extra)) {
    const auto name = extra.substr(0, extra.find('='));
    throw base::UsageError{fmt::format("option {} is not known", name), did_you_mean(name, names_of(options), help)};
  }
  throw base::UsageError{fmt::format("\"{}\" is one argument too many", extra), help};
}

} // namespace

ParsedLine parse(const std::vector<std::string>& arguments)
{
  ParsedLine line;
  auto options = global_options(line.globals);
  const auto position = command_position(arguments, options);
  auto rest = arguments;
  std::string_view name;
  if (position < arguments.size()) {
    line.command = find_command(arguments[position]);
    if (line.command == nullptr) {
      throw base::UsageError{fmt::format("there is no command \"{}\"", arguments[position]),
                             did_you_mean(arguments[position], command_names(), "see saidby help")};
    }
    name = line.command->text.name;
    line.invocation = line.command->invoke();
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(position));
    options.insert(options.begin(), line.invocation.options.begin(), line.invocation.options.end());
  }
  Reader reader;
  reader.declare(options);
  reader.read(std::move(rest));
  refuse_extras(reader.extras(), options, name);
  reader.assign();
  if (!line.globals.help && !line.globals.version) {
    reader.require();
  }
  return line;
}

} // namespace saidby::cli
