#include "language/packs.hpp"

#include "base/embedded_file.hpp"
#include "base/errors.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <span>
#include <string>

namespace saidby::language {

std::span<const base::EmbeddedFile> embedded_files(); // made by the build from core/packs

namespace {

std::vector<std::unique_ptr<Pack>> load_all(std::span<const base::EmbeddedFile> files)
{
  std::set<std::string_view> names;
  for (const auto& file : files) {
    names.insert(file.name.substr(0, file.name.find('/')));
  }
  std::vector<std::unique_ptr<Pack>> packs;
  for (const auto name : names) {
    packs.push_back(std::make_unique<Pack>(Pack::load(name, files)));
  }
  return packs;
}

// How much of a text is looked at to tell its language, and how many of its words must be frequent ones.
constexpr std::size_t k_guess_bytes = 4096;
constexpr double k_guess_share = 0.12;

} // namespace

const Packs& Packs::embedded()
{
  static const Packs packs = [] {
    Packs loaded;
    loaded.m_packs = load_all(embedded_files());
    return loaded;
  }();
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
  Packs packs;
  packs.m_packs = load_all(files);
  return packs;
}

const Pack* Packs::find(std::string_view name) const
{
  const auto found =
    std::find_if(m_packs.begin(), m_packs.end(), [&](const auto& pack) { return pack->name() == name; });
  return found == m_packs.end() ? nullptr : found->get();
}

const Pack* Packs::guess(std::string_view text) const
{
  const auto sample = text.substr(0, text::border_at_or_before(text, k_guess_bytes));
  const Pack* best = nullptr;
  double best_share = k_guess_share;
  std::vector<text::Token> tokens;
  std::string word;
  for (const auto& pack : m_packs) {
    tokens.clear();
    text::tokenise(sample, pack->word_rules(), tokens);
    std::size_t words = 0;
    std::size_t frequent = 0;
    for (const auto& token : tokens) {
      if (token.kind != text::TokenKind::word) {
        continue;
      }
      word.clear();
      text::append_folded(word, text::bytes_of(sample, token.span));
      ++words;
      const auto& list = pack->frequent_words();
      frequent += std::find(list.begin(), list.end(), word) != list.end() ? 1 : 0;
    }
    const double share = words == 0 ? 0 : static_cast<double>(frequent) / static_cast<double>(words);
    if (share > best_share) {
      best = pack.get();
      best_share = share;
    }
  }
  return best;
}

} // namespace saidby::language
