#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::text {

// The offset in bytes of the first byte that is no valid UTF-8; nullopt where all is valid.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// One character and how many bytes it takes.
struct DecodedCharacter {
  char32_t value = 0;
  std::size_t bytes = 1;
};

// The character that starts at byte `at`.
// Requires: valid UTF-8, at < text.size() and `at` is the start of a character.
[[nodiscard]] DecodedCharacter decode_at(std::string_view text, std::size_t at);

// Number of characters in valid UTF-8.
[[nodiscard]] std::size_t count_characters(std::string_view text);

// The largest character border that is <= at (or >= at): never cuts a character in two.
// An offset past the end becomes the end.
[[nodiscard]] std::size_t border_at_or_before(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t border_at_or_after(std::string_view text, std::size_t at);

// Appends `text` in the form in which words are looked up: lower case (simple case mapping, ICU),
// typographic apostrophes and dashes as ' and -. Allocates only when `out` must grow.
void append_folded(std::string& out, std::string_view text);
[[nodiscard]] std::string folded(std::string_view text);

// As append_folded(), and accents are left out ("TUÉS", "TUES" -> "tues").
void append_folded_without_accents(std::string& out, std::string_view text);

} // namespace saidby::text
