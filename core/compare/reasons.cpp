#include "compare/find.hpp"

#include "compare/numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>

// docs/domain.md, section 3, step 9: why? Try and say it.

namespace saidby::compare {

namespace {

class Reasons {
public:
  Reasons(const World& world, Drafts& drafts) : m_world{world}, m_drafts{drafts} {}

  // The first reason that fits, the most telling first.
  void give(Draft& draft)
  {
    if (draft.sides.size() < 2 || draft.sides.front().claims.empty() || draft.sides.back().claims.empty()) {
      return;
    }
    for (const auto low : draft.sides.front().claims) {
      for (const auto high : draft.sides.back().claims) {
        if (retraction_lost(draft, low, high) || part_counted_twice(draft, low, high) ||
            attacker_counted(draft, low, high) || sum_of_companions(draft, low, high) || place_lost(draft, low, high) ||
            typing_error(draft, low, high)) {
          return;
        }
      }
    }
  }

private:
  [[nodiscard]] std::span<const Figure> together_with(const Figure& figure) const
  {
    const auto first = m_world.document_start[figure.document];
    return std::span{m_world.table.figures}.subspan(first, m_world.document_start[figure.document + 1] - first);
  }

  [[nodiscard]] Argument figure_words(std::string_view name, const Figure& figure) const
  {
    return {name, Argument::Kind::words, &figure - m_world.table.figures.data()};
  }

  // A figure of `value` in an article that carries `claim`, of which `is_it` holds.
  template <typename Test>
  [[nodiscard]] const Figure* companion(Index claim, std::int64_t value, Test is_it) const
  {
    for (const auto i : m_world.claims.figures_of(m_world.claim(claim))) {
      for (const auto& figure : together_with(m_world.table.figures[i])) {
        if (figure.named.is_value() && figure.named.low == value && is_it(figure, i)) {
          return &figure;
        }
      }
    }
    return nullptr;
  }

  [[nodiscard]] std::optional<std::int64_t> difference(Index low, Index high) const
  {
    const auto& a = m_world.claim(low).named;
    const auto& b = m_world.claim(high).named;
    return a.is_value() && b.is_value() && b.low > a.low ? std::optional{b.low - a.low} : std::nullopt;
  }

  void set(Draft& draft, std::string_view why, std::initializer_list<Argument> arguments)
  {
    draft.why = why;
    draft.why_arguments = m_drafts.keep(arguments);
  }

  // "12 killed, including 3 children" became "15 killed".
  bool part_counted_twice(Draft& draft, Index low, Index high)
  {
    const auto more = difference(low, high);
    const auto* part =
      more ? companion(low, *more, [](const Figure& f, Index whole) { return f.part_of == whole; }) : nullptr;
    if (part != nullptr) {
      set(draft, "part_counted_twice", {words("a", m_world, low), figure_words("b", *part), words("c", m_world, high)});
    }
    return part != nullptr;
  }

  // a + b = c among figures of one source: victims are the dead and the injured.
  bool sum_of_companions(Draft& draft, Index low, Index high)
  {
    const auto more = difference(low, high);
    const auto of_source = [&](Index claim) {
      return [&, claim](const Figure& f, Index) {
        return f.speaker == m_world.claim(claim).speaker && f.scope != m_world.claim(claim).scope &&
               f.part_of == k_none;
      };
    };
    const Figure* added = more ? companion(low, *more, of_source(low)) : nullptr;
    if (more && added == nullptr) {
      added = companion(high, *more, of_source(high));
    }
    if (added != nullptr) {
      set(draft, "sum_of_companions", {words("a", m_world, low), figure_words("b", *added), words("c", m_world, high)});
    }
    return added != nullptr;
  }

  // With or without the attacker: one more, where the articles speak of an attacker.
  bool attacker_counted(Draft& draft, Index low, Index high)
  {
    const auto more = difference(low, high);
    if (!more || *more > m_world.table.limits.attacker_difference ||
        (m_world.scope(m_world.claim(high)).measures & bit(model::Measure::killed)) == 0) {
      return false;
    }
    const auto tells = [&](Index claim) {
      const auto figures = m_world.claims.figures_of(m_world.claim(claim));
      return std::any_of(figures.begin(), figures.end(), [&](Index i) {
        const auto all = together_with(m_world.table.figures[i]);
        return std::any_of(all.begin(), all.end(), [](const Figure& f) { return f.tells_of_attacker; });
      });
    };
    if (!tells(low) && !tells(high)) {
      return false;
    }
    set(draft, "attacker_counted", {words("low", m_world, low), words("high", m_world, high)});
    return true;
  }

  // "400 in Riverton alone" became "400".
  bool place_lost(Draft& draft, Index low, Index high)
  {
    for (const auto claim : {low, high}) {
      const auto& lost = m_world.claim(claim);
      if ((lost.doubts & bit(Doubt::place_unsaid)) == 0) {
        continue;
      }
      for (const auto pair : m_world.pairs_of(lost.scope)) {
        const auto& related = m_world.pairs[pair];
        if (related.b != lost.scope || !related.relation.by_place) {
          continue;
        }
        for (auto i = m_world.claims.scope_start[related.a]; i < m_world.claims.scope_start[related.a + 1]; ++i) {
          if (m_world.claim(i).named == lost.named) {
            set(draft, "place_lost",
                {words("value", m_world, claim),
                 {"place", Argument::Kind::place, m_world.table.scopes[related.a].place}});
            return true;
          }
        }
      }
    }
    return false;
  }

  bool retraction_lost(Draft& draft, Index low, Index high)
  {
    for (const auto claim : {low, high}) {
      if (m_world.claim(claim).is_withdrawn()) {
        set(draft, "retraction_lost", {words("value", m_world, claim), source("source", m_world, claim)});
        return true;
      }
    }
    return false;
  }

  bool typing_error(Draft& draft, Index low, Index high)
  {
    const auto& a = m_world.claim(low).named;
    const auto& b = m_world.claim(high).named;
    if (!a.is_value() || !b.is_value() ||
        digit_slip(a.low, b.low, m_world.table.limits.slip_min_digits) == DigitSlip::none) {
      return false;
    }
    set(draft, "typing_error", {words("low", m_world, low), words("high", m_world, high)});
    return true;
  }

  const World& m_world;
  Drafts& m_drafts;
};

} // namespace

void give_reasons(const World& world, Drafts& drafts)
{
  constexpr std::size_t k_sides_at_most = 64; // of a finding with so many claims no single pair is the reason
  Reasons reasons{world, drafts};
  for (auto& draft : drafts) {
    const bool apart = draft.rule == "two_origins_apart" || draft.rule == "two_origins_maybe_apart" ||
                       draft.rule == "apart_until_revised" || draft.rule == "later_count_lower" ||
                       draft.rule == "same_authority_falls" || draft.rule == "part_exceeds_whole";
    if (apart && draft.sides.front().claims.size() * draft.sides.back().claims.size() <= k_sides_at_most) {
      reasons.give(draft);
    }
  }
}

} // namespace saidby::compare
