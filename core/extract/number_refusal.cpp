#include "extract/number_refusal.hpp"

#include <algorithm>

namespace saidby::extract {

using language::Flag;
using language::Role;

namespace {

// How long a list with one unit may be ("18, 19 et 22 ans").
constexpr std::size_t k_longest_list = 12;

} // namespace

// Numbers that only look like a count: "département 44", "the suspect, 32, was …", "an elderly couple".
bool NumberRefusal::is_label(const FigureDraft& draft) const
{
  const std::size_t number = first_piece(draft);
  const auto& quantity = found(draft);
  if (quantity.form == quantity::Form::number_noun && m_words.is(quantity.number_first, Role::person_noun)) {
    return !m_words.has(quantity.last_piece, Role::preposition, Flag::of);
  }
  if (is_bare(draft) && is_of_person(draft)) {
    return true;
  }
  if (!is_bare(draft) || number < m_words.first + 2 || quantity.form != quantity::Form::digits) {
    return false;
  }
  const bool name = m_words.is(number - 1, Role::place_noun) && m_words.kind(number - 1) == WordClass::noun;
  const bool age = m_words.kind(number - 1) == WordClass::comma && m_words.kind(number - 2) == WordClass::noun &&
                   m_words.is_kind(draft.noun.end, WordClass::comma) && quantity.first_piece == quantity.number_first;
  return name || age || shares_unit(draft) || shares_age(draft);
}

// "a man of 71", "a mother of three": years or children of one person; "a crew of 12" counts.
bool NumberRefusal::is_of_person(const FigureDraft& draft) const
{
  const std::size_t number = first_piece(draft);
  return number >= m_words.first + 2 && m_words.kind(number - 1) == WordClass::of &&
         m_words.is(number - 2, Role::person_noun) && group_noun_before(draft) == k_no_piece &&
         !m_words.piece(number - 2).is_any(language::any_of(Role::outcome_noun, Role::toll_noun, Role::event_noun));
}

// "aucun élément n'est disponible": no words of a thing that no table knows count anybody.
bool NumberRefusal::is_nothing(const FigureDraft& draft) const
{
  return found(draft).form == quantity::Form::zero && draft.noun.kind == NounKind::unknown;
}

// "[a] family of five": the second number counts them.
bool NumberRefusal::is_group_of(std::size_t i) const
{
  return i + 1 < m_drafts.size() && m_drafts[i].noun.kind != NounKind::unsaid &&
         group_noun_before(m_drafts[i + 1]) == m_drafts[i].noun.head;
}

// "between the ages of 17 and [58]": the word before the first number is meant for both.
bool NumberRefusal::shares_age(const FigureDraft& draft) const
{
  const auto& reading = m_words.reading;
  if (draft.quantity == reading.sentences[m_words.sentence].first_quantity) {
    return false;
  }
  const auto& before = reading.quantities[draft.quantity - 1];
  return before.refusal == quantity::Refusal::age && before.last_piece + 1 == first_piece(draft) &&
         m_words.kind(before.last_piece) == WordClass::coordinator;
}

// "trois hommes de [18], [19] et 22 ans": the unit of the last number is that of all.
bool NumberRefusal::shares_unit(const FigureDraft& draft) const
{
  const auto& quantities = m_words.reading.quantities;
  const std::size_t last =
    std::min(m_words.reading.sentences[m_words.sentence].last_quantity, draft.quantity + k_longest_list);
  std::size_t end = draft.noun.end;
  for (std::size_t i = draft.quantity + 1; i < last && quantities[i].first_piece == end + 1; ++i) {
    const auto kind = m_words.kind(end);
    if (kind != WordClass::comma && kind != WordClass::coordinator) {
      return false;
    }
    if (!quantities[i].may_count()) {
      return true;
    }
    end = quantities[i].last_piece;
  }
  return false;
}

// Numbers that compare: "18 deaths per 100,000", "one in four", "nine more than on Friday", "rose by 112".
bool NumberRefusal::is_rate(const FigureDraft& draft) const
{
  const std::size_t number = first_piece(draft);
  if (number > m_words.first && m_words.has(number - 1, Role::each, Flag::before)) {
    return true;
  }
  return is_bare(draft) && (is_fraction(draft) || is_difference(draft));
}

bool NumberRefusal::is_fraction(const FigureDraft& draft) const
{
  const std::size_t next = draft.noun.end;
  if (m_words.is_kind(next, WordClass::preposition) && m_words.is_kind(next + 1, WordClass::relative)) {
    return true; // "one in which four people are shot"
  }
  if (!m_words.has(next, Role::preposition, Flag::place)) {
    return false;
  }
  const bool every =
    m_words.has(next + 1, Role::determiner, Flag::singular) && m_words.is_kind(next + 2, WordClass::number);
  return every ||
         (m_words.is_kind(next + 1, WordClass::number) && m_words.token(next + 1).kind == text::TokenKind::word);
}

bool NumberRefusal::is_difference(const FigureDraft& draft) const
{
  const std::size_t number = first_piece(draft);
  const std::size_t next = draft.noun.end;
  const auto* modifier = m_words.holds(next) ? m_words.piece(next).reading(Role::modifier) : nullptr;
  const bool compares = modifier != nullptr && (modifier->qualifier == model::Qualifier::more_than ||
                                                modifier->qualifier == model::Qualifier::less_than);
  if (compares || (draft.noun.more && (m_words.has(next, Role::subordinator, Flag::of) ||
                                       m_words.has(next, Role::preposition, Flag::change)))) {
    return true;
  }
  if (number < m_words.first + 2) {
    return false;
  }
  const bool by = m_words.has(number - 1, Role::preposition, Flag::by) ||
                  (m_words.kind(number - 1) == WordClass::of && !m_words.is(next, Role::range_link));
  return by && m_words.has(number - 2, Role::verb, Flag::change);
}

} // namespace saidby::extract
