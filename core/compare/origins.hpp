#pragma once

#include "compare/world.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace saidby::compare {

// Counts independent origins (docs/domain.md, section 4): different last words of named counters. All that is
// unattributed, anonymous or generic counts once together, and never as the second. Where joint sources take
// part, the count is the max-flow of the provenance graph; without them the two are the same number.
class OriginCounter {
public:
  explicit OriginCounter(const FigureTable& table) : m_table{table}, m_seen(table.root_count, 0) {}

  void clear();
  void add(const ClaimRow& claim);
  [[nodiscard]] std::size_t count() const;

private:
  [[nodiscard]] std::size_t flow() const;

  const FigureTable& m_table;
  std::vector<Index> m_seen; // round in which a root was last seen
  Index m_round = 1;
  std::size_t m_named = 0;
  bool m_pooled = false;
  std::vector<Index> m_joint;   // speakers
  std::vector<Index> m_singles; // roots
};

// Claims of one question that name one value, with those next to them that agree.
class ValueGroups {
public:
  ValueGroups(const World& world, Index scope);

  [[nodiscard]] std::size_t size() const { return m_starts.size() - 1; }
  [[nodiscard]] std::span<const Index> group(std::size_t i) const
  {
    return std::span{m_claims}.subspan(m_starts[i], m_starts[i + 1] - m_starts[i]);
  }

  // Calls `visit(claim)` for each claim that agrees with the group's value, the group's own first.
  template <typename Visit>
  void agreeing(std::size_t i, Visit visit) const
  {
    for (const auto claim : group(i)) {
      visit(claim);
    }
    // Roundings and bounds that are reached lie next to each other.
    for (auto j = i; j-- > 0 && is_near(i, j);) {
      visit_agreeing(i, j, visit);
    }
    for (auto j = i + 1; j < size() && is_near(i, j); ++j) {
      visit_agreeing(i, j, visit);
    }
  }

private:
  enum class Agreement : std::uint8_t { none, lower_bounds, all };

  // Which claims of group `j` agree with the value of group `i`: all where one is the other's rounding or where a
  // lower bound of `i` is reached, those that are lower bounds where `i` reaches them.
  [[nodiscard]] Agreement agreement(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool is_open(Index claim) const;
  // Whether the values of two groups are close enough to look at, and not too many groups away.
  [[nodiscard]] bool is_near(std::size_t i, std::size_t j) const;

  template <typename Visit>
  void visit_agreeing(std::size_t i, std::size_t j, Visit visit) const
  {
    const auto how = agreement(i, j);
    for (const auto claim : how == Agreement::none ? std::span<const Index>{} : group(j)) {
      if (how == Agreement::all || is_open(claim)) {
        visit(claim);
      }
    }
  }

  const World& m_world;
  std::vector<Index> m_claims;       // by what they name
  std::vector<std::size_t> m_starts; // of the groups, and the end
  std::vector<bool> m_has_open;      // of groups: whether some claim is a lower bound
};

} // namespace saidby::compare
