#include "extract/figure_scope.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::any_of;
using language::Flag;
using language::Role;
using model::EventRole;
using model::Measure;
using model::WindowKind;
using quantity::Refusal;

constexpr auto k_time_roles =
  any_of(Role::weekday, Role::month, Role::relative_day, Role::time_noun, Role::since, Role::time_marker);
// How far from a figure its time words may stand, in pieces, and its year, in numbers.
constexpr std::size_t k_time_reach = 60;
constexpr std::size_t k_year_reach = 12;
// How many words "since" may have behind it.
constexpr std::size_t k_longest_start = 6;
// How far from a year the noun that names its event may stand ("le séisme de 1999").
constexpr std::size_t k_event_reach = 4;

// A run of time words: [first, last) with its preposition.
struct TimePhrase {
  std::size_t first = 0;
  std::size_t last = 0;
  bool is_since = false;
};

// Reads the time phrases of a sentence one after the other.
class TimeReader {
public:
  // Reads the pieces [first, last) of the sentence.
  TimeReader(const SentenceWords& words, std::size_t first, std::size_t last)
    : m_words{words},
      m_at{first},
      m_last{last}
  {}

  std::optional<TimePhrase> next()
  {
    for (; m_at < m_last; ++m_at) {
      if (is_time(m_at)) {
        return read();
      }
    }
    return std::nullopt;
  }

private:
  bool is_time(std::size_t i) const
  {
    return m_words.kind(i) == WordClass::time || m_words.is(i, Role::since) || is_time_noun(i);
  }

  // "the past 24 hours", "la semaine dernière": a time noun with a marker beside it.
  bool is_time_noun(std::size_t i) const
  {
    return m_words.is(i, Role::time_noun) &&
           (m_words.is(i - 1, Role::time_marker) || m_words.is(i + 1, Role::time_marker) ||
            (m_words.is_kind(i - 1, WordClass::number) && m_words.is(i - 2, Role::time_marker)));
  }

  TimePhrase read()
  {
    TimePhrase phrase;
    phrase.first = m_at;
    while (phrase.first > m_words.first && opens(phrase.first - 1)) {
      --phrase.first;
    }
    while (m_at < m_words.last && (continues(m_at) || links_times(m_at))) {
      phrase.is_since |= m_words.is(m_at, Role::since);
      ++m_at;
    }
    if (phrase.is_since) {
      read_start();
    }
    m_at = std::max(m_at, phrase.first + 1);
    phrase.last = m_at;
    return phrase;
  }

  // "samedi [à] dimanche".
  bool links_times(std::size_t i) const
  {
    return m_words.is(i, Role::range_link) && m_words.is_kind(i + 1, WordClass::time);
  }

  // "depuis [le début de l'année]": nouns behind "since".
  void read_start()
  {
    const std::size_t end = std::min(m_words.last, m_at + k_longest_start);
    while (m_at < end) {
      const auto kind = m_words.kind(m_at);
      const bool noun = kind == WordClass::noun && m_words.token(m_at).kind == text::TokenKind::word;
      if (!noun && kind != WordClass::determiner && kind != WordClass::of && kind != WordClass::time &&
          !continues(m_at)) {
        return;
      }
      if (noun && !m_words.is_kind(m_at + 1, WordClass::of)) {
        ++m_at;
        return;
      }
      ++m_at;
    }
  }

  bool opens(std::size_t i) const
  {
    return m_words.has(i, Role::preposition, Flag::time) || m_words.is(i, Role::time_marker) ||
           m_words.kind(i) == WordClass::determiner ||
           (m_words.kind(i) == WordClass::number && m_words.is(i - 1, Role::time_marker));
  }

  bool continues(std::size_t i) const
  {
    const auto kind = m_words.kind(i);
    return kind == WordClass::time || m_words.piece(i).is_any(k_time_roles) || is_number_of_time(i) ||
           (kind == WordClass::determiner && m_words.holds(i + 1) && m_words.piece(i + 1).is_any(k_time_roles));
  }

  // "7 October 2023", "24 hours"; not the figure of "on Monday 12 people".
  bool is_number_of_time(std::size_t i) const
  {
    return m_words.kind(i) == WordClass::number &&
           (m_words.is(i - 1, Role::month) || m_words.is(i + 1, Role::month) || m_words.is(i + 1, Role::time_noun) ||
            (m_words.is(i - 1, Role::since)));
  }

  const SentenceWords& m_words;
  std::size_t m_at;
  std::size_t m_last;
};

// "a annoncé lundi", "said on Monday": the time of the saying.
bool is_of_saying(const SentenceWords& words, const TimePhrase& phrase)
{
  std::size_t before = phrase.first;
  for (std::size_t steps = 0; steps < 2 && before > words.first; ++steps) {
    --before;
    if (words.is(before, Role::cue_verb) && words.kind(before) != WordClass::noun) {
      return true;
    }
    if (words.kind(before) != WordClass::preposition && words.kind(before) != WordClass::determiner) {
      break;
    }
  }
  return words.is(phrase.last, Role::cue_verb) && words.kind(phrase.last) == WordClass::verb;
}

std::size_t distance(const TimePhrase& phrase, std::size_t piece)
{
  return phrase.first > piece ? phrase.first - piece : piece - std::min(piece, phrase.last);
}

bool holds_number(const TimePhrase& phrase, const quantity::FoundQuantity& number)
{
  return phrase.first < number.last_piece && number.first_piece < phrase.last;
}

// What a count is where the text does not say: crowds are of a day, people held or missing are a stock.
WindowKind usual_kind(const FigureDraft& draft)
{
  switch (*draft.measure) {
  case Measure::participants: return WindowKind::period;
  case Measure::deployed:
  case Measure::hospitalised:
  case Measure::missing: return WindowKind::stock;
  default: break;
  }
  const bool held = draft.trigger != nullptr && draft.trigger->stage == model::Stage::held;
  return held ? WindowKind::stock : WindowKind::cumulative;
}

// The year left of the number or behind its predicate that is not the document's own.
std::optional<std::size_t> other_year(const SentenceWords& words, const DocumentTopics& topics,
                                      const FigureDraft& draft)
{
  const auto& sentence = words.reading.sentences[words.sentence];
  const std::size_t first = draft.quantity - std::min(draft.quantity - sentence.first_quantity, k_year_reach);
  for (std::size_t i = first; i < std::min(sentence.last_quantity, draft.quantity + k_year_reach); ++i) {
    const auto& found = words.reading.quantities[i];
    const bool year = (found.refusal == Refusal::year || found.refusal == Refusal::date) && found.quantity.value &&
                      *found.quantity.value >= 1000 && *found.quantity.value <= 2200;
    if (year && topics.year && *found.quantity.value < *topics.year) {
      return i;
    }
  }
  return std::nullopt;
}

// "le séisme de 1999", "the 2010 quake"; else the year alone.
std::string event_words(const SentenceWords& words, std::size_t year_quantity)
{
  const auto& year = words.reading.quantities[year_quantity];
  std::size_t first = year.first_piece;
  std::size_t last = year.last_piece;
  for (std::size_t i = last; i < std::min(words.last, last + k_event_reach); ++i) {
    if (words.is(i, Role::event_kind)) {
      return std::string{words.reading.words(words.reading.token_range(first, i + 1))};
    }
    if (words.kind(i) != WordClass::noun && words.kind(i) != WordClass::adjective) {
      break;
    }
  }
  const std::size_t floor = first - std::min(first - words.first, k_event_reach);
  for (std::size_t i = first; i-- > floor;) {
    if (words.is(i, Role::event_kind)) {
      first = i;
      break;
    }
    if (words.kind(i) == WordClass::verb || words.kind(i) == WordClass::comma) {
      break;
    }
  }
  return std::string{words.reading.words(words.reading.token_range(first, last))};
}

} // namespace

namespace {

// The piece that time words are near to: the predicate, else the number.
std::size_t anchor_of(const SentenceWords& words, const FigureDraft& draft)
{
  return draft.trigger_piece != k_no_piece && words.holds(draft.trigger_piece)
           ? draft.trigger_piece
           : words.reading.quantities[draft.quantity].first_piece;
}

// The time phrase of the count: "since" before others, then the nearest; never that of the saying.
std::optional<TimePhrase> time_of_count(const SentenceWords& words, const FigureDraft& draft)
{
  const auto& number = words.reading.quantities[draft.quantity];
  const std::size_t anchor = anchor_of(words, draft);
  std::optional<TimePhrase> best;
  TimeReader reader{words, anchor - std::min(anchor - words.first, k_time_reach),
                    std::min(words.last, anchor + k_time_reach)};
  while (const auto phrase = reader.next()) {
    if (is_of_saying(words, *phrase) || holds_number(*phrase, number)) {
      continue;
    }
    const bool better = !best || (phrase->is_since && !best->is_since) ||
                        (phrase->is_since == best->is_since && distance(*phrase, anchor) < distance(*best, anchor));
    best = better ? phrase : best;
  }
  return best;
}

} // namespace

model::Window window_of(const SentenceWords& words, const FigureDraft& draft)
{
  model::Window window;
  window.kind = usual_kind(draft);
  if (const auto best = time_of_count(words, draft)) {
    window.text = words.reading.words(words.reading.token_range(best->first, best->last));
    window.kind = best->is_since                     ? WindowKind::cumulative
                  : window.kind == WindowKind::stock ? WindowKind::stock
                                                     : WindowKind::period;
  }
  return window;
}

model::EventScope event_of(const SentenceWords& words, const DocumentTopics& topics, const FigureDraft& draft)
{
  const auto& number = words.reading.quantities[draft.quantity];
  const std::size_t floor = number.first_piece - std::min<std::size_t>(number.first_piece - words.first, 12);
  for (std::size_t i = floor; i < std::min(words.last, draft.noun.end + 12); ++i) {
    if (words.is(i, Role::event_other)) {
      return {EventRole::other, std::string{words.reading.words(words.piece(i).tokens)}, {}};
    }
  }
  const auto year = other_year(words, topics, draft);
  if (!year) {
    return {};
  }
  const std::size_t year_piece = words.reading.quantities[*year].first_piece;
  if (const auto time = time_of_count(words, draft)) {
    const std::size_t anchor = anchor_of(words, draft);
    const std::size_t to_year = anchor > year_piece ? anchor - year_piece : year_piece - anchor;
    const bool holds_year = time->first <= year_piece && year_piece < time->last;
    if (time->is_since || (!holds_year && distance(*time, anchor) < to_year)) {
      return {}; // "since 2015" goes on until now; "and 12 more on Monday" has its own time
    }
  }
  return {EventRole::earlier, event_words(words, *year), {}};
}

} // namespace saidby::extract
