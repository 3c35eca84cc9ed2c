#include "compare/find.hpp"

#include "compare/numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

// docs/domain.md, section 3, step 2: the wording of the mention nearest to the origin is kept; a changed
// qualifier is wording drift; a bare headline over a sourced text is one claim and a note.

namespace saidby::compare {

namespace {

// Qualifiers that promise the same: "at least" and "more than" both bound from below.
int promise_of(model::Qualifier qualifier)
{
  using model::Qualifier;
  switch (qualifier) {
  case Qualifier::exact: return 0;
  case Qualifier::at_least:
  case Qualifier::more_than: return 1;
  case Qualifier::at_most:
  case Qualifier::less_than: return 2;
  case Qualifier::approximately: return 3;
  case Qualifier::range: return 4;
  case Qualifier::vague: return 5;
  }
  return 0;
}

void find_drift(const World& world, Index index, Drafts& drafts)
{
  const auto& claim = world.claim(index);
  const auto figures = world.claims.figures_of(claim);
  const auto& nearest = world.nearest(claim);
  std::vector<Index> drifted;
  bool elsewhere = false;
  for (const auto i : figures.subspan(1)) {
    const auto& figure = world.table.figures[i];
    if (!figure.retracting && figure.named == nearest.named &&
        promise_of(figure.qualifier) != promise_of(nearest.qualifier)) {
      elsewhere = elsewhere || figure.document != nearest.document;
      drifted.push_back(i);
    }
  }
  if (drifted.empty() || !claim.cited) {
    return;
  }
  Draft draft{.rule = "qualifier_changed",
              .grade = elsewhere ? model::Grade::possible : model::Grade::note,
              .scope = claim.scope};
  draft.arguments = drafts.keep({words("from", world, index),
                                 {"to", Argument::Kind::words, drifted.front()},
                                 source("source", world, index),
                                 outlet("outlet", world, drifted.front())});
  draft.sides = {{.claims = {index}, .figures = {figures.front()}}, {.claims = {index}, .figures = std::move(drifted)}};
  drafts.push_back(std::move(draft));
}

void find_bare_headline(const World& world, Index index, Drafts& drafts)
{
  const auto& claim = world.claim(index);
  for (const auto i : world.claims.figures_of(claim)) {
    const auto& figure = world.table.figures[i];
    if (!figure.took_source || figure.part != model::Part::title) {
      continue;
    }
    Draft draft{.rule = "headline_drops_source", .grade = model::Grade::note, .scope = claim.scope};
    draft.sides = {{.claims = {index}, .figures = {i}}};
    draft.arguments =
      drafts.keep({{"value", Argument::Kind::words, i}, source("source", world, index), outlet("outlet", world, i)});
    drafts.push_back(std::move(draft));
  }
}

} // namespace

void find_wording(const World& world, Drafts& drafts)
{
  for (Index i = 0; i < world.claims.claims.size(); ++i) {
    if (world.claim(i).words_differ) {
      find_drift(world, i, drafts);
    }
    if (world.claim(i).bare_title) {
      find_bare_headline(world, i, drafts);
    }
  }
}

} // namespace saidby::compare
