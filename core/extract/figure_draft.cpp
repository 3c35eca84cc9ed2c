#include "extract/figure_draft.hpp"

#include <array>

namespace saidby::extract {

std::string_view name(Frame frame)
{
  // In the order of the enum.
  static constexpr std::array<std::string_view, 12> k_names{
    "figure.none", "figure.outcome_noun", "figure.object", "figure.complement", "figure.event_noun", "figure.predicate",
    "figure.part", "figure.toll",         "figure.list",   "figure.gap",        "figure.again",      "figure.noun"};
  return k_names[static_cast<std::size_t>(frame)];
}

} // namespace saidby::extract
