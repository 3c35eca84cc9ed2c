#include "model/names.hpp"

#include <array>

namespace saidby::model {

namespace {

using namespace std::string_view_literals;

// One table a list; the order is the order of the enum.
constexpr std::array k_mention_kind{"figure"sv, "statement"sv};
constexpr std::array k_measure{"killed"sv,       "injured"sv,      "missing"sv, "arrested"sv, "displaced"sv,
                               "evacuated"sv,    "hospitalised"sv, "rescued"sv, "abducted"sv, "released"sv,
                               "participants"sv, "deployed"sv,     "cases"sv,   "affected"sv, "damaged"sv,
                               "victims"sv,      "other"sv};
constexpr std::array k_stage{"brought_in"sv, "held"sv, "charged"sv, "convicted"sv};
constexpr std::array k_group{"people"sv,      "civilians"sv, "protesters"sv, "security_forces"sv, "police"sv,
                             "soldiers"sv,    "militants"sv, "children"sv,   "women"sv,           "men"sv,
                             "journalists"sv, "medics"sv,    "migrants"sv,   "foreigners"sv,      "officials"sv,
                             "workers"sv,     "students"sv,  "prisoners"sv,  "passengers"sv,      "buildings"sv,
                             "vehicles"sv,    "other"sv};
constexpr std::array k_unit{"people"sv, "families"sv, "bodies"sv, "things"sv};
constexpr std::array k_count_severity{"serious"sv};
constexpr std::array k_qualifier{"exact"sv,     "at_least"sv,      "more_than"sv, "at_most"sv,
                                 "less_than"sv, "approximately"sv, "range"sv,     "vague"sv};
constexpr std::array k_vague_class{
  "several"sv, "tens"sv, "hundreds"sv, "thousands"sv, "tens_of_thousands"sv, "hundreds_of_thousands"sv, "millions"sv};
constexpr std::array k_modality_kind{"asserted"sv, "denied"sv, "retracted"sv, "hedged"sv, "forecast"sv};
constexpr std::array k_hedged_by{"source"sv, "outlet"sv};
constexpr std::array k_event_role{"main"sv, "earlier"sv, "other"sv, "unknown"sv};
constexpr std::array k_window_kind{"cumulative"sv, "period"sv, "stock"sv, "list"sv};
constexpr std::array k_place_scope{"in"sv, "except"sv};
constexpr std::array k_part{"title"sv, "lead"sv, "body"sv, "caption"sv, "related"sv, "correction_note"sv};
constexpr std::array k_reference_act{"replaces"sv, "withdraws"sv, "denies"sv};
constexpr std::array k_source_type{"police"sv,      "military"sv,    "government"sv, "health"sv,      "judiciary"sv,
                                   "rescue"sv,      "state_media"sv, "media"sv,      "news_agency"sv, "hospital"sv,
                                   "ngo"sv,         "un"sv,          "monitor"sv,    "witness"sv,     "opposition"sv,
                                   "armed_group"sv, "company"sv,     "anonymous"sv,  "person"sv,      "other"sv};
constexpr std::array k_claim_status{
  "one_source"sv, "independent_sources"sv, "contradicted"sv, "far_apart"sv, "outdated"sv, "withdrawn"sv};
constexpr std::array k_finding_kind{
  "contradiction"sv, "far_apart"sv,         "part_exceeds_whole"sv,    "sum_exceeds_whole"sv,
  "revision"sv,      "retraction"sv,        "withdrawn_in_use"sv,      "denial"sv,
  "wording_drift"sv, "outlet_correction"sv, "headline_drops_source"sv, "slip"sv,
  "circular"sv,      "interested_party"sv,  "single_origin"sv,         "unsourced"sv,
  "agreement"sv,     "silent_side"sv,       "not_in_evidence"sv};
constexpr std::array k_grade{"sure"sv, "possible"sv, "note"sv};

} // namespace

std::string_view name(MentionKind value) { return k_mention_kind[static_cast<std::size_t>(value)]; }
std::string_view name(Measure value) { return k_measure[static_cast<std::size_t>(value)]; }
std::string_view name(Stage value) { return k_stage[static_cast<std::size_t>(value)]; }
std::string_view name(Group value) { return k_group[static_cast<std::size_t>(value)]; }
std::string_view name(Unit value) { return k_unit[static_cast<std::size_t>(value)]; }
std::string_view name(CountSeverity value) { return k_count_severity[static_cast<std::size_t>(value)]; }
std::string_view name(Qualifier value) { return k_qualifier[static_cast<std::size_t>(value)]; }
std::string_view name(VagueClass value) { return k_vague_class[static_cast<std::size_t>(value)]; }
std::string_view name(ModalityKind value) { return k_modality_kind[static_cast<std::size_t>(value)]; }
std::string_view name(HedgedBy value) { return k_hedged_by[static_cast<std::size_t>(value)]; }
std::string_view name(EventRole value) { return k_event_role[static_cast<std::size_t>(value)]; }
std::string_view name(WindowKind value) { return k_window_kind[static_cast<std::size_t>(value)]; }
std::string_view name(PlaceScope value) { return k_place_scope[static_cast<std::size_t>(value)]; }
std::string_view name(Part value) { return k_part[static_cast<std::size_t>(value)]; }
std::string_view name(ReferenceAct value) { return k_reference_act[static_cast<std::size_t>(value)]; }
std::string_view name(SourceType value) { return k_source_type[static_cast<std::size_t>(value)]; }
std::string_view name(ClaimStatus value) { return k_claim_status[static_cast<std::size_t>(value)]; }
std::string_view name(FindingKind value) { return k_finding_kind[static_cast<std::size_t>(value)]; }
std::string_view name(Grade value) { return k_grade[static_cast<std::size_t>(value)]; }

template <>
std::span<const std::string_view> names_of<MentionKind>()
{
  return k_mention_kind;
}

template <>
std::span<const std::string_view> names_of<Measure>()
{
  return k_measure;
}

template <>
std::span<const std::string_view> names_of<Stage>()
{
  return k_stage;
}

template <>
std::span<const std::string_view> names_of<Group>()
{
  return k_group;
}

template <>
std::span<const std::string_view> names_of<Unit>()
{
  return k_unit;
}

template <>
std::span<const std::string_view> names_of<CountSeverity>()
{
  return k_count_severity;
}

template <>
std::span<const std::string_view> names_of<Qualifier>()
{
  return k_qualifier;
}

template <>
std::span<const std::string_view> names_of<VagueClass>()
{
  return k_vague_class;
}

template <>
std::span<const std::string_view> names_of<ModalityKind>()
{
  return k_modality_kind;
}

template <>
std::span<const std::string_view> names_of<HedgedBy>()
{
  return k_hedged_by;
}

template <>
std::span<const std::string_view> names_of<EventRole>()
{
  return k_event_role;
}

template <>
std::span<const std::string_view> names_of<WindowKind>()
{
  return k_window_kind;
}

template <>
std::span<const std::string_view> names_of<PlaceScope>()
{
  return k_place_scope;
}

template <>
std::span<const std::string_view> names_of<Part>()
{
  return k_part;
}

template <>
std::span<const std::string_view> names_of<ReferenceAct>()
{
  return k_reference_act;
}

template <>
std::span<const std::string_view> names_of<SourceType>()
{
  return k_source_type;
}

template <>
std::span<const std::string_view> names_of<ClaimStatus>()
{
  return k_claim_status;
}

template <>
std::span<const std::string_view> names_of<FindingKind>()
{
  return k_finding_kind;
}

template <>
std::span<const std::string_view> names_of<Grade>()
{
  return k_grade;
}

} // namespace saidby::model
