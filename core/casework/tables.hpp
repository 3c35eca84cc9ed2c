#pragma once

#include "casework/filter.hpp"
#include "casework/view.hpp"
#include "report/report.hpp"
#include "report/table.hpp"

#include <cstdint>
#include <vector>

// Lists as tables: plain data that every format is written from. What a reader sees is in the view's
// language; keys and stored names are not.

namespace saidby::casework {

// For whom a table is: people get few columns and evidence under each row, programs get all that is known.
enum class Detail : std::uint8_t { reader, data };

[[nodiscard]] report::Table documents_table(const View& view, const Selection& selection, Detail detail);
[[nodiscard]] report::Table sources_table(const View& view, const Selection& selection, Detail detail);
[[nodiscard]] report::Table mentions_table(const View& view, const Selection& selection, Detail detail);
[[nodiscard]] report::Table statements_table(const View& view, const Selection& selection, Detail detail);

// Which claims.
enum class ClaimChoice : std::uint8_t { all, unverified };
[[nodiscard]] report::Table claims_table(const View& view, const Selection& selection, ClaimChoice choice,
                                         Detail detail);

// The claims by the day on which they were said, undated ones last.
[[nodiscard]] report::Table timeline_table(const View& view, const Selection& selection, Detail detail);

// People's decisions, oldest first.
[[nodiscard]] report::Table log_table(const View& view, Detail detail);

// What the case is about: every event, and how many articles speak of it.
[[nodiscard]] report::Table events_table(const View& view, Detail detail);

// One question with its answers side by side, and what can be said of them together.
struct QuestionTable {
  std::string question;             // in words
  report::Table answers;            // a row an answer
  std::vector<std::string> remarks; // sentences: on what most sources agree, who has what support
};
[[nodiscard]] std::vector<QuestionTable> question_tables(const View& view, const Selection& selection);

// For Detail::data: a row an answer, its question in the first columns.
[[nodiscard]] report::Table questions_table(const View& view, const Selection& selection);

[[nodiscard]] report::Table findings_table(const View& view, const std::vector<const report::ShownFinding*>& findings,
                                           Detail detail);

} // namespace saidby::casework
