#pragma once

#include <string_view>

// The kinds of decision that a case's log can hold, by their stored names, and what their target and
// payload are. They never change; new kinds are added.

namespace saidby::casework {

// Target: a document or mention. Payload: {"event": id}.
inline constexpr std::string_view k_event_set = "event_set";
// Target: the event that goes. Payload: {"into": id}.
inline constexpr std::string_view k_event_merge = "event_merge";

// Target: the source that goes. Payload: {"into": id}.
inline constexpr std::string_view k_source_merge = "source_merge";
// Target: the source. Payload: {"document": id}.
inline constexpr std::string_view k_source_split = "source_split";
// Target: the source. Payload: {"value", "since", "until"}; days as 2031-03-07, empty = open.
inline constexpr std::string_view k_source_type = "source_type";
inline constexpr std::string_view k_source_side = "source_side";
inline constexpr std::string_view k_source_place = "source_place";
inline constexpr std::string_view k_source_control = "source_control";
inline constexpr std::string_view k_source_grade = "source_grade";

// Target: a claim, finding or mention. Payload: {"verdict"}.
inline constexpr std::string_view k_mark = "mark";
inline constexpr std::string_view k_verdict_confirmed = "confirmed";
inline constexpr std::string_view k_verdict_refuted = "refuted";
inline constexpr std::string_view k_verdict_unclear = "unclear";
inline constexpr std::string_view k_verdict_dismissed = "dismissed";     // findings: it is none
inline constexpr std::string_view k_verdict_not_in_text = "not_in_text"; // mentions: the text does not say it

// Changes to documents, which the store carries out. Target: the document.
inline constexpr std::string_view k_document_set = "document_set";
inline constexpr std::string_view k_document_replace = "document_replace"; // payload: {"by": id}
inline constexpr std::string_view k_document_exclude = "document_exclude";
inline constexpr std::string_view k_document_include = "document_include";
inline constexpr std::string_view k_document_forget = "document_forget";

// Target: the number of the decision that no longer holds.
inline constexpr std::string_view k_take_back = "take_back";

} // namespace saidby::casework
