#pragma once

#include "compare/decisions.hpp"
#include "knowledge/profile.hpp"
#include "model/claim.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// From mentions to sources, claims, questions and findings (docs/domain.md, sections 3 to 5). Comparison
// is always whole: it is a pure function of what is given and keeps nothing.

namespace saidby::compare {

// A document as comparison sees it. Lifetime: the views must live during compare() only.
struct DocumentView {
  const model::Document* document = nullptr; // never null
  std::string_view text;                     // derived text, to find copies of one wire; empty: not looked at
  std::string_view country;                  // ISO 3166 code of the main country where whoever read the text knows it;
                                             // empty: found from the places of the document's mentions
  std::size_t taken_in = 0;                  // order of taking in; tells versions of one URL apart where dates do not
  model::DocumentId replaces;                // the earlier version, where a person said so
};

struct ComparisonInput {
  std::span<const DocumentView> documents;
  std::span<const model::Mention> mentions;    // of these documents; those of others are left out
  const Decisions* decisions = nullptr;        // null: none
  const knowledge::Profile* profile = nullptr; // null: "plain"
  // Only what had been published and said by the end of this day. Undated documents are left out then.
  std::optional<model::Day> as_of;
};

// What happened, and which documents speak of it.
struct Event {
  model::EventId id;
  std::string text; // the words that name it; empty for the case's main event
  model::EventRole role = model::EventRole::main;
  std::vector<model::DocumentId> documents;
};

// One value that somebody named, and how many independent origins stand behind "at least this many".
struct LadderStep {
  std::int64_t value = 0;
  std::size_t support = 0;                 // independent origins for at least `value`
  std::size_t exclude = 0;                 // independent origins whose words exclude `value`
  std::vector<model::SourceId> supporters; // origins that name at least `value`
};

// A range that `origins` independent origins agree on (Marzullo's sweep over hard, closed intervals).
struct AgreedRange {
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::size_t origins = 0;
};

// A question's answer: never an average, never a verdict (docs/domain.md, section 5).
struct Ladder {
  model::QuestionId question;
  std::vector<LadderStep> steps;     // from the lowest value
  std::vector<AgreedRange> agreed;   // several where they tie; empty below two origins
  std::vector<model::ClaimId> apart; // standing claims that lie outside every agreed range
};

// On whose word a claim rests.
struct ClaimProvenance {
  model::ClaimId claim;
  std::vector<model::SourceId> origins; // independent counters of its figure: those of all claims that name it
  model::SourceId all_rest_on;          // the nearest one that every path passes; empty where there is none
  std::vector<model::SourceId> relays;  // who carries it, nearest first, outlets last
  std::vector<std::vector<model::SourceId>> circles; // relays that cite each other
};

// Who speaks in one mention, in canonical sources.
struct MentionSources {
  model::MentionId mention;
  std::vector<model::SourceId> chain; // nearest (origin) first; the document's outlet last, if it has one
  model::ClaimId claim;               // empty for statements
};

// Documents whose texts are the same but for cuts: one of them counts.
struct NearCopy {
  model::DocumentId copy;
  model::DocumentId of; // the earlier one
  int shared_percent = 0;
};

// Everything that follows from the input. Sorted so that the same input in any order gives the same value.
struct Comparison {
  std::vector<model::Source> sources;      // by id
  std::vector<model::Question> questions;  // by event, measure, group, place, id
  std::vector<model::Claim> claims;        // by question, then as they were said
  std::vector<ClaimProvenance> provenance; // one a claim, in the order of `claims`
  std::vector<Ladder> ladders;             // one a question, in the order of `questions`
  std::vector<model::Finding> findings;    // the sure first, then by kind, question, id
  std::vector<Event> events;
  std::vector<MentionSources> mentions; // by mention id; statements too
  std::vector<NearCopy> near_copies;
  std::vector<model::DocumentId> undated;    // documents without a date: apart when asked as of a day
  std::vector<model::DocumentId> superseded; // earlier versions: they stand no longer

  std::vector<std::uint32_t> claims_by_id;    // positions in `claims`, in the order of ids
  std::vector<std::uint32_t> questions_by_id; // positions in `questions`, in the order of ids

  // Look-ups by id, O(log n); null where there is none.
  [[nodiscard]] const model::Source* source(const model::SourceId& id) const;
  [[nodiscard]] const model::Claim* claim(const model::ClaimId& id) const;
  [[nodiscard]] const model::Question* question(const model::QuestionId& id) const;
  [[nodiscard]] const MentionSources* mention(const model::MentionId& id) const;
};

// Compares everything with everything that it can be compared with, in O(n log n) of the mentions.
// Does not throw for odd mentions: what is not known relates one by one and gives at most "possible".
[[nodiscard]] Comparison compared(const ComparisonInput& input);

} // namespace saidby::compare
