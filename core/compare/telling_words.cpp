#include "compare/telling_words.hpp"

#include "base/tsv.hpp"
#include "knowledge/gazetteer.hpp"
#include "knowledge/knowledge_files.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace saidby::compare {

namespace {

using WordList = std::vector<std::string>; // folded, with a blank on either side

WordList words_of(std::string_view file)
{
  WordList read;
  for (const auto& row : base::read_tsv(knowledge::embedded_bytes(file), file, {"word"}).rows) {
    read.push_back(' ' + knowledge::folded_name(row.fields[0]) + ' ');
  }
  return read;
}

bool holds_any(std::string_view text, const WordList& words)
{
  std::string words_apart{text};
  std::replace_if(
    words_apart.begin(), words_apart.end(),
    [](char c) { return c == ',' || c == '.' || c == ';' || c == '\'' || c == '"'; }, ' '); // "l'assaillant" is two
  const auto folded = ' ' + knowledge::folded_name(words_apart) + ' ';
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

} // namespace

bool tells_of_attacker(std::string_view quote)
{
  static const auto words = words_of("attackers.tsv");
  return holds_any(quote, words);
}

bool tells_of_confirmation(std::string_view cue)
{
  static const auto words = words_of("confirming.tsv");
  return !cue.empty() && holds_any(cue, words);
}

} // namespace saidby::compare
