#include "compare/world.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace saidby::compare {

namespace {

// Lists, for each scope, the pairs that it is in.
void index_pairs(World& world)
{
  world.pair_start.assign(world.table.scopes.size() + 1, 0);
  for (const auto& pair : world.pairs) {
    ++world.pair_start[pair.a + 1];
    ++world.pair_start[pair.b + 1];
  }
  std::partial_sum(world.pair_start.begin(), world.pair_start.end(), world.pair_start.begin());
  world.pair_list.resize(2 * world.pairs.size());
  auto next = world.pair_start;
  for (Index i = 0; i < world.pairs.size(); ++i) {
    world.pair_list[next[world.pairs[i].a]++] = i;
    world.pair_list[next[world.pairs[i].b]++] = i;
  }
}

} // namespace

World world_of(const FigureTable& table)
{
  World world{.table = table,
              .claims = claims_of(table),
              .pairs = related_scopes(table.scopes, table.places),
              .pair_start = {},
              .pair_list = {},
              .independent = {},
              .document_start = std::vector<Index>(table.documents.size() + 1, 0)};
  for (const auto& figure : table.figures) {
    ++world.document_start[figure.document + 1];
  }
  for (std::size_t i = 1; i < world.document_start.size(); ++i) {
    world.document_start[i] += world.document_start[i - 1];
  }
  index_pairs(world);
  return world;
}

bool counts_only_its_own(const World& world, const ClaimRow& claim)
{
  const auto& speaker = world.speaker(claim);
  return speaker.type == model::SourceType::hospital ||
         (speaker.local && (claim.doubts & bit(Doubt::place_unsaid)) != 0);
}

bool share_document(const World& world, const ClaimRow& a, const ClaimRow& b)
{
  if (a.figure_count == 1 && b.figure_count == 1) {
    return a.document == b.document;
  }
  constexpr std::size_t k_looked_at = 16; // what ten outlets carry, they carry in the same articles
  const auto figures_a = world.claims.figures_of(a);
  const auto figures_b = world.claims.figures_of(b);
  for (std::size_t i = 0; i < std::min(figures_a.size(), k_looked_at); ++i) {
    for (std::size_t j = 0; j < std::min(figures_b.size(), k_looked_at); ++j) {
      if (world.table.figures[figures_a[i]].document == world.table.figures[figures_b[j]].document) {
        return true;
      }
    }
  }
  return false;
}

Argument words(std::string_view name, const World& world, Index claim)
{
  return {name, Argument::Kind::words, world.claims.figures[world.claim(claim).first_figure]};
}

Argument source(std::string_view name, const World& world, Index claim)
{
  return {name, Argument::Kind::speaker, world.claim(claim).speaker};
}

Argument day(std::string_view name, const Moment& moment) { return {name, Argument::Kind::day, moment.first}; }

Argument number(std::string_view name, std::int64_t value) { return {name, Argument::Kind::number, value}; }

Argument outlet(std::string_view name, const World& world, Index figure)
{
  return {name, Argument::Kind::outlet, world.table.figures[figure].document};
}

} // namespace saidby::compare
