#pragma once

#include "extract/source_phrase.hpp"

#include <string>
#include <string_view>

namespace saidby::extract {

// How many sentences back a pronoun or an anaphor is looked up, and how many speakers at most.
inline constexpr std::size_t k_sentences_back = 12;
inline constexpr std::size_t k_speakers_back = 40;

// A token folded, without the "s" of a plural: how heads of phrases are compared.
[[nodiscard]] std::string folded_token(const Words& words, std::size_t token);

// The last word of a piece, folded: "official" of "fire official".
[[nodiscard]] std::string folded_piece(const Words& words, std::size_t piece);

// Whether the entry starts or ends with the word: "fire official", "ministre de la Santé"; or, for a `word` of
// several words, whether it is the entry.
[[nodiscard]] bool has_head(const Words& words, std::size_t piece, std::string_view word);

} // namespace saidby::extract
