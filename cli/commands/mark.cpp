#include "base/errors.hpp"
#include "casework/decision_kinds.hpp"
#include "casework/naming.hpp"
#include "cli/commands/all.hpp"
#include "cli/list_command.hpp"
#include "cli/reason_options.hpp"

#include <fmt/format.h>

namespace saidby::cli {

namespace {

struct MarkValues {
  std::string target;
  std::string verdict;
  ReasonValues reason;
};

Options declare(MarkValues& values)
{
  Options options = {
    {"WHAT",
     "",
     "a claim, finding or mention, by its id as lists show it (c_..., f_..., m_...)",
     &values.target,
     {},
     true},
    {"VERDICT",
     "",
     "claims: confirmed, refuted, unclear; findings: dismissed, confirmed; mentions: not_in_text, confirmed",
     &values.verdict,
     {casework::k_verdict_confirmed, casework::k_verdict_refuted, casework::k_verdict_unclear,
      casework::k_verdict_dismissed, casework::k_verdict_not_in_text},
     true}};
  append_reason_options(options, values.reason);
  return options;
}

// The whole id of what is meant, where this verdict can be given on it.
[[nodiscard]] std::string target_of(const casework::View& view, const MarkValues& values)
{
  const auto& what = values.target;
  const bool of_finding = values.verdict == casework::k_verdict_dismissed;
  const bool of_mention = values.verdict == casework::k_verdict_not_in_text;
  if (what.starts_with("f_") && !of_mention) {
    return casework::named_finding(view, what).value;
  }
  if (what.starts_with("m_") && !of_finding) {
    return casework::named_mention(view, what).value;
  }
  if (what.starts_with("c_") && !of_finding && !of_mention) {
    return casework::named_claim(view, what).value;
  }
  throw base::UsageError{
    fmt::format("\"{}\" cannot be marked {}", what, values.verdict),
    "claims (c_...) are confirmed, refuted or unclear; findings (f_...) dismissed; mentions (m_...) "
    "not_in_text"};
}

ExitCode run(const MarkValues& values, Context& context)
{
  const auto reason = reason_of(values.reason, context);
  const auto path = context.case_file();
  const auto target = target_of(casework::View{path, view_options(context, {})}, values);
  say_noted(context, casework::mark(path, target, values.verdict, reason));
  return ExitCode::done;
}

} // namespace

Command mark_command()
{
  return make_command<MarkValues>(
    {.name = "mark",
     .group = CommandGroup::decide,
     .summary = "give a person's verdict on a claim, a finding or a mention",
     .details = "Shown beside what the program found, never instead of it. A dismissed finding stays dismissed when "
                "further articles carry the same figures.",
     .examples = {"saidby mark f_3a1c dismissed --by \"Ann Lee\" --why \"two different floods\""}},
    declare, run);
}

} // namespace saidby::cli
