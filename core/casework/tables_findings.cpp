#include "casework/short_ids.hpp"
#include "casework/table_builder.hpp"
#include "casework/tables.hpp"
#include "casework/words.hpp"

#include <algorithm>

namespace saidby::casework {

namespace {

using report::Tone;
using FindingRow = const report::ShownFinding*;

constexpr std::size_t k_most_sides = 4; // shown under a finding; more are counted

[[nodiscard]] Tone tone_of(const model::Finding& finding)
{
  if (finding.grade != model::Grade::sure) {
    return Tone::plain;
  }
  const bool alarming = finding.kind == model::FindingKind::contradiction ||
                        finding.kind == model::FindingKind::withdrawn_in_use ||
                        finding.kind == model::FindingKind::not_in_evidence;
  return alarming ? Tone::alarm : Tone::strong;
}

// "interior ministry, 21, 7 March 2031: “...” (The Harbour Post, 7 March 2031)"
[[nodiscard]] std::string side_text(const View& view, const Words& words, const FindingRow& row, std::size_t side)
{
  const auto& shown = *row;
  if (side >= shown.sides.size()) {
    return {};
  }
  const auto& said = shown.sides[side];
  auto text = said.label;
  for (const auto& more : {said.quantity, said.day}) {
    text += more.empty() ? "" : ", " + more;
  }
  const auto& mentions = shown.finding.sides[side].mentions;
  const auto* first = mentions.empty() ? nullptr : view.mention(mentions.front());
  return first == nullptr ? text : text + ": " + words.quote(mentions);
}

} // namespace

report::Table findings_table(const View& view, const std::vector<const report::ShownFinding*>& findings, Detail detail)
{
  const Words words{view};
  const auto ids = ShortIds::of_all(view.comparison().findings);
  std::vector<TableColumn<FindingRow>> columns = {
    {data_column("id"), Shown::to_programs, [](const auto& row) { return text_cell(row->finding.id.value); }},
    {column(words, "kind", "kind", 2), Shown::to_both,
     [](const auto& row) { return named_cell(row->heading, model::name(row->finding.kind), tone_of(row->finding)); }},
    {column(words, "grade", "grade", 0), Shown::to_both,
     [](const auto& row) { return named_cell(row->grade, model::name(row->finding.grade)); }},
    {column(words, "sentence", "sentence", 6), Shown::to_both,
     [](const auto& row) { return text_cell(row->sentence); }},
    {data_column("dismissed"), Shown::to_programs,
     [](const auto& row) { return text_cell(row->finding.dismissed ? "yes" : ""); }},
    {data_column("rule"), Shown::to_programs, [](const auto& row) { return text_cell(row->finding.rule); }},
    {data_column("question_id"), Shown::to_programs,
     [](const auto& row) { return text_cell(row->finding.question.value); }},
    {column_below(words, "asked", "question"), Shown::to_readers,
     [&](const auto& row) {
       auto text = row->question.empty() ? std::string{} : row->question + " · ";
       text += ids.of(row->finding.id.value);
       text += row->finding.dismissed ? " · " + words.of("finding.dismissed") : "";
       return text_cell(text, Tone::strong);
     }},
    {data_column("question"), Shown::to_programs, [](const auto& row) { return text_cell(row->question); }},
    {column_below(words, "reason", "why"), Shown::to_both, [](const auto& row) { return text_cell(row->reason); }},
  };
  std::size_t sides = 0;
  for (const auto* finding : findings) {
    sides = std::max(sides, finding->sides.size());
  }
  for (std::size_t side = 0; side < std::min(sides, k_most_sides); ++side) {
    auto below = column_below(words, "side_" + std::to_string(side + 1), "evidence");
    columns.push_back({std::move(below), Shown::to_both, [&view, &words, side](const auto& row) {
                         return text_cell(side_text(view, words, row, side), Tone::quiet);
                       }});
  }
  return table_of(columns, findings, detail, words.of("none.findings"));
}

} // namespace saidby::casework
