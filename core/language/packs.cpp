#include "language/packs.hpp"

#include "base/embedded_file.hpp"
#include "base/errors.hpp"
#include "language/compiled_packs.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <span>
#include <string>

namespace saidby::language {

namespace {

std::vector<std::unique_ptr<Pack>> load_all(std::span<const base::EmbeddedFile> files)
{
  std::vector<std::unique_ptr<Pack>> packs;
  for (const auto name : pack_names(files)) {
    packs.push_back(std::make_unique<Pack>(Pack::load(name, files)));
  }
  return packs;
}

std::vector<std::unique_ptr<Pack>> embedded_packs()
{
  const auto files = embedded_files();
  std::vector<std::unique_ptr<Pack>> packs;
  for (const auto name : pack_names(files)) {
    packs.push_back(std::make_unique<Pack>(Pack::with_tables(name, files, compiled_tables(embedded_tables(), name))));
  }
  return packs;
}

// How much of a text is looked at to tell its language, and how many of its words must be frequent ones.
constexpr std::size_t k_guess_bytes = 2048;
constexpr double k_guess_share = 0.12;
// Up to here a text is too short for shares of frequent words: "Five men died."
constexpr std::size_t k_few_words = 12;
// Up to here a text may do without frequent words, since wires and headlines drop them, and a few of them may
// stand in it by chance: "en" and "la" are Spanish, too.
constexpr std::size_t k_some_words = 80;
constexpr double k_guess_share_of_some = 0.2;
// A bit for each pack.
constexpr std::size_t k_most_packs = 64;

bool is_letter_byte(char c)
{
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Calls `use` with each run of letters, an apostrophe at its end included ("l'"): words as far as
// telling a language needs them.
template <typename Use>
void for_each_word(std::string_view text, Use use)
{
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter_byte(text[at])) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    while (at < text.size() && is_letter_byte(text[at])) {
      ++at;
    }
    at += at < text.size() && text[at] == '\'' ? 1 : 0;
    use(text.substr(start, at - start));
  }
}

} // namespace

Packs::Packs(std::vector<std::unique_ptr<Pack>> packs) : m_packs{std::move(packs)}
{
  if (m_packs.size() > k_most_packs) {
    throw base::PackError{"there are more than " + std::to_string(k_most_packs) + " language packs"};
  }
  for (std::size_t i = 0; i < m_packs.size(); ++i) {
    for (const auto& word : m_packs[i]->frequent_words()) {
      const auto id = m_frequent.add(word);
      m_frequent_in.resize(std::max<std::size_t>(m_frequent_in.size(), id + std::size_t{1}), 0);
      m_frequent_in[id] |= std::uint64_t{1} << i;
    }
  }
}

const Packs& Packs::embedded()
{
  static const Packs packs{embedded_packs()};
  return packs;
}

Packs Packs::from_folder(const std::filesystem::path& folder)
{
  std::vector<std::pair<std::string, std::string>> contents; // name, bytes
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    const auto suffix = entry.path().extension();
    if (!entry.is_regular_file() || (suffix != ".tsv" && suffix != ".json")) {
      continue;
    }
    std::ifstream in{entry.path(), std::ios::binary};
    if (!in) {
      throw base::PackError{entry.path().string() + ": cannot be read"};
    }
    contents.emplace_back(entry.path().lexically_relative(folder).generic_string(),
                          std::string{std::istreambuf_iterator<char>{in}, {}});
  }
  std::sort(contents.begin(), contents.end());
  std::vector<base::EmbeddedFile> files;
  for (const auto& [name, bytes] : contents) {
    files.push_back({name, bytes});
  }
  return Packs{load_all(files)};
}

const Pack* Packs::find(std::string_view name) const
{
  const auto found =
    std::find_if(m_packs.begin(), m_packs.end(), [&](const auto& pack) { return pack->name() == name; });
  return found == m_packs.end() ? nullptr : found->get();
}

const Pack* Packs::guess(std::string_view text) const
{
  std::array<std::size_t, k_most_packs> counts{};
  std::size_t words = 0;
  std::string folded;
  for_each_word(text.substr(0, text::border_at_or_before(text, k_guess_bytes)), [&](std::string_view word) {
    ++words;
    folded.clear();
    text::append_folded(folded, word);
    const auto id = m_frequent.find(folded);
    if (id == 0) {
      return;
    }
    for (std::size_t i = 0; i < m_packs.size(); ++i) {
      counts[i] += (m_frequent_in[id] >> i) & 1U;
    }
  });
  if (const auto* pack = words <= k_few_words ? guess_by_lexicon(text, words) : nullptr) {
    return pack;
  }
  const auto best = static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  const double share = words <= k_some_words ? k_guess_share_of_some : k_guess_share;
  const bool enough = static_cast<double>(counts[best]) > share * static_cast<double>(words);
  if (enough && best < m_packs.size()) {
    return m_packs[best].get();
  }
  return words > k_few_words && words <= k_some_words ? guess_by_lexicon(text, words) : nullptr;
}

const Pack* Packs::guess_by_lexicon(std::string_view text, std::size_t words) const
{
  const Pack* best = nullptr;
  std::size_t most = words / 2; // at least half of the words must be known, and more than to any other pack
  bool tie = false;
  std::string folded;
  for (const auto& pack : m_packs) {
    std::size_t known = 0;
    for_each_word(text, [&](std::string_view word) {
      folded.clear();
      text::append_folded(folded, word);
      known += pack->lexicon().word(folded) != 0 ? 1 : 0;
    });
    tie = known == most && best != nullptr;
    if (known > most) {
      best = pack.get();
      most = known;
    }
  }
  return tie ? nullptr : best;
}

} // namespace saidby::language
