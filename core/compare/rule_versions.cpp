#include "compare/find.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <span>
#include <utility>
#include <vector>

// docs/domain.md, section 1 "document" and section 3, step 3: the same page with later bytes is a new version; what
// it changes is the outlet's correction, what it drops was deleted without a word.

namespace saidby::compare {

namespace {

// The figure of `newer` that answers what `old` answered, or null. Of several one of the same speaker, of these the
// nearest in value.
const Figure* counterpart(const World& world, const Figure& old, std::span<const Figure> newer)
{
  const Figure* found = nullptr;
  for (const auto& figure : newer) {
    if (figure.scope != old.scope || figure.dated_back) {
      continue;
    }
    if (figure.named == old.named) {
      return &figure;
    }
    const auto distance = [&old](const Figure& f) {
      return std::pair{f.speaker != old.speaker, std::abs(f.named.low - old.named.low)};
    };
    if (found == nullptr || distance(figure) < distance(*found)) {
      found = &figure;
    }
  }
  if (found != nullptr && found->speaker != old.speaker &&
      world.table.speakers[found->speaker].root != world.table.speakers[old.speaker].root) {
    return nullptr; // another source answers now
  }
  return found;
}

class VersionFinder {
public:
  VersionFinder(const World& world, Drafts& drafts) : m_world{world}, m_drafts{drafts} {}

  void find()
  {
    const auto& older = m_world.table.older_versions;
    for (Index i = 0; i < older.size(); ++i) {
      auto newer = m_world.table.documents[older[i].document].newer_version;
      while (newer != k_none && !m_world.table.documents[newer].stands) {
        newer = m_world.table.documents[newer].newer_version;
      }
      if (newer != k_none && older[i].modality != model::ModalityKind::forecast) {
        compare(i, newer);
      }
    }
  }

private:
  [[nodiscard]] std::span<const Figure> figures_of(Index document) const
  {
    return std::span{m_world.table.figures}.subspan(
      m_world.document_start[document], m_world.document_start[document + 1] - m_world.document_start[document]);
  }

  void compare(Index index, Index newer)
  {
    const auto& old = m_world.table.older_versions[index];
    const auto figures = figures_of(newer);
    const bool still_there = std::any_of(figures.begin(), figures.end(), [&](const Figure& figure) {
      return figure.named == old.named && figure.speaker == old.speaker;
    });
    if (still_there) {
      return;
    }
    const auto* now = counterpart(m_world, old, figures);
    if (now == nullptr) {
      if (!figures.empty()) {
        deleted(index, newer);
      }
      return;
    }
    if (now->named != old.named) {
      changed(index, static_cast<Index>(now - m_world.table.figures.data()));
    }
  }

  // A page that is kept up to date may grow; what shrinks was corrected.
  void changed(Index index, Index now)
  {
    const auto& old = m_world.table.older_versions[index];
    const auto& figure = m_world.table.figures[now];
    Draft draft{.rule = "new_version_changes_figure",
                .grade = figure.named.low < old.named.low ? model::Grade::sure : model::Grade::possible,
                .scope = old.scope};
    draft.sides = {{.older_figures = {index}}, {.claims = {m_world.claims.claim_of[now]}, .figures = {now}}};
    draft.arguments = m_drafts.keep({{"from", Argument::Kind::older_words, index},
                                     {"to", Argument::Kind::words, now},
                                     outlet("outlet", m_world, now)});
    m_drafts.push_back(std::move(draft));
  }

  void deleted(Index index, Index newer)
  {
    const auto& old = m_world.table.older_versions[index];
    Draft draft{.rule = "deleted_without_word", .grade = model::Grade::possible, .scope = old.scope};
    draft.sides = {{.older_figures = {index}}};
    draft.arguments =
      m_drafts.keep({{"value", Argument::Kind::older_words, index}, {"outlet", Argument::Kind::outlet, newer}});
    m_drafts.push_back(std::move(draft));
  }

  const World& m_world;
  Drafts& m_drafts;
};

} // namespace

void find_new_versions(const World& world, Drafts& drafts) { VersionFinder{world, drafts}.find(); }

} // namespace saidby::compare
