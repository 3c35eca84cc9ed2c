#include "knowledge/first_words.hpp"

#include "knowledge/name_index.hpp"

namespace saidby::knowledge {

void FirstWords::add(std::string_view name)
{
  const auto bit = hash_of_name(name.substr(0, name.find(' '))) % k_bits;
  m_bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

bool FirstWords::may_start(std::string_view word) const
{
  const auto bit = hash_of_name(word) % k_bits;
  return (m_bits[bit / 64] >> (bit % 64) & 1U) != 0;
}

} // namespace saidby::knowledge
