#pragma once

#include "extract/frame_context.hpp"

namespace saidby::extract {

// Tells numbers that count nobody although nothing in their own words says so: names ("département 44"),
// ages in apposition, rates, fractions, differences. What units and signs refuse is quantity's business.
class NumberRefusal : FrameContext {
public:
  using FrameContext::FrameContext;

  [[nodiscard]] bool counts_nobody(std::size_t i) const
  {
    const auto& draft = m_drafts[i];
    return is_rate(draft) || is_label(draft) || is_nothing(draft) || is_group_of(i);
  }

private:
  [[nodiscard]] bool is_label(const FigureDraft& draft) const;
  [[nodiscard]] bool is_of_person(const FigureDraft& draft) const;
  [[nodiscard]] bool is_group_of(std::size_t i) const;
  [[nodiscard]] bool is_nothing(const FigureDraft& draft) const;
  [[nodiscard]] bool shares_age(const FigureDraft& draft) const;
  [[nodiscard]] bool shares_unit(const FigureDraft& draft) const;
  [[nodiscard]] bool is_rate(const FigureDraft& draft) const;
  [[nodiscard]] bool is_fraction(const FigureDraft& draft) const;
  [[nodiscard]] bool is_difference(const FigureDraft& draft) const;
};

} // namespace saidby::extract
