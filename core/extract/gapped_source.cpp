#include "extract/gapped_source.hpp"

#include <algorithm>

namespace saidby::extract {

namespace {

using language::Role;

// The piece of the number that follows a phrase at `at`, over "de", "at" or "celui de"; `end` where none does.
std::size_t number_behind(const Words& words, std::size_t at, std::size_t end)
{
  static constexpr std::size_t k_longest_link = 3;
  for (std::size_t i = at; i < std::min(end, at + k_longest_link + 1); ++i) {
    if (words.is(i, WordClass::number)) {
      return i;
    }
    const bool links = words.is(i, WordClass::of) || words.is(i, WordClass::preposition) ||
                       words.is(i, WordClass::pronoun) || words.piece(i).is(Role::modifier);
    if (!links) {
      return end;
    }
  }
  return end;
}

// Whether a verb stands before the next comma: then the clause has its own.
bool has_verb(const Words& words, std::size_t at, std::size_t end)
{
  for (std::size_t i = at; i < end && !words.is(i, WordClass::comma); ++i) {
    if (words.is(i, WordClass::verb) || words.is(i, WordClass::auxiliary) || words.is(i, WordClass::participle)) {
      return true;
    }
  }
  return false;
}

bool holds_number(const Words& words, std::size_t first, std::size_t last)
{
  for (std::size_t i = first; i < last; ++i) {
    if (words.is(i, WordClass::number)) {
      return true;
    }
  }
  return false;
}

} // namespace

void find_gapped_sources(const Words& words, std::size_t sentence, std::size_t first_cue, std::vector<Cue>& cues)
{
  if (cues.size() != first_cue + 1 || cues[first_cue].form != CueForm::verb_before || !cues[first_cue].spreads) {
    return; // with several verbs, each has its own figure
  }
  const std::size_t end = words.reading.sentences[sentence].last_piece;
  const std::size_t begin = cues[first_cue].anchor.last;
  for (std::size_t i = begin; i < end; ++i) {
    const bool border = words.is(i, WordClass::comma) || words.is(i, WordClass::contrast) ||
                        words.is(i, WordClass::coordinator) || words.is(i, WordClass::semicolon);
    if (!border || !holds_number(words, begin, i)) {
      continue;
    }
    const auto phrase = read_phrase(words, i + 1, end, PhrasePlace::apposition);
    const bool speaks = phrase && (phrase->determiner || is_name(words, phrase->pieces.first)) &&
                        plausibility(words, phrase->pieces) == Plausibility::known;
    if (!speaks || number_behind(words, phrase->end, end) == end || has_verb(words, phrase->end, end)) {
      continue;
    }
    Cue cue = cues[first_cue];
    cue.source = named_source(*phrase);
    cue.relay.reset();
    cue.said.reset();
    cue.anchor = {i + 1, phrase->end};
    cue.words = cues[first_cue].words;
    cue.spreads = false; // says its own figure and no more
    cues.push_back(std::move(cue));
    return;
  }
}

} // namespace saidby::extract
