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
  bool take_crowd_noun(FigureDraft& draft) const;
  // The toll before a verb of change: "the number of deaths rose to [30], as relatives of the missing …".
  bool take_reached_toll(std::size_t i) const;
  bool take_toll_behind(FigureDraft& draft) const;
  bool take_valued_outcome(FigureDraft& draft) const;

private:
  [[nodiscard]] const language::Lexeme* toll_at(std::size_t piece) const;
  [[nodiscard]] const language::Lexeme* outcome_subject(std::size_t piece) const;
  [[nodiscard]] const language::Lexeme* outcome_at(std::size_t piece) const;
  [[nodiscard]] bool governs(std::size_t noun, std::size_t preposition) const;
  void take_as_toll(FigureDraft& draft, const language::Lexeme& toll, std::size_t piece) const;
  bool take_event(FigureDraft& draft, std::size_t piece) const;
  bool take_anaphoric_toll(FigureDraft& draft, std::size_t piece) const;
};

} // namespace saidby::extract
