#include "extract/predicate_use.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::Counted;
using language::Flag;
using language::Lexeme;
using language::Role;
using model::Group;
using model::Measure;
using model::SourceType;

// How near a word of the same measure must stand to make a weak predicate a strong one.
constexpr std::size_t k_support_reach = 6;
// How far left of a verb its subject may be named, and how far behind a passive the doer.
constexpr std::size_t k_doer_reach = 12;
constexpr std::size_t k_agent_reach = 6;
// How far behind the counted noun the participle may stand that says that they are hurt.
constexpr std::size_t k_hurt_reach = 2;
// How far left of an infinitive the word may stand that makes people do it ("had to", "ont été contraints de").
constexpr std::size_t k_made_reach = 3;

bool stands_on(const Lexeme& reading, const PredicateUse& use, Side side)
{
  if (reading.role == Role::state) {
    return side == Side::left;
  }
  const bool object_left = use.voice == Voice::passive || use.voice == Voice::participle;
  switch (reading.counted) {
  case Counted::subject: return side == Side::left;
  case Counted::object: return (side == Side::left) == object_left;
  case Counted::either: return side == Side::left || !object_left;
  case Counted::complement: return side == Side::right;
  case Counted::none: return false;
  }
  return false;
}

bool is_serviceable(Group group)
{
  return group == Group::police || group == Group::soldiers || group == Group::security_forces ||
         group == Group::medics || group == Group::other || group == Group::vehicles || group == Group::militants;
}

bool is_armed(Group group)
{
  return group == Group::police || group == Group::soldiers || group == Group::security_forces ||
         group == Group::militants || group == Group::men || group == Group::other;
}

// "12 wounded", "12 ouvriers grièvement brûlés".
bool is_hurt(const SentenceWords& words, const CountedNoun& noun)
{
  if (noun.outcome != nullptr) {
    return true;
  }
  for (std::size_t i = noun.end; i < std::min(words.last, noun.end + k_hurt_reach); ++i) {
    const auto* verb = words.piece(i).reading(Role::predicate);
    if (verb != nullptr && verb->measure == Measure::injured && verb->has(Flag::participle)) {
      return true;
    }
    if (!words.is(i, Role::severity)) {
      return false;
    }
  }
  return false;
}

// "battling a blaze", "luttent contre un feu": the verb says little, what it is done to says it.
bool acts_on_event(const SentenceWords& words, const PredicateUse& use, const Lexeme& reading)
{
  for (std::size_t i = use.piece + 1; i < std::min(words.last, use.piece + 1 + k_support_reach); ++i) {
    const auto* event = words.piece(i).reading(Role::event_kind);
    if (event != nullptr && (!event->measure || event->measure == reading.measure)) {
      return reading.measure == Measure::deployed || event->measure == reading.measure;
    }
  }
  return false;
}

// Whether the sentence says what a weak predicate leaves open.
bool has_support(const SentenceWords& words, const PredicateUse& use, const Lexeme& reading, const CountedNoun& noun)
{
  if (noun.noun != nullptr && noun.noun->measure == reading.measure && use.finite) {
    return true; // "des manifestants ont demandé"
  }
  if (reading.measure == Measure::deployed && noun.noun != nullptr && noun.noun->group) {
    return is_serviceable(*noun.noun->group) && (!reading.has(Flag::event) || acts_on_event(words, use, reading));
  }
  if (reading.has(Flag::destination) && is_hurt(words, noun)) {
    return true; // "12 wounded were taken to a clinic"
  }
  if (reading.measure == Measure::participants && reading.has(Flag::event) && acts_on_event(words, use, reading)) {
    return true; // "held a vigil"
  }
  if (reading.has(Flag::infinitive) && made_to_by(words, use) != nullptr) {
    return true; // "had to leave"
  }
  if (reading.measure == Measure::rescued && (noun.outcome != nullptr || noun.kind == NounKind::people) &&
      use.voice == Voice::active && !reading.has(Flag::destination)) {
    return true; // "recovered 12 survivors"
  }
  if (reading.measure == Measure::killed && noun.noun != nullptr && noun.noun->group) {
    return is_armed(*noun.noun->group); // "the army lost 11 men"
  }
  for (std::size_t i = use.piece + 1; i < std::min(words.last, use.piece + 1 + k_support_reach); ++i) {
    for (const auto& word : words.piece(i).readings) {
      if ((word.role == Role::state || word.role == Role::place_noun) && word.measure == reading.measure) {
        return true; // "transportés dans une clinique"
      }
    }
  }
  return false;
}

bool can_happen_to(const Lexeme& reading, const CountedNoun& noun)
{
  if (noun.kind == NounKind::uncounted) {
    return false;
  }
  if (reading.has(Flag::things)) {
    return noun.kind == NounKind::thing;
  }
  if (noun.kind == NounKind::thing) {
    return reading.measure == Measure::deployed || reading.measure == Measure::affected;
  }
  return noun.kind != NounKind::unknown || !reading.has(Flag::needs_object_people);
}

// Who does it, as far as some verbs tell different things by it: police hold suspects, rebels hold hostages.
enum class Doer : std::uint8_t { unknown, official, armed_group };

Doer doer_of_group(Group group)
{
  switch (group) {
  case Group::militants: return Doer::armed_group;
  case Group::police:
  case Group::soldiers:
  case Group::security_forces:
  case Group::officials: return Doer::official;
  default: return Doer::unknown;
  }
}

Doer doer_of_source(SourceType type)
{
  switch (type) {
  case SourceType::armed_group: return Doer::armed_group;
  case SourceType::police:
  case SourceType::military:
  case SourceType::government:
  case SourceType::judiciary: return Doer::official;
  default: return Doer::unknown;
  }
}

Doer doer_named_at(const SentenceWords& words, std::size_t i)
{
  auto doer = Doer::unknown;
  for (const auto& reading : words.piece(i).readings) {
    if (reading.role == Role::person_noun && reading.group) {
      doer = doer_of_group(*reading.group);
    } else if (reading.role == Role::source_noun && reading.source_type) {
      doer = doer_of_source(*reading.source_type);
    }
    if (doer != Doer::unknown) {
      return doer;
    }
  }
  return doer;
}

// The subject of an active verb, or what stands behind "by" after a passive one.
Doer doer_of(const SentenceWords& words, const PredicateUse& use)
{
  if (use.voice == Voice::active) {
    const std::size_t floor = use.group_first - std::min(use.group_first - words.first, k_doer_reach);
    // "killed 14 rebels and captured two": what stands between the verbs is the object of the first.
    bool behind_object = use.group_first > words.first && words.kind(use.group_first - 1) == WordClass::coordinator;
    for (std::size_t i = use.group_first; i-- > floor;) {
      const auto kind = words.kind(i);
      if (behind_object && kind != WordClass::verb && kind != WordClass::participle && !words.is(i, Role::predicate)) {
        continue;
      }
      behind_object = false;
      if (const auto doer = doer_named_at(words, i); doer != Doer::unknown) {
        return doer;
      }
      if (words.kind(i) == WordClass::subordinator || words.kind(i) == WordClass::stop) {
        break;
      }
    }
    return Doer::unknown;
  }
  std::size_t at = use.piece + 1;
  const std::size_t end = std::min(words.last, at + k_agent_reach);
  while (at < end && !words.has(at, Role::preposition, Flag::by)) {
    ++at;
  }
  for (; at < end; ++at) {
    if (const auto doer = doer_named_at(words, at); doer != Doer::unknown) {
      return doer;
    }
  }
  return Doer::unknown;
}

bool fits_doer(const SentenceWords& words, const PredicateUse& use, const Lexeme& reading)
{
  if (reading.has(Flag::by_armed_group)) {
    return doer_of(words, use) == Doer::armed_group;
  }
  return !reading.has(Flag::by_officials) || doer_of(words, use) == Doer::official;
}

bool names_doer(const Lexeme& reading) { return reading.has(Flag::by_armed_group) || reading.has(Flag::by_officials); }

} // namespace

const Lexeme* made_to_by(const SentenceWords& words, const PredicateUse& use)
{
  const std::size_t floor = use.piece - std::min(use.piece - words.first, k_made_reach);
  for (std::size_t i = use.piece; i-- > floor;) {
    for (const auto& reading : words.piece(i).readings) {
      if (reading.role == Role::support_verb && reading.has(Flag::to)) {
        return &reading;
      }
    }
  }
  return nullptr;
}

bool may_happen(const SentenceWords& words, const PredicateUse& use, const Lexeme& reading, const CountedNoun& noun)
{
  const bool passive = use.voice == Voice::passive || use.voice == Voice::participle;
  if ((reading.has(Flag::passive_only) && !passive) || (reading.has(Flag::active_only) && passive) ||
      reading.has(Flag::negative) != use.negated || !can_happen_to(reading, noun) ||
      (reading.has(Flag::reflexive) && use.voice != Voice::passive) || !fits_doer(words, use, reading)) {
    return false;
  }
  return !reading.has(Flag::weak) || has_support(words, use, reading, noun);
}

const Lexeme* fitting_reading(const SentenceWords& words, const PredicateUse& use, Side side, const CountedNoun& noun)
{
  const Lexeme* general = nullptr;
  for (const auto& reading : words.piece(use.piece).readings) {
    const bool is_frame = reading.role == Role::predicate || reading.role == Role::state;
    if (!is_frame || !reading.measure || !stands_on(reading, use, side) || !may_happen(words, use, reading, noun)) {
      continue;
    }
    if (names_doer(reading)) {
      return &reading; // what this doer does goes before what any does
    }
    general = general == nullptr ? &reading : general;
  }
  return general;
}

} // namespace saidby::extract
