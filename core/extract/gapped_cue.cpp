#include "extract/cue.hpp"

#include <algorithm>

namespace saidby::extract {

using language::Role;

namespace {

bool has_number(const Words& words, std::size_t first, std::size_t last)
{
  return std::any_of(words.classes.begin() + static_cast<std::ptrdiff_t>(first),
                     words.classes.begin() + static_cast<std::ptrdiff_t>(std::max(first, last)),
                     [](WordClass word) { return word == WordClass::number; });
}

// A number, also behind "of", "at" or a comma, that ends its clause: "[the unions] 15,000".
bool is_bare_number(const Words& words, std::size_t i, std::size_t end)
{
  const auto at = [&](std::size_t piece) { return words.classes[piece]; };
  while (i < end && (at(i) == WordClass::of || at(i) == WordClass::preposition || at(i) == WordClass::comma ||
                     words.piece(i).is(Role::modifier))) {
    ++i;
  }
  if (i >= end || at(i) != WordClass::number) {
    return false;
  }
  while (i < end && at(i) == WordClass::number) {
    ++i;
  }
  return i >= end || at(i) == WordClass::stop || at(i) == WordClass::comma || at(i) == WordClass::coordinator ||
         at(i) == WordClass::semicolon;
}

} // namespace

std::optional<Cue> gapped_cue(const Words& words, std::size_t sentence, std::size_t piece, std::span<const Cue> before)
{
  const std::size_t end = words.reading.sentences[sentence].last_piece;
  if (before.empty() || before.back().form != CueForm::verb_before || !before.back().source || piece + 2 >= end ||
      !has_number(words, before.back().anchor.last, piece)) {
    return std::nullopt;
  }
  const auto phrase = read_phrase(words, piece + 1, end, PhrasePlace::after_verb);
  if (!phrase || plausibility(words, phrase->pieces) < Plausibility::known ||
      !is_bare_number(words, phrase->end, end)) {
    return std::nullopt;
  }
  Cue cue;
  cue.form = CueForm::verb_before;
  cue.sentence = sentence;
  cue.words = {piece, piece + 1};
  cue.anchor = {piece, phrase->end};
  cue.source = named_source(*phrase);
  cue.gapped = true;
  cue.spreads = false;
  cue.modality = before.back().modality;
  cue.rows = before.back().rows;
  return cue;
}

} // namespace saidby::extract
