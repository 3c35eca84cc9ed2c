#pragma once

#include "model/claim.hpp"
#include "model/document.hpp"
#include "report/messages.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Short words for readers: of measures, groups, sources, statuses, days. All from the messages table,
// except what the texts say themselves: the speaker's own label goes before ours.

namespace saidby::report {

// `text` with a capital at its start.
[[nodiscard]] std::string capitalised(std::string_view text);

// "police, hospital and union"; empty for no items.
[[nodiscard]] std::string listed(const std::vector<std::string>& items, const Messages& messages);

// The words in the language's quotation marks.
[[nodiscard]] std::string quoted(std::string_view words, const Messages& messages);

// "killed", "seriously injured", "arrested (charged)".
[[nodiscard]] std::string measure_words(const model::Question& question, const Messages& messages);

// Who is counted. `label` is the texts' own word (empty where they have none); without one, or where
// simply people are counted, the table's word.
[[nodiscard]] std::string group_words(const model::Question& question, std::string_view label,
                                      const Messages& messages);

// What a question's words are put together from, as far as the texts say it.
struct QuestionLabels {
  std::string group; // who is counted; empty: the table's word
  std::string place; // empty: the question's own
  std::string event; // words that name an event other than the main one
};

// "How many police officers were killed in Riverton?"
[[nodiscard]] std::string question_words(const model::Question& question, const QuestionLabels& labels,
                                         const Messages& messages);

// What was counted, as words behind a figure: "police officers killed in Riverton".
[[nodiscard]] std::string counted_words(const model::Question& question, const QuestionLabels& labels,
                                        const Messages& messages);

// "ministry of health"; "no source named" where there is none.
[[nodiscard]] std::string source_words(const model::Source* source, const Messages& messages);
[[nodiscard]] std::string source_type_words(const model::Source& source, const Messages& messages);

// "one source so far", "two independent sources name it", "withdrawn".
[[nodiscard]] std::string status_words(const model::Claim& claim, const Messages& messages);

// Whether the words that carry a claim name anybody.
enum class Cited : std::uint8_t { somebody, nobody };

// What else must be said beside a claim's status: "no source given", "said with reserve".
[[nodiscard]] std::vector<std::string> remark_words(const model::Claim& claim, Cited cited, const Messages& messages);

// "7 March 2031", "7 March 2031 to 9 March 2031", or empty where nothing is known.
[[nodiscard]] std::string day_words(const model::DayRange& days, const Messages& messages);

// "7 March 2031, 08:30": in the outlet's own time, as it was given; "no date" where nothing is known.
[[nodiscard]] std::string published_words(const model::Document& document, const Messages& messages);

// "Riverton Post, 7 March 2031, “Title”", from what is known; the file's name where nothing is.
[[nodiscard]] std::string document_words(const model::Document& document, const Messages& messages);

} // namespace saidby::report
