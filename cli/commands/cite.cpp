#include "report/cite.hpp"
#include "casework/naming.hpp"
#include "cli/commands/all.hpp"
#include "cli/list_command.hpp"
#include "report/safe_text.hpp"

namespace saidby::cli {

namespace {

struct CiteValues {
  std::string question;
  std::optional<model::Day> as_of;
};

Options declare(CiteValues& values)
{
  Options options = {{"QUESTION", "", "its id, or words of it, as `saidby questions` shows them (else every question)",
                      &values.question}};
  append_as_of_option(options, values.as_of);
  return options;
}

ExitCode run(const CiteValues& values, Context& context)
{
  const casework::View view{context.case_file(), view_options(context, values.as_of)};
  model::QuestionId chosen;
  if (!values.question.empty()) {
    chosen = casework::named_question(view, values.question);
  }
  for (const auto& asked : view.report().questions) {
    if (chosen.empty() || asked.id == chosen) {
      context.out() << report::safe_line(report::cite_line(asked, view.report())) << '\n';
    }
  }
  return ExitCode::done;
}

} // namespace

Command cite_command()
{
  return make_command<CiteValues>({.name = "cite",
                                   .group = CommandGroup::ask,
                                   .summary = "put the answer to a question into one line that can be cited",
                                   .examples = {"saidby cite \"killed in Riverton\""}},
                                  declare, run);
}

} // namespace saidby::cli
