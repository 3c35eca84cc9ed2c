#include "extract/older_figures.hpp"

#include <algorithm>
#include <cstddef>

namespace saidby::extract {

namespace {

using language::Flag;
using language::Role;

// How far in front of a number the word may stand that makes it the older one ("the previous official toll was of").
constexpr std::size_t k_before_number = 6;
// How far behind the counted noun ("twelve previously").
constexpr std::size_t k_behind_noun = 2;
// How many sentences back the newer figure may stand.
constexpr std::size_t k_sentences_back = 2;

const quantity::FoundQuantity& found(const SentenceWords& words, const FigureDraft& draft)
{
  return words.reading.quantities[draft.quantity];
}

// "earlier this week" is a time, no older toll.
bool opens_time(const SentenceWords& words, std::size_t marker)
{
  constexpr auto k_time = language::any_of(Role::time_noun, Role::weekday, Role::month, Role::time_marker);
  return (words.holds(marker + 1) && words.piece(marker + 1).is_any(k_time)) ||
         (words.holds(marker + 2) && words.piece(marker + 2).is_any(k_time));
}

bool is_marker(const SentenceWords& words, std::size_t at)
{
  return words.is(at, Role::older) && words.kind(at) != WordClass::comma && !opens_time(words, at);
}

// The marker in front of the number, with nothing counted between, or close behind its noun.
std::optional<std::size_t> marker_of(const SentenceWords& words, const std::vector<FigureDraft>& drafts,
                                     std::size_t first, std::size_t i)
{
  const auto& number = found(words, drafts[i]);
  auto floor = number.first_piece - std::min(number.first_piece - words.first, k_before_number);
  if (i > first) {
    floor = std::max(floor, found(words, drafts[i - 1]).last_piece);
  }
  for (auto at = number.first_piece; at-- > floor;) {
    if (is_marker(words, at)) {
      return at;
    }
  }
  for (auto at = drafts[i].noun.end; at < std::min(words.last, drafts[i].noun.end + k_behind_noun); ++at) {
    const bool of_next = words.is(at, Role::older) && i + 1 < drafts.size() && drafts[i + 1].counts();
    if (is_marker(words, at) && !of_next && !words.has(at, Role::older, Flag::after)) {
      return at;
    }
  }
  return std::nullopt;
}

// A change told by both its ends.
struct Change {
  std::size_t older = 0; // drafts
  std::size_t newer = 0;
  std::size_t marker = 0; // piece
};

// "de 95 à 90", "from nine to 21", "to 31 from 20": two numbers with nothing between them but what names the ends.
std::optional<Change> change_at(const SentenceWords& words, const std::vector<FigureDraft>& drafts, std::size_t i)
{
  if (i + 1 >= drafts.size()) {
    return std::nullopt;
  }
  const auto& number = found(words, drafts[i]);
  const auto& next = found(words, drafts[i + 1]);
  const auto between = next.first_piece - 1;
  const auto before = number.first_piece - 1;
  if (between < number.last_piece || between > drafts[i].noun.end || !words.holds(before)) {
    return std::nullopt;
  }
  const auto is_from = [&](std::size_t at) {
    return words.is_kind(at, WordClass::of) || words.has(at, Role::preposition, Flag::from);
  };
  if (is_from(before) && words.is(between, Role::range_link)) {
    return Change{i, i + 1, between};
  }
  if (words.is(before, Role::range_link) && words.has(between, Role::preposition, Flag::from)) {
    return Change{i + 1, i, between};
  }
  return std::nullopt;
}

bool same_kind(const FigureDraft& a, const FigureDraft& b)
{
  return a.counts() && b.counts() && a.measure == b.measure && a.group.unit == b.group.unit &&
         a.group.group == b.group.group && a.part_of.has_value() == b.part_of.has_value();
}

// The nearest figure of the sentence that counts the same, else the last of the sentences before.
std::optional<std::size_t> newer_of(const std::vector<FigureDraft>& drafts, std::size_t first, std::size_t older)
{
  for (std::size_t away = 1; away < drafts.size() - first; ++away) {
    if (older >= first + away && same_kind(drafts[older - away], drafts[older])) {
      return older - away;
    }
    if (older + away < drafts.size() && same_kind(drafts[older + away], drafts[older])) {
      return older + away;
    }
  }
  for (auto i = first; i-- > 0 && drafts[i].sentence + k_sentences_back >= drafts[older].sentence;) {
    if (same_kind(drafts[i], drafts[older])) {
      return i;
    }
  }
  return std::nullopt;
}

} // namespace

void link_older_figures(const SentenceWords& words, std::vector<FigureDraft>& drafts, std::size_t first)
{
  const auto& sentence = words.reading.sentences[words.sentence];
  const bool may_change = (sentence.roles & language::any_of(Role::older, Role::range_link)) != 0;
  const auto link = [&](std::size_t older, std::size_t newer, std::size_t marker) {
    if (same_kind(drafts[older], drafts[newer]) && !drafts[newer].replaces && drafts[older].replaces != newer) {
      drafts[newer].replaces = older;
      drafts[newer].replaced_by_words = words.piece(marker).tokens;
    }
  };
  for (auto i = first; may_change && i < drafts.size(); ++i) {
    if (!drafts[i].counts() || drafts[i].event.role != model::EventRole::main) {
      continue;
    }
    if (const auto change = change_at(words, drafts, i)) {
      link(change->older, change->newer, change->marker);
    } else if (const auto marker = marker_of(words, drafts, first, i)) {
      if (const auto newer = newer_of(drafts, first, i)) {
        link(i, *newer, *marker);
      }
    }
  }
}

} // namespace saidby::extract
