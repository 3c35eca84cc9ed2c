#include "compare/near_copies.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace saidby::compare {

namespace {

using Shingle = std::uint64_t;
constexpr Shingle k_odd = 0x9E3779B97F4A7C15U;

Shingle mixed(Shingle value)
{
  value *= k_odd;
  return value ^ (value >> 29);
}

// The words of a text as hashes; case of ASCII letters does not matter, nor do marks.
std::vector<Shingle> word_hashes(std::string_view text)
{
  std::vector<Shingle> words;
  Shingle hash = 0;
  for (const char c : text) {
    auto byte = static_cast<unsigned char>(c);
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + 0x20) : byte;
    const bool in_word = byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    if (in_word) {
      hash = mixed(hash ^ (byte + 1U));
    } else if (hash != 0) {
      words.push_back(std::exchange(hash, 0));
    }
  }
  if (hash != 0) {
    words.push_back(hash);
  }
  return words;
}

// All runs of `length` words, in text order.
std::vector<Shingle> runs_of(std::string_view text, std::size_t length)
{
  const auto words = word_hashes(text);
  std::vector<Shingle> shingles;
  for (std::size_t start = 0; start + length <= words.size(); ++start) {
    Shingle run = 0;
    for (std::size_t i = start; i < start + length; ++i) {
      run = mixed(run ^ words[i]);
    }
    shingles.push_back(run);
  }
  return shingles;
}

// The runs of one text, which become a sorted set when they are first compared: few texts are like another.
class RunSet {
public:
  explicit RunSet(std::vector<Shingle> runs) : m_runs{std::move(runs)} {}

  [[nodiscard]] const std::vector<Shingle>& in_any_order() const { return m_runs; } // may hold one several times
  [[nodiscard]] const std::vector<Shingle>& sorted()
  {
    if (!m_is_sorted) {
      std::sort(m_runs.begin(), m_runs.end());
      m_runs.erase(std::unique(m_runs.begin(), m_runs.end()), m_runs.end());
      m_is_sorted = true;
    }
    return m_runs;
  }

private:
  std::vector<Shingle> m_runs;
  bool m_is_sorted = false;
};

std::size_t shared(const std::vector<Shingle>& a, const std::vector<Shingle>& b)
{
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++count;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return count;
}

class CopyFinder {
public:
  CopyFinder(const DocumentOrder& documents, const knowledge::Profile& profile)
    : m_length{static_cast<std::size_t>(profile.constant("shingle_words"))},
      m_near_identical{static_cast<std::size_t>(profile.constant("near_identical_percent"))},
      m_contained{static_cast<std::size_t>(profile.constant("contained_percent"))},
      m_contained_at_least{static_cast<std::size_t>(profile.constant("contained_min_shingles"))}
  {
    for (Index i = 0; i < documents.views.size(); ++i) {
      m_shingles.emplace_back(documents.rows[i].stands ? runs_of(documents.views[i]->text, m_length)
                                                       : std::vector<Shingle>{});
    }
  }

  std::vector<CopyPair> found()
  {
    std::vector<CopyPair> copies;
    std::vector<Index> earliest(m_shingles.size(), k_none); // of the group a copy belongs to
    for (const auto& [later, earlier] : candidates()) {
      const int percent = shared_percent(earlier, later);
      if (percent == 0 || earliest[later] != k_none) {
        continue;
      }
      earliest[later] = earliest[earlier] == k_none ? earlier : earliest[earlier];
      copies.push_back({later, earliest[later], percent});
    }
    return copies;
  }

private:
  // Pairs (later, earlier) of documents that share a sampled run: each with the first that has it and with
  // the one before, which is enough to find every group without trying all pairs of a wire's many copies.
  [[nodiscard]] std::vector<std::pair<Index, Index>> candidates() const
  {
    constexpr Shingle k_sampled = 4; // one run in so many
    std::vector<std::pair<Shingle, Index>> holders;
    for (Index i = 0; i < m_shingles.size(); ++i) {
      for (const auto shingle : m_shingles[i].in_any_order()) {
        if ((shingle >> 40) % k_sampled == 0) {
          holders.emplace_back(shingle, i);
        }
      }
    }
    std::sort(holders.begin(), holders.end());
    holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
    std::vector<std::pair<Index, Index>> pairs;
    for (std::size_t first = 0, i = 1; i < holders.size(); ++i) {
      if (holders[i].first != holders[first].first) {
        first = i;
        continue;
      }
      pairs.emplace_back(holders[i].second, holders[first].second);
      pairs.emplace_back(holders[i].second, holders[i - 1].second);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
  }

  // How much of the texts is one: of both together for copies, of the shorter for cut versions; 0 if too little.
  [[nodiscard]] int shared_percent(Index a, Index b)
  {
    const auto& runs_a = m_shingles[a].sorted();
    const auto& runs_b = m_shingles[b].sorted();
    const auto common = shared(runs_a, runs_b);
    const auto both = runs_a.size() + runs_b.size() - common;
    const auto shorter = std::min(runs_a.size(), runs_b.size());
    if (common * 100 >= m_near_identical * both) {
      return static_cast<int>(common * 100 / both);
    }
    const bool cut = shorter >= m_contained_at_least && common * 100 >= m_contained * shorter;
    return cut ? static_cast<int>(common * 100 / shorter) : 0;
  }

  std::size_t m_length;
  std::size_t m_near_identical;
  std::size_t m_contained;
  std::size_t m_contained_at_least;
  std::vector<RunSet> m_shingles; // by document
};

} // namespace

std::vector<CopyPair> near_copies(const DocumentOrder& documents, const knowledge::Profile& profile)
{
  return CopyFinder{documents, profile}.found();
}

} // namespace saidby::compare
