#include "casework/findings.hpp"

#include "model/mention_json.hpp"
#include "report/finding_json.hpp"
#include "report/messages.hpp"

namespace saidby::casework {

bool belongs(model::FindingKind kind, FindingChoice choice)
{
  using Kind = model::FindingKind;
  switch (choice) {
  case FindingChoice::all: return true;
  case FindingChoice::contradictions:
    return kind == Kind::contradiction || kind == Kind::far_apart || kind == Kind::part_exceeds_whole ||
           kind == Kind::sum_exceeds_whole || kind == Kind::denial || kind == Kind::slip;
  case FindingChoice::revisions:
    return kind == Kind::revision || kind == Kind::outlet_correction || kind == Kind::wording_drift;
  case FindingChoice::withdrawn: return kind == Kind::retraction || kind == Kind::withdrawn_in_use;
  }
  return true;
}

FindingList listed_findings(const View& view, const Selection& selection, FindingListing listing)
{
  FindingList list;
  for (const auto& shown : view.report().findings) {
    if (!belongs(shown.finding.kind, listing.choice) || !selection.has(shown.finding)) {
      continue;
    }
    if (shown.finding.dismissed && listing.dismissed == Dismissed::left_out) {
      ++list.dismissed_left_out;
    } else if (shown.finding.grade == model::Grade::possible && listing.possible == Possible::left_out) {
      ++list.possible_left_out;
    } else {
      list.findings.push_back(&shown);
    }
  }
  return list;
}

std::string finding_json(const View& view, const model::Finding& finding)
{
  std::string out;
  report::append_finding_json(out, finding,
                              {.comparison = view.comparison(),
                               .questions = view.question_texts(),
                               .profile = view.profile(),
                               .messages = report::Messages::of(view.options().language)});
  return out;
}

std::string mention_json(const View& view, const model::Mention& mention)
{
  static const model::Document k_unknown;
  const auto* document = view.document(mention.document);
  std::string out;
  model::append_mention_json(out, mention, document == nullptr ? k_unknown : *document,
                             view.profile().interval(mention.quantity), view.profile().name());
  if (out.ends_with('\n')) {
    out.pop_back();
  }
  return out;
}

} // namespace saidby::casework
