#pragma once

#include "extract/source_phrase.hpp"

#include <optional>

namespace saidby::extract {

// The subject that stands behind its verb of saying: "…, a annoncé lundi la police".

// Reads it at `at`, or behind an adjunct: "…, a dit devant la foule le maire", and, where a quotation stands
// before the verb "…", lance, la voix cassée, le maire". nullopt where no phrase stands there.
// Requires: at <= end, all of one sentence.
enum class BeforeVerb : std::uint8_t { quotation, clause };
[[nodiscard]] std::optional<SourcePhrase> read_inverted_subject(const Words& words, std::size_t at, std::size_t end,
                                                                BeforeVerb before);

// Whether a noun phrase that ends at `at` is the subject of a verb that follows: then it is no inverted one.
[[nodiscard]] bool begins_clause(const Words& words, std::size_t at, std::size_t end);

// "…, a annoncé la ministre, vendredi sur CNews": over the comma where a time follows it.
[[nodiscard]] std::size_t past_comma_before_time(const Words& words, std::size_t at, std::size_t end);

} // namespace saidby::extract
