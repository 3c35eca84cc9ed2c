#include "compare/find.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

// docs/domain.md, section 4 "interested party" and section 6, principle 6: where a side has been declared and says
// nothing, the silence is a finding.

namespace saidby::compare {

namespace {

bool of_harm(MeasureSet measures)
{
  using model::Measure;
  return (measures & (bit(Measure::killed) | bit(Measure::injured) | bit(Measure::missing))) != 0;
}

bool fights(model::SourceType type)
{
  using model::SourceType;
  return type == SourceType::military || type == SourceType::armed_group || type == SourceType::police;
}

bool speaks_for_state(model::SourceType type) { return fights(type) || type == model::SourceType::government; }

// How sure it is that `claim` is a party's count of its enemy's dead; nothing where it is not.
std::optional<model::Grade> counts_enemy(const World& world, const ClaimRow& claim)
{
  const auto& scope = world.scope(claim);
  const auto& speaker = world.speaker(claim);
  if (!claim.cited || !claim.compares() || !of_harm(scope.measures)) {
    return std::nullopt;
  }
  if (scope.of == k_none) {
    const bool fighter = fights(speaker.type) && scope.group == model::Group::militants;
    return fighter ? std::optional{model::Grade::note} : std::nullopt;
  }
  const auto of_side = world.table.of_side[scope.of];
  if (const auto side = speaker.side_at(claim.said); side != k_none && of_side != k_none) {
    return side != of_side ? std::optional{model::Grade::sure} : std::nullopt;
  }
  const auto of_country = world.table.of_country[scope.of];
  const bool other_state = speaks_for_state(speaker.type) && speaker.country != k_none && of_country != k_none &&
                           speaker.country != of_country;
  const bool fighters = scope.group == model::Group::soldiers || scope.group == model::Group::security_forces ||
                        scope.group == model::Group::militants || scope.group == model::Group::police;
  return other_state && fighters ? std::optional{model::Grade::possible} : std::nullopt;
}

void find_interested(const World& world, Drafts& drafts)
{
  std::map<std::tuple<Index, Index, model::Grade>, std::vector<Index>> found; // scope, speaker, grade
  for (Index i = 0; i < world.claims.claims.size(); ++i) {
    if (const auto grade = counts_enemy(world, world.claim(i))) {
      found[{world.claim(i).scope, world.claim(i).speaker, *grade}].push_back(i);
    }
  }
  for (auto& [key, claims] : found) {
    const auto& [scope, speaker, grade] = key;
    const auto last = claims.back();
    Draft draft{.rule = "counts_enemy_dead", .grade = grade, .scope = scope};
    const auto figure = world.claims.figures[world.claim(last).first_figure];
    draft.arguments =
      drafts.keep({words("value", world, last), source("source", world, last),
                   world.table.scopes[scope].of == k_none ? Argument{"of", Argument::Kind::group, figure}
                                                          : Argument{"of", Argument::Kind::of, figure}});
    draft.sides = {{.claims = {claims.begin(), claims.end()}}};
    drafts.push_back(std::move(draft));
  }
}

// For each event and measure of which some declared side speaks, the sides that do not. The finding stands at
// the question of which most is said.
void find_silent(const World& world, Drafts& drafts)
{
  struct Told {
    std::set<Index> sides;
    std::map<Index, std::vector<Index>> claims; // by scope
  };
  std::map<std::pair<Index, MeasureSet>, Told> told;
  for (Index i = 0; i < world.claims.claims.size(); ++i) {
    const auto& claim = world.claim(i);
    const auto side = world.speaker(claim).side_at(claim.said);
    if (claim.cited && side != k_none && claim.modality != model::ModalityKind::forecast) {
      auto& here = told[{world.scope(claim).event, world.scope(claim).measures}];
      here.sides.insert(side);
      here.claims[claim.scope].push_back(i);
    }
  }
  for (auto& [key, here] : told) {
    const auto most = std::max_element(here.claims.begin(), here.claims.end(),
                                       [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    for (const auto side : world.table.declared_sides) {
      if (!here.sides.contains(side)) {
        Draft draft{.rule = "declared_side_silent", .grade = model::Grade::note, .scope = most->first};
        draft.arguments = drafts.keep({{"side", Argument::Kind::label, side}});
        draft.sides = {{.claims = {most->second.begin(), most->second.end()}}};
        drafts.push_back(std::move(draft));
      }
    }
  }
}

} // namespace

void find_parties(const World& world, Drafts& drafts)
{
  find_interested(world, drafts);
  if (!world.table.declared_sides.empty()) {
    find_silent(world, drafts);
  }
}

} // namespace saidby::compare
