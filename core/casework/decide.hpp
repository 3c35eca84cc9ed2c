#pragma once

#include "ingest/taken_in.hpp"
#include "model/day.hpp"
#include "model/ids.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What people decide. Every decision is noted in the case's log with who, when and why, and can be taken
// back, except that what was forgotten is gone. Findings follow at the next look at the case.
//
// Each returns the number of the decision in the log. All throw base::CaseFileError where the case is at
// fault, and InputError for names and values that cannot be.

namespace saidby::casework {

struct Reason {
  std::string by;   // who; not empty
  std::string why;  // not empty
  std::string when; // an instant with offset, given by the caller
};

// `target`: a claim, finding or mention. `verdict`: see k_verdict_... (decision_kinds.hpp).
std::int64_t mark(const std::filesystem::path& path, const std::string& target, std::string_view verdict,
                  const Reason& reason);

// Corrects what is said of a document; what `given` leaves empty stays. Its text is read again, since
// dates and language decide what the words mean.
std::int64_t correct_document(const std::filesystem::path& path, const model::DocumentId& id,
                              const ingest::Metadata& given, const Reason& reason);
// `newer` stands instead of `older`.
std::int64_t replace_document(const std::filesystem::path& path, const model::DocumentId& older,
                              const model::DocumentId& newer, const Reason& reason);
// Takes it out of comparison, and back in.
std::int64_t exclude_document(const std::filesystem::path& path, const model::DocumentId& id, const Reason& reason);
std::int64_t include_document(const std::filesystem::path& path, const model::DocumentId& id, const Reason& reason);
// Removes it for good.
std::int64_t forget_document(const std::filesystem::path& path, const model::DocumentId& id, const Reason& reason);

// What documents or mentions (`targets`, ids) are about. One decision each; returns the last.
std::int64_t set_event(const std::filesystem::path& path, const std::vector<std::string>& targets,
                       const model::EventId& event, const Reason& reason);
std::int64_t merge_events(const std::filesystem::path& path, const model::EventId& from, const model::EventId& into,
                          const Reason& reason);

std::int64_t merge_sources(const std::filesystem::path& path, const model::SourceId& from, const model::SourceId& into,
                           const Reason& reason);
// What `document` has the source say was said by another of the same name.
std::int64_t split_source(const std::filesystem::path& path, const model::SourceId& source,
                          const model::DocumentId& document, const Reason& reason);

// A property of a source, maybe only for a time.
struct SourceProperty {
  std::string_view kind; // k_source_type, k_source_side, ... (decision_kinds.hpp)
  std::string value;
  std::optional<model::Day> since;
  std::optional<model::Day> until;
};
std::int64_t set_source(const std::filesystem::path& path, const model::SourceId& source,
                        const SourceProperty& property, const Reason& reason);

// Takes the decision with this number back. What it changed in a document is changed back.
std::int64_t take_back(const std::filesystem::path& path, std::int64_t number, const Reason& reason);

} // namespace saidby::casework
