#include "compare/compare_rows.hpp"

#include "compare/claims.hpp"
#include "compare/find.hpp"

namespace saidby::compare {

Compared compared_rows(FigureTable& table)
{
  adopt_sources(table);
  Compared result{world_of(table), {}};
  auto& [world, drafts] = result;
  find_withdrawn(world, drafts);
  find_series(world, drafts);
  mark_copied(world);
  find_circles(world, drafts);
  find_apart(world, drafts);
  find_parts(world, drafts);
  give_reasons(world, drafts);
  find_sums(world, drafts);
  find_wording(world, drafts);
  find_new_versions(world, drafts);
  find_agreement(world, drafts);
  find_origins(world, drafts);
  find_self_confirmed(world, drafts);
  find_parties(world, drafts);
  return result;
}

} // namespace saidby::compare
