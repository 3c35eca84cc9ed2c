#pragma once

#include "compare/comparison.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"
#include "report/messages.hpp"

#include <map>
#include <span>
#include <string>

namespace saidby::report {

// Every question in words of the language of `messages`. Who is counted is called what the texts call
// it: in the words of a mention whose article has that language, else in the words of any, in quotation marks.
[[nodiscard]] std::map<model::QuestionId, std::string> question_texts(const compare::Comparison& comparison,
                                                                      std::span<const model::Mention> mentions,
                                                                      std::span<const model::Document> documents,
                                                                      const Messages& messages);

// What each question counts, as words behind a figure: "police officers killed in Riverton".
[[nodiscard]] std::map<model::QuestionId, std::string> counted_texts(const compare::Comparison& comparison,
                                                                     std::span<const model::Mention> mentions,
                                                                     std::span<const model::Document> documents,
                                                                     const Messages& messages);

} // namespace saidby::report
