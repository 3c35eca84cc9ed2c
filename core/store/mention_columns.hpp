#pragma once

#include "model/mention.hpp"
#include "store/row.hpp"

#include <string_view>

// The columns of the tables mention and attribution, and the order in which they are bound and read:
// one place, so that writing and reading cannot drift apart.
namespace saidby::store {

inline constexpr std::string_view k_mention_columns =
  "id, kind, modality, hedged_by, said_text, said_earliest, said_latest, refers_act, refers_text, refers_mention, "
  "evidence_part, evidence_start, evidence_end, exact, prefix, suffix, figure_start, figure_end, content_start, "
  "content_end, measure, stage, group_id, group_text, group_of, unit, severity, quantity_text, value, qualifier, "
  "vague, range_low, range_high, event_role, event_text, event_id, place_scope, place_text, place_id, "
  "place_inherited, window_kind, window_text, window_from, window_to, part_of";
inline constexpr int k_mention_column_count = 45;

inline constexpr std::string_view k_attribution_columns =
  "text, pronoun, type, jurisdiction, cue, carried, members, span_start, span_end, cue_start, cue_end";
inline constexpr int k_attribution_column_count = 11;

// `count` names of `columns`, each with `alias` and a point before it: "m.id, m.kind, ...".
[[nodiscard]] std::string with_alias(std::string_view columns, std::string_view alias);
// "?, ?, ?"
[[nodiscard]] std::string placeholders(int count);

// Lifetime: `mention` lives until the row is executed.
void bind_mention(RowBinder& row, const model::Mention& mention);
// Reads into a mention that may hold another one's values; does not touch document, made_by, attribution.
void read_mention(RowReader& row, model::Mention& mention);

// `members` is the JSON text that stands for link.members. Lifetime: both live until the row is executed.
void bind_attribution(RowBinder& row, const model::Attribution& link, const std::string& members);
[[nodiscard]] model::Attribution read_attribution(RowReader& row);
[[nodiscard]] std::string members_json(const std::vector<std::string>& members); // empty where there are none

} // namespace saidby::store
