#pragma once

#include "model/day.hpp"
#include "model/ids.hpp"
#include "model/names.hpp"
#include "model/quantity.hpp"
#include "text/span.hpp"

#include <optional>
#include <string>
#include <vector>

namespace saidby::model {

// One link of an attribution chain: somebody on whose word something is said.
struct Attribution {
  std::string text;    // the source phrase without leading determiner; the antecedent of a pronoun
  std::string pronoun; // the pronoun or anaphor that stood in the text; empty where none
  SourceType type = SourceType::other;
  std::string jurisdiction;           // country (ISO 3166 code) or body that it speaks for; empty = unknown
  std::string cue;                    // the words that say that it speaks: "selon"; empty for outer links without one
  bool carried = false;               // carried over from a sentence before
  std::vector<std::string> members;   // of joint sources ("the police and the hospital")
  std::optional<text::ByteSpan> span; // of the source phrase or pronoun, in the derived text
  std::optional<text::ByteSpan> cue_span; // of the cue

  friend bool operator==(const Attribution&, const Attribution&) = default;
};

struct CountedGroup {
  Group group = Group::people;
  std::string text; // the speaker's own label, what readers see; empty where the noun is not said
  std::string of;   // state or side of those counted: "Chinese soldiers"; as in the text, empty = unsaid
  Unit unit = Unit::people;

  friend bool operator==(const CountedGroup&, const CountedGroup&) = default;
};

struct EventScope {
  EventRole role = EventRole::main;
  std::string text; // the words that name another event: "le séisme de 1999"
  EventId id;       // given by a person or by compare; empty = the document's main event

  friend bool operator==(const EventScope&, const EventScope&) = default;
};

struct PlaceSaid {
  std::string text;
  std::string id; // of the gazetteer; empty where it is not known there
  PlaceScope scope = PlaceScope::in;
  bool inherited = false; // from the headline or the lead, not from the sentence

  friend bool operator==(const PlaceSaid&, const PlaceSaid&) = default;
};

struct Window {
  WindowKind kind = WindowKind::cumulative;
  std::string text; // "depuis mardi"; empty where the text gives none
  std::optional<DayRange> from;
  std::optional<DayRange> to;

  friend bool operator==(const Window&, const Window&) = default;
};

// When it was said. `text` is the adverb at the cue ("a annoncé lundi"), or empty.
struct SaidAt {
  std::string text;
  DayRange day;

  friend bool operator==(const SaidAt&, const SaidAt&) = default;
};

struct Modality {
  ModalityKind kind = ModalityKind::asserted;
  std::optional<HedgedBy> by;

  friend bool operator==(const Modality&, const Modality&) = default;
};

// A mention that speaks of another: "these figures were a mistake".
struct Reference {
  ReferenceAct act = ReferenceAct::withdraws;
  std::string text;  // the words that point: "these figures"
  MentionId mention; // the mention meant, where it is in the same document; else empty

  friend bool operator==(const Reference&, const Reference&) = default;
};

// Where the words stand: half-open byte ranges in the derived text, and a quote that proves it.
struct Evidence {
  Part part = Part::body;
  text::ByteSpan span; // holds figure, cue and source; at most k_max_evidence_bytes
  std::string exact;   // the bytes of `span`
  std::string prefix;  // up to 32 bytes before and after, whole characters
  std::string suffix;
  text::ByteSpan figure;                 // of the figure with its modifier; empty for statements
  std::optional<text::ByteSpan> content; // statements only: what is said

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

inline constexpr std::size_t k_max_evidence_bytes = 1000;

struct MadeBy {
  std::string program; // "saidby 0.1.0", a tool, or a person
  std::string pack;    // "fr 1"; empty where no pack took part

  friend bool operator==(const MadeBy&, const MadeBy&) = default;
};

// One statement at one place of one document: a figure ("13 officers were killed"), or, without one,
// what somebody is quoted or reported to have said. Plain data; format: schemas/mention.schema.json.
struct Mention {
  MentionId id;
  MentionKind kind = MentionKind::figure;
  DocumentId document;
  MadeBy made_by;

  // Figure mentions only
  Measure measure = Measure::other;
  std::optional<Stage> stage;
  CountedGroup group;
  std::optional<CountSeverity> severity;
  Quantity quantity;
  EventScope event;
  std::optional<PlaceSaid> place;
  Window window;
  std::optional<MentionId> part_of;

  SaidAt said;
  std::vector<Attribution> attribution; // nearest (origin) first; empty = the outlet itself
  Modality modality;
  std::optional<Reference> refers_to;
  std::optional<Evidence> evidence; // none for an imported mention without evidence

  friend bool operator==(const Mention&, const Mention&) = default;
};

// The id of a mention: of the derived text's SHA-256, kind, span (figure, or content of a statement),
// measure and ordinal (0 unless several mentions share all of these). It survives profiles, merges of
// sources and new packs that find the same figure.
[[nodiscard]] MentionId mention_id(const std::string& text_sha256, MentionKind kind, text::ByteSpan span,
                                   Measure measure, std::size_t ordinal);

} // namespace saidby::model
