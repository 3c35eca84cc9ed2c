#include "knowledge/first_words.hpp"

#include "knowledge/name_index.hpp"

namespace saidby::knowledge {

std::size_t FirstWords::bit_of(std::string_view word) const { return hash_of_name(word) & (64 * m_bits.size() - 1); }

void FirstWords::add(std::string_view name)
{
  const auto bit = bit_of(name.substr(0, name.find(' ')));
  m_bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

bool FirstWords::may_start(std::string_view word) const
{
  const auto bit = bit_of(word);
  return ((m_bits[bit / 64] >> (bit % 64)) & 1U) != 0;
}

} // namespace saidby::knowledge
