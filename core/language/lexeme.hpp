#pragma once

#include "model/names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::language {

// What a word does. The list is the contract between packs (which say that a word does it) and the
// engine (which knows what follows from it). A word may have several readings with different roles.
// Names in pack tables are the names here. What each role needs: docs/adding-a-language.md.
enum class Role : std::uint8_t {
  // Numbers
  number,      // "thirteen", "mille": kind and value
  number_noun, // "centaine", "dozen": value; plural without number: vague
  vague,       // "several", "a number of": vague class
  zero,        // "no", "aucun": value 0, only before an outcome or person noun with a predicate
  modifier,    // "at least", "environ": qualifier; flags before, after, verb
  range_open,  // "between", "entre", "de" (de 6 à 7.000)
  range_link,  // "and", "à", "to"; dashes are known to the engine
  unit,        // what makes a number no count: "percent", "euros", "years"; flags left, right
  half,        // "and a half", "et demi"
  // Nouns
  person_noun,    // who is counted: group, unit; flag adjective for "migrant", "civilian" beside a noun
  thing_noun,     // buildings, vehicles that can be damaged
  outcome_noun,   // measure (and group): "dead", "blessés", "arrests"; flag event for "arrests", "deaths"
  event_noun,     // its complement is counted: "death of", "arrestation de"
  toll_noun,      // "death toll", "bilan": a bare figure after it counts
  uncounted_noun, // nouns whose number is no claim: "attacks", "shells", "votes", "states"
  // Predicates
  predicate,    // verb with a measure and which argument is counted
  state,        // "missing", "in hospital", "dans un état grave": predicate without verb
  support_verb, // "faire", "leave", "cause": object is an outcome noun
  severity,     // "seriously", "grièvement"
  // Attribution
  cue_preposition, // "according to", "selon"
  cue_verb,        // "said", "a indiqué"; flag count for counting verbs, cite for "citing", deny for "denied"
  cue_noun,        // "report", "statement", "communiqué": its complement or subject is a source
  toll_verb,       // "revised", "increased the toll": subject is a source
  source_noun,     // "police", "ministry", "spokesman": type; flags generic, anonymous, person, title, body
  agentless,       // "reportedly", "were reported": a cue that names nobody
  // Clause structure
  determiner,
  preposition,  // any; flags of (de, of), place (in, à), time, by, among, for, with
  coordinator,  // "and", "et"
  alternative,  // "or", "ou"
  contrast,     // "but", "while", "mais", "tandis que"
  subordinator, // "that", "que", "when", "si"
  relative,     // "who", "qui", "dont" is part_marker besides
  pronoun,      // subject pronouns: flags plural, feminine, masculine, neuter
  auxiliary,    // "be", "have", "être", "avoir" in all forms: flags be, have, finite, past, conditional
  negation,
  verb,      // any other verb form that is worth knowing, so that clauses are seen
  adjective, // may stand between a number and its noun
  adverb,    // may stand anywhere; skipped
  // Scope
  part_marker, // "including", "dont", "among them", "of whom"
  more,        // "another", "more", "autres": the noun is that of the last claim
  each,
  older,       // "previous", "auparavant", "up from", "contre"
  event_other, // words that make an event another one: "in the 1999 quake" needs a year besides
  hedge,       // "reportedly", "feared", "may", "pourraient"
  forecast,
  denial,       // "denied", "false", "wrongly"
  retraction,   // "withdrew", "revised down", "was a mistake"
  weekday,      // value 0 Monday to 6 Sunday
  month,        // value 1 to 12
  relative_day, // "yesterday": value -1
  time_noun,    // "week", "hours", "morning"
  since,        // "since", "depuis"
  time_marker,  // "last", "past", "dernières"
  place_noun,   // "city", "province", "quartier": heads of place phrases
  event_kind,   // "quake", "séisme", "attack", "protest": what a figure is about
  anaphor,      // "the same source", "the official": points to an earlier source
  count         // number of roles; not a role
};

// A set of roles as bits: what can be asked of a piece of text in one test.
using RoleSet = std::uint64_t;
static_assert(static_cast<unsigned>(Role::count) <= 64);

[[nodiscard]] constexpr RoleSet bit(Role role) { return RoleSet{1} << static_cast<unsigned>(role); }

template <typename... Roles>
[[nodiscard]] constexpr RoleSet any_of(Roles... roles)
{
  return (bit(roles) | ...);
}

// How a number word takes part in a number.
enum class NumberKind : std::uint8_t { none, unit, teen, ten, hundred, scale, conjunction, article };

// Which argument of a predicate is counted.
enum class Counted : std::uint8_t { none, subject, object, either, complement };

// Grammatical and lexical marks; a pack gives them by name, paradigms add those of the form.
enum class Flag : std::uint8_t {
  singular,
  plural,
  masculine,
  feminine,
  neuter,
  finite,
  past,
  future,
  conditional,
  participle,
  gerund,
  infinitive,
  imperative,
  be,
  have,
  passive_only,
  active_only,
  before,
  after,
  left,
  right,
  verb,
  ending,
  of,
  place,
  time,
  by,
  among,
  with,
  to,
  as,
  event,
  adjective,
  person,
  title,
  body,
  generic,
  anonymous,
  collective,
  function,
  count_verb,
  cite,
  deny,
  claim_event,
  ask,
  negative,
  destination,
  weak,
  needs_object_people,
  things,
  needs_capital,
  needs_lower,
  money,
  percent,
  age,
  duration,
  clock,
  distance,
  rank,
  score,
  total,
  change,
  from,
  to_value,
  down,
  up,
  inverted,
  subject_first,
  parenthetical,
  quote,
  told,
  nominal,
  first_person,
  reflexive,
  impersonal,
  definite,
  indefinite,
  demonstrative,
  possessive,
  addition,       // "also": what follows is something else
  by_armed_group, // the reading holds where an armed group does it: "rebels hold 12 people"
  by_officials,   // ... where police, army or state do it: "police hold 12 people"
  confirms,       // says that somebody else had said it before: "confirm", "corroborate"
  count           // number of flags; not a flag
};

struct FlagSet {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  constexpr void set(Flag flag)
  {
    const auto index = static_cast<unsigned>(flag);
    (index < 64 ? low : high) |= std::uint64_t{1} << (index % 64);
  }
  [[nodiscard]] constexpr bool has(Flag flag) const
  {
    const auto index = static_cast<unsigned>(flag);
    return (((index < 64 ? low : high) >> (index % 64)) & 1) != 0;
  }
  friend bool operator==(const FlagSet&, const FlagSet&) = default;
};
static_assert(static_cast<unsigned>(Flag::count) <= 128);

// One reading of one form of one pack row.
struct Lexeme {
  Role role = Role::adverb;
  FlagSet flags;
  NumberKind number_kind = NumberKind::none;
  Counted counted = Counted::none;
  std::int64_t value = 0;
  std::optional<model::Measure> measure;
  std::optional<model::Stage> stage;
  std::optional<model::Group> group;
  std::optional<model::Unit> unit;
  std::optional<model::Qualifier> qualifier;
  std::optional<model::VagueClass> vague;
  std::optional<model::SourceType> source_type;
  std::optional<model::CountSeverity> severity;
  std::uint32_t row = 0; // in Pack::rows(): where the reading comes from

  [[nodiscard]] bool has(Flag flag) const { return flags.has(flag); }
  friend bool operator==(const Lexeme&, const Lexeme&) = default;
};

[[nodiscard]] std::optional<Role> parse_role(std::string_view name);
[[nodiscard]] std::string_view name(Role role);
[[nodiscard]] std::optional<Flag> parse_flag(std::string_view name);
[[nodiscard]] std::string_view name(Flag flag);

} // namespace saidby::language
