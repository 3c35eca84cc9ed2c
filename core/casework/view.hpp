#pragma once

#include "compare/comparison.hpp"
#include "knowledge/profile.hpp"
#include "model/claim.hpp"
#include "model/day.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"
#include "report/build_report.hpp"
#include "report/report.hpp"
#include "store/records.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace saidby::casework {

struct ViewOptions {
  std::optional<model::Day> as_of; // only what had been published and said by the end of this day
  std::string language = "en";     // of sentences: report::Messages::languages()
};

// A case, read and compared: what every question about it is answered from. Holds everything in
// memory; nothing is written. Does not notice what others write to the case meanwhile.
class View {
public:
  // Throws base::CaseFileError where the case cannot be read, base::UsageError for an unknown language.
  View(const std::filesystem::path& path, const ViewOptions& options);

  View(View&&) noexcept = default;
  View& operator=(View&&) = delete;
  ~View() = default;

  // The same case with these sources under pseudonyms and their quotes withheld: for what leaves the newsroom.
  // The kept texts serve only to look quotes up. The pseudonyms follow from `secret`, any text that stays in
  // the case. Without a log: it names people.
  [[nodiscard]] View redacted(const std::vector<model::SourceId>& sources, const std::string& secret) const;

  // This case compared anew with one more text and its mentions, as if it had been taken in last; the view
  // stays as it is. Requires: the document's and the mentions' ids are none of the case's.
  [[nodiscard]] compare::Comparison compared_with(const model::Document& document, std::string_view text,
                                                  const std::vector<model::Mention>& mentions) const;

  // From now on quotes come without the words around them.
  void keep_quotes_only();

  // All documents in the order of taking in, forgotten and excluded ones too.
  [[nodiscard]] const std::vector<store::StoredDocument>& stored() const { return m_stored; }
  // Mentions of documents that stand and of earlier versions.
  [[nodiscard]] const std::vector<model::Mention>& mentions() const { return m_mentions; }
  [[nodiscard]] const compare::Comparison& comparison() const { return m_comparison; }
  [[nodiscard]] const knowledge::Profile& profile() const { return *m_profile; }
  [[nodiscard]] const ViewOptions& options() const { return m_options; }

  // People's decisions, oldest first.
  [[nodiscard]] const std::vector<store::Decision>& log() const { return m_log; }

  // The report on the whole case; built when first asked for.
  [[nodiscard]] const report::Report& report() const;
  // The same without findings, statements and quotes, which cost most of the work: its questions and their answers.
  [[nodiscard]] const report::Report& answers() const;
  // What the report is made from. Valid as long as the view.
  [[nodiscard]] report::ReportInput report_input() const;
  // Every question in words; likewise.
  [[nodiscard]] const std::map<model::QuestionId, std::string>& question_texts() const;

  // Look-ups by id; nullptr where there is none.
  [[nodiscard]] const model::Document* document(const model::DocumentId& id) const;
  [[nodiscard]] const model::Mention* mention(const model::MentionId& id) const;
  // The kept text; nullptr where it is not kept.
  [[nodiscard]] const std::string* text(const model::DocumentId& id) const;

private:
  View() = default;
  void load(const std::filesystem::path& path);
  void compare();
  [[nodiscard]] std::vector<compare::DocumentView> document_views() const;

  ViewOptions m_options;
  const knowledge::Profile* m_profile = nullptr;
  std::string m_title;
  std::vector<store::StoredDocument> m_stored;
  std::vector<model::Document> m_documents; // those that are compared, in the order of taking in
  std::unordered_map<model::DocumentId, std::size_t> m_stored_index;
  std::unordered_map<model::DocumentId, std::string> m_texts;
  std::vector<model::Mention> m_mentions;
  std::unordered_map<model::MentionId, std::size_t> m_mention_index;
  std::vector<store::Decision> m_log;
  compare::Comparison m_comparison;
  mutable std::unique_ptr<report::Report> m_report;
  mutable std::unique_ptr<report::Report> m_answers;
  mutable std::unique_ptr<std::map<model::QuestionId, std::string>> m_question_texts;
};

} // namespace saidby::casework
