#include "extract/article_filter.hpp"

namespace saidby::extract {

using language::Role;
using model::Measure;
using quantity::Form;

// "un", "une", "a" count only where the sentence counts: beside another number, after "dont", under a
// modifier, before an outcome. "One" counts people with a predicate.
void ArticleFilter::drop_article(std::size_t i)
{
  auto& draft = m_drafts[i];
  if (found(draft).form != Form::article || !draft.counts() || article_counts(i)) {
    return;
  }
  draft.measure.reset();
  draft.frame = Frame::none;
  draft.part_of.reset();
}

bool ArticleFilter::article_counts(std::size_t i) const
{
  const auto& draft = m_drafts[i];
  const auto& number = found(draft);
  const bool is_word_one = !m_words.is(number.number_first, Role::determiner);
  const bool another = draft.noun.more && (draft.frame == Frame::predicate || draft.frame == Frame::object);
  if (number.first_piece < number.number_first || another) {
    return true;
  }
  if ((draft.noun.kind == NounKind::unknown && draft.frame != Frame::predicate) || is_thing(draft.noun)) {
    return counts_beside(i); // "dont trois en actionnant une ceinture"
  }
  if (draft.noun.of_whole) {
    return draft.frame == Frame::predicate ||
           (draft.noun.of_people && !m_words.is(number.number_first, Role::determiner));
  }
  if (draft.frame == Frame::outcome_noun) {
    const bool grave =
      draft.measure == Measure::killed || draft.measure == Measure::injured || draft.measure == Measure::missing;
    return grave || is_word_one || counts_beside(i);
  }
  if (is_word_one && draft.noun.kind != NounKind::unknown) {
    const bool named = m_words.is_kind(draft.noun.end, WordClass::comma) && is_name(draft.noun.end + 1);
    return !named && (draft.noun.kind == NounKind::people || draft.frame == Frame::predicate || counts_beside(i));
  }
  return draft.part_of.has_value() || counts_beside(i);
}

// "One Rohingya, Muhammad Amin": somebody with a name is not counted.
bool ArticleFilter::is_name(std::size_t piece) const
{
  return m_words.holds(piece) && m_words.piece(piece).roles == 0 &&
         m_words.token(piece).letter_case == text::LetterCase::capitalised;
}

// Whether a neighbour in a list is a number: "neuf soldats, un garde", "extrait onze corps et secouru un enfant".
bool ArticleFilter::counts_beside(std::size_t i) const
{
  const auto joined = [&](std::size_t left, std::size_t right) {
    const auto& first = m_drafts[left];
    const auto& second = m_drafts[right];
    if (!first.counts() || !second.counts() ||
        (found(first).form == Form::article && found(second).form == Form::article)) {
      return false;
    }
    const bool verb_pair = second.frame == Frame::object && first.frame != Frame::none &&
                           second.trigger_piece == first.noun.end + 1 &&
                           m_words.is_kind(first.noun.end, WordClass::coordinator);
    return verb_pair || joint_of(left, right).joins;
  };
  return (i > m_first && joined(i - 1, i)) || (i + 1 < m_drafts.size() && joined(i, i + 1));
}

} // namespace saidby::extract
