#include "extract/place_names.hpp"

#include "knowledge/gazetteer.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using knowledge::Gazetteer;
using language::any_of;
using language::Flag;
using language::Role;
using text::LetterCase;
using text::TokenKind;

constexpr auto k_time_roles = any_of(Role::weekday, Role::month, Role::relative_day, Role::time_noun);
constexpr std::size_t k_country_code = 2; // letters of a country's id: ISO 3166

} // namespace

bool PlaceNames::is_in_capitals() const
{
  std::size_t upper = 0;
  std::size_t all = 0;
  for (std::size_t i = m_words.first; i < m_words.last; ++i) {
    const auto& token = m_words.token(i);
    if (token.kind == TokenKind::word && token.span.size() > 1) {
      ++all;
      upper += token.letter_case == LetterCase::upper ? 1 : 0;
    }
  }
  return all > 2 && upper * 10 >= all * 7;
}

bool PlaceNames::is_capitalised(std::size_t at) const
{
  const auto& token = m_words.token(at);
  return token.kind == TokenKind::word && token.letter_case != LetterCase::lower;
}

bool PlaceNames::is_demonym(std::size_t at) const { return m_gazetteer.is_demonym(at); }

bool PlaceNames::is_unknown_name(std::size_t at) const
{
  const auto& token = m_words.token(at);
  return !m_in_capitals && token.kind == TokenKind::word && token.letter_case == LetterCase::capitalised &&
         token.span.size() > 2 &&
         (m_words.piece(at).roles & ~any_of(Role::adjective, Role::place_noun, Role::thing_noun)) == 0;
}

std::string PlaceNames::id_of(std::size_t first, std::size_t last) const
{
  const auto* place = m_gazetteer.find(first, last);
  return place == nullptr ? std::string{} : std::string{place->id};
}

std::size_t PlaceNames::known_end(std::size_t at, std::size_t end) const
{
  for (std::size_t last = std::min(end, at + k_longest_name); last > at; --last) {
    if (!is_capitalised(last - 1)) {
      continue;
    }
    const auto* place = m_gazetteer.find(at, last);
    const bool country = place != nullptr && place->id.size() == k_country_code; // "Philippines": a demonym as well
    if (place != nullptr && (country || last > at + 1 || !is_demonym(at))) {
      return last;
    }
  }
  return at;
}

std::size_t PlaceNames::end_of(std::size_t at, std::size_t end) const
{
  if (!is_capitalised(at)) {
    return at;
  }
  const std::size_t joined = joined_end(at, end);
  if (const std::size_t known = known_end(at, end); known != at && known >= joined) {
    return m_in_capitals || !names_body(known) ? known : at;
  }
  std::size_t last = joined;
  if (is_demonym(at)) {
    return at;
  }
  while (last < end && is_unknown_name(last)) {
    last = std::max(last + 1, joined_end(last, end));
  }
  return is_part_of_other_name(at, last) ? at : last;
}

std::size_t PlaceNames::joined_end(std::size_t at, std::size_t end) const
{
  std::size_t last = at;
  for (std::size_t i = at + 1; i + 1 < end && m_words.is_glued(i) && m_words.token(i).mark == '-'; i += 2) {
    if (!m_words.is_glued(i + 1) || m_words.token(i + 1).kind != TokenKind::word) {
      break;
    }
    last = is_capitalised(i + 1) ? i + 2 : last; // "Saint-Laurent-de-la-Salanque"
  }
  return last;
}

std::size_t PlaceNames::end_with_noun(std::size_t name, std::size_t end) const
{
  std::size_t last = name;
  while (last < end && last < name + 2 && m_words.is_kind(last, WordClass::noun) && is_capitalised(last) &&
         m_words.piece(last).roles == 0) {
    ++last; // "Calicut International Airport"
  }
  while (last < end && m_words.is_kind(last, WordClass::possessive_mark)) {
    ++last; // "Las Estrellas' village"
  }
  const bool noun = last < end && m_words.is(last, Role::place_noun) &&
                    !m_words.has(last, Role::place_noun, Flag::left) && m_words.kind(last) == WordClass::noun;
  return noun ? last + 1 : name;
}

bool PlaceNames::follows_clause(std::size_t first, std::size_t name) const
{
  const auto bare = [&](std::size_t i) {
    return m_words.is_kind(i, WordClass::noun) && m_words.token(i).letter_case == LetterCase::lower &&
           !m_words.is(i, Role::place_noun);
  };
  if (name == first || !bare(name - 1)) {
    return false;
  }
  const bool verb_like = name >= first + 2 && bare(name - 2) && m_words.piece(name - 1).roles == 0;
  return verb_like || !named_country(m_words, name, m_words.last).code.empty(); // "a base housing U.S. troops"
}

bool PlaceNames::is_date(std::size_t at) const
{
  return m_words.is_kind(at, WordClass::of) && m_words.holds(at + 1) && m_words.piece(at + 1).is_any(k_time_roles);
}

bool PlaceNames::is_hospital(std::size_t at) const
{
  for (const auto& reading : m_words.piece(at).readings) {
    if (reading.role == Role::place_noun && reading.measure == model::Measure::hospitalised) {
      return true;
    }
  }
  return false;
}

bool PlaceNames::is_distance(std::size_t at) const
{
  return m_words.is(at, Role::unit) || m_words.has(at, Role::place_noun, Flag::left) ||
         (m_words.is_kind(at, WordClass::number) && m_words.is(at + 1, Role::unit));
}

bool PlaceNames::is_everywhere(std::size_t at) const { return m_words.has(at, Role::adverb, Flag::place); }

std::optional<std::uint32_t> PlaceNames::unnamed_row(std::size_t at) const
{
  for (const auto& reading : m_words.piece(at).readings) {
    const bool everywhere = reading.role == Role::adverb && reading.has(Flag::place);
    const bool whole = reading.role == Role::place_noun && (reading.has(Flag::definite) || reading.has(Flag::left));
    if (everywhere || whole) {
      return reading.row;
    }
  }
  return std::nullopt;
}

bool PlaceNames::is_other_noun(std::size_t i) const
{
  return m_words.is_kind(i, WordClass::noun) && m_words.token(i).kind == TokenKind::word &&
         !m_words.piece(i).is_any(any_of(Role::place_noun, Role::event_kind, Role::event_noun));
}

bool PlaceNames::is_part_of_other_name(std::size_t first, std::size_t last) const
{
  // "Operation Vala Umgodi", "radio Andalus"; "a Border Force cutter"
  const bool before =
    first > m_words.first + 1 && is_other_noun(first - 1) &&
    ((is_capitalised(first - 1) && m_words.piece(first - 1).roles != 0) || m_words.is(first - 1, Role::source_noun));
  return before || is_other_noun(last);
}

bool PlaceNames::names_body(std::size_t last) const
{
  return m_words.holds(last) && is_other_noun(last) && is_capitalised(last) && m_words.is(last, Role::source_noun);
}

NamedCountry named_country(const SentenceWords& words, std::size_t first, std::size_t end)
{
  GazetteerNames names{words};
  for (std::size_t last = std::min(end, first + k_longest_name); last > first; --last) {
    const auto* place = words.token(last - 1).kind == TokenKind::word ? names.find(first, last) : nullptr;
    if (place != nullptr && place->kind == knowledge::PlaceKind::country) {
      return {std::string{place->country}, last};
    }
  }
  return {};
}

std::string country_of_place(const std::string& id)
{
  const auto& gazetteer = Gazetteer::embedded();
  const auto index = id.empty() ? std::nullopt : gazetteer.by_id(id);
  return index ? std::string{gazetteer.at(*index).country} : std::string{};
}

} // namespace saidby::extract
