#pragma once

#include "compare/claims.hpp"
#include "compare/figures.hpp"
#include "compare/scope_relation.hpp"
#include "compare/small_list.hpp"

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace saidby::compare {

// What rules look at: the figures, the claims made of them, and which questions relate. Rules for a series and
// for what is withdrawn come first and mark claims as outdated or withdrawn; the others read that.
struct World {
  const FigureTable& table;
  ClaimTable claims;
  std::vector<ScopePair> pairs;      // of scopes; doubtful equals, and parts of wholes
  std::vector<Index> pair_start;     // pairs of scope s: pair_list[pair_start[s] .. pair_start[s + 1])
  std::vector<Index> pair_list;      // indices of `pairs`
  std::vector<Index> independent;    // of each claim: independent origins that name its value
  std::vector<Index> document_start; // the figures of document d are [start[d], start[d + 1])

  [[nodiscard]] const ClaimRow& claim(Index index) const { return claims.claims[index]; }
  [[nodiscard]] const Scope& scope(const ClaimRow& claim) const { return table.scopes[claim.scope]; }
  [[nodiscard]] const Speaker& speaker(const ClaimRow& claim) const { return table.speakers[claim.speaker]; }
  [[nodiscard]] const Figure& nearest(const ClaimRow& claim) const
  {
    return table.figures[claims.figures[claim.first_figure]];
  }
  [[nodiscard]] std::span<const Index> pairs_of(Index scope) const
  {
    return std::span{pair_list}.subspan(pair_start[scope], pair_start[scope + 1] - pair_start[scope]);
  }
  [[nodiscard]] std::size_t scope_size(Index scope) const
  {
    return claims.scope_start[scope + 1] - claims.scope_start[scope];
  }
};

// Clusters, relates and indexes. Requires: adopt_sources(table) was called; `table` outlives the result.
[[nodiscard]] World world_of(const FigureTable& table);

// Whether the counter of a claim saw only a part of what happened: a hospital those who came to it; a mayor or the
// firemen their own town, where no place is said.
[[nodiscard]] bool counts_only_its_own(const World& world, const ClaimRow& claim);

// Whether some document carries both claims.
[[nodiscard]] bool share_document(const World& world, const ClaimRow& a, const ClaimRow& b);

// An argument of a finding's sentence, not yet in words.
struct Argument {
  enum class Kind : std::uint8_t {
    words,
    older_words,
    number,
    speaker,
    controller,
    day,
    place,
    group,
    of,
    label,
    outlet
  };
  std::string_view name;
  Kind kind = Kind::number;
  std::int64_t value =
    0; // words, group: a figure; controller: a speaker; outlet: a document; day: hours; else an index or the number
};

// Claims that agree, on one side of a finding.
struct DraftSide {
  SmallList<Index, 2> claims = {};
  std::vector<Index> figures = {};       // the figures to show; empty: all of the claims
  std::vector<Index> older_figures = {}; // of documents that stand no longer
};

// Arguments of one draft, in Drafts::arguments().
struct ArgumentRange {
  Index first = 0;
  Index count = 0;
};

// A finding before it is put into values.
struct Draft {
  std::string_view rule;
  model::Grade grade = model::Grade::possible;
  Index scope = k_none;
  DoubtSet doubts = 0;
  SmallList<DraftSide, 2> sides = {};
  ArgumentRange arguments = {};
  std::string_view constant = {}; // of the profile, that decided
  std::string_view why = {};
  ArgumentRange why_arguments = {};
};

// All drafts of a comparison, hundreds of thousands in a large case, and the arguments of all.
class Drafts {
public:
  void push_back(Draft draft) { m_drafts.push_back(std::move(draft)); }

  // Keeps arguments for the draft that is being written.
  [[nodiscard]] ArgumentRange keep(std::initializer_list<Argument> arguments)
  {
    const auto first = static_cast<Index>(m_arguments.size());
    m_arguments.insert(m_arguments.end(), arguments);
    return {first, static_cast<Index>(arguments.size())};
  }
  [[nodiscard]] std::span<const Argument> arguments(const ArgumentRange& range) const
  {
    return std::span{m_arguments}.subspan(range.first, range.count);
  }

  [[nodiscard]] std::size_t size() const { return m_drafts.size(); }
  [[nodiscard]] auto begin() { return m_drafts.begin(); }
  [[nodiscard]] auto end() { return m_drafts.end(); }
  [[nodiscard]] auto begin() const { return m_drafts.begin(); }
  [[nodiscard]] auto end() const { return m_drafts.end(); }

private:
  std::deque<Draft> m_drafts; // never moved
  std::vector<Argument> m_arguments;
};

// Arguments by what they hold.
[[nodiscard]] Argument words(std::string_view name, const World& world, Index claim);
[[nodiscard]] Argument source(std::string_view name, const World& world, Index claim);
[[nodiscard]] Argument day(std::string_view name, const Moment& moment);
[[nodiscard]] Argument number(std::string_view name, std::int64_t value);
[[nodiscard]] Argument outlet(std::string_view name, const World& world, Index figure);

} // namespace saidby::compare
