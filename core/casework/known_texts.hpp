#pragma once

#include "model/document.hpp"
#include "store/case_file.hpp"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>

namespace saidby::casework {

// Which bytes and texts a case has. Of each hash 64 bits are kept, so that a million documents fit into a hundred
// megabytes: two of them are taken for one in one of thirty million such cases.
class KnownTexts {
public:
  KnownTexts() = default; // knows none
  // All that `file` has, but for what a person had removed.
  explicit KnownTexts(const store::CaseFile& file);

  void add(const model::Document& document);

  // The same bytes, and nothing says that somebody else published them. Thread-safe while nothing is added.
  [[nodiscard]] bool has(const model::Document& document) const;

  [[nodiscard]] bool has_text_of(const model::Document& document) const;

private:
  struct Said {
    std::uint64_t outlet = 0; // 0: unsaid
    std::uint64_t url = 0;
  };
  std::unordered_multimap<std::uint64_t, Said> m_by_bytes;
  std::unordered_set<std::uint64_t> m_texts;
};

} // namespace saidby::casework
