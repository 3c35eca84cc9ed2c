#include "text/utf8.hpp"

#include <simdjson.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace saidby::text {

namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

void append_character(std::string& out, char32_t character)
{
  std::array<std::uint8_t, 4> bytes{};
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, static_cast<UChar32>(character));
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

// Typographic variants that mean the same to a reader.
char32_t plain_variant(char32_t character)
{
  switch (character) {
  case 0x2019: // right single quotation mark, the usual apostrophe of typeset text
  case 0x2018:
  case 0x02BC: return '\'';
  case 0x2010: // hyphens
  case 0x2011: return '-';
  default: return character;
  }
}

char32_t lower(char32_t character)
{
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(plain_variant(character))));
}

// The base letter of a letter with accents; the character itself where it has none.
char32_t without_accent(char32_t character)
{
  UErrorCode status = U_ZERO_ERROR;
  static const UNormalizer2* const nfd = unorm2_getNFDInstance(&status);
  std::array<UChar, 8> decomposition{};
  status = U_ZERO_ERROR;
  const auto length = unorm2_getDecomposition(nfd, static_cast<UChar32>(character), decomposition.data(),
                                              static_cast<std::int32_t>(decomposition.size()), &status);
  return U_SUCCESS(status) && length > 0 ? decomposition[0] : character;
}

bool is_combining(char32_t character) { return character >= 0x0300 && character <= 0x036F; }

// ASCII and Latin-1, two bytes a letter in UTF-8, are nearly all of most texts: they need no look into ICU.

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether a character of two bytes that starts with `first` is of Latin-1.
bool leads_latin1(char first) { return static_cast<unsigned char>(first) == 0xC3; }

// Second byte of a Latin-1 letter in lower case, for the second byte of the letter.
char lower_latin1(char second)
{
  const auto byte = static_cast<unsigned char>(second);
  return static_cast<char>(byte <= 0x9E && byte != 0x97 ? byte + 0x20 : byte); // 0x97: the multiplication sign
}

// The base letters of U+00E0 to U+00FF; a blank where there is none.
constexpr std::string_view k_latin1_bases = "aaaaaa ceeeeiiii nooooo  uuuuy y";
static_assert(k_latin1_bases.size() == 0x20);

} // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes)
{
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) {
    return std::nullopt;
  }
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    // U8_NEXT reads at most four bytes: a window keeps its 32-bit offsets right for texts of any size.
    const auto window = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - start, 4));
    std::int32_t offset = 0;
    UChar32 character = 0;
    U8_NEXT(data + start, offset, window, character);
    if (character < 0) {
      return start;
    }
    at = start + static_cast<std::size_t>(offset);
  }
  return std::nullopt;
}

DecodedCharacter decode_at(std::string_view text, std::size_t at)
{
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t first = byte(at);
  if (first < 0x80) {
    return {first, 1};
  }
  if (first < 0xE0) {
    return {((first & 0x1F) << 6) | (byte(at + 1) & 0x3F), 2};
  }
  if (first < 0xF0) {
    return {((first & 0x0F) << 12) | ((byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F), 3};
  }
  return {((first & 0x07) << 18) | ((byte(at + 1) & 0x3F) << 12) | ((byte(at + 2) & 0x3F) << 6) | (byte(at + 3) & 0x3F),
          4};
}

std::size_t count_characters(std::string_view text)
{
  std::size_t count = 0;
  for (const char c : text) {
    count += is_continuation(c) ? 0 : 1;
  }
  return count;
}

std::size_t border_at_or_before(std::string_view text, std::size_t at)
{
  if (at >= text.size()) {
    return text.size();
  }
  while (at > 0 && is_continuation(text[at])) {
    --at;
  }
  return at;
}

std::size_t border_at_or_after(std::string_view text, std::size_t at)
{
  while (at < text.size() && is_continuation(text[at])) {
    ++at;
  }
  return at < text.size() ? at : text.size();
}

void append_folded(std::string& out, std::string_view text)
{
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      out += lower_ascii(c);
      ++at;
    } else if (leads_latin1(c)) {
      out += c;
      out += lower_latin1(text[at + 1]);
      at += 2;
    } else {
      const auto decoded = decode_at(text, at);
      append_character(out, lower(decoded.value));
      at += decoded.bytes;
    }
  }
}

std::string folded(std::string_view text)
{
  std::string out;
  out.reserve(text.size());
  append_folded(out, text);
  return out;
}

void append_folded_without_accents(std::string& out, std::string_view text)
{
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      out += lower_ascii(c);
      ++at;
      continue;
    }
    if (leads_latin1(c)) {
      const char second = lower_latin1(text[at + 1]);
      const char base = k_latin1_bases[static_cast<unsigned char>(second) & 0x1FU];
      if (static_cast<unsigned char>(second) >= 0xA0 && base != ' ') {
        out += base;
      } else {
        out += c;
        out += second;
      }
      at += 2;
      continue;
    }
    const auto decoded = decode_at(text, at);
    at += decoded.bytes;
    if (!is_combining(decoded.value)) {
      append_character(out, without_accent(lower(decoded.value)));
    }
  }
}

} // namespace saidby::text
