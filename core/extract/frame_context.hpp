#pragma once

#include "extract/document_topics.hpp"
#include "extract/figure_draft.hpp"

#include <optional>
#include <vector>

namespace saidby::extract {

// What both steps of the frame search need of a sentence: its words, its predicates, its numbers.
// A view with questions; owns nothing.
class FrameContext {
public:
  // `drafts` are those of the document so far, those of the sentence from `first` on.
  FrameContext(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
               std::vector<FigureDraft>& drafts, std::size_t first)
    : m_words{words},
      m_uses{uses},
      m_topics{topics},
      m_drafts{drafts},
      m_first{first}
  {}

protected:
  [[nodiscard]] const quantity::FoundQuantity& found(const FigureDraft& draft) const
  {
    return m_words.reading.quantities[draft.quantity];
  }
  [[nodiscard]] std::size_t first_piece(const FigureDraft& draft) const { return found(draft).first_piece; }
  [[nodiscard]] bool is_bare(const FigureDraft& draft) const
  {
    return draft.noun.kind == NounKind::unsaid && draft.noun.outcome == nullptr;
  }

  // The noun of "a family of [five]", "un groupe de [douze] touristes": what happens to it happens to them.
  // k_no_piece where none stands there.
  [[nodiscard]] std::size_t group_noun_before(const FigureDraft& draft) const;

  // The predicate or state at a piece; nullptr where none is.
  [[nodiscard]] const PredicateUse* use_at(std::size_t piece) const;

  // The piece left of `piece` that is no determiner, quotation mark, adverb or time word; `piece` itself
  // at the start of the sentence.
  [[nodiscard]] std::size_t before_number(std::size_t piece) const;

  // Whether the pieces [from, to) do no more than join two numbers. `explains`: by a colon, dash or semicolon.
  struct Joint {
    bool joins = false;
    bool explains = false;
  };
  [[nodiscard]] Joint joint(std::size_t from, std::size_t to) const;

  // Whether drafts[right] goes on with drafts[left]: "five soldiers, a guard", "two died, as did three more".
  [[nodiscard]] Joint joint_of(std::size_t left, std::size_t right) const;

  // The part marker of the list that the number stands in: "dont un nourrisson et [trois] enfants".
  [[nodiscard]] std::optional<std::size_t> part_marker_before(std::size_t i) const;

  // The last figure of people before drafts[i], at most so many sentences back.
  [[nodiscard]] std::optional<std::size_t> last_figure_before(std::size_t i, std::size_t sentences_back) const;

  // Whether the number named in `part` is smaller than that in `whole`; false for vague ones.
  [[nodiscard]] bool is_less(std::size_t part, std::size_t whole) const;

  // "les inondations ont touché 12.000 personnes", but not unemployment: some verbs count only in an event.
  [[nodiscard]] bool has_event(const language::Lexeme& reading) const
  {
    return !reading.has(language::Flag::event) ||
           (reading.measure == model::Measure::participants ? m_topics.names(model::Measure::participants)
                                                            : m_topics.has_event);
  }

  // Whether what happened to `from` can have happened to `to`: people and things do not mix.
  [[nodiscard]] bool may_share(const FigureDraft& to, const FigureDraft& from) const;

  // Gives drafts[to] what drafts[from] has.
  void copy(std::size_t to, std::size_t from, Frame frame);
  static void take(FigureDraft& draft, Frame frame, const language::Lexeme& trigger, std::size_t piece);

  const SentenceWords& m_words;
  const std::vector<PredicateUse>& m_uses;
  const DocumentTopics& m_topics;
  std::vector<FigureDraft>& m_drafts;
  std::size_t m_first;
};

// The frames that a number has of itself: outcome nouns, verbs, event nouns, tolls, parts.
void find_own_frames(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
                     std::vector<FigureDraft>& drafts, std::size_t first);

// Members of a whole that "among" names: "among the dead were two children". Sets measure and part.
// Requires: own frames are found.
void find_members(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
                  std::vector<FigureDraft>& drafts, std::size_t first);

// Which figures are parts of others: "of them", brackets, "sur ces 282", sums. Requires: all frames are found.
void find_parts(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
                std::vector<FigureDraft>& drafts, std::size_t first);

// The frames that a number shares with another one: lists, gaps, explanations, what was said before.
// Requires: own frames are found.
void find_shared_frames(const SentenceWords& words, const std::vector<PredicateUse>& uses, const DocumentTopics& topics,
                        std::vector<FigureDraft>& drafts, std::size_t first);

} // namespace saidby::extract
