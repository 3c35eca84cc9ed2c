#pragma once

#include "casework/copy_words.hpp"
#include "casework/view.hpp"
#include "compare/comparison.hpp"
#include "ingest/taken_in.hpp"
#include "model/claim.hpp"
#include "model/mention.hpp"

#include <string_view>
#include <vector>

namespace saidby::casework {

// A claim of the case that may stand behind a figure of the draft.
struct Backing {
  const model::Claim* claim = nullptr;       // as the case knows it without the draft
  const model::Question* question = nullptr; // likewise
};

// One text that is no part of the case, read and compared with it: figures and sources of both in the same
// terms, while what the case says of its claims stays what it is without the draft.
// Requires: the view outlives the draft.
class Draft {
public:
  Draft(const View& view, ingest::TakenIn taken);
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  [[nodiscard]] const model::Document& document() const { return m_taken.document; }
  [[nodiscard]] std::string_view text() const { return m_taken.text(); }
  [[nodiscard]] const std::vector<model::Mention>& mentions() const { return m_mentions; }
  [[nodiscard]] const CopyWords& words() const { return m_words; }

  // Claims of the case that count the same as `mention`, as far as both say it, whatever they number.
  [[nodiscard]] std::vector<Backing> counts_of_the_same(const model::Mention& mention) const;

  // Those among `same` that name the same number.
  [[nodiscard]] std::vector<Backing> with_the_figure(const model::Mention& mention,
                                                     const std::vector<Backing>& same) const;

  // How the one whom the draft names stands to a claim of the case.
  enum class Role : std::uint8_t { counts, carries, other, unknown };
  [[nodiscard]] Role named_source_of(const model::Mention& mention, const model::Claim& claim) const;

private:
  [[nodiscard]] const model::Source* origin_of(const model::Mention& mention) const;
  [[nodiscard]] bool is_said_in_own_language(const model::Claim& claim) const;
  [[nodiscard]] bool supports(const model::Quantity& said, const model::Quantity& known) const;

  const View& m_view;
  ingest::TakenIn m_taken;
  std::vector<model::Mention> m_mentions;
  compare::Comparison m_comparison; // of the case and the draft
  CopyWords m_words;
};

} // namespace saidby::casework
