#pragma once

#include "compare/figures.hpp"

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

} // namespace saidby::compare
