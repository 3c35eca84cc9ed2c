#include "ingest/encoding.hpp"

#include "base/diagnostic.hpp"
#include "base/errors.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace saidby::ingest {

namespace {

constexpr std::string_view k_utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view k_utf16_little_mark = "\xFF\xFE";
constexpr std::string_view k_utf16_big_mark = "\xFE\xFF";

// Names that people use, for the nearest spelling of one that nobody knows.
const std::vector<std::string_view> k_common_encodings = {
  "utf-8",        "latin1",       "iso-8859-1", "windows-1252", "iso-8859-2",   "windows-1250",
  "iso-8859-5",   "windows-1251", "koi8-r",     "iso-8859-6",   "windows-1256", "iso-8859-9",
  "windows-1254", "iso-8859-15",  "macintosh",  "utf-16",       "utf-16le",     "utf-16be",
  "gb18030",      "big5",         "shift_jis",  "euc-kr"};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

[[nodiscard]] std::string lower_case(std::string_view text)
{
  std::string lower{text};
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

[[nodiscard]] bool is_utf8_name(std::string_view encoding) { return encoding == "utf-8" || encoding == "utf8"; }

// What is called Latin-1 in practice is Windows-1252: the same but for 32 control characters that no
// text holds, where Windows has curly quotation marks and the euro sign (the web's encoding standard
// reads it so as well).
[[nodiscard]] std::string converter_name(const std::string& encoding)
{
  static constexpr std::array<std::string_view, 5> k_latin1 = {"latin1", "latin-1", "iso-8859-1", "iso8859-1", "l1"};
  return std::find(k_latin1.begin(), k_latin1.end(), encoding) != k_latin1.end() ? "windows-1252" : encoding;
}

[[nodiscard]] Converter open_converter(const std::string& encoding)
{
  UErrorCode status = U_ZERO_ERROR;
  Converter converter{ucnv_open(converter_name(encoding).c_str(), &status)};
  if (U_FAILURE(status) != 0) {
    const auto near = base::nearest_spelling(encoding, k_common_encodings);
    throw base::UsageError{fmt::format("encoding \"{}\" is not known", encoding),
                           near.empty() ? "for example: --encoding windows-1252"
                                        : fmt::format("did you mean {}?", near)};
  }
  // Stop at the first fault instead of replacing it: a figure must not rest on a guessed character.
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return converter;
}

[[noreturn]] void throw_does_not_fit(std::string_view bytes, std::size_t offset, std::string_view file,
                                     std::string_view encoding, const std::string& advice)
{
  const auto place = position_of(bytes, offset);
  const auto byte = offset < bytes.size() ? static_cast<unsigned char>(bytes[offset]) : 0U;
  throw base::InputError{fmt::format("{}:{}:{}: not valid {}: byte 0x{:02X} at offset {} does not fit", file,
                                     place.line, place.column, encoding, byte, offset),
                         advice};
}

[[nodiscard]] std::string utf8_of(const std::vector<UChar>& units, std::size_t length)
{
  std::string text(length * 3, '\0'); // a UTF-16 unit needs at most three bytes
  std::int32_t written = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(text.data(), static_cast<std::int32_t>(text.size()), &written, units.data(),
              static_cast<std::int32_t>(length), &status);
  text.resize(static_cast<std::size_t>(written));
  text.shrink_to_fit();
  return text;
}

[[nodiscard]] std::string converted(std::string_view bytes, std::string_view file, const std::string& encoding)
{
  const auto converter = open_converter(encoding);
  std::vector<UChar> units(bytes.size() + 16);
  const char* source = bytes.data();
  const char* const source_end = bytes.data() + bytes.size();
  std::size_t length = 0;
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* target = units.data() + length;
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, source_end, nullptr, 1, &status);
    length = static_cast<std::size_t>(target - units.data());
    if (status == U_BUFFER_OVERFLOW_ERROR) {
      units.resize(units.size() * 2);
      continue;
    }
    if (U_FAILURE(status) != 0) {
      std::array<char, 32> invalid{};
      auto count = static_cast<std::int8_t>(invalid.size());
      UErrorCode ignored = U_ZERO_ERROR;
      ucnv_getInvalidChars(converter.get(), invalid.data(), &count, &ignored);
      const auto consumed = static_cast<std::size_t>(source - bytes.data());
      throw_does_not_fit(bytes, consumed - std::min(consumed, static_cast<std::size_t>(count)), file, encoding,
                         "check the encoding that the text was saved in");
    }
    break;
  }
  const std::size_t mark = length > 0 && units[0] == 0xFEFF ? 1 : 0;
  units.erase(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(mark));
  return utf8_of(units, length - mark);
}

// Bytes that Latin-1 leaves to control characters are letters or quotation marks of Windows-1252.
[[nodiscard]] std::string advice_for_other_encoding(std::string_view bytes)
{
  const bool windows = std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte <= 0x9F;
  });
  return windows ? "if the text was saved by an older program: --encoding windows-1252"
                 : "if the text was saved by an older program: --encoding latin1 (or windows-1252)";
}

[[nodiscard]] Decoded decode_utf8(std::string_view bytes, std::string_view file)
{
  if (const auto invalid = text::first_invalid_utf8(bytes)) {
    throw_does_not_fit(bytes, *invalid, file, "UTF-8", advice_for_other_encoding(bytes));
  }
  if (bytes.starts_with(k_utf8_mark)) {
    return {std::string{bytes.substr(k_utf8_mark.size())}, "utf-8"};
  }
  return {std::nullopt, "utf-8"};
}

[[nodiscard]] bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

} // namespace

Decoded decode(std::string_view bytes, std::string_view file, std::string_view encoding)
{
  const auto name = lower_case(encoding);
  if (is_utf8_name(name)) {
    return decode_utf8(bytes, file);
  }
  if (!name.empty()) {
    return {converted(bytes, file, name), name};
  }
  if (bytes.starts_with(k_utf16_little_mark) || bytes.starts_with(k_utf16_big_mark)) {
    return {converted(bytes, file, "utf-16"), "utf-16"};
  }
  return decode_utf8(bytes, file);
}

TextPosition position_of(std::string_view text, std::size_t offset)
{
  TextPosition place;
  for (std::size_t i = 0; i < offset; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\n') {
      ++place.line;
      place.column = 1;
    } else if (!is_continuation(byte)) {
      ++place.column;
    }
  }
  return place;
}

std::string printable_name(std::string_view name)
{
  std::string printable;
  for (std::size_t at = 0; at < name.size();) {
    const auto rest = name.substr(at);
    const auto valid = text::first_invalid_utf8(rest).value_or(rest.size());
    for (const char c : rest.substr(0, std::max<std::size_t>(valid, 1))) {
      const auto byte = static_cast<unsigned char>(c);
      const bool shown = valid > 0 && byte >= 0x20 && byte != 0x7F;
      printable += shown ? std::string{c} : fmt::format("\\x{:02X}", byte);
    }
    at += std::max<std::size_t>(valid, 1);
  }
  return printable;
}

} // namespace saidby::ingest
