#include "compare/intern_scopes.hpp"

#include "compare/words.hpp"
#include "knowledge/gazetteer.hpp"

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace saidby::compare {

namespace {

struct ScopeHash {
  std::size_t operator()(const Scope& scope) const noexcept
  {
    std::uint64_t hash = 0;
    const auto mix = [&hash](auto value) {
      hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x9E3779B97F4A7C15U;
      hash ^= hash >> 29;
    };
    mix(scope.event);
    mix(scope.measures);
    mix(scope.place);
    mix(scope.of);
    mix(scope.subset);
    mix(scope.start_first);
    mix(scope.start_last);
    mix(scope.stage);
    mix(scope.group);
    mix(scope.unit);
    mix(scope.window);
    mix((scope.serious ? 2 : 0) + (scope.except ? 1 : 0));
    return static_cast<std::size_t>(hash);
  }
};

// Parts that no class tells from their whole are told apart by their words, or not at all.
void set_subset(SaidFigure& part, const SaidFigure& whole, Words& subsets, const model::Mention& mention)
{
  const auto& a = part.scope;
  const auto& b = whole.scope;
  const bool told_apart = a.group != b.group || a.serious != b.serious || a.of != b.of || a.measures != b.measures ||
                          a.place != b.place || a.stage != b.stage || a.unit != b.unit;
  if (!told_apart) {
    const auto words = knowledge::folded_name(mention.group.text);
    part.scope.subset = subsets.add(words.empty() ? mention.id.value : words);
  }
}

} // namespace

void intern_scopes(std::vector<SaidFigure>& said, LoadedCase& loaded)
{
  auto& table = loaded.table;
  Words subsets;
  for (auto& one : said) {
    if (one.figure.part_of != k_none && one.figure.document != k_none) {
      set_subset(one, said[one.figure.part_of], subsets, *loaded.names.mentions[one.figure.mention]);
    }
  }
  // Where a figure ends up: standing or of an older version; k_none if told by another one.
  std::vector<Index> moved(said.size(), k_none);
  std::unordered_map<Scope, Index, ScopeHash> scopes;
  for (Index i = 0; i < said.size(); ++i) {
    auto& one = said[i];
    if (one.figure.document == k_none) {
      continue;
    }
    const auto [scope, is_new] = scopes.try_emplace(one.scope, static_cast<Index>(table.scopes.size()));
    if (is_new) {
      table.scopes.push_back(one.scope);
    }
    one.figure.scope = scope->second;
    const bool stands = table.documents[one.figure.document].stands;
    auto& figures = stands ? table.figures : table.older_versions;
    moved[i] = stands ? static_cast<Index>(figures.size()) : k_none;
    figures.push_back(one.figure);
  }
  const auto follow = [&](Index& figure) { figure = figure == k_none ? k_none : moved[figure]; };
  for (auto& figure : table.figures) {
    follow(figure.part_of);
    follow(figure.replaces);
  }
  for (auto& pointer : table.pointers) {
    follow(pointer.target);
  }
  std::erase_if(table.pointers, [&](const Pointer& pointer) { return !table.documents[pointer.document].stands; });
  for (auto& figure : loaded.names.figure_of) {
    follow(figure);
  }
  loaded.names.subsets = std::move(subsets).taken();
}

} // namespace saidby::compare
