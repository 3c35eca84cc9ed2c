#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

// The closed lists of the domain (docs/domain.md) and their stored names. The names stand in case
// files, NDJSON and schemas: they never change, and a new value goes to the end of its list.

namespace saidby::model {

enum class MentionKind : std::uint8_t { figure, statement };

// What happened to those counted. `victims`: dead and injured together, or unclear which.
enum class Measure : std::uint8_t {
  killed,
  injured,
  missing,
  arrested,
  displaced,
  evacuated,
  hospitalised,
  rescued,
  abducted,
  released,
  participants,
  deployed,
  cases,
  affected,
  damaged,
  victims,
  other
};

enum class Stage : std::uint8_t { brought_in, held, charged, convicted };

// Who is counted; the facet trees over these are knowledge (knowledge/groups.hpp).
enum class Group : std::uint8_t {
  people,
  civilians,
  protesters,
  security_forces,
  police,
  soldiers,
  militants,
  children,
  women,
  men,
  journalists,
  medics,
  migrants,
  foreigners,
  officials,
  workers,
  students,
  prisoners,
  passengers,
  buildings,
  vehicles,
  other
};

enum class Unit : std::uint8_t { people, families, bodies, things };

enum class CountSeverity : std::uint8_t { serious };

enum class Qualifier : std::uint8_t { exact, at_least, more_than, at_most, less_than, approximately, range, vague };

enum class VagueClass : std::uint8_t {
  several,
  tens,
  hundreds,
  thousands,
  tens_of_thousands,
  hundreds_of_thousands,
  millions
};

enum class ModalityKind : std::uint8_t { asserted, denied, retracted, hedged, forecast };

enum class HedgedBy : std::uint8_t { source, outlet };

enum class EventRole : std::uint8_t { main, earlier, other, unknown };

enum class WindowKind : std::uint8_t { cumulative, period, stock, list };

enum class PlaceScope : std::uint8_t { in, except };

enum class Part : std::uint8_t { title, lead, body, caption, related, correction_note };

enum class ReferenceAct : std::uint8_t { replaces, withdraws, denies };

enum class SourceType : std::uint8_t {
  police,
  military,
  government,
  health,
  judiciary,
  rescue,
  state_media,
  media,
  news_agency,
  hospital,
  ngo,
  un,
  monitor,
  witness,
  opposition,
  armed_group,
  company,
  anonymous,
  person,
  other
};

enum class ClaimStatus : std::uint8_t { one_source, independent_sources, contradicted, far_apart, outdated, withdrawn };

enum class FindingKind : std::uint8_t {
  contradiction,
  far_apart,
  part_exceeds_whole,
  sum_exceeds_whole,
  revision,
  retraction,
  withdrawn_in_use,
  denial,
  wording_drift,
  outlet_correction,
  headline_drops_source,
  slip,
  circular,
  interested_party,
  single_origin,
  unsourced,
  agreement,
  silent_side,
  not_in_evidence
};

enum class Grade : std::uint8_t { sure, possible, note };

// The stored name of a value: name(Measure::killed) == "killed". Static lifetime.
[[nodiscard]] std::string_view name(MentionKind value);
[[nodiscard]] std::string_view name(Measure value);
[[nodiscard]] std::string_view name(Stage value);
[[nodiscard]] std::string_view name(Group value);
[[nodiscard]] std::string_view name(Unit value);
[[nodiscard]] std::string_view name(CountSeverity value);
[[nodiscard]] std::string_view name(Qualifier value);
[[nodiscard]] std::string_view name(VagueClass value);
[[nodiscard]] std::string_view name(ModalityKind value);
[[nodiscard]] std::string_view name(HedgedBy value);
[[nodiscard]] std::string_view name(EventRole value);
[[nodiscard]] std::string_view name(WindowKind value);
[[nodiscard]] std::string_view name(PlaceScope value);
[[nodiscard]] std::string_view name(Part value);
[[nodiscard]] std::string_view name(ReferenceAct value);
[[nodiscard]] std::string_view name(SourceType value);
[[nodiscard]] std::string_view name(ClaimStatus value);
[[nodiscard]] std::string_view name(FindingKind value);
[[nodiscard]] std::string_view name(Grade value);

// All names of a list, in the order of its values: names_of<Measure>()[0] == "killed".
template <typename Enum>
[[nodiscard]] std::span<const std::string_view> names_of();
template <>
std::span<const std::string_view> names_of<MentionKind>();
template <>
std::span<const std::string_view> names_of<Measure>();
template <>
std::span<const std::string_view> names_of<Stage>();
template <>
std::span<const std::string_view> names_of<Group>();
template <>
std::span<const std::string_view> names_of<Unit>();
template <>
std::span<const std::string_view> names_of<CountSeverity>();
template <>
std::span<const std::string_view> names_of<Qualifier>();
template <>
std::span<const std::string_view> names_of<VagueClass>();
template <>
std::span<const std::string_view> names_of<ModalityKind>();
template <>
std::span<const std::string_view> names_of<HedgedBy>();
template <>
std::span<const std::string_view> names_of<EventRole>();
template <>
std::span<const std::string_view> names_of<WindowKind>();
template <>
std::span<const std::string_view> names_of<PlaceScope>();
template <>
std::span<const std::string_view> names_of<Part>();
template <>
std::span<const std::string_view> names_of<ReferenceAct>();
template <>
std::span<const std::string_view> names_of<SourceType>();
template <>
std::span<const std::string_view> names_of<ClaimStatus>();
template <>
std::span<const std::string_view> names_of<FindingKind>();
template <>
std::span<const std::string_view> names_of<Grade>();

// The value with that stored name; nullopt for any other text.
template <typename Enum>
[[nodiscard]] std::optional<Enum> parse_name(std::string_view text)
{
  const auto names = names_of<Enum>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) {
      return static_cast<Enum>(i);
    }
  }
  return std::nullopt;
}

} // namespace saidby::model
