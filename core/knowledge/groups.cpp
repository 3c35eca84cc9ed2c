#include "knowledge/groups.hpp"

#include "base/errors.hpp"
#include "base/tsv.hpp"
#include "knowledge/knowledge_files.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace saidby::knowledge {

namespace {

using model::Group;

constexpr std::string_view k_file = "groups.tsv";
constexpr std::string_view k_things = "things";
constexpr std::size_t k_count = static_cast<std::size_t>(Group::other) + 1;

std::size_t index(Group group) { return static_cast<std::size_t>(group); }

// The trees, and every relation worked out once: relation() is asked for pairs of mentions.
class GroupTable {
public:
  [[nodiscard]] static const GroupTable& embedded()
  {
    static const GroupTable table;
    return table;
  }

  [[nodiscard]] GroupRelation relation(Group a, Group b) const { return m_relations[index(a)][index(b)]; }
  [[nodiscard]] std::optional<Group> parent(Group group) const { return m_nodes[index(group)].parent; }
  [[nodiscard]] bool counts_things(Group group) const { return m_nodes[index(group)].facet == k_things; }

private:
  struct Node {
    std::string_view facet; // empty: the table has no such group
    std::optional<Group> parent;
    std::vector<Group> overlaps;
  };

  GroupTable()
  {
    read();
    for (std::size_t a = 0; a < k_count; ++a) {
      for (std::size_t b = 0; b < k_count; ++b) {
        m_relations[a][b] = worked_out(static_cast<Group>(a), static_cast<Group>(b));
      }
    }
  }

  void read();
  [[nodiscard]] GroupRelation worked_out(Group a, Group b) const;
  [[nodiscard]] bool inside(Group inner, Group outer) const;
  [[nodiscard]] bool may_overlap(Group a, Group b) const;

  std::array<Node, k_count> m_nodes;
  std::array<std::array<GroupRelation, k_count>, k_count> m_relations{};
};

Group group_named(std::string_view name, const base::TsvRow& row)
{
  const auto group = model::parse_name<Group>(name);
  if (!group) {
    throw base::PackError{std::string{k_file} + ':' + std::to_string(row.line) + ": no group is called '" +
                          std::string{name} + "'"};
  }
  return *group;
}

void GroupTable::read()
{
  const auto table = base::read_tsv(embedded_bytes(k_file), k_file, {"group", "facet", "parent", "overlaps"});
  for (const auto& row : table.rows) {
    auto& node = m_nodes[index(group_named(row.fields[0], row))];
    node.facet = row.fields[1];
    if (!row.fields[2].empty()) {
      node.parent = group_named(row.fields[2], row);
    }
    for (const auto name : base::split(row.fields[3], ',')) {
      node.overlaps.push_back(group_named(name, row));
    }
  }
  for (std::size_t i = 0; i < k_count; ++i) {
    if (m_nodes[i].facet.empty()) {
      throw base::PackError{std::string{k_file} + ": no row for '" + std::string{model::name(static_cast<Group>(i))} +
                            "'"};
    }
  }
}

// Trees are at most as deep as there are groups; a row that names itself through others ends there.
bool GroupTable::inside(Group inner, Group outer) const
{
  auto step = std::optional{inner};
  for (std::size_t depth = 0; step && depth < k_count; ++depth) {
    if (*step == outer) {
      return true;
    }
    step = parent(*step);
  }
  return false;
}

// Whether the table says that something above (or equal to) `a` may share members with something above `b`.
bool GroupTable::may_overlap(Group a, Group b) const
{
  for (const auto overlapping : m_nodes[index(a)].overlaps) {
    if (inside(b, overlapping)) {
      return true;
    }
  }
  const auto up = parent(a);
  return up && *up != Group::people && may_overlap(*up, b);
}

GroupRelation GroupTable::worked_out(Group a, Group b) const
{
  if (a == b) {
    return GroupRelation::same;
  }
  if (inside(a, b)) {
    return GroupRelation::part;
  }
  if (inside(b, a)) {
    return GroupRelation::whole;
  }
  if (a == Group::other || b == Group::other || counts_things(a) != counts_things(b)) {
    return GroupRelation::unrelated;
  }
  const bool one_facet = m_nodes[index(a)].facet == m_nodes[index(b)].facet;
  return one_facet && !may_overlap(a, b) && !may_overlap(b, a) ? GroupRelation::disjoint : GroupRelation::crossing;
}

} // namespace

GroupRelation relation(Group a, Group b) { return GroupTable::embedded().relation(a, b); }

std::optional<Group> parent(Group group) { return GroupTable::embedded().parent(group); }

bool counts_things(Group group) { return GroupTable::embedded().counts_things(group); }

} // namespace saidby::knowledge
