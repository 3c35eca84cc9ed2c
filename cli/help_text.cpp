#include "cli/help_text.hpp"

#include "base/json_writer.hpp"
#include "base/tsv.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace saidby::cli {

namespace {

struct GroupText {
  CommandGroup group;
  std::string_view name;
  std::string_view heading;
};

constexpr std::array<GroupText, 5> k_groups = {{
  {CommandGroup::keep, "keep", "A case and its articles"},
  {CommandGroup::ask, "ask", "Asking"},
  {CommandGroup::decide, "decide", "Deciding"},
  {CommandGroup::exchange, "exchange", "Handing on"},
  {CommandGroup::tools, "tools", "Without a case"},
}};

constexpr std::size_t k_name_width = 26; // of the column that options and commands stand in

// "-o, --output FILE", "PATH..."
[[nodiscard]] std::string left_of(const Option& option)
{
  std::string left;
  for (const auto name : base::split(option.name, ',')) {
    left += (left.empty() ? "" : ", ") + std::string{name};
  }
  if (!option.name.starts_with('-')) {
    return left + (std::holds_alternative<std::vector<std::string>*>(option.target) ? "..." : "");
  }
  return option.value.empty() ? left : fmt::format("{} {}", left, option.value);
}

void append_row(std::string& out, const std::string& left, std::string_view right, std::size_t columns)
{
  out += fmt::format("  {:<{}}", left, k_name_width - 2);
  if (left.size() + 3 > k_name_width) {
    out += '\n' + std::string(k_name_width, ' ');
  }
  out += wrapped(right, k_name_width, columns) + '\n';
}

void append_options(std::string& out, std::string_view heading, const Options& options, std::size_t columns)
{
  if (options.empty()) {
    return;
  }
  out += fmt::format("\n{}:\n", heading);
  for (const auto& option : options) {
    append_row(out, left_of(option), option.help, columns);
  }
}

[[nodiscard]] std::string usage_of(const Command& command, const Options& options)
{
  auto usage = fmt::format("saidby {}", command.text.name);
  for (const auto& option : options) {
    if (!option.name.starts_with('-')) {
      usage += option.required ? fmt::format(" {}", left_of(option)) : fmt::format(" [{}]", left_of(option));
    }
  }
  return usage + (options.empty() ? "" : " [options]");
}

void write_options(base::JsonWriter& json, const Options& options)
{
  json.key("options").begin_array();
  for (const auto& option : options) {
    const auto names = base::split(option.name, ',');
    json.begin_object().key("name").string(names.back()).key("names").begin_array();
    for (const auto name : names) {
      json.string(name);
    }
    json.end_array().key("value").text_or_null(option.value).key("help").string(option.help);
    json.key("required").boolean(option.required).key("choices").begin_array();
    for (const auto choice : option.choices) {
      json.string(choice);
    }
    json.end_array().end_object();
  }
  json.end_array();
}

[[nodiscard]] std::string_view group_name(CommandGroup group)
{
  return std::find_if(k_groups.begin(), k_groups.end(), [&](const auto& text) { return text.group == group; })->name;
}

} // namespace

std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns)
{
  const auto width = columns > indent + 20 ? columns - indent : 20;
  std::string out;
  std::size_t on_line = 0;
  while (!text.empty()) {
    if (text.front() == '\n') {
      out += '\n' + std::string(indent, ' ');
      on_line = 0;
      text.remove_prefix(1);
      continue;
    }
    const auto word = text.substr(0, std::min(text.find_first_of(" \n"), text.size()));
    text.remove_prefix(word.size());
    if (on_line > 0 && on_line + 1 + word.size() > width) {
      out += '\n' + std::string(indent, ' ');
      on_line = 0;
    } else if (on_line > 0) {
      out += ' ';
      ++on_line;
    }
    out += word;
    on_line += word.size();
    if (!text.empty() && text.front() == ' ') {
      text.remove_prefix(1);
    }
  }
  return out;
}

std::string overview_text(std::size_t columns)
{
  std::string out = "saidby: who said how many, on whose word, and does it hold together?\n\n"
                    "usage: saidby COMMAND [options]\n";
  for (const auto& group : k_groups) {
    std::string rows;
    for (const auto& command : commands()) {
      if (command.text.group == group.group) {
        append_row(rows, std::string{command.text.name}, command.text.summary, columns);
      }
    }
    if (!rows.empty()) {
      out += fmt::format("\n{}:\n{}", group.heading, rows);
    }
  }
  GlobalOptions globals;
  append_options(out, "Options of every command", global_options(globals), columns);
  out += "\nMore on a command: saidby help COMMAND\n";
  return out;
}

std::string command_text(const Command& command, std::size_t columns)
{
  const auto invocation = command.invoke();
  const auto& text = command.text;
  auto out = wrapped(fmt::format("saidby {}: {}", text.name, text.summary), 2, columns);
  out += fmt::format("\n\nusage: {}\n", usage_of(command, invocation.options));
  if (!text.alias.empty()) {
    out += fmt::format("also called: {}\n", text.alias);
  }
  if (!text.details.empty()) {
    out += '\n' + wrapped(text.details, 0, columns) + '\n';
  }
  append_options(out, "Options", invocation.options, columns);
  GlobalOptions globals;
  append_options(out, "Options of every command", global_options(globals), columns);
  if (!text.examples.empty()) {
    out += "\nExamples:\n";
    for (const auto example : text.examples) {
      out += fmt::format("  {}\n", example);
    }
  }
  return out;
}

std::string help_json()
{
  std::string out;
  base::JsonWriter json{out};
  json.begin_object().key("commands").begin_array();
  for (const auto& command : commands()) {
    json.begin_object().key("name").string(command.text.name).key("alias").text_or_null(command.text.alias);
    json.key("group").string(group_name(command.text.group)).key("summary").string(command.text.summary);
    const auto invocation = command.invoke();
    write_options(json, invocation.options);
    json.end_object();
  }
  json.end_array();
  GlobalOptions globals;
  write_options(json, global_options(globals));
  json.end_object();
  return out + '\n';
}

} // namespace saidby::cli
