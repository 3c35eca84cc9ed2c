#pragma once

#include "compare/big_list.hpp"
#include "compare/figures.hpp"

#include <span>
#include <vector>

namespace saidby::compare {

// What one origin said, carried by one or more figures (docs/domain.md, section 3, step 2).
struct ClaimRow {
  Index scope = k_none;
  Index speaker = k_none;
  Index first_figure = 0; // in ClaimTable::figures: nearest to the origin first
  Index figure_count = 0;
  Index document = k_none; // of the nearest figure
  Index newer = k_none;    // the claim with which its own origin outdated it
  Index pointer = k_none;  // what withdrew it, in FigureTable::pointers
  Index copied = k_none;   // unattributed and equal to this sourced claim, so not independent of it
  Named named;             // the value nearest to the origin
  Bounds bounds;
  Bounds told;
  Moment said;       // when first
  Moment said_again; // when last
  Moment withdrawn;  // unknown: not withdrawn
  model::Qualifier qualifier = model::Qualifier::exact;
  model::ModalityKind modality = model::ModalityKind::asserted;
  DoubtSet doubts = 0; // those that all its figures share
  bool cited = false;
  bool pooled = false; // nobody whom one could ask stands behind it; so with relays that cite each other
  bool corrects = false;
  bool words_differ = false;  // its figures have more than one qualifier
  bool bare_title = false;    // a headline among them drops the source
  bool many_articles = false; // they stand in more than one

  // Whether it takes part in comparison at all: forecasts, denials and what was only told to be withdrawn do not.
  [[nodiscard]] bool compares() const
  {
    return modality == model::ModalityKind::asserted || modality == model::ModalityKind::hedged;
  }
  [[nodiscard]] bool is_withdrawn() const { return pointer != k_none; }
  [[nodiscard]] bool stands() const { return newer == k_none && !is_withdrawn(); }
};

struct ClaimTable {
  BigList<ClaimRow> claims;       // by scope, then as they were said
  BigList<Index> figures;         // of all claims, one after the other
  BigList<Index> claim_of;        // of every figure of the FigureTable
  std::vector<Index> by_value;    // the claims of each scope, in the same stretches, by what they name
  std::vector<Index> by_speaker;  // the same by speaker, each speaker's as they were said
  std::vector<Index> scope_start; // the claims of scope s are [scope_start[s], scope_start[s + 1])

  // The claims of a scope by speaker, each speaker's as they were said.
  [[nodiscard]] std::span<const Index> spoken(Index scope) const
  {
    return std::span{by_speaker}.subspan(scope_start[scope], scope_start[scope + 1] - scope_start[scope]);
  }
  // The claims of a scope by what they name, of equals as they were said.
  [[nodiscard]] std::span<const Index> valued(Index scope) const
  {
    return std::span{by_value}.subspan(scope_start[scope], scope_start[scope + 1] - scope_start[scope]);
  }
  [[nodiscard]] std::span<const Index> figures_of(const ClaimRow& claim) const
  {
    return std::span{figures}.subspan(claim.first_figure, claim.figure_count);
  }
};

// Gives bare figures of headlines and texts the source of the equal figure of the same article.
void adopt_sources(FigureTable& table);

// Clusters figures into claims. Requires: adopt_sources() was called. O(n log n).
[[nodiscard]] ClaimTable claims_of(const FigureTable& table);

} // namespace saidby::compare
