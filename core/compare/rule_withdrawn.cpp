#include "compare/find.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

// docs/domain.md, section 3, step 3, and denials of step 0.

namespace saidby::compare {

namespace {

struct Target {
  Index claim = k_none;
  bool named = false; // by the text, not found by who spoke and when
};

class Withdrawals {
public:
  explicit Withdrawals(World& world) : m_world{world}
  {
    for (Index i = 0; i < world.claims.claims.size(); ++i) {
      m_by_speaker.emplace_back(world.claim(i).speaker, i);
    }
    if (!world.table.pointers.empty()) {
      std::sort(m_by_speaker.begin(), m_by_speaker.end());
    }
  }

  void find(Drafts& drafts)
  {
    for (Index i = 0; i < m_world.table.pointers.size(); ++i) {
      const auto& pointer = m_world.table.pointers[i];
      for (const auto& target : targets(pointer)) {
        point_at(i, target, drafts);
      }
    }
    for (Index i = 0; i < m_world.claims.claims.size(); ++i) {
      if (m_world.claim(i).is_withdrawn()) {
        find_uses(i, drafts);
      }
    }
  }

private:
  // "These figures were a mistake" holds no figure: it points to the latest that its speaker gave before.
  [[nodiscard]] std::vector<Target> targets(const Pointer& pointer) const
  {
    if (pointer.target != k_none) {
      return {{m_world.claims.claim_of[pointer.target], true}};
    }
    std::vector<Target> found;
    Moment latest;
    const auto own = std::lower_bound(m_by_speaker.begin(), m_by_speaker.end(), std::pair{pointer.speaker, Index{0}});
    for (auto at = own; at != m_by_speaker.end() && at->first == pointer.speaker; ++at) {
      const auto& claim = m_world.claim(at->second);
      const bool before = !claim.said.unknown() && claim.said.first <= pointer.said.last;
      if (!before || !claim.compares() || m_world.scope(claim).event != pointer.event) {
        continue;
      }
      if (latest.unknown() || claim.said.first > latest.last) {
        found.clear();
        latest = claim.said;
      }
      if (claim.said.may_be_with(latest)) {
        found.push_back({at->second, false});
      }
    }
    return found;
  }

  void point_at(Index index, const Target& target, Drafts& drafts)
  {
    const auto& pointer = m_world.table.pointers[index];
    auto& claim = m_world.claims.claims[target.claim];
    const auto& speaker = m_world.table.speakers[pointer.speaker];
    const bool own = claim.speaker == pointer.speaker ||
                     (!speaker.pooled && m_world.table.speakers[claim.speaker].root == speaker.root);
    if (pointer.act == model::ReferenceAct::denies && !own) {
      return; // somebody denies what another said: a denial, found among the claims
    }
    const bool is_new = claim.pointer == k_none;
    if (is_new || pointer.said.first < claim.withdrawn.first) {
      claim.pointer = index;
      claim.withdrawn = pointer.said;
    }
    if (!is_new) {
      return;
    }
    Draft draft;
    draft.rule = pointer.act == model::ReferenceAct::denies ? "denies_having_said" : "says_figure_wrong";
    draft.grade = target.named ? model::Grade::sure : model::Grade::possible;
    draft.scope = claim.scope;
    draft.sides = {{.claims = {target.claim}}};
    draft.arguments = drafts.keep(
      {words("value", m_world, target.claim), source("source", m_world, target.claim), day("day", pointer.said)});
    drafts.push_back(std::move(draft));
  }

  [[nodiscard]] bool tells_of_withdrawal(const Figure& figure, const ClaimRow& claim) const
  {
    if (figure.retracting || figure.dated_back) {
      return true;
    }
    const auto& pointers = m_world.table.pointers;
    return std::any_of(pointers.begin(), pointers.end(), [&](const Pointer& pointer) {
      return pointer.document == figure.document && pointer.speaker == pointers[claim.pointer].speaker;
    });
  }

  // Each later use of the figure: what an editor wants most.
  void find_uses(Index index, Drafts& drafts)
  {
    const auto& claim = m_world.claim(index);
    std::vector<Index> sure;
    std::vector<Index> possible;
    for (const auto i : m_world.claims.figures_of(claim)) {
      const auto& figure = m_world.table.figures[i];
      const auto& published = m_world.table.documents[figure.document].published;
      if (tells_of_withdrawal(figure, claim)) {
        continue;
      }
      if (claim.withdrawn.surely_before(figure.said) || claim.withdrawn.surely_before(published)) {
        sure.push_back(i);
      } else if (!published.unknown() && published.last > claim.withdrawn.last) {
        possible.push_back(i);
      }
    }
    // One sure use says it; uses of the same day add nothing.
    if (!sure.empty()) {
      add_use(index, std::move(sure), model::Grade::sure, drafts);
    } else if (!possible.empty()) {
      add_use(index, std::move(possible), model::Grade::possible, drafts);
    }
  }

  void add_use(Index index, std::vector<Index> figures, model::Grade grade, Drafts& drafts)
  {
    const auto& claim = m_world.claim(index);
    Draft draft;
    draft.rule = "withdrawn_still_used";
    draft.grade = grade;
    draft.scope = claim.scope;
    draft.arguments = drafts.keep(
      {words("value", m_world, index), source("source", m_world, index), outlet("outlet", m_world, figures.front()),
       day("day", claim.withdrawn),
       day("other_day", m_world.table.documents[m_world.table.figures[figures.front()].document].published)});
    draft.sides = {{.claims = {index}, .figures = std::move(figures)}};
    drafts.push_back(std::move(draft));
  }

  World& m_world;
  std::vector<std::pair<Index, Index>> m_by_speaker;
};

// A denial is "not n", linked to what it denies: the same value, asserted by others or, before, by itself.
class Denials {
public:
  explicit Denials(World& world) : m_world{world} {}

  void find(Drafts& drafts)
  {
    for (Index i = 0; i < m_world.claims.claims.size(); ++i) {
      if (m_world.claim(i).modality != model::ModalityKind::denied) {
        continue;
      }
      std::vector<Index> denied;
      look_in(m_world.claim(i).scope, i, denied);
      for (const auto related : m_world.pairs_of(m_world.claim(i).scope)) {
        // The same number of a part or of a wider place is another figure.
        if (const auto& pair = m_world.pairs[related]; pair.relation.order == ScopeOrder::same) {
          look_in(pair.a == m_world.claim(i).scope ? pair.b : pair.a, i, denied);
        }
      }
      add(i, denied, drafts);
    }
  }

private:
  void look_in(Index scope, Index denial, std::vector<Index>& denied) const
  {
    for (auto i = m_world.claims.scope_start[scope]; i < m_world.claims.scope_start[scope + 1]; ++i) {
      if (m_world.claim(i).compares() && m_world.claim(i).named == m_world.claim(denial).named) {
        denied.push_back(i);
      }
    }
  }

  void add(Index denial, const std::vector<Index>& denied, Drafts& drafts)
  {
    const auto& claim = m_world.claim(denial);
    std::vector<Index> others;
    for (const auto index : denied) {
      auto& said = m_world.claims.claims[index];
      if (said.speaker != claim.speaker) {
        others.push_back(index);
        continue;
      }
      Draft draft{.rule = "denies_having_said", .grade = model::Grade::sure, .scope = said.scope};
      draft.sides = {{.claims = {index}}, {.claims = {denial}}};
      draft.arguments =
        drafts.keep({words("value", m_world, index), source("source", m_world, index), day("day", claim.said)});
      drafts.push_back(std::move(draft));
    }
    if (others.empty()) {
      return;
    }
    Draft draft{.rule = "figure_denied", .grade = model::Grade::sure, .scope = m_world.claim(others.front()).scope};
    draft.arguments = drafts.keep({words("value", m_world, others.front()), source("source", m_world, denial),
                                   source("other_source", m_world, others.front())});
    draft.sides = {{.claims = {others.begin(), others.end()}}, {.claims = {denial}}};
    drafts.push_back(std::move(draft));
  }

  World& m_world;
};

} // namespace

void find_withdrawn(World& world, Drafts& drafts)
{
  Withdrawals{world}.find(drafts);
  Denials{world}.find(drafts);
}

} // namespace saidby::compare
