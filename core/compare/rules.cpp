#include "compare/rules.hpp"

#include <algorithm>
#include <array>

namespace saidby::compare {

namespace {

using Kind = model::FindingKind;

constexpr auto k_why = RuleUse::why;
constexpr auto k_doubt = RuleUse::doubt;
constexpr auto k_finding = RuleUse::finding;

constexpr std::array k_rules{
  // A denial is "not n", linked to what it denies.
  Rule{"figure_denied", k_finding, Kind::denial, "value source other_source", "3.0 modality"},
  // One claim, other words on the way.
  Rule{"qualifier_changed", k_finding, Kind::wording_drift, "from to source outlet", "3.2 same claim?"},
  Rule{"headline_drops_source", k_finding, Kind::headline_drops_source, "value source outlet", "3.2 same claim?"},
  Rule{"new_version_changes_figure", k_finding, Kind::outlet_correction, "from to outlet",
       "3.2 same claim?, 1 document"},
  // Withdrawn, in three ways, and still in use.
  Rule{"says_figure_wrong", k_finding, Kind::retraction, "value source day", "3.3 withdrawn?"},
  Rule{"denies_having_said", k_finding, Kind::retraction, "value source day", "3.3 withdrawn?"},
  Rule{"deleted_without_word", k_finding, Kind::retraction, "value outlet", "3.3 withdrawn?"},
  Rule{"withdrawn_still_used", k_finding, Kind::withdrawn_in_use, "value source outlet day other_day",
       "3.3 withdrawn?"},
  // Parts and wholes.
  Rule{"part_exceeds_whole", k_finding, Kind::part_exceeds_whole, "part whole group other_group source other_source",
       "3.6 part and whole"},
  Rule{"inner_place_exceeds_outer", k_finding, Kind::part_exceeds_whole,
       "part whole place other_place source other_source", "3.5 place"},
  Rule{"sum_exceeds_whole", k_finding, Kind::sum_exceeds_whole, "sum whole parts source", "3.6 part and whole"},
  // One origin, one series.
  Rule{"same_origin_rises", k_finding, Kind::revision, "from to source day other_day", "3.7 one series"},
  Rule{"announced_correction", k_finding, Kind::revision, "from to source day other_day", "3.7 one series"},
  Rule{"other_count_of_the_day", k_finding, Kind::revision, "from to source day other_day",
       "3.7 one series, 3.9 same day"},
  Rule{"count_of_the_moment_changes", k_finding, Kind::revision, "from to source day other_day",
       "3.7 one series, 1 window"},
  Rule{"same_authority_falls", k_finding, Kind::contradiction, "from to source day other_day", "3.7 one series"},
  Rule{"same_authority_two_values", k_finding, Kind::contradiction, "from to source day other_day",
       "3.9 same day and no hour"},
  // Two origins.
  Rule{"two_origins_apart", k_finding, Kind::contradiction, "low high source other_source", "3.8 two origins"},
  Rule{"two_origins_maybe_apart", k_finding, Kind::contradiction, "low high source other_source doubts",
       "3.8 two origins"},
  Rule{"apart_until_revised", k_finding, Kind::contradiction, "low high source other_source",
       "3.8 two origins, 3.7 outdated"},
  Rule{"later_count_lower", k_finding, Kind::contradiction, "from to source other_source day other_day",
       "3.8 two origins, 1 window"},
  Rule{"named_list_exceeds", k_finding, Kind::contradiction, "low high source other_source",
       "4 supports only up to its value"},
  Rule{"compatible_far_apart", k_finding, Kind::far_apart, "low high source other_source", "3.8 two origins"},
  Rule{"later_elsewhere", k_finding, Kind::revision, "from to source other_source day other_day", "3.8 two origins"},
  Rule{"independent_origins_agree", k_finding, Kind::agreement, "value source other_source origins",
       "3.8 two origins, 4"},
  Rule{"second_official_source", k_finding, Kind::agreement, "value source other_source party",
       "4 independent origins"},
  Rule{"one_digit_differs", k_finding, Kind::slip, "from to source day other_day", "3.9 why?"},
  Rule{"digits_swapped", k_finding, Kind::slip, "from to source day other_day", "3.9 why?"},
  // Origins.
  Rule{"all_rest_on_one", k_finding, Kind::single_origin, "value source outlets", "4 all rest on"},
  Rule{"no_source_given", k_finding, Kind::unsourced, "value outlet", "4 independent origins"},
  Rule{"unsourced_copies_unsourced", k_finding, Kind::unsourced, "value outlets", "4 independent origins"},
  Rule{"relays_cite_each_other", k_finding, Kind::circular, "value source other_source", "4 circular"},
  Rule{"confirmed_by_itself", k_finding, Kind::circular, "value source other_source outlet", "4 circular"},
  Rule{"counts_enemy_dead", k_finding, Kind::interested_party, "value source of", "4 interested party"},
  Rule{"declared_side_silent", k_finding, Kind::silent_side, "side", "6.6 silence"},
  // Why two figures may be apart.
  Rule{"sum_of_companions", k_why, Kind::contradiction, "a b c", "3.9 why?"},
  Rule{"part_counted_twice", k_why, Kind::contradiction, "a b c", "3.9 why?"},
  Rule{"attacker_counted", k_why, Kind::contradiction, "low high", "3.9 why?"},
  Rule{"place_lost", k_why, Kind::contradiction, "value place", "3.5 place, 3.9 why?"},
  Rule{"retraction_lost", k_why, Kind::contradiction, "value source", "3.9 why?"},
  Rule{"typing_error", k_why, Kind::contradiction, "low high", "3.9 why?"},
  // Why it is only possible.
  Rule{"place_unsaid", k_doubt, Kind::contradiction, "", "3.5 place"},
  Rule{"group_side_unsaid", k_doubt, Kind::contradiction, "", "3.1 scope"},
  Rule{"group_unsaid", k_doubt, Kind::contradiction, "", "3.1 scope"},
  Rule{"window_unsaid", k_doubt, Kind::contradiction, "", "3.4 windows"},
  Rule{"stage_unsaid", k_doubt, Kind::contradiction, "", "3.1 scope"},
  Rule{"event_unsure", k_doubt, Kind::contradiction, "", "3.1 scope"},
  Rule{"hour_unknown", k_doubt, Kind::contradiction, "", "3.9 same day and no hour"},
  Rule{"day_unknown", k_doubt, Kind::contradiction, "", "3.4 windows"},
  Rule{"dates_differ", k_doubt, Kind::contradiction, "", "3.8 two origins"},
  Rule{"hedged", k_doubt, Kind::contradiction, "", "3.0 modality"},
  Rule{"no_named_source", k_doubt, Kind::contradiction, "", "4 independent origins"},
};

} // namespace

std::span<const Rule> rules() { return k_rules; }

const Rule* find_rule(std::string_view id, RuleUse use)
{
  const auto found =
    std::find_if(k_rules.begin(), k_rules.end(), [&](const Rule& rule) { return rule.id == id && rule.use == use; });
  return found == k_rules.end() ? nullptr : &*found;
}

} // namespace saidby::compare
