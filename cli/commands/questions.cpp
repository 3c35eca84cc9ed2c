#include "casework/tables.hpp"
#include "cli/commands/all.hpp"
#include "cli/help_text.hpp"
#include "cli/list_command.hpp"
#include "cli/output.hpp"

namespace saidby::cli {

namespace {

void write_question(Context& context, const casework::QuestionTable& question)
{
  write_heading(context, question.question);
  if (context.format() == Format::markdown) {
    context.out() << report::markdown_text(question.answers);
  } else {
    context.out() << report::terminal_text(question.answers, terminal_style(context));
  }
  for (const auto& remark : question.remarks) {
    context.out() << wrapped(remark, 0, context.environment().columns) << '\n';
  }
}

ExitCode run(const ListValues& values, Context& context)
{
  const auto view = view_of(values.filter, context);
  const casework::Selection selection{view, filter_of(values.filter)};
  if (detail_of(context.format()) == casework::Detail::data) {
    write_table(context, casework::questions_table(view, selection));
    return ExitCode::done;
  }
  const auto questions = casework::question_tables(view, selection);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    context.out() << (i == 0 ? "" : "\n\n");
    write_question(context, questions[i]);
  }
  if (questions.empty()) {
    write_table(context, casework::claims_table(view, selection, casework::ClaimChoice::all, casework::Detail::reader));
  }
  return ExitCode::done;
}

} // namespace

Command questions_command()
{
  return make_command<ListValues>(
    {.name = "questions",
     .group = CommandGroup::ask,
     .summary = "list every question with its answers side by side",
     .details = "Who says how many, on what most sources agree, and what has one source."},
    declare_list, run);
}

} // namespace saidby::cli
