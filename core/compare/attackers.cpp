#include "compare/attackers.hpp"

#include "base/tsv.hpp"
#include "knowledge/gazetteer.hpp"
#include "knowledge/knowledge_files.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace saidby::compare {

namespace {

const std::vector<std::string>& attacker_words()
{
  static const auto words = [] {
    constexpr std::string_view k_file = "attackers.tsv";
    std::vector<std::string> read;
    for (const auto& row : base::read_tsv(knowledge::embedded_bytes(k_file), k_file, {"word"}).rows) {
      read.push_back(' ' + knowledge::folded_name(row.fields[0]) + ' ');
    }
    return read;
  }();
  return words;
}

} // namespace

bool tells_of_attacker(std::string_view quote)
{
  auto folded = ' ' + knowledge::folded_name(quote) + ' ';
  std::replace_if(
    folded.begin(), folded.end(), [](char c) { return c == ',' || c == '.' || c == ';' || c == '\'' || c == '"'; },
    ' ');
  const auto& words = attacker_words();
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

} // namespace saidby::compare
