#pragma once

#include "extract/frame_context.hpp"

namespace saidby::extract {

// Bare figures that count anew what a figure before them counted: another source names its own number
// ("police put it at 400", "5.000, rétorque le syndicat"), a pronoun takes the people up ("ils étaient 2.000"),
// or one number is set against the other ("13, not 40").
class EchoFrames : FrameContext {
public:
  using FrameContext::FrameContext;

  // Gives drafts[i] the measure of what it repeats; says whether it did. Requires: the drafts before it are settled.
  bool take_echo(std::size_t i);

  // "Neuf étaient des femmes": a part of the last figure. Sets the part too.
  bool take_share(std::size_t i);

  // "la police a compté 5.000 personnes", "on est 900 sur la place": where the document is about a crowd.
  bool take_crowd(std::size_t i);

private:
  [[nodiscard]] bool is_crowd_pronoun(std::size_t at) const;
  [[nodiscard]] std::optional<model::Measure> asked_before() const;
  [[nodiscard]] bool crowd_before() const;
  [[nodiscard]] bool closes_clause(std::size_t at) const;
  [[nodiscard]] bool is_counted_by_verb(const FigureDraft& draft) const;
  [[nodiscard]] bool names_value(std::size_t verb, bool behind_preposition) const;
  [[nodiscard]] bool opens_with_source(const FigureDraft& draft) const;
  [[nodiscard]] bool stands_beside_source(const FigureDraft& draft) const;
  [[nodiscard]] bool counts_pronoun(const FigureDraft& draft) const;
  [[nodiscard]] bool is_set_against(std::size_t i) const;
};

} // namespace saidby::extract
