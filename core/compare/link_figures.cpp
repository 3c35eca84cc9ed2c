#include "compare/link_figures.hpp"

#include <string_view>
#include <unordered_map>

namespace saidby::compare {

namespace {

// Two mentions of the same bytes that name different measures.
bool are_one_figure(const model::Mention& a, const model::Mention& b)
{
  return !a.evidence->figure.empty() && a.evidence->figure == b.evidence->figure && a.measure != b.measure;
}

// An older figure told in a newer text was said at some time before: that is all that is known.
void date_back(Figure& figure, const Moment& published)
{
  constexpr std::int32_t k_back = 30 * 24; // hours
  if (!figure.dated_back && !published.unknown()) {
    figure.said = {published.first - k_back, published.first - 1};
  }
  figure.dated_back = true;
}

} // namespace

void join_measures(DocumentFigures& document)
{
  const auto& mentions = document.mentions;
  auto& figure_of = document.figure_of;
  for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
    for (auto j = i + 1; j < mentions.size(); ++j) {
      const auto& a = *mentions[i];
      const auto& b = *mentions[j];
      if (!a.evidence || !b.evidence || b.evidence->span.start != a.evidence->span.start) {
        break;
      }
      if (figure_of[i] == k_none || figure_of[j] == k_none || figure_of[i] == figure_of[j] || !are_one_figure(a, b)) {
        continue;
      }
      document.said[figure_of[i]].scope.measures |= document.said[figure_of[j]].scope.measures;
      document.said[figure_of[j]].figure.document = k_none;
      figure_of[j] = figure_of[i];
    }
  }
}

std::vector<Withdrawal> link_figures(DocumentFigures& document)
{
  const auto& mentions = document.mentions;
  std::unordered_map<std::string_view, Index> by_id;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    by_id.emplace(mentions[i]->id.value, document.figure_of[i]);
  }
  const auto figure_named = [&](const model::MentionId& id) {
    const auto found = by_id.find(id.value);
    return id.empty() || found == by_id.end() ? k_none : found->second;
  };
  std::vector<Withdrawal> withdrawals;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const auto own = document.figure_of[i];
    if (own != k_none && mentions[i]->part_of) {
      document.said[own].figure.part_of = figure_named(*mentions[i]->part_of);
    }
    const auto& reference = mentions[i]->refers_to;
    const auto target = reference ? figure_named(reference->mention) : k_none;
    if (reference && reference->act == model::ReferenceAct::replaces) {
      if (target != k_none && target != own) {
        date_back(document.said[target].figure, document.published);
        if (own != k_none) {
          document.said[own].figure.replaces = target;
        }
      }
    } else if (reference || (own != k_none && document.said[own].figure.retracting)) {
      withdrawals.push_back(
        {i, target != k_none ? target : own, reference ? reference->act : model::ReferenceAct::withdraws});
    }
  }
  return withdrawals;
}

} // namespace saidby::compare
