#include "quantity/modifiers.hpp"

namespace saidby::quantity {

namespace {

using language::Flag;
using language::Lexeme;
using language::Role;
using model::Qualifier;
using text::TokenKind;

// Words that may stand between a modifier and its number.
constexpr auto k_between = language::any_of(Role::determiner, Role::adverb, Role::more);
// How many of them: "plus de « quelque » 300" is long already.
constexpr std::size_t k_most_between = 3;

bool is_between(const SentenceView& sentence, std::size_t piece)
{
  const auto kind = sentence.token(piece).kind;
  return kind == TokenKind::quote || sentence.is_mark(piece, '[') || sentence.is_mark(piece, '(') ||
         sentence.pieces[piece].is_any(k_between) || sentence.pieces[piece].has(Role::preposition, Flag::of);
}

bool is_bound(Qualifier qualifier)
{
  return qualifier == Qualifier::at_least || qualifier == Qualifier::more_than || qualifier == Qualifier::at_most ||
         qualifier == Qualifier::less_than;
}

void take(Modifiers& modifiers, const Lexeme& modifier)
{
  const auto qualifier = modifier.qualifier.value_or(Qualifier::exact);
  if (modifiers.qualifier == Qualifier::exact || (is_bound(qualifier) && !is_bound(modifiers.qualifier))) {
    modifiers.qualifier = qualifier;
  }
  modifiers.rows.push_back(modifier.row);
}

const Lexeme* modifier_at(const SentenceView& sentence, std::size_t piece, Flag side)
{
  const auto* modifier = sentence.pieces[piece].reading(Role::modifier);
  return modifier != nullptr && modifier->has(side) ? modifier : nullptr;
}

void take_before(const SentenceView& sentence, std::size_t barrier, Modifiers& modifiers)
{
  std::size_t between = 0;
  for (std::size_t at = modifiers.first; at > barrier && between <= k_most_between;) {
    --at;
    if (const auto* modifier = modifier_at(sentence, at, Flag::before)) {
      take(modifiers, *modifier);
      modifiers.first = at;
      between = 0;
    } else if (const auto* verb = modifier_at(sentence, at, Flag::verb)) {
      take(modifiers, *verb);
      modifiers.first = at;
      return;
    } else if (is_between(sentence, at)) {
      ++between;
    } else {
      return;
    }
  }
}

void take_after(const SentenceView& sentence, Modifiers& modifiers)
{
  std::size_t at = modifiers.last;
  if (at < sentence.last && sentence.token(at).kind == TokenKind::quote) {
    ++at;
  }
  if (at >= sentence.last) {
    return;
  }
  const auto* modifier = modifier_at(sentence, at, Flag::after);
  const bool before_number = at + 1 < sentence.last && (sentence.token(at + 1).kind == TokenKind::number ||
                                                        sentence.pieces[at + 1].is(Role::number));
  if (modifier != nullptr && !before_number) {
    take(modifiers, *modifier);
    modifiers.last = at + 1;
  }
}

} // namespace

Modifiers modifiers_around(const SentenceView& sentence, std::size_t first, std::size_t last, std::size_t barrier)
{
  Modifiers modifiers;
  modifiers.first = first;
  modifiers.last = last;
  take_before(sentence, barrier, modifiers);
  take_after(sentence, modifiers);
  return modifiers;
}

} // namespace saidby::quantity
