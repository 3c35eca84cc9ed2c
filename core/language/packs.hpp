#pragma once

#include "language/lexicon_builder.hpp"
#include "language/pack.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace saidby::language {

// The language packs that are there, in alphabetical order of their names.
class Packs {
public:
  // The packs that the build compiled and embedded; there on first use in well under a millisecond, then shared.
  // Thread-safe.
  [[nodiscard]] static const Packs& embedded();

  // Packs from a folder that holds one folder a language. Throws base::PackError with file and line.
  [[nodiscard]] static Packs from_folder(const std::filesystem::path& folder);

  // The pack named `name` ("fr"); nullptr if there is none.
  [[nodiscard]] const Pack* find(std::string_view name) const;

  [[nodiscard]] const std::vector<std::unique_ptr<Pack>>& all() const { return m_packs; }

  // The pack whose frequent words are most frequent in the first part of `text`; of a text of few words, or a
  // short one that drops those, the pack that knows most of its words. nullptr where too few are known.
  [[nodiscard]] const Pack* guess(std::string_view text) const;

private:
  explicit Packs(std::vector<std::unique_ptr<Pack>> packs);
  [[nodiscard]] const Pack* guess_by_lexicon(std::string_view text, std::size_t words) const;

  std::vector<std::unique_ptr<Pack>> m_packs;
  Vocabulary m_frequent;                    // the frequent words of all packs
  std::vector<std::uint64_t> m_frequent_in; // by word: a bit for each pack that lists it
};

} // namespace saidby::language
