#include "language/lexicon.hpp"

#include <algorithm>
#include <cstring>

namespace saidby::language {

namespace {

// The smallest size of an open-addressing table, a power of two.
constexpr std::size_t k_first_slots = 64;

std::uint64_t mixed(std::uint64_t value)
{
  value ^= value >> 32;
  value *= 0x9E3779B97F4A7C15U; // Fibonacci hashing
  return value ^ (value >> 29);
}

std::uint64_t edge_key(std::uint32_t node, WordId word) { return (std::uint64_t{node} << 32) | word; }

} // namespace

std::uint32_t Vocabulary::hash_of(std::string_view word)
{
  std::uint64_t hash = word.size();
  std::size_t at = 0;
  for (; at + 8 <= word.size(); at += 8) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, word.data() + at, 8);
    hash = mixed(hash ^ chunk);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, word.data() + at, word.size() - at);
  hash = mixed(hash ^ rest);
  return static_cast<std::uint32_t>(hash) | 1U; // 0 marks a free slot
}

std::string_view Vocabulary::word_of(WordId id) const
{
  return std::string_view{m_arena}.substr(m_ends[id], m_ends[id + 1] - m_ends[id]);
}

WordId Vocabulary::find(std::string_view word) const
{
  if (m_slots.empty()) {
    return 0;
  }
  const std::size_t mask = m_slots.size() - 1;
  const auto hash = hash_of(word);
  for (std::size_t i = (hash >> 1) & mask; m_slots[i].hash != 0; i = (i + 1) & mask) {
    if (m_slots[i].hash == hash && word_of(m_slots[i].id) == word) {
      return m_slots[i].id;
    }
  }
  return 0;
}

void Vocabulary::grow()
{
  const std::vector<Slot> old = std::move(m_slots);
  m_slots.assign(std::max(k_first_slots, old.size() * 2), Slot{});
  const std::size_t mask = m_slots.size() - 1;
  for (const auto& slot : old) {
    if (slot.hash == 0) {
      continue;
    }
    std::size_t i = (slot.hash >> 1) & mask;
    while (m_slots[i].hash != 0) {
      i = (i + 1) & mask;
    }
    m_slots[i] = slot;
  }
}

WordId Vocabulary::add(std::string_view word)
{
  if (const auto known = find(word); known != 0) {
    return known;
  }
  const auto count = m_ends.size() - 1; // words so far, the unknown word included
  if ((count + 1) * 2 > m_slots.size()) {
    grow();
  }
  const auto id = static_cast<WordId>(count);
  m_arena += word;
  m_ends.push_back(static_cast<std::uint32_t>(m_arena.size()));
  const std::size_t mask = m_slots.size() - 1;
  const auto hash = hash_of(word);
  std::size_t i = (hash >> 1) & mask;
  while (m_slots[i].hash != 0) {
    i = (i + 1) & mask;
  }
  m_slots[i] = {hash, id};
  return id;
}

std::uint32_t Lexicon::child(std::uint32_t node, WordId word) const
{
  if (m_edges.empty()) {
    return 0;
  }
  const auto key = edge_key(node, word);
  const std::size_t mask = m_edges.size() - 1;
  for (std::size_t i = mixed(key) & mask; m_edges[i].key != 0; i = (i + 1) & mask) {
    if (m_edges[i].key == key) {
      return m_edges[i].target;
    }
  }
  return 0;
}

void Lexicon::grow_edges()
{
  const std::vector<Edge> old = std::move(m_edges);
  m_edges.assign(std::max(k_first_slots, old.size() * 2), Edge{});
  m_edge_count = 0;
  for (const auto& edge : old) {
    if (edge.key != 0) {
      add_edge(static_cast<std::uint32_t>(edge.key >> 32), static_cast<WordId>(edge.key), edge.target);
    }
  }
}

void Lexicon::add_edge(std::uint32_t node, WordId word, std::uint32_t target)
{
  if ((m_edge_count + 1) * 2 > m_edges.size()) {
    grow_edges();
  }
  const auto key = edge_key(node, word);
  const std::size_t mask = m_edges.size() - 1;
  std::size_t i = mixed(key) & mask;
  while (m_edges[i].key != 0) {
    i = (i + 1) & mask;
  }
  m_edges[i] = {key, target};
  ++m_edge_count;
}

bool Lexicon::step(Node& node, WordId word) const
{
  if (word == 0) {
    return false;
  }
  std::uint32_t next = 0;
  if (node.index == 0) {
    next = word < m_first_words.size() ? m_first_words[word] : 0;
  } else if (m_nodes[node.index].goes_on) {
    next = child(node.index, word);
  }
  if (next == 0) {
    return false;
  }
  node.index = next;
  return true;
}

void Lexicon::add(std::span<const std::string> folded_words, const Lexeme& reading)
{
  std::uint32_t at = 0;
  for (const auto& text : folded_words) {
    const WordId id = m_vocabulary.add(text);
    std::uint32_t next = 0;
    if (at == 0) {
      m_first_words.resize(std::max<std::size_t>(m_first_words.size(), id + std::size_t{1}), 0);
      next = m_first_words[id];
    } else {
      next = child(at, id);
    }
    if (next == 0) {
      next = static_cast<std::uint32_t>(m_nodes.size());
      m_nodes.emplace_back();
      if (at == 0) {
        m_first_words[id] = next;
      } else {
        add_edge(at, id, next);
        m_nodes[at].goes_on = true;
      }
    }
    at = next;
  }
  m_pending.emplace_back(at, reading);
  m_nodes[at].roles |= bit(reading.role);
  m_nodes[at].asks_for_case =
    m_nodes[at].asks_for_case || reading.has(Flag::needs_capital) || reading.has(Flag::needs_lower);
}

void Lexicon::finish()
{
  std::stable_sort(m_pending.begin(), m_pending.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  m_readings.reserve(m_pending.size());
  for (const auto& [node, reading] : m_pending) {
    auto& data = m_nodes[node];
    if (data.reading_count == 0) {
      data.first_reading = static_cast<std::uint32_t>(m_readings.size());
    }
    ++data.reading_count;
    m_readings.push_back(reading);
  }
  m_pending.clear();
  m_pending.shrink_to_fit();
}

std::span<const Lexeme> Lexicon::readings(Node node) const
{
  const auto& data = m_nodes[node.index];
  return {m_readings.data() + data.first_reading, data.reading_count};
}

} // namespace saidby::language
