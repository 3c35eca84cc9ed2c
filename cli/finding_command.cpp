#include "cli/finding_command.hpp"

#include "base/diagnostic.hpp"
#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "casework/tables.hpp"
#include "cli/list_command.hpp"
#include "cli/number_text.hpp"
#include "cli/output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace saidby::cli {

namespace {

using casework::FindingChoice;

// Words of --fail-on besides the kinds of findings themselves: those of the commands.
constexpr std::array<std::pair<std::string_view, FindingChoice>, 4> k_choices = {{
  {"findings", FindingChoice::all},
  {"contradictions", FindingChoice::contradictions},
  {"revisions", FindingChoice::revisions},
  {"withdrawn", FindingChoice::withdrawn},
}};

[[nodiscard]] std::vector<std::string_view> known_words()
{
  std::vector<std::string_view> words;
  for (const auto& [word, choice] : k_choices) {
    words.push_back(word);
  }
  const auto kinds = model::names_of<model::FindingKind>();
  words.insert(words.end(), kinds.begin(), kinds.end());
  return words;
}

[[nodiscard]] bool answers_to(model::FindingKind kind, std::string_view word)
{
  for (const auto& [name, choice] : k_choices) {
    if (name == word) {
      return casework::belongs(kind, choice);
    }
  }
  return model::name(kind) == word;
}

// The words of --fail-on, which may be given several times and joined by commas.
[[nodiscard]] std::vector<std::string_view> words_of(const FailOnValues& values)
{
  const auto known = known_words();
  std::vector<std::string_view> words;
  for (const auto& given : values.kinds) {
    for (const auto word : base::split(given, ',')) {
      if (std::find(known.begin(), known.end(), word) == known.end()) {
        const auto near = base::nearest_spelling(word, known);
        throw base::UsageError{fmt::format("--fail-on: \"{}\" is not known", word),
                               near.empty() ? "for example: --fail-on contradictions,withdrawn_in_use"
                                            : fmt::format("did you mean {}?", near)};
      }
      words.push_back(word);
    }
  }
  return words;
}

} // namespace

void append_fail_on_option(Options& options, FailOnValues& values)
{
  options.push_back({"--fail-on", "KINDS",
                     "end with exit code 3 where there are such findings: contradictions, revisions, withdrawn, "
                     "findings, or kinds of findings; several with commas between",
                     &values.kinds});
}

ExitCode exit_code_for(const FailOnValues& values, const casework::View& view, const casework::Selection& selection,
                       casework::FindingListing listing)
{
  const auto words = words_of(values);
  if (words.empty()) {
    return ExitCode::done;
  }
  listing.choice = FindingChoice::all;
  const auto list = casework::listed_findings(view, selection, listing);
  const bool found = std::any_of(list.findings.begin(), list.findings.end(), [&](const auto* shown) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return answers_to(shown->finding.kind, word); });
  });
  return found ? ExitCode::found : ExitCode::done;
}

Options declare_findings(FindingValues& values)
{
  Options options;
  append_filter_options(options, values.filter);
  options.push_back({"--possible", "", "list what is only possible, too", &values.possible});
  options.push_back({"--dismissed", "", "list what a person dismissed, too", &values.dismissed});
  append_fail_on_option(options, values.fail_on);
  return options;
}

ExitCode run_findings(const FindingValues& values, FindingChoice choice, Context& context)
{
  static_cast<void>(words_of(values.fail_on)); // a wrong word is told before anything is printed
  const auto view = view_of(values.filter, context);
  const casework::Selection selection{view, filter_of(values.filter)};
  const casework::FindingListing listing{
    choice, values.possible ? casework::Possible::listed : casework::Possible::left_out,
    values.dismissed ? casework::Dismissed::listed : casework::Dismissed::left_out};
  const auto list = casework::listed_findings(view, selection, listing);
  write_objects(
    context, list.findings.size(),
    [&](std::size_t i) { return casework::finding_json(view, list.findings[i]->finding); },
    [&] { return casework::findings_table(view, list.findings, detail_of(context.format())); });
  if (list.possible_left_out > 0) {
    context.err() << number_text(list.possible_left_out) << " more only possible: --possible lists them\n";
  }
  if (list.dismissed_left_out > 0) {
    context.err() << number_text(list.dismissed_left_out) << " more dismissed by a person: --dismissed lists them\n";
  }
  return exit_code_for(values.fail_on, view, selection, listing);
}

} // namespace saidby::cli
