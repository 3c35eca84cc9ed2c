#pragma once

#include "compare/figures.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace saidby::compare {

// Words as numbers.
class Words {
public:
  Index add(std::string word)
  {
    if (word.empty()) {
      return k_none;
    }
    const auto [found, is_new] = m_index.try_emplace(std::move(word), static_cast<Index>(m_words.size()));
    if (is_new) {
      m_words.push_back(found->first);
    }
    return found->second;
  }
  [[nodiscard]] std::vector<std::string> taken() && { return std::move(m_words); }

private:
  std::unordered_map<std::string, Index> m_index;
  std::vector<std::string> m_words;
};

// The text that most figures have, of equals the first in the order of characters; empty texts do not count.
class CommonWords {
public:
  void add(const std::string& words)
  {
    if (!words.empty()) {
      ++m_times[words];
    } else {
      ++m_none;
    }
  }
  // Whether fewer figures have a text than have none.
  [[nodiscard]] bool mostly_none() const
  {
    int some = 0;
    for (const auto& [words, times] : m_times) {
      some += times;
    }
    return some < m_none;
  }
  [[nodiscard]] std::string most() const
  {
    const auto found = std::max_element(m_times.begin(), m_times.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    return found == m_times.end() ? std::string{} : found->first;
  }

private:
  std::map<std::string, int> m_times;
  int m_none = 0;
};

} // namespace saidby::compare
