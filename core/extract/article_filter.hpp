#pragma once

#include "extract/frame_context.hpp"

namespace saidby::extract {

// Takes the measure from "un", "une", "a" where the sentence does not count with them. They count beside
// another number, after "dont", under a modifier, before an outcome; "one" counts people with a predicate.
class ArticleFilter : FrameContext {
public:
  using FrameContext::FrameContext;

  void run()
  {
    for (std::size_t i = m_first; i < m_drafts.size(); ++i) {
      drop_article(i);
    }
  }

private:
  void drop_article(std::size_t i);
  [[nodiscard]] bool article_counts(std::size_t i) const;
  [[nodiscard]] bool is_name(std::size_t piece) const;
  [[nodiscard]] bool counts_beside(std::size_t i) const;
};

} // namespace saidby::extract
