#include "language/lexicon_builder.hpp"

#include <algorithm>

namespace saidby::language {

namespace {

// The smallest size of a table with open addressing, a power of two.
constexpr std::size_t k_first_slots = 64;

} // namespace

// The slot of `word`, or the free one where it would go. Requires: there are slots.
std::size_t Vocabulary::slot_of(std::string_view word, std::uint32_t hash) const
{
  const std::size_t mask = m_slots.size() - 1;
  std::size_t i = (hash >> 1U) & mask;
  for (; m_slots[i].hash != 0; i = (i + 1) & mask) {
    const auto& known = m_words[m_slots[i].word];
    if (m_slots[i].hash == hash && std::string_view{m_letters}.substr(known.start, known.size) == word) {
      break;
    }
  }
  return i;
}

WordId Vocabulary::find(std::string_view word) const
{
  return m_slots.empty() ? 0 : m_slots[slot_of(word, hash_of_word(word))].word;
}

void Vocabulary::grow()
{
  const auto old = std::move(m_slots);
  m_slots.assign(std::max(k_first_slots, old.size() * 2), LexiconSlot{});
  const std::size_t mask = m_slots.size() - 1;
  for (const auto& slot : old) {
    if (slot.hash == 0) {
      continue;
    }
    std::size_t i = (slot.hash >> 1U) & mask;
    while (m_slots[i].hash != 0) {
      i = (i + 1) & mask;
    }
    m_slots[i] = slot;
  }
}

WordId Vocabulary::add(std::string_view word)
{
  if ((m_words.size() + 1) * 2 > m_slots.size()) {
    grow();
  }
  const auto hash = hash_of_word(word);
  auto& slot = m_slots[slot_of(word, hash)];
  if (slot.hash == 0) {
    slot = {hash, static_cast<WordId>(m_words.size())};
    m_words.push_back({static_cast<std::uint32_t>(m_letters.size()), static_cast<std::uint32_t>(word.size()), 0, 0});
    m_letters += word;
  }
  return slot.word;
}

std::uint32_t Readings::add(std::span<const Lexeme> readings)
{
  std::vector<std::uint64_t> key;
  for (const auto& reading : readings) {
    key.insert(key.end(), {reading.row, reading.flags.low, reading.flags.high});
  }
  const auto [known, is_new] = m_known.emplace(std::move(key), static_cast<std::uint32_t>(m_readings.size()));
  if (is_new) {
    m_readings.insert(m_readings.end(), readings.begin(), readings.end());
  }
  return known->second;
}

std::uint32_t LexiconBuilder::child(std::uint32_t node, WordId word) const
{
  if (node == 0) {
    return m_vocabulary.m_words[word].node;
  }
  if (m_edges.empty()) {
    return 0;
  }
  const auto key = edge_key(node, word);
  const std::size_t mask = m_edges.size() - 1;
  for (std::size_t i = hash_of_edge(key) & mask; m_edges[i].key != 0; i = (i + 1) & mask) {
    if (m_edges[i].key == key) {
      return m_edges[i].target;
    }
  }
  return 0;
}

void LexiconBuilder::grow_edges()
{
  const auto old = std::move(m_edges);
  m_edges.assign(std::max(k_first_slots, old.size() * 2), LexiconEdge{});
  m_edge_count = 0;
  for (const auto& edge : old) {
    if (edge.key != 0) {
      add_edge(static_cast<std::uint32_t>(edge.key >> 32U), static_cast<WordId>(edge.key), edge.target);
    }
  }
}

void LexiconBuilder::add_edge(std::uint32_t node, WordId word, std::uint32_t target)
{
  if ((m_edge_count + 1) * 2 > m_edges.size()) {
    grow_edges();
  }
  const auto key = edge_key(node, word);
  const std::size_t mask = m_edges.size() - 1;
  std::size_t i = hash_of_edge(key) & mask;
  while (m_edges[i].key != 0) {
    i = (i + 1) & mask;
  }
  m_edges[i] = {key, target, 0};
  ++m_edge_count;
}

std::uint32_t LexiconBuilder::add_child(std::uint32_t node, WordId word)
{
  const auto added = static_cast<std::uint32_t>(m_nodes.size());
  m_nodes.emplace_back();
  if (node == 0) {
    m_vocabulary.m_words[word].node = added;
  } else {
    add_edge(node, word, added);
    m_nodes[node].goes_on = 1;
    m_vocabulary.m_words[word].is_inner = 1;
  }
  return added;
}

void LexiconBuilder::add(std::span<const std::string> folded_words, const Lexeme& reading)
{
  std::uint32_t at = 0;
  for (const auto& text : folded_words) {
    const WordId word = m_vocabulary.add(text);
    const auto next = child(at, word);
    at = next != 0 ? next : add_child(at, word);
  }
  m_pending.emplace_back(at, reading);
  m_nodes[at].roles |= bit(reading.role);
  if (reading.has(Flag::needs_capital) || reading.has(Flag::needs_lower)) {
    m_nodes[at].asks_for_case = 1;
  }
}

void LexiconBuilder::finish(Readings& readings)
{
  std::stable_sort(m_pending.begin(), m_pending.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Lexeme> of_node;
  for (std::size_t i = 0; i < m_pending.size();) {
    const auto node = m_pending[i].first;
    of_node.clear();
    for (; i < m_pending.size() && m_pending[i].first == node; ++i) {
      of_node.push_back(m_pending[i].second);
    }
    m_nodes[node].first_reading = readings.add(of_node);
    m_nodes[node].reading_count = static_cast<std::uint16_t>(of_node.size());
  }
  m_pending.clear();
  m_pending.shrink_to_fit();
}

LexiconTables LexiconBuilder::tables(const Readings& readings) const
{
  return {m_vocabulary.m_slots, m_vocabulary.m_letters, m_vocabulary.m_words, m_nodes, m_edges, readings.all()};
}

} // namespace saidby::language
