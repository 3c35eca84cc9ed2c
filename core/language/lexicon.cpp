#include "language/lexicon.hpp"

#include <algorithm>

namespace saidby::language {

std::uint32_t Vocabulary::hash_of(std::string_view word)
{
  std::uint64_t hash = 14695981039346656037U; // FNV-1a; words are short
  for (const unsigned char c : word) {
    hash = (hash ^ c) * 1099511628211U;
  }
  return static_cast<std::uint32_t>(hash ^ (hash >> 32)) | 1U; // 0 marks a free slot
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
  for (std::size_t i = hash & mask; m_slots[i].hash != 0; i = (i + 1) & mask) {
    if (m_slots[i].hash == hash && word_of(m_slots[i].id) == word) {
      return m_slots[i].id;
    }
  }
  return 0;
}

void Vocabulary::grow()
{
  std::vector<Slot> old = std::move(m_slots);
  m_slots.assign(std::max<std::size_t>(64, old.size() * 2), Slot{});
  const std::size_t mask = m_slots.size() - 1;
  for (const auto& slot : old) {
    if (slot.hash == 0) {
      continue;
    }
    std::size_t i = slot.hash & mask;
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
  std::size_t i = hash & mask;
  while (m_slots[i].hash != 0) {
    i = (i + 1) & mask;
  }
  m_slots[i] = {hash, id};
  return id;
}

namespace {

std::uint64_t edge_key(std::uint32_t node, WordId word) { return (std::uint64_t{node} << 32) | word; }

} // namespace

bool Lexicon::step(Node& node, WordId word) const
{
  if (word == 0) {
    return false;
  }
  if (node.index == 0) {
    if (word >= m_first_words.size() || m_first_words[word] == 0) {
      return false;
    }
    node.index = m_first_words[word];
    return true;
  }
  const auto found = m_edges.find(edge_key(node.index, word));
  if (found == m_edges.end()) {
    return false;
  }
  node.index = found->second;
  return true;
}

void Lexicon::add(std::span<const std::string> folded_words, const Lexeme& reading)
{
  std::uint32_t at = 0;
  for (const auto& text : folded_words) {
    const WordId id = m_vocabulary.add(text);
    if (at == 0) {
      if (id >= m_first_words.size()) {
        m_first_words.resize(id + 1, 0);
      }
      if (m_first_words[id] == 0) {
        m_first_words[id] = static_cast<std::uint32_t>(m_nodes.size());
        m_nodes.emplace_back();
      }
      at = m_first_words[id];
      continue;
    }
    const auto [edge, is_new] = m_edges.try_emplace(edge_key(at, id), static_cast<std::uint32_t>(m_nodes.size()));
    if (is_new) {
      m_nodes.emplace_back();
    }
    at = edge->second;
  }
  m_pending.emplace_back(at, reading);
  m_nodes[at].roles |= bit(reading.role);
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
