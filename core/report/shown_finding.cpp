#include "report/shown_finding.hpp"

#include "report/labels.hpp"
#include "report/sentence.hpp"

namespace saidby::report {

namespace {

Section section_of(model::FindingKind kind)
{
  using Kind = model::FindingKind;
  switch (kind) {
  case Kind::contradiction:
  case Kind::far_apart:
  case Kind::part_exceeds_whole:
  case Kind::sum_exceeds_whole:
  case Kind::withdrawn_in_use:
  case Kind::denial:
  case Kind::slip:
  case Kind::circular:
  case Kind::wording_drift:
  case Kind::headline_drops_source:
  case Kind::not_in_evidence: return Section::does_not_hold;
  case Kind::revision:
  case Kind::retraction:
  case Kind::outlet_correction: return Section::revisions;
  case Kind::silent_side: return Section::silent;
  case Kind::interested_party:
  case Kind::single_origin:
  case Kind::unsourced:
  case Kind::agreement: break;
  }
  return Section::also;
}

} // namespace

ShownFinding shown_finding(const model::Finding& finding, const FindingContext& context)
{
  const auto& messages = context.messages;
  ShownFinding shown;
  shown.finding = finding;
  shown.section = section_of(finding.kind);
  shown.heading = messages.text("kind." + std::string{model::name(finding.kind)});
  shown.sentence = sentence(finding, messages);
  shown.reason = reason(finding, messages);
  shown.grade = messages.text("grade." + std::string{model::name(finding.grade)});
  if (const auto words = context.questions.find(finding.question); words != context.questions.end()) {
    shown.question = words->second;
  }
  for (const auto& side : finding.sides) {
    shown.sides.push_back({.label = source_words(context.comparison.source(side.origin), messages),
                           .quantity = side.quantity.text,
                           .interval = context.profile.interval(side.quantity),
                           .day = day_words(side.said, messages),
                           .said = {}});
  }
  return shown;
}

} // namespace saidby::report
