#include "ingest/page_encoding.hpp"

#include "base/tsv.hpp"
#include "ingest/characters.hpp"
#include "ingest/encoding.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace saidby::ingest {

namespace {

// Where the web's encoding standard looks for a declaration, and as much again: real pages put scripts first.
constexpr std::size_t k_declared_within = 4096;
constexpr std::size_t k_detected_within = 65536;
// Small, since the rest of a window is looked at again behind every byte that does not fit.
constexpr std::size_t k_window = 1024;
constexpr std::string_view k_windows = "windows-1252";

[[nodiscard]] bool has_utf16_mark(std::string_view bytes)
{
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

[[nodiscard]] bool is_utf8(std::string_view name)
{
  return equal_ignoring_case(name, "utf-8") || equal_ignoring_case(name, "utf8");
}

// What is called Latin-1 in practice is Windows-1252; what is called UTF-16 in a page that could be read so
// far is not.
[[nodiscard]] std::string practical_name(std::string_view declared)
{
  auto name = lower_case(base::trimmed(declared));
  if (name == "iso-8859-1" || name == "latin1" || name == "latin-1" || name == "us-ascii" || name == "ascii") {
    return std::string{k_windows};
  }
  return name.starts_with("utf-16") ? std::string{} : name;
}

// The word behind `mark` and an optional quotation mark.
[[nodiscard]] std::string word_behind(std::string_view text, std::string_view mark)
{
  const auto at = find_ignoring_case(text, mark);
  if (at == std::string_view::npos) {
    return {};
  }
  auto rest = text.substr(at + mark.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\"'="), rest.size()));
  return std::string{rest.substr(0, rest.find_first_of(" \t\r\n\"';/>?"))};
}

[[nodiscard]] std::string detected(std::string_view bytes)
{
  const auto close = [](UCharsetDetector* detector) { ucsdet_close(detector); };
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(close)> detector{ucsdet_open(&status), close};
  const auto head = bytes.substr(0, k_detected_within);
  ucsdet_enableInputFilter(detector.get(), 1); // tags are ASCII and tell nothing
  ucsdet_setText(detector.get(), head.data(), static_cast<std::int32_t>(head.size()), &status);
  const auto* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) != 0 || match == nullptr) {
    return std::string{k_windows};
  }
  const char* name = ucsdet_getName(match, &status);
  const auto practical = name == nullptr ? std::string{} : practical_name(name);
  return practical.empty() || is_utf8(practical) ? std::string{k_windows} : practical;
}

// Characters of two bytes and more, and bytes that fit nowhere.
struct Utf8Count {
  std::size_t characters = 0;
  std::size_t faults = 0;
  std::size_t first_fault = 0;
};

[[nodiscard]] std::size_t multibyte_characters(std::string_view valid)
{
  return static_cast<std::size_t>(
    std::count_if(valid.begin(), valid.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U; }));
}

// Calls `use` with each stretch that is UTF-8, and with each byte between that is none.
template <typename Use>
void for_each_stretch(std::string_view bytes, Use use)
{
  for (std::size_t at = 0; at < bytes.size();) {
    const auto rest = bytes.substr(at, k_window);
    const auto valid = text::first_invalid_utf8(rest).value_or(rest.size());
    // A stretch that was cut at its end is no fault: look again from there.
    const bool cut = valid < rest.size() && rest.size() - valid < 4 && at + rest.size() < bytes.size() && valid > 0;
    if (valid > 0) {
      use(rest.substr(0, valid), true, at);
    }
    at += valid;
    if (valid < rest.size() && !cut) {
      use(bytes.substr(at, 1), false, at);
      ++at;
    }
  }
}

[[nodiscard]] Utf8Count count_utf8(std::string_view bytes)
{
  Utf8Count count;
  for_each_stretch(bytes, [&](std::string_view stretch, bool valid, std::size_t at) {
    if (valid) {
      count.characters += multibyte_characters(stretch);
    } else {
      count.first_fault = count.faults == 0 ? at : count.first_fault;
      ++count.faults;
    }
  });
  return count;
}

[[nodiscard]] std::string mixed_to_utf8(std::string_view bytes)
{
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for_each_stretch(bytes, [&](std::string_view stretch, bool valid, std::size_t /*at*/) {
    if (valid) {
      text += stretch;
    } else {
      text += decoded_leniently(stretch, k_windows).value_or("\xEF\xBF\xBD");
    }
  });
  return text;
}

[[nodiscard]] base::Diagnostic mixed_warning(std::string_view bytes, std::string_view file, const Utf8Count& count)
{
  const auto place = position_of(bytes, count.first_fault);
  return {base::Severity::warning,
          {std::string{file}, place.line, place.column},
          fmt::format("{} {} no UTF-8, unlike the rest, and {} read as Windows-1252", count.faults,
                      count.faults == 1 ? "byte is" : "bytes are", count.faults == 1 ? "is" : "are"),
          "look at the words there; if all of it is in another encoding: --encoding NAME",
          ""};
}

} // namespace

std::string declared_encoding(std::string_view bytes)
{
  const auto head = bytes.substr(0, k_declared_within);
  if (head.starts_with("<?xml")) {
    const auto declaration = head.substr(0, head.find("?>"));
    return word_behind(declaration, "encoding");
  }
  return word_behind(head, "charset");
}

std::optional<std::string> decoded_leniently(std::string_view bytes, std::string_view encoding)
{
  const auto close = [](UConverter* converter) { ucnv_close(converter); };
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(close)> converter{ucnv_open(std::string{encoding}.c_str(), &status),
                                                               close};
  if (U_FAILURE(status) != 0) {
    return std::nullopt;
  }
  std::vector<UChar> units(2 * bytes.size() + 16);
  const auto length = ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                                    bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status) != 0) {
    return std::nullopt;
  }
  std::string text(static_cast<std::size_t>(length) * 3, '\0');
  std::int32_t written = 0;
  u_strToUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &written, units.data(), length, 0xFFFD,
                     nullptr, &status);
  text.resize(static_cast<std::size_t>(std::max(written, 0)));
  return U_FAILURE(status) != 0 ? std::nullopt : std::optional{std::move(text)};
}

DecodedPage decode_page(std::string_view bytes, std::string_view file, const EncodingHints& hints)
{
  if (!hints.given.empty() || has_utf16_mark(bytes)) {
    auto decoded = decode(bytes, file, hints.given);
    return {decoded.text ? std::move(*decoded.text) : std::string{bytes}, decoded.encoding, std::nullopt};
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
  }
  if (!text::first_invalid_utf8(bytes)) {
    const auto named = practical_name(hints.declared.empty() ? declared_encoding(bytes) : hints.declared);
    // ISO-2022-JP is ASCII to the eye; all others with letters beyond ASCII would not pass as UTF-8.
    if (!named.starts_with("iso-2022")) {
      return {std::string{bytes}, "utf-8", std::nullopt};
    }
  }
  const auto count = count_utf8(bytes);
  for (const auto& declared : {std::string{hints.declared}, declared_encoding(bytes)}) {
    const auto name = practical_name(declared);
    if (name.empty() || is_utf8(name)) {
      continue;
    }
    if (count.characters > count.faults) {
      break; // it says something else, but nearly all of it is UTF-8
    }
    if (auto text = decoded_leniently(bytes, name)) {
      return {std::move(*text), name, std::nullopt};
    }
  }
  if (count.characters >= count.faults) {
    return {mixed_to_utf8(bytes), "utf-8", mixed_warning(bytes, file, count)};
  }
  const auto name = detected(bytes);
  return {decoded_leniently(bytes, name).value_or(mixed_to_utf8(bytes)), name, std::nullopt};
}

} // namespace saidby::ingest
