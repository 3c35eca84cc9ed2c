#pragma once

#include "extract/counted_noun.hpp"
#include "extract/predicate_use.hpp"
#include "model/mention.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace saidby::extract {

// What ties a number to what happened to those counted (docs/methods.md lists them with examples).
enum class Frame : std::uint8_t {
  none,
  outcome_noun, // "17 dead"
  object,       // "killing 17"
  complement,   // "a coûté la vie à 17 personnes"
  event_noun,   // "the death of 17"
  predicate,    // "17 were killed", "17 soldats tués"
  part,         // "dont 17 grièvement": what happened to the whole
  toll,         // "the death toll rose to 17"
  list,         // "nine soldiers and [five nurses]": what happened to the one before
  gap,          // "21 injured in A, [36] in B"
  again,        // "these 17 people", "il s'agit de 17 migrants": what was said before
  noun,         // "1.800 manifestants à Nantes": the noun itself tells
};

[[nodiscard]] std::string_view name(Frame frame);

// A number of a sentence on its way to a figure.
struct FigureDraft {
  std::size_t sentence = 0;
  std::size_t quantity = 0; // index in Reading::quantities
  CountedNoun noun;
  Frame frame = Frame::none;
  std::optional<model::Measure> measure;     // none: the number counts nobody
  const language::Lexeme* trigger = nullptr; // the reading that gave the measure; nullptr where it was copied
  std::size_t trigger_piece = k_no_piece;
  std::optional<PredicateUse> use;        // where the trigger is a predicate
  std::optional<std::size_t> copied_from; // index of the draft whose measure this one shares
  std::optional<std::size_t> part_of;     // index of the draft that it is a part of
  std::optional<std::size_t> replaces;    // index of the draft of an older figure that this one replaces
  text::TokenRange replaced_by_words;     // the words that say so
  bool no_subject = false;                // behind a preposition: no finite verb on the right has it as subject
  bool inside_whole = false;              // the M of "N of the M"
  // What the steps behind the frames find
  model::CountedGroup group;
  std::optional<model::CountSeverity> severity;
  model::Modality modality;
  std::optional<model::PlaceSaid> place;
  model::Window window;
  model::EventScope event;
  std::vector<std::uint32_t> rows; // pack rows that took part, beside those of the quantity and of the trigger

  [[nodiscard]] bool counts() const { return measure.has_value(); }
};

// The predicate that has the number on its left: the nearest one to the right inside the clause, across a
// list; a finite one before a participle before one in a relative clause.
struct PredicateMatch {
  const PredicateUse* use = nullptr;
  const language::Lexeme* reading = nullptr;
  bool crossed_number = false; // over other members of a list
  bool in_relative = false;
};
[[nodiscard]] std::optional<PredicateMatch> predicate_after(const SentenceWords& words,
                                                            const std::vector<PredicateUse>& uses,
                                                            const std::vector<FigureDraft>& drafts, std::size_t first,
                                                            const FigureDraft& draft);

} // namespace saidby::extract
