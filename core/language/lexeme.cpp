#include "language/lexeme.hpp"

#include <algorithm>
#include <array>

namespace saidby::language {

namespace {

using namespace std::string_view_literals;

// In the order of the enums.
constexpr std::array k_role_names{
  "number"sv,       "number_noun"sv,  "vague"sv,        "zero"sv,        "modifier"sv,
  "range_open"sv,   "range_link"sv,   "unit"sv,         "half"sv,        "person_noun"sv,
  "thing_noun"sv,   "outcome_noun"sv, "event_noun"sv,   "toll_noun"sv,   "uncounted_noun"sv,
  "predicate"sv,    "state"sv,        "support_verb"sv, "severity"sv,    "cue_preposition"sv,
  "cue_verb"sv,     "cue_noun"sv,     "toll_verb"sv,    "source_noun"sv, "agentless"sv,
  "determiner"sv,   "preposition"sv,  "coordinator"sv,  "alternative"sv, "contrast"sv,
  "subordinator"sv, "relative"sv,     "pronoun"sv,      "auxiliary"sv,   "negation"sv,
  "verb"sv,         "adjective"sv,    "adverb"sv,       "part_marker"sv, "more"sv,
  "each"sv,         "older"sv,        "event_other"sv,  "hedge"sv,       "forecast"sv,
  "denial"sv,       "retraction"sv,   "weekday"sv,      "month"sv,       "relative_day"sv,
  "time_noun"sv,    "since"sv,        "time_marker"sv,  "place_noun"sv,  "event_kind"sv,
  "anaphor"sv};
constexpr std::array k_flag_names{"singular"sv,
                                  "plural"sv,
                                  "masculine"sv,
                                  "feminine"sv,
                                  "neuter"sv,
                                  "finite"sv,
                                  "past"sv,
                                  "future"sv,
                                  "conditional"sv,
                                  "participle"sv,
                                  "gerund"sv,
                                  "infinitive"sv,
                                  "imperative"sv,
                                  "be"sv,
                                  "have"sv,
                                  "passive_only"sv,
                                  "active_only"sv,
                                  "before"sv,
                                  "after"sv,
                                  "left"sv,
                                  "right"sv,
                                  "verb"sv,
                                  "ending"sv,
                                  "of"sv,
                                  "place"sv,
                                  "time"sv,
                                  "by"sv,
                                  "among"sv,
                                  "with"sv,
                                  "to"sv,
                                  "as"sv,
                                  "event"sv,
                                  "adjective"sv,
                                  "person"sv,
                                  "title"sv,
                                  "body"sv,
                                  "generic"sv,
                                  "anonymous"sv,
                                  "collective"sv,
                                  "function"sv,
                                  "count_verb"sv,
                                  "cite"sv,
                                  "deny"sv,
                                  "claim_event"sv,
                                  "ask"sv,
                                  "negative"sv,
                                  "destination"sv,
                                  "weak"sv,
                                  "needs_object_people"sv,
                                  "things"sv,
                                  "needs_capital"sv,
                                  "needs_lower"sv,
                                  "money"sv,
                                  "percent"sv,
                                  "age"sv,
                                  "duration"sv,
                                  "clock"sv,
                                  "distance"sv,
                                  "rank"sv,
                                  "score"sv,
                                  "total"sv,
                                  "change"sv,
                                  "from"sv,
                                  "to_value"sv,
                                  "down"sv,
                                  "up"sv,
                                  "inverted"sv,
                                  "subject_first"sv,
                                  "parenthetical"sv,
                                  "quote"sv,
                                  "told"sv,
                                  "nominal"sv,
                                  "first_person"sv,
                                  "reflexive"sv,
                                  "impersonal"sv,
                                  "definite"sv,
                                  "indefinite"sv,
                                  "demonstrative"sv,
                                  "possessive"sv,
                                  "addition"sv,
                                  "by_armed_group"sv,
                                  "by_officials"sv,
                                  "confirms"sv};
static_assert(k_role_names.size() == static_cast<std::size_t>(Role::count));
static_assert(k_flag_names.size() == static_cast<std::size_t>(Flag::count));

template <typename Enum, std::size_t Size>
std::optional<Enum> parsed(const std::array<std::string_view, Size>& names, std::string_view text)
{
  const auto found = std::find(names.begin(), names.end(), text);
  return found == names.end() ? std::nullopt : std::optional{static_cast<Enum>(found - names.begin())};
}

} // namespace

std::optional<Role> parse_role(std::string_view text) { return parsed<Role>(k_role_names, text); }

std::string_view name(Role role) { return k_role_names[static_cast<std::size_t>(role)]; }

std::optional<Flag> parse_flag(std::string_view text) { return parsed<Flag>(k_flag_names, text); }

std::string_view name(Flag flag) { return k_flag_names[static_cast<std::size_t>(flag)]; }

} // namespace saidby::language
