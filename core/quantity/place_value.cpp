#include "quantity/place_value.hpp"

namespace saidby::quantity {

using language::NumberKind;

std::optional<std::int64_t> product(std::int64_t a, std::int64_t b)
{
  std::int64_t result = 0;
  return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional{result};
}

std::int64_t PlaceValue::total() const
{
  std::int64_t sum = m_current;
  for (std::size_t i = 0; i < m_part_count; ++i) {
    sum += m_parts[i];
  }
  return sum;
}

// Takes one number word into what was read so far; false where it cannot continue the number.
bool PlaceValue::take(const language::Lexeme& word)
{
  switch (word.number_kind) {
  case NumberKind::unit: return take_below_hundred(word.value, 10);
  case NumberKind::teen: return take_below_hundred(word.value, 100);
  case NumberKind::ten: return take_below_hundred(word.value, 100);
  case NumberKind::hundred: return take_hundred(word.value);
  case NumberKind::scale: return take_scale(word.value);
  default: return false;
  }
}

// `room`: the number so far must leave the last digit (10) or the last two (100) free.
bool PlaceValue::take_below_hundred(std::int64_t value, std::int64_t room)
{
  const bool full = m_current % room != 0 || (room == 10 && m_current % 100 == 10) || (m_has_current && m_current == 0);
  if (full) {
    return false; // "five six", "ten three" are two numbers
  }
  m_current += value;
  m_has_current = true;
  return true;
}

bool PlaceValue::take_hundred(std::int64_t value)
{
  if (m_current >= 100) {
    return false;
  }
  m_current = (m_has_current ? m_current : 1) * value;
  m_has_current = true;
  return true;
}

// Multiplies all that is smaller than the scale: "two thousand three hundred million" is 2,300 million.
bool PlaceValue::take_scale(std::int64_t scale)
{
  std::int64_t multiplied = m_current;
  bool has_factor = m_has_current;
  while (m_part_count > 0 && m_parts[m_part_count - 1] < scale) {
    multiplied += m_parts[--m_part_count];
    has_factor = true;
  }
  const auto value = product(has_factor ? multiplied : 1, scale);
  if (!value || m_part_count == m_parts.size() || (has_factor && multiplied == 0)) {
    return false;
  }
  m_parts[m_part_count++] = *value;
  m_current = 0;
  m_has_current = false;
  return true;
}

bool PlaceValue::multiply_and_half(std::int64_t scale)
{
  const auto whole = product(total(), scale);
  if (!whole) {
    return false;
  }
  m_part_count = 0;
  m_parts[m_part_count++] = *whole + scale / 2;
  m_current = 0;
  m_has_current = false;
  return true;
}

} // namespace saidby::quantity
