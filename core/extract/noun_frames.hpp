#pragma once

#include "extract/frame_context.hpp"

namespace saidby::extract {

// Frames in which a noun left of the number, or the next figure, tells what happened. Each step gives the
// draft its frame and says whether it did.
class NounFrames : FrameContext {
public:
  using FrameContext::FrameContext;

  bool take_event_noun(FigureDraft& draft) const;
  bool take_bracket(FigureDraft& draft) const;
  bool take_next(std::size_t i);
  bool take_toll(FigureDraft& draft) const;

private:
  [[nodiscard]] bool governs(std::size_t noun, std::size_t preposition) const;
  bool take_event(FigureDraft& draft, std::size_t piece) const;
  bool take_anaphoric_toll(FigureDraft& draft, std::size_t piece) const;
};

} // namespace saidby::extract
