#include "extract/source_phrase.hpp"

namespace saidby::extract {

using language::Flag;
using language::Role;

bool is_medium(const Words& words, std::size_t i)
{
  const auto* source = words.piece(i).reading(Role::source_noun);
  return source != nullptr && source->source_type &&
         (*source->source_type == model::SourceType::media || *source->source_type == model::SourceType::news_agency ||
          *source->source_type == model::SourceType::state_media);
}

std::optional<SourcePhrase> read_passed_on_by(const Words& words, std::size_t at, std::size_t end)
{
  static constexpr std::size_t k_longest_medium = 4; // "l'agence de presse officielle"
  const bool passive = at + 2 < end && (words.is(at, WordClass::participle) || words.is(at, WordClass::verb)) &&
                       words.piece(at + 1).has(Role::preposition, Flag::by);
  if (!passive) {
    return std::nullopt;
  }
  const auto phrase = read_phrase(words, at + 2, end, PhrasePlace::apposition);
  for (std::size_t i = phrase ? phrase->pieces.first : end; i < end; ++i) {
    if (i >= phrase->pieces.last || i >= phrase->pieces.first + k_longest_medium) {
      return std::nullopt;
    }
    if (is_medium(words, i)) {
      return phrase;
    }
  }
  return std::nullopt;
}

} // namespace saidby::extract
