#include "quantity/refusal.hpp"

namespace saidby::quantity {

namespace {

using language::Flag;
using language::Lexeme;
using language::Role;
using text::TokenKind;

// Nouns that can be counted: where one follows, a number is no year and no part of a name.
constexpr auto k_counted = language::any_of(Role::person_noun, Role::outcome_noun, Role::thing_noun, Role::adjective,
                                            Role::more, Role::predicate, Role::event_noun, Role::severity);

Refusal refusal_named_by(const Lexeme& unit)
{
  static constexpr std::pair<Flag, Refusal> k_kinds[] = {
    {Flag::money, Refusal::money},       {Flag::percent, Refusal::percent}, {Flag::age, Refusal::age},
    {Flag::duration, Refusal::duration}, {Flag::clock, Refusal::clock},     {Flag::distance, Refusal::distance},
    {Flag::rank, Refusal::rank},         {Flag::score, Refusal::score},
  };
  for (const auto& [flag, refusal] : k_kinds) {
    if (unit.has(flag)) {
      return refusal;
    }
  }
  return Refusal::unit;
}

class RefusalFinder {
public:
  RefusalFinder(const SentenceView& sentence, std::size_t first, const ParsedNumber& number)
    : m_sentence{sentence},
      m_first{first},
      m_number{number}
  {}

  Refusal find() const
  {
    if (m_number.is_decimal) {
      return Refusal::decimal;
    }
    if (m_number.vague || m_number.is_zero_word) {
      return by_unit_right(m_number.last);
    }
    for (const auto refusal :
         {by_glue(), by_unit_right(m_number.last), by_unit_left(), by_month(), by_year(), by_name(), by_apposition()}) {
      if (refusal != Refusal::none) {
        return refusal;
      }
    }
    return Refusal::none;
  }

private:
  bool inside(std::size_t piece) const { return piece >= m_sentence.first && piece < m_sentence.last; }

  bool follows(Role role) const { return inside(m_number.last) && m_sentence.pieces[m_number.last].is(role); }

  bool counted_noun_follows() const
  {
    return inside(m_number.last) && m_sentence.pieces[m_number.last].is_any(k_counted);
  }

  // "Flight 447 vanished": a verb behind the number is no noun.
  bool noun_follows() const
  {
    return counted_noun_follows() &&
           m_sentence.pieces[m_number.last].is_any(k_counted & ~language::bit(Role::predicate));
  }

  // The reading of a piece as a unit on that side of its number; "$" is one on both.
  const Lexeme* unit_at(std::size_t piece, Flag side) const
  {
    for (const auto& reading : m_sentence.pieces[piece].readings) {
      if (reading.role == Role::unit && reading.has(side)) {
        return &reading;
      }
    }
    return nullptr;
  }

  // "20H56", "10e", "7:37", "9/11", "AK-47", "3-2"
  Refusal by_glue() const
  {
    const std::size_t next = m_number.last;
    if (!m_number.in_digits) {
      return Refusal::none;
    }
    if (inside(next) && m_sentence.is_glued(next)) {
      const auto& token = m_sentence.token(next);
      if (token.kind == TokenKind::word && !m_sentence.pieces[next].is_any(k_counted | bit(Role::modifier))) {
        return Refusal::rank;
      }
      const bool number_behind =
        inside(next + 1) && m_sentence.is_glued(next + 1) && m_sentence.token(next + 1).kind == TokenKind::number;
      if (number_behind && (token.mark == ':' || token.mark == '/')) {
        return Refusal::clock;
      }
      if (number_behind && (token.mark == '-' || token.mark == 0x2013)) {
        return Refusal::score; // a rising pair was read as a range before this is asked
      }
    }
    return by_glue_left();
  }

  Refusal by_glue_left() const
  {
    if (m_first == m_sentence.first || !m_sentence.is_glued(m_first)) {
      return Refusal::none;
    }
    const auto& left = m_sentence.token(m_first - 1);
    const bool behind = inside(m_first - 2) && m_first >= 2 && m_sentence.is_glued(m_first - 1);
    if (behind &&
        (left.mark == '-' || left.mark == 0x2013 || left.mark == '/' || left.mark == ':' || left.mark == '.')) {
      return m_sentence.token(m_first - 2).kind == TokenKind::number ? Refusal::score : Refusal::name;
    }
    if (left.mark == '#' || left.mark == '@' || left.kind == TokenKind::word) {
      return left.kind == TokenKind::word && m_sentence.words(m_first - 1).ends_with('\'') ? Refusal::none
                                                                                           : Refusal::name;
    }
    return Refusal::none;
  }

  // A unit to the right: behind a hyphen ("58-year-old"), or behind "of" after a scale ("5 millions d'euros").
  Refusal by_unit_right(std::size_t at) const
  {
    if (inside(at) && (m_sentence.is_mark(at, '-') || m_sentence.token(at).kind == TokenKind::quote)) {
      ++at;
    }
    if (inside(at) && m_sentence.pieces[at].has(Role::preposition, Flag::of)) {
      ++at;
    }
    if (inside(at) && m_sentence.pieces[at].is(Role::adjective) &&
        !m_sentence.pieces[at].is_any(language::any_of(Role::unit, Role::time_marker))) {
      ++at;
    }
    if (!inside(at)) {
      return Refusal::none;
    }
    const auto* unit = unit_at(at, Flag::right);
    return unit != nullptr ? refusal_named_by(*unit) : Refusal::none;
  }

  // A unit or sign to the left: "$5", "aged 58", "No. 5", "acte 44".
  Refusal by_unit_left() const
  {
    std::size_t at = m_first;
    if (at > m_sentence.first && m_sentence.token(at - 1).mark == '(') {
      --at;
    }
    if (at == m_sentence.first) {
      return Refusal::none;
    }
    const auto* unit = unit_at(at - 1, Flag::left);
    if (unit == nullptr || (unit->has(Flag::rank) && noun_follows())) {
      return Refusal::none;
    }
    return refusal_named_by(*unit);
  }

  // "28 January", "January 28", "le 5 février"
  Refusal by_month() const
  {
    if (m_number.value.value_or(0) > 31 || !m_number.value) {
      return Refusal::none;
    }
    const bool month_before = m_first > m_sentence.first && m_sentence.pieces[m_first - 1].is(Role::month);
    return follows(Role::month) || (month_before && !counted_noun_follows()) ? Refusal::date : Refusal::none;
  }

  // Four digits without group mark between 1000 and 2100, with nothing counted behind them.
  Refusal by_year() const
  {
    const auto value = m_number.value.value_or(0);
    if (!m_number.is_plain_digits || value < 1000 || value > 2100 || m_sentence.words(m_first).size() != 4) {
      return Refusal::none;
    }
    const auto* left = m_first > m_sentence.first ? &m_sentence.pieces[m_first - 1] : nullptr;
    // "In 2019 guards struck": behind a word of time even a noun that could be counted follows by chance.
    const bool after_time = left != nullptr && (left->is_any(language::any_of(Role::month, Role::since)) ||
                                                left->has(Role::preposition, Flag::time));
    return after_time || !counted_noun_follows() ? Refusal::year : Refusal::none;
  }

  // "Region 11", "Ariane 5", "Flight 1344": a name, or a noun with a capital, then a number.
  Refusal by_name() const
  {
    if (!m_number.in_digits || m_first == m_sentence.first || counted_noun_follows()) {
      return Refusal::none;
    }
    const auto& left = m_sentence.token(m_first - 1);
    static constexpr auto k_in_names = language::any_of(Role::place_noun, Role::uncounted_noun, Role::thing_noun,
                                                        Role::source_noun, Role::event_kind, Role::unit);
    const bool unknown_name =
      left.kind == TokenKind::word && (m_sentence.pieces[m_first - 1].roles & ~k_in_names) == 0 &&
      (left.letter_case == text::LetterCase::capitalised || left.letter_case == text::LetterCase::mixed);
    return unknown_name && m_first - 1 > m_sentence.first ? Refusal::name : Refusal::none;
  }

  // "Anna Moore, 58, said": an age between commas behind a name.
  Refusal by_apposition() const
  {
    static constexpr std::int64_t k_oldest = 120;
    if (m_first < m_sentence.first + 2 || !m_sentence.is_mark(m_first - 1, ',') || !inside(m_number.last) ||
        m_number.value.value_or(k_oldest) >= k_oldest || !m_number.in_digits) {
      return Refusal::none;
    }
    const auto& name = m_sentence.token(m_first - 2);
    const bool capital = name.kind == TokenKind::word && name.letter_case != text::LetterCase::lower &&
                         m_sentence.pieces[m_first - 2].roles == 0;
    return capital && m_sentence.is_mark(m_number.last, ',') ? Refusal::age : Refusal::none;
  }

  const SentenceView& m_sentence;
  std::size_t m_first;
  const ParsedNumber& m_number;
};

} // namespace

Refusal refusal_of(const SentenceView& sentence, std::size_t first, const ParsedNumber& number)
{
  return RefusalFinder{sentence, first, number}.find();
}

} // namespace saidby::quantity
