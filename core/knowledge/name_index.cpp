#include "knowledge/name_index.hpp"

#include <bit>
#include <cstring>

namespace saidby::knowledge {

// Eight bytes a step: names are short.
std::uint32_t hash_of_name(std::string_view name)
{
  constexpr std::uint64_t k_multiplier = 0x9E3779B97F4A7C15;
  std::uint64_t hash = name.size() * k_multiplier;
  while (!name.empty()) {
    std::uint64_t part = 0;
    const auto taken = name.size() < sizeof part ? name.size() : sizeof part;
    std::memcpy(&part, name.data(), taken);
    hash = (hash ^ part) * k_multiplier;
    hash ^= hash >> 29;
    name.remove_prefix(taken);
  }
  return static_cast<std::uint32_t>(hash >> 32);
}

NameIndex::NameIndex(std::size_t names)
{
  m_names.reserve(names);
  grow(std::bit_ceil(names + names / 3 + 16));
}

std::size_t NameIndex::slot_of(std::string_view name, std::uint32_t hash) const
{
  const auto mask = m_slots.size() - 1;
  auto at = hash & mask;
  while (m_slots[at].number != k_empty && (m_slots[at].hash != hash || m_names[m_slots[at].number] != name)) {
    at = (at + 1) & mask;
  }
  return at;
}

void NameIndex::grow(std::size_t slots)
{
  std::vector<Slot> old(slots);
  old.swap(m_slots);
  const auto mask = m_slots.size() - 1;
  for (const auto& slot : old) {
    if (slot.number != k_empty) {
      auto at = slot.hash & mask;
      while (m_slots[at].number != k_empty) {
        at = (at + 1) & mask;
      }
      m_slots[at] = slot;
    }
  }
}

NameIndex::Added NameIndex::add(std::string_view name)
{
  if (4 * (m_names.size() + 1) > 3 * m_slots.size()) {
    grow(2 * m_slots.size());
  }
  const auto hash = hash_of_name(name);
  auto& slot = m_slots[slot_of(name, hash)];
  if (slot.number != k_empty) {
    return {slot.number, false};
  }
  slot = {hash, static_cast<std::uint32_t>(m_names.size())};
  m_names.push_back(name);
  return {slot.number, true};
}

std::optional<std::uint32_t> NameIndex::find(std::string_view name) const
{
  const auto& slot = m_slots[slot_of(name, hash_of_name(name))];
  return slot.number == k_empty ? std::nullopt : std::optional{slot.number};
}

} // namespace saidby::knowledge
