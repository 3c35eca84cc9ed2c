#include "casework/view.hpp"

#include "base/version.hpp"
#include "casework/decisions.hpp"
#include "report/build_report.hpp"
#include "report/messages.hpp"
#include "report/question_texts.hpp"
#include "report/redact.hpp"
#include "store/case_file.hpp"

#include <utility>

namespace saidby::casework {

namespace {

// Whether a document is looked at: those that a person took out or had removed are not.
[[nodiscard]] bool is_compared(const store::StoredDocument& stored)
{
  return stored.standing == store::Standing::stands || stored.standing == store::Standing::replaced;
}

} // namespace

View::View(const std::filesystem::path& path, const ViewOptions& options) : m_options{options}
{
  static_cast<void>(report::Messages::of(options.language)); // throws now rather than after the work
  load(path);
  compare();
}

void View::load(const std::filesystem::path& path)
{
  const auto file = store::CaseFile::open(path, store::Access::read_only);
  m_profile = &knowledge::Profile::named(file.setting("profile").value_or("plain"));
  m_title = path.stem().string();
  m_stored = file.documents();
  for (std::size_t i = 0; i < m_stored.size(); ++i) {
    const auto& stored = m_stored[i];
    m_stored_index.emplace(stored.document.id, i);
    if (!is_compared(stored)) {
      continue;
    }
    m_documents.push_back(stored.document);
    if (auto text = file.document_text(stored.document.id)) {
      m_texts.emplace(stored.document.id, std::move(*text));
    }
  }
  m_mentions = file.mentions({.reach = store::Reach::versions, .document = {}, .kind = {}});
  for (std::size_t i = 0; i < m_mentions.size(); ++i) {
    m_mention_index.emplace(m_mentions[i].id, i);
  }
  m_log = file.decisions();
}

std::vector<compare::DocumentView> View::document_views() const
{
  std::vector<compare::DocumentView> documents;
  std::unordered_map<model::DocumentId, std::size_t> index;
  for (std::size_t i = 0; i < m_documents.size(); ++i) {
    const auto* kept = text(m_documents[i].id);
    compare::DocumentView view;
    view.document = &m_documents[i];
    view.text = kept == nullptr ? std::string_view{} : std::string_view{*kept};
    view.taken_in = i;
    index.emplace(view.document->id, i);
    documents.push_back(view);
  }
  for (const auto& stored : m_stored) {
    if (const auto newer = index.find(stored.replaced_by); newer != index.end()) {
      documents[newer->second].replaces = stored.document.id;
    }
  }
  return documents;
}

void View::compare()
{
  const auto decisions = decisions_that_hold(m_log);
  m_comparison = compare::compared({.documents = document_views(),
                                    .mentions = m_mentions,
                                    .decisions = &decisions,
                                    .profile = m_profile,
                                    .as_of = m_options.as_of});
  for (auto& event : m_comparison.events) {
    if (event.text.empty() && !event.id.value.starts_with("e_")) {
      event.text = event.id.value; // a person's name for it
    }
  }
}

compare::Comparison View::compared_with(const model::Document& document, std::string_view text,
                                        const std::vector<model::Mention>& mentions) const
{
  const auto decisions = decisions_that_hold(m_log);
  auto documents = document_views();
  compare::DocumentView added;
  added.document = &document;
  added.text = text;
  added.taken_in = documents.size();
  documents.push_back(added);
  auto all = m_mentions;
  all.insert(all.end(), mentions.begin(), mentions.end());
  return compare::compared(
    {.documents = documents, .mentions = all, .decisions = &decisions, .profile = m_profile, .as_of = m_options.as_of});
}

report::ReportInput View::report_input() const
{
  return {.documents = m_documents,
          .mentions = m_mentions,
          .comparison = m_comparison,
          .profile = *m_profile,
          .text_of =
            [this](const model::DocumentId& id) {
              const auto* kept = text(id);
              return kept == nullptr ? std::nullopt : std::optional{*kept};
            },
          .language = m_options.language,
          .title = m_title,
          .program = std::string{base::k_program},
          .as_of = m_options.as_of,
          .reviews = reviews_of(m_log),
          .parts = report::ReportParts::everything};
}

const report::Report& View::report() const
{
  if (!m_report) {
    m_report = std::make_unique<report::Report>(report::built_report(report_input()));
  }
  return *m_report;
}

const report::Report& View::answers() const
{
  if (m_report) {
    return *m_report;
  }
  if (!m_answers) {
    auto input = report_input();
    input.parts = report::ReportParts::answers;
    m_answers = std::make_unique<report::Report>(report::built_report(input));
  }
  return *m_answers;
}

View View::redacted(const std::vector<model::SourceId>& sources, const std::string& secret) const
{
  const report::Redactor redactor{sources, m_comparison, m_mentions, secret, report::Messages::of(m_options.language)};
  View view;
  view.m_options = m_options;
  view.m_profile = m_profile;
  view.m_title = redactor.text(m_title);
  for (const auto& stored : m_stored) {
    auto hidden = stored;
    hidden.document = redactor.document(stored.document);
    view.m_stored_index.emplace(hidden.document.id, view.m_stored.size());
    if (is_compared(hidden)) {
      view.m_documents.push_back(hidden.document);
    }
    view.m_stored.push_back(std::move(hidden));
  }
  for (const auto& mention : m_mentions) {
    view.m_mention_index.emplace(mention.id, view.m_mentions.size());
    view.m_mentions.push_back(redactor.mention(mention));
  }
  view.m_comparison = redactor.comparison(m_comparison);
  view.m_texts = m_texts;
  return view;
}

void View::keep_quotes_only()
{
  for (auto& mention : m_mentions) {
    if (mention.evidence) {
      mention.evidence->prefix.clear();
      mention.evidence->suffix.clear();
    }
  }
  m_report.reset();
}

const std::map<model::QuestionId, std::string>& View::question_texts() const
{
  if (!m_question_texts) {
    m_question_texts = std::make_unique<std::map<model::QuestionId, std::string>>(
      report::question_texts(m_comparison, m_mentions, m_documents, report::Messages::of(m_options.language)));
  }
  return *m_question_texts;
}

const model::Document* View::document(const model::DocumentId& id) const
{
  const auto found = m_stored_index.find(id);
  return found == m_stored_index.end() ? nullptr : &m_stored[found->second].document;
}

const model::Mention* View::mention(const model::MentionId& id) const
{
  const auto found = m_mention_index.find(id);
  return found == m_mention_index.end() ? nullptr : &m_mentions[found->second];
}

const std::string* View::text(const model::DocumentId& id) const
{
  const auto found = m_texts.find(id);
  return found == m_texts.end() ? nullptr : &found->second;
}

} // namespace saidby::casework
