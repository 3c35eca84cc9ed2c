#include "extract/frame_context.hpp"

#include <algorithm>

namespace saidby::extract {

using language::any_of;
using language::Flag;
using language::Role;

namespace {

// How many small words may stand between a verb and the number that is its object.
constexpr std::size_t k_small_words = 6;
// How far left of a part its marker may stand: over other parts.
constexpr std::size_t k_marker_reach = 24;

} // namespace

const PredicateUse* FrameContext::use_at(std::size_t piece) const
{
  const auto at = std::lower_bound(m_uses.begin(), m_uses.end(), piece,
                                   [](const PredicateUse& use, std::size_t wanted) { return use.piece < wanted; });
  return at != m_uses.end() && at->piece == piece ? &*at : nullptr;
}

std::size_t FrameContext::group_noun_before(const FigureDraft& draft) const
{
  const std::size_t of = before_number(first_piece(draft));
  if (of <= m_words.first || of >= first_piece(draft) || m_words.kind(of) != WordClass::of) {
    return k_no_piece;
  }
  const auto* people = m_words.piece(of - 1).reading(Role::person_noun);
  const bool family = people != nullptr && people->unit == model::Unit::families;
  return family || m_words.has(of - 1, Role::uncounted_noun, Flag::collective) ? of - 1 : k_no_piece;
}

std::optional<std::size_t> FrameContext::last_figure_before(std::size_t i, std::size_t sentences_back) const
{
  for (std::size_t at = i; at-- > 0;) {
    const auto& before = m_drafts[at];
    if (before.sentence + sentences_back < m_words.sentence) {
      return std::nullopt;
    }
    if (before.counts() && before.measure != model::Measure::damaged) {
      return at;
    }
  }
  return std::nullopt;
}

std::size_t FrameContext::before_number(std::size_t piece) const
{
  std::size_t at = piece;
  for (std::size_t steps = 0; steps < k_small_words && at > m_words.first; ++steps) {
    --at;
    const auto kind = m_words.kind(at);
    const bool small = kind == WordClass::determiner || m_words.is(at, Role::adjective) || kind == WordClass::quote ||
                       kind == WordClass::adverb || kind == WordClass::time || kind == WordClass::negation ||
                       kind == WordClass::agentless ||
                       m_words.piece(at).is_any(any_of(Role::more, Role::hedge, Role::severity, Role::older));
    if (!small || use_at(at) != nullptr || m_words.is(at, Role::part_marker)) {
      return at;
    }
  }
  return at;
}

FrameContext::Joint FrameContext::joint(std::size_t from, std::size_t to) const
{
  Joint joint;
  for (std::size_t at = from; at < to; ++at) {
    switch (m_words.kind(at)) {
    case WordClass::comma:
    case WordClass::coordinator: joint.joins = true; break;
    case WordClass::colon:
    case WordClass::dash:
    case WordClass::semicolon: joint.joins = joint.explains = true; break;
    case WordClass::quote:
    case WordClass::adverb:
    case WordClass::determiner:
    case WordClass::adjective: break;
    default:
      // An adjective behind the noun, which no table knows; never two words in a row.
      if (m_words.piece(at).roles != 0 || at > from + 2) {
        return {};
      }
    }
  }
  return joint;
}

FrameContext::Joint FrameContext::joint_of(std::size_t left, std::size_t right) const
{
  const auto& before = m_drafts[left];
  const std::size_t to = first_piece(m_drafts[right]);
  if (const auto direct = joint(before.noun.end, to); direct.joins) {
    return direct;
  }
  // "2 were killed as well as 3 guards", "90 were hurt, as were 17 from the army": over the verb of the first.
  if (!before.use || before.trigger_piece == k_no_piece || before.trigger_piece < before.noun.end ||
      before.trigger_piece >= to) {
    return {};
  }
  std::size_t from = before.trigger_piece + 1;
  std::size_t end = to;
  if (end >= from + 2 && m_words.kind(end - 1) == WordClass::auxiliary) {
    end -= 2;
  }
  if (end == from || (end < to && end > from && joint(from, end).joins)) {
    return {end < to, false};
  }
  return m_words.is_kind(from, WordClass::coordinator) ? joint(from, end) : Joint{};
}

std::optional<std::size_t> FrameContext::part_marker_before(std::size_t i) const
{
  const std::size_t number = first_piece(m_drafts[i]);
  const std::size_t floor = number - std::min(number - m_words.first, k_marker_reach);
  for (std::size_t at = number; at-- > floor;) {
    if (m_words.has(at, Role::part_marker, Flag::before)) {
      // "notamment" divides a figure only in apposition: behind a comma and right before the number.
      const bool weak = m_words.has(at, Role::part_marker, Flag::weak);
      const bool apposed = at + 1 == number && m_words.is_kind(at - 1, WordClass::comma);
      return !weak || apposed ? std::optional{at} : std::nullopt;
    }
    switch (m_words.kind(at)) {
    case WordClass::verb:
    case WordClass::auxiliary:
    case WordClass::stop:
    case WordClass::semicolon:
    case WordClass::colon:
    case WordClass::contrast:
    case WordClass::relative:
    case WordClass::subordinator:
    case WordClass::bracket_open: return std::nullopt;
    default: break;
    }
  }
  return std::nullopt;
}

bool FrameContext::is_less(std::size_t part, std::size_t whole) const
{
  const auto& small = found(m_drafts[part]).quantity.value;
  const auto& large = found(m_drafts[whole]).quantity.value;
  return small && large && *small < *large;
}

bool FrameContext::may_share(const FigureDraft& to, const FigureDraft& from) const
{
  if (to.noun.kind == NounKind::uncounted) {
    return false;
  }
  const bool things = from.measure == model::Measure::damaged || is_thing(from.noun);
  return to.noun.kind == NounKind::unsaid || is_thing(to.noun) == things;
}

void FrameContext::copy(std::size_t to, std::size_t from, Frame frame)
{
  auto& draft = m_drafts[to];
  draft.frame = frame;
  draft.measure = m_drafts[from].measure;
  draft.trigger = m_drafts[from].trigger;
  draft.trigger_piece = m_drafts[from].trigger_piece;
  draft.use = m_drafts[from].use;
  draft.copied_from = from;
}

void FrameContext::take(FigureDraft& draft, Frame frame, const language::Lexeme& trigger, std::size_t piece)
{
  draft.frame = frame;
  draft.measure = trigger.measure;
  draft.trigger = &trigger;
  draft.trigger_piece = piece;
}

} // namespace saidby::extract
