#include "extract/apposition.hpp"

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;

bool has_source_flag(const Words& words, std::size_t i, Flag flag)
{
  return words.piece(i).has(Role::source_noun, flag);
}

bool is_title(const Words& words, std::size_t i) { return has_source_flag(words, i, Flag::title); }

bool is_capitalised(const Words& words, std::size_t i)
{
  return words.token(i).letter_case == text::LetterCase::capitalised ||
         words.token(i).letter_case == text::LetterCase::upper || words.token(i).letter_case == text::LetterCase::mixed;
}

// Whether any piece of the range is such.
template <typename Test>
bool any(PieceRange range, Test&& is_such)
{
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (is_such(i)) {
      return true;
    }
  }
  return false;
}

bool has_source(const Words& words, PieceRange range)
{
  return any(range, [&](std::size_t i) { return words.piece(i).is_any(any_of(Role::source_noun, Role::person_noun)); });
}

bool has_name(const Words& words, PieceRange range)
{
  return any(range, [&](std::size_t i) { return is_name(words, i); });
}

bool has_office(const Words& words, PieceRange range)
{
  return any(range, [&](std::size_t i) {
    return has_source_flag(words, i, Flag::person) || has_source_flag(words, i, Flag::function);
  });
}

bool has_body(const Words& words, PieceRange range)
{
  return any(range, [&](std::size_t i) {
    return has_source_flag(words, i, Flag::body) || has_source_flag(words, i, Flag::plural);
  });
}

// "Northern Lines": a name of several words, whatever else they mean.
bool all_capitalised(const Words& words, PieceRange range)
{
  return range.last >= range.first + 2 &&
         !any(range, [&](std::size_t i) { return !words.is(i, WordClass::noun) || !is_capitalised(words, i); });
}

bool ends_in_full_name(const Words& words, PieceRange range)
{
  return range.last - range.first >= 3 && is_name(words, range.last - 1) && is_name(words, range.last - 2) &&
         !any(range, [&](std::size_t i) { return words.is(i, WordClass::of); });
}

// "porte-parole Jean Martin": the office has its name already.
bool ends_in_name(const Words& words, PieceRange range)
{
  bool after_of = false;
  bool name = false;
  for (std::size_t i = range.first; i < range.last; ++i) {
    after_of |= words.is(i, WordClass::of) || words.is(i, WordClass::preposition);
    name =
      is_name(words, i) && i > range.first && (!after_of || is_title(words, i - 1)) && !words.is(i - 1, WordClass::of);
  }
  return name;
}

} // namespace

bool is_apposition(const Words& words, PieceRange main, PieceRange added, bool determined)
{
  const bool main_names = has_name(words, main);
  const bool somebody = has_source(words, main) && !has_body(words, main); // "a resident, Jane Doe"
  const bool added_name = (!determined && is_name(words, added.first)) || is_title(words, added.first) ||
                          ends_in_full_name(words, added); // "l'adjudante Claire Roux"
  if ((has_office(words, main) || somebody) && !ends_in_name(words, main) && added_name) {
    return true;
  }
  const bool added_office = has_office(words, added) || (has_source(words, added) && !added_name);
  const bool owned = any(added, [&](std::size_t i) { return words.is(i, WordClass::possessive_mark); });
  if (main_names && added_office && (determined || owned || !is_name(words, added.first))) { // "Kabul's police chief"
    return true;
  }
  if (main_names || !has_source(words, main)) {
    return false;
  }
  // "the operator, Northern Lines", "an NGO, the Observatory of …"
  return (!determined && all_capitalised(words, added)) ||
         (words.piece(added.first).is(Role::source_noun) && is_capitalised(words, added.first));
}

} // namespace saidby::extract
