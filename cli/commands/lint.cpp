#include "casework/lint.hpp"
#include "base/diagnostic.hpp"
#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "cli/commands/all.hpp"
#include "cli/intake_options.hpp"
#include "cli/number_text.hpp"
#include "cli/observer.hpp"
#include "cli/output.hpp"
#include "cli/view_options.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace saidby::cli {

namespace {

constexpr std::string_view k_any = "any";

struct LintValues {
  IntakeValues drafts;
  std::optional<model::Day> as_of;
  std::vector<std::string> fail_on;
};

Options declare(LintValues& values)
{
  Options options = {
    {"DRAFT",
     "",
     "the article as a text file, several of them, or - for standard input",
     &values.drafts.paths,
     {},
     true},
    {"--published", "DATE", "the day for which it is written; \"on Tuesday\" is read from there",
     &values.drafts.published},
    {"--lang", "LANG", "its language (else told from the text)", &values.drafts.language},
    {"--encoding", "NAME", "how it is encoded, for example windows-1252 (else UTF-8)", &values.drafts.encoding},
  };
  append_as_of_option(options, values.as_of);
  options.push_back({"--fail-on", "KINDS",
                     "end with exit code 3 where there are such remarks: any, unsupported, withdrawn, outdated, "
                     "plural_sources, confirmed_once, bare_range, other_source; several with commas between",
                     &values.fail_on});
  return options;
}

// The kinds of --fail-on; a wrong word is told before anything is read.
[[nodiscard]] std::vector<std::string_view> kinds_of(const LintValues& values)
{
  const auto names = casework::copy_fault_names();
  std::vector<std::string_view> known{names.begin(), names.end()};
  known.push_back(k_any);
  std::vector<std::string_view> kinds;
  for (const auto& given : values.fail_on) {
    for (const auto kind : base::split(given, ',')) {
      if (std::find(known.begin(), known.end(), kind) == known.end()) {
        const auto near = base::nearest_spelling(kind, known);
        throw base::UsageError{fmt::format("--fail-on: \"{}\" is not known", kind),
                               near.empty() ? "for example: --fail-on any" : fmt::format("did you mean {}?", near)};
      }
      kinds.push_back(kind);
    }
  }
  return kinds;
}

[[nodiscard]] bool answers_to(const casework::CopyRemark& remark, const std::vector<std::string_view>& kinds)
{
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](std::string_view kind) { return kind == k_any || kind == casework::name(remark.fault); });
}

ExitCode run(const LintValues& values, Context& context)
{
  const auto kinds = kinds_of(values);
  const auto drafts = intake_options(values.drafts);
  const casework::View view{context.case_file(), view_options(context, values.as_of)};
  TerminalObserver observer{context.environment()};
  const auto check = casework::checked_copy(view, drafts, context.in(), observer);
  if (context.format() == Format::table) {
    context.out() << casework::remark_lines(check.remarks);
  } else {
    write_table(context, casework::remarks_table(view, check.remarks));
  }
  context.err() << counted(check.figures, "figure", "figures") << " looked up, "
                << counted(check.remarks.size(), "remark", "remarks") << '\n';
  if (check.left_out > 0) {
    return ExitCode::failed;
  }
  const bool found = std::any_of(check.remarks.begin(), check.remarks.end(),
                                 [&](const auto& remark) { return answers_to(remark, kinds); });
  return found ? ExitCode::found : ExitCode::done;
}

} // namespace

Command lint_command()
{
  return make_command<LintValues>(
    {.name = "lint",
     .group = CommandGroup::exchange,
     .summary = "check an article about to be published against the case",
     .details = "Flags figures that no article supports, that were withdrawn or are outdated, \"sources\" and "
                "\"confirmed\" where there is one source, ranges that nobody gives, and figures of another source than "
                "the one named. One line each, file:line:column: message, so that editors jump to it. Nothing is kept.",
     .examples = {"saidby lint draft.txt",
                  "saidby lint draft.txt --published 2031-10-09 --fail-on withdrawn,outdated"}},
    declare, run);
}

} // namespace saidby::cli
