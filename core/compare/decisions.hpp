#pragma once

#include "model/day.hpp"
#include "model/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What people decided, as plain values: who, when and why stand in the case's log, and only decisions
// that hold now come here (a decision that was taken back is left out). Later entries win over earlier.

namespace saidby::compare {

// What a document, or one mention of it, is about. Exactly one of `document` and `mention` is given;
// a mention's decision is stronger than its document's, and both are stronger than the machine's.
struct EventSet {
  model::DocumentId document;
  model::MentionId mention;
  model::EventId event;
};

// Two events were one.
struct EventMerge {
  model::EventId from;
  model::EventId into;
};

// Two speakers were one. `into` keeps its id and label.
struct SourceMerge {
  model::SourceId from;
  model::SourceId into;
};

// What `document` has `source` say is said by another speaker of the same name.
struct SourceSplit {
  model::SourceId source;
  model::DocumentId document;
};

enum class SourceProperty : std::uint8_t {
  type,    // value: stored name of a source type
  side,    // in the conflict
  place,   // jurisdiction: country code or body that it speaks for
  control, // whose word it finally is; equal values make one origin
  grade,   // Admiralty letter, a note
};

// A property of a source, maybe only for a time.
struct SourceFact {
  model::SourceId source;
  SourceProperty property = SourceProperty::side;
  std::string value;
  std::optional<model::Day> since; // first day, none = always
  std::optional<model::Day> until; // last day, none = still
};

struct Decisions {
  std::vector<EventSet> events;
  std::vector<EventMerge> event_merges;
  std::vector<SourceMerge> source_merges;
  std::vector<SourceSplit> source_splits;
  std::vector<SourceFact> source_facts;
  std::vector<model::DocumentId> excluded; // documents taken out of comparison
  std::vector<model::FindingId> dismissed; // findings that a person found to be none
  std::vector<model::MentionId> refused;   // mentions that a person found to be none
  std::vector<std::string> sides;          // declared sides, also those of which no source is known
};

} // namespace saidby::compare
