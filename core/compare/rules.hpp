#pragma once

#include "model/names.hpp"

#include <cstdint>
#include <span>
#include <string_view>

// Every rule that can make a finding, and every reason that can stand beside one. compare gives the
// rule's id and its arguments; report has a sentence for each (core/report/messages/<lang>.tsv, keys
// "rule.<id>", "why.<id>" and "doubt.<id>").

namespace saidby::compare {

enum class RuleUse : std::uint8_t {
  finding, // model::Finding::rule
  why,     // model::Finding::why: a reason for the finding
  doubt,   // listed in the argument "doubts" (ids with "," between): why it is only possible
};

struct Rule {
  std::string_view id;
  RuleUse use = RuleUse::finding;
  model::FindingKind kind = model::FindingKind::contradiction; // of the finding; unused for reasons and doubts
  std::string_view arguments;                                  // names that are always given, with blanks between
  std::string_view paragraph;                                  // of docs/domain.md
};

// All rules, in the order of docs/domain.md.
//
// What arguments hold: figures (from, to, low, high, part, whole, sum, a, b, c, value, other_value) are the words of a
// text, or digits where a number is computed (sum); sources (source, other_source, outlet, party, side) are
// labels; counts (outlets, articles, origins, parts) are digits; days (day, other_day) are ISO or empty;
// place, other_place, group, other_group, of and qualifiers (from_words, to_words) are words of the texts.
[[nodiscard]] std::span<const Rule> rules();

// The rule with that id and use; null where there is none.
[[nodiscard]] const Rule* find_rule(std::string_view id, RuleUse use);

} // namespace saidby::compare
