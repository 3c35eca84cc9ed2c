#pragma once

#include "extract/frame_context.hpp"

namespace saidby::extract {

// Frames in which a verb left of the number tells what happened: its object, its complement, the object of
// one that makes people do something ("forced 3,000 residents to leave"), the crowd behind "by". Each step
// gives the draft its frame and says whether it did.
class ObjectFrames : FrameContext {
public:
  using FrameContext::FrameContext;

  bool take_complement(FigureDraft& draft) const;
  bool take_object(std::size_t i) const;
  bool take_causative(FigureDraft& draft) const;
  bool take_joined_object(std::size_t i) const;
  bool take_by_phrase(FigureDraft& draft) const;
  // The verb is stronger than the outcome that is its object: "received twelve wounded".
  bool take_stronger_verb(FigureDraft& draft, const language::Lexeme& outcome) const;

private:
  [[nodiscard]] std::size_t before_phrase(std::size_t at) const;
  [[nodiscard]] std::size_t before_aside(std::size_t comma) const;
  [[nodiscard]] std::size_t verb_before(const FigureDraft& draft) const;
  [[nodiscard]] bool is_past_tense(std::size_t i, const PredicateUse& use) const;
  void note_causative(FigureDraft& draft, std::size_t verb) const;
  bool take_crowd_verb(FigureDraft& draft, const PredicateUse& use) const;
};

} // namespace saidby::extract
