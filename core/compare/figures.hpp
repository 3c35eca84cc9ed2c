#pragma once

#include "compare/big_list.hpp"
#include "model/names.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

// What comparison works on: figure mentions as integers. Texts are interned once, when a case is loaded
// (compare/load.hpp); from then on nothing is hashed, compared or copied but numbers.

namespace saidby::compare {

using Index = std::uint32_t; // of a row in one of the tables below
inline constexpr Index k_none = std::numeric_limits<Index>::max();

// When something was said: at some hour in [first, last], hours since 1970. A day is 24 hours wide.
struct Moment {
  std::int32_t first = std::numeric_limits<std::int32_t>::min();
  std::int32_t last = std::numeric_limits<std::int32_t>::max();

  [[nodiscard]] constexpr bool unknown() const { return first == std::numeric_limits<std::int32_t>::min(); }
  [[nodiscard]] bool surely_before(const Moment& other) const { return !other.unknown() && last < other.first; }
  [[nodiscard]] bool may_be_with(const Moment& other) const { return first <= other.last && other.first <= last; }
  friend bool operator==(const Moment&, const Moment&) = default;
};

// The fewest and the most hours that can lie between two moments; 0 and a great number where one is unknown.
[[nodiscard]] constexpr std::int64_t least_hours_between(const Moment& a, const Moment& b)
{
  if (a.unknown() || b.unknown()) {
    return 0;
  }
  const auto gap = a.first <= b.first ? std::int64_t{b.first} - a.last : std::int64_t{a.first} - b.last;
  return gap > 0 ? gap : 0;
}
[[nodiscard]] constexpr std::int64_t most_hours_between(const Moment& a, const Moment& b)
{
  if (a.unknown() || b.unknown()) {
    return std::numeric_limits<std::int64_t>::max();
  }
  const auto one = std::int64_t{b.last} - a.first;
  const auto other = std::int64_t{a.last} - b.first;
  return one > other ? one : other;
}

// What the words name, to tell whether two figures name the same: a value (twice), both ends of a range,
// or a class of vague words as -1 - class (twice).
struct Named {
  std::int64_t low = 0;
  std::int64_t high = 0;

  [[nodiscard]] bool is_value() const { return low == high && low >= 0; }
  [[nodiscard]] bool is_vague() const { return low < 0; }
  friend bool operator==(const Named&, const Named&) = default;
  friend auto operator<=>(const Named&, const Named&) = default;
};

// What the words do not exclude (knowledge::Profile::widest): two figures contradict each other only if
// these do not meet. An open end is the end of the number type.
struct Bounds {
  std::int64_t low = 0;
  std::int64_t high = std::numeric_limits<std::int64_t>::max();

  [[nodiscard]] bool open() const { return high == std::numeric_limits<std::int64_t>::max(); }
  [[nodiscard]] bool meets(const Bounds& other) const { return low <= other.high && other.low <= high; }
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

// Why a relation is possible at most. Bits of a DoubtSet; the order is that of the rules "doubt" (rules.cpp).
enum class Doubt : std::uint8_t {
  place_unsaid,
  group_side_unsaid,
  group_unsaid,
  window_unsaid,
  stage_unsaid,
  event_unsure,
  hour_unknown,
  day_unknown,
  dates_differ,
  hedged,
  no_named_source,
};
using DoubtSet = std::uint16_t;
[[nodiscard]] constexpr DoubtSet bit(Doubt doubt) { return static_cast<DoubtSet>(1U << static_cast<unsigned>(doubt)); }

// Measures as bits: "dead or missing" names two, `victims` are dead and injured together.
using MeasureSet = std::uint32_t;
[[nodiscard]] constexpr MeasureSet bit(model::Measure measure)
{
  return MeasureSet{1} << static_cast<unsigned>(measure);
}

inline constexpr std::int32_t k_unsaid_day = std::numeric_limits<std::int32_t>::min();

// What a figure counts: the scope of a question. Unknown parts are k_none and relate one by one
// (compare/scope_relation.hpp); they are never equal to a known value.
struct Scope {
  Index event = 0; // in FigureTable::events
  MeasureSet measures = 0;
  Index place = k_none;
  Index of = k_none;
  Index subset = k_none;                   // a part that only words tell apart ("of them"): in no class of its own
  std::int32_t start_first = k_unsaid_day; // days since 1970 of the window's start; for periods both its ends
  std::int32_t start_last = k_unsaid_day;
  std::uint8_t stage = k_no_stage;
  model::Group group = model::Group::people;
  model::Unit unit = model::Unit::people;
  bool serious = false;
  bool except = false; // everywhere but in the place
  model::WindowKind window = model::WindowKind::cumulative;

  static constexpr std::uint8_t k_no_stage = 255;
  friend bool operator==(const Scope&, const Scope&) = default;
};

// A place that figures speak of.
struct PlaceRow {
  std::string id;            // of the gazetteer, else the folded words
  std::string text;          // as first said
  std::vector<Index> around; // places of this table that contain it, nearest first
};

// A side that a person declared for a speaker, maybe only for a time.
struct DeclaredSide {
  Index side = k_none; // label; k_none takes an earlier one back
  std::int32_t first = std::numeric_limits<std::int32_t>::min();
  std::int32_t last = std::numeric_limits<std::int32_t>::max(); // hours since 1970, both within

  [[nodiscard]] bool always() const
  {
    return first == std::numeric_limits<std::int32_t>::min() && last == std::numeric_limits<std::int32_t>::max();
  }
};

// A canonical speaker, as far as rules need it.
struct Speaker {
  model::SourceType type = model::SourceType::other;
  Index root = k_none;             // whose word it finally is: equal roots are one independent origin
  std::vector<DeclaredSide> sides; // as declared, later ones win
  Index country = k_none;          // jurisdiction, as an index of FigureTable::labels
  bool pooled = false;             // anonymous or generic: nobody whom one could ask
  bool local = false;              // an office of which a country has many: answers for a town or a province
  std::vector<Index> members;      // of a joint source: speakers

  // The side at some moment, k_none where none is declared. What holds only for a time does not hold for what was
  // said nobody knows when.
  [[nodiscard]] Index side_at(const Moment& when) const
  {
    Index side = k_none;
    for (const auto& declared : sides) {
      const bool holds =
        when.unknown() ? declared.always() : when.last >= declared.first && when.first <= declared.last;
      side = holds ? declared.side : side;
    }
    return side;
  }
};

// One document, or one version of it.
struct DocumentRow {
  Moment published;
  Index outlet = k_none;       // speaker
  Index near_copy_of = k_none; // the earlier document whose text it is
  Index newer_version = k_none;
  Index first_version = k_none; // of the same page, itself where there is no earlier one
  bool stands = true;
};

// One figure mention; where several measures are named by one figure, all of them.
struct Figure {
  Index mention = k_none; // in the loader's order of mentions
  Index document = k_none;
  Index speaker = k_none; // the origin; the outlet where nobody is cited
  Index scope = k_none;
  Index part_of = k_none;  // the figure that it is said to be part of
  Index replaces = k_none; // the older figure that its text says it replaces
  Index relay = k_none;    // first relay between origin and outlet, if any
  Named named;
  Bounds bounds;
  Bounds told; // both ends as named, or as plain reading has them ("dozens": 24 to 99): for what lies far apart
  Moment said;
  model::Qualifier qualifier = model::Qualifier::exact;
  model::ModalityKind modality = model::ModalityKind::asserted;
  model::Part part = model::Part::body;
  std::uint8_t chain_length = 0;
  DoubtSet doubts = 0;
  bool group_said = true;         // false: a bare figure, "13 were killed"
  bool cited = false;             // somebody is named or described as its source
  bool took_source = false;       // bare in headline or text, took the source of the same article's equal figure
  bool dated_back = false;        // told as an older figure ("earlier toll"): `said` only bounds it from above
  bool corrects = false;          // announced as replacing an older figure
  bool tells_of_attacker = false; // its quote speaks of an attacker, who may be counted or not
  bool confirms = false;          // its source is said to confirm it
  bool retracting = false;        // said again in order to withdraw it
};

// "These figures were a mistake": a mention that speaks of others.
struct Pointer {
  Index mention = k_none;
  Index document = k_none;
  Index speaker = k_none;
  Index event = 0;
  Index target = k_none; // figure, where the text names it
  Moment said;
  model::ReferenceAct act = model::ReferenceAct::withdraws;
};

// The profile's constants as the rules need them.
struct Limits {
  std::int32_t comparable_hours = 24;
  std::int64_t rounding_min_digits = 2;
  std::int64_t close_percent = 10;
  std::int64_t far_apart_factor = 2;
  std::int64_t slip_min_digits = 4;
  std::int64_t attacker_difference = 1;
  std::int64_t doubtful_scope_factor = 3;
  std::int32_t series_days = 30;
};

// A case as comparison sees it.
struct FigureTable {
  BigList<Figure> figures;        // by document, then as they stand in it
  BigList<Figure> older_versions; // of documents that stand no longer: for outlet corrections only
  std::vector<Pointer> pointers;
  std::vector<Scope> scopes;
  std::vector<Speaker> speakers;
  std::vector<PlaceRow> places;
  std::vector<DocumentRow> documents; // by time, undated last
  std::vector<Index> declared_sides;  // labels
  std::vector<Index> of_country;      // of every Scope::of: the same word as a label of a country; k_none
  std::vector<Index> of_side;         // of every Scope::of: the side it belongs to; k_none where undeclared
  Index root_count = 0;
  Index event_count = 1;
  Limits limits;
};

} // namespace saidby::compare
