#include "base/errors.hpp"
#include "casework/naming.hpp"
#include "cli/commands/all.hpp"
#include "cli/intake_options.hpp"
#include "cli/list_command.hpp"
#include "cli/reason_options.hpp"

namespace saidby::cli {

namespace {

struct DocumentValues {
  std::string action;
  std::vector<std::string> articles;
  IntakeValues metadata;
  ReasonValues reason;
};

Options declare(DocumentValues& values)
{
  Options options = {{"ACTION",
                      "",
                      "set, replace, exclude, include or forget",
                      &values.action,
                      {"set", "replace", "exclude", "include", "forget"},
                      true},
                     {"ARTICLE",
                      "",
                      "the article, by id or words of file, outlet, title or URL; replace: the older, then the newer",
                      &values.articles,
                      {},
                      true}};
  append_metadata_options(options, values.metadata);
  append_reason_options(options, values.reason);
  return options;
}

[[nodiscard]] std::int64_t act(const DocumentValues& values, const std::filesystem::path& path,
                               const std::vector<model::DocumentId>& ids, const casework::Reason& reason)
{
  if (values.action == "replace") {
    return casework::replace_document(path, ids[0], ids[1], reason);
  }
  if (values.action == "exclude") {
    return casework::exclude_document(path, ids[0], reason);
  }
  if (values.action == "include") {
    return casework::include_document(path, ids[0], reason);
  }
  if (values.action == "forget") {
    return casework::forget_document(path, ids[0], reason);
  }
  const auto metadata = metadata_of(values.metadata);
  if (metadata == ingest::Metadata{}) {
    throw base::UsageError{"nothing to set", "say what: --outlet, --published, --url, --title or --lang"};
  }
  return casework::correct_document(path, ids[0], metadata, reason);
}

ExitCode run(const DocumentValues& values, Context& context)
{
  const std::size_t wanted = values.action == "replace" ? 2 : 1;
  if (values.articles.size() != wanted) {
    throw base::UsageError{wanted == 2 ? "replace needs two articles: the older and the newer"
                                       : "one article at a time"};
  }
  const auto reason = reason_of(values.reason, context);
  const auto path = context.case_file();
  std::vector<model::DocumentId> ids;
  {
    const casework::View view{path, view_options(context, {})};
    for (const auto& article : values.articles) {
      ids.push_back(casework::named_document(view, article));
    }
  }
  say_noted(context, act(values, path, ids, reason));
  return ExitCode::done;
}

} // namespace

Command document_command()
{
  return make_command<DocumentValues>(
    {.name = "document",
     .group = CommandGroup::keep,
     .summary = "correct an article's outlet or date, replace it, take it out, or remove it for good",
     .details = "set: what is said of it; its text is read again.\nreplace: a newer version stands instead.\nexclude: "
                "out of comparison; include: back in.\nforget: bytes and text are overwritten; only the log knows.",
     .examples =
       {"saidby document set wire.txt --outlet AFP --published 2031-03-07 --by \"Ann Lee\" --why \"asked them\""}},
    declare, run);
}

} // namespace saidby::cli
