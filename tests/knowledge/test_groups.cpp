#include "knowledge/groups.hpp"

#include <doctest/doctest.h>

using namespace saidby;
using enum model::Group;
using enum knowledge::GroupRelation;

namespace {

knowledge::GroupRelation inverse(knowledge::GroupRelation relation)
{
  return relation == part ? whole : relation == whole ? part : relation;
}

} // namespace

TEST_CASE("how two groups stand to each other")
{
  struct Row {
    model::Group a;
    model::Group b;
    knowledge::GroupRelation expected;
  };
  const Row rows[] = {
    {police, police, same},
    {police, security_forces, part},
    {police, people, part},
    {children, people, part},
    {people, militants, whole},
    {police, soldiers, disjoint},
    {police, protesters, disjoint},
    {civilians, soldiers, disjoint},
    {civilians, security_forces, disjoint},
    {militants, civilians, disjoint},
    {women, men, disjoint},
    {buildings, vehicles, disjoint},
    {children, civilians, crossing},
    {women, police, crossing},
    {foreigners, soldiers, crossing},
    {journalists, civilians, crossing}, // of one facet, but a journalist is a civilian as well
    {protesters, civilians, crossing},
    {police, officials, crossing}, // through security_forces
    {people, buildings, unrelated},
    {police, vehicles, unrelated},
    {other, people, unrelated},
    {other, buildings, unrelated},
    {other, other, same},
  };
  for (const auto& row : rows) {
    CAPTURE(model::name(row.a));
    CAPTURE(model::name(row.b));
    CHECK(knowledge::relation(row.a, row.b) == row.expected);
    CHECK(knowledge::relation(row.b, row.a) == inverse(row.expected));
  }
}

TEST_CASE("every pair of groups has one relation, read either way")
{
  const auto count = model::names_of<model::Group>().size();
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < count; ++j) {
      const auto a = static_cast<model::Group>(i);
      const auto b = static_cast<model::Group>(j);
      CAPTURE(model::name(a));
      CAPTURE(model::name(b));
      CHECK(knowledge::relation(b, a) == inverse(knowledge::relation(a, b)));
    }
  }
}

TEST_CASE("the tree above a group")
{
  CHECK(knowledge::parent(police) == security_forces);
  CHECK(knowledge::parent(security_forces) == people);
  CHECK(knowledge::parent(children) == people);
  CHECK(knowledge::parent(people) == std::nullopt);
  CHECK(knowledge::parent(vehicles) == std::nullopt);
  CHECK(knowledge::counts_things(buildings));
  CHECK_FALSE(knowledge::counts_things(people));
  CHECK_FALSE(knowledge::counts_things(other));
}
