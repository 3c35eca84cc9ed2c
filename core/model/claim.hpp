#pragma once

#include "model/day.hpp"
#include "model/ids.hpp"
#include "model/mention.hpp"
#include "model/names.hpp"
#include "model/quantity.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

// What is derived from mentions: sources, claims, questions and findings. All of it can be dropped
// and made again by compare; nothing here is kept in the case file.

namespace saidby::model {

// A canonical speaker.
struct Source {
  SourceId id;
  std::string label; // the fullest phrase that the texts use: "ministère de la Santé"
  SourceType type = SourceType::other;
  std::string jurisdiction; // ISO 3166 code or body; empty = unknown
  std::string side;         // in the conflict, declared by a person; empty = none
  std::string controller;   // whose word it finally is ("government of KZ"); empty = its own
  std::string grade;        // Admiralty letter, a person's note; empty = none
  bool generic = false;     // "police", "officials": one source inside one document only
  std::vector<std::string> aliases;
  std::vector<SourceId> members; // of a joint source ("the police and the hospital"); else empty

  friend bool operator==(const Source&, const Source&) = default;
};

// What a figure claim answers.
struct Question {
  QuestionId id;
  EventId event; // empty = the case's main event
  Measure measure = Measure::other;
  std::vector<Measure> also; // what the same figures count together with it: "dead or missing"
  std::optional<Stage> stage;
  Group group = Group::people;
  std::string group_text; // the label that readers see
  std::string of;
  Unit unit = Unit::people;
  std::optional<CountSeverity> severity;
  std::string place; // gazetteer id, else the words; empty = unsaid
  std::string place_text;
  WindowKind window = WindowKind::cumulative;
  std::string window_text;
  std::vector<ClaimId> claims; // in the order in which they were said

  friend bool operator==(const Question&, const Question&) = default;
};

// What one origin said: one value, carried by one or more mentions.
struct Claim {
  ClaimId id;
  QuestionId question;
  SourceId origin;                 // the outlet itself where nobody is cited
  std::vector<MentionId> mentions; // nearest to the origin first
  Quantity quantity;               // in the words of the mention nearest to the origin
  Modality modality;
  DayRange said;
  std::size_t independent_origins = 0;
  ClaimStatus status = ClaimStatus::one_source;

  friend bool operator==(const Claim&, const Claim&) = default;
};

// One side of a finding: claims that agree with each other.
struct FindingSide {
  std::vector<ClaimId> claims;
  std::vector<MentionId> mentions;
  Quantity quantity;
  SourceId origin;
  DayRange said;

  friend bool operator==(const FindingSide&, const FindingSide&) = default;
};

// Something that does not hold together, or holds. The rule and its arguments are made by compare;
// report turns them into a sentence in the reader's language.
struct Finding {
  FindingId id;
  FindingKind kind = FindingKind::contradiction;
  Grade grade = Grade::possible;
  std::string rule; // names the sentence in report/messages: "same_authority_falls"
  QuestionId question;
  std::vector<FindingSide> sides;
  std::map<std::string, std::string> arguments; // of the sentence: {"from": "21", "to": "17"}
  std::vector<std::string> constants;           // names of the profile's constants that decided
  std::string why;                              // second rule, for the reason; empty where none
  std::optional<Day> as_of;
  std::optional<Day> arose; // the day from which the texts show it; none where no date is known
  bool dismissed = false;   // by a person, under this id

  friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace saidby::model
