#pragma once

#include <array>
#include <cctype>
#include <string>
#include <string_view>

// What readers must never see (docs/domain.md, section 1): words that only the program uses.

namespace saidby::test {

// The first such word that stands in `text`, in lower case as listed; empty where there is none.
inline std::string internal_word_in(std::string_view text)
{
  // Starts of words; those that end in a blank are whole words.
  static constexpr std::array k_starts = {
    std::string_view{"interval"},     std::string_view{"modalit"},  std::string_view{"marzullo"},
    std::string_view{"narrat"},       std::string_view{"stock "},   std::string_view{"dominator"},
    std::string_view{"cumulati"},     std::string_view{"max-flow"}, std::string_view{"bottleneck"},
    std::string_view{"derived text"}, std::string_view{"f6 "},
  };
  std::string lower = " ";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    lower += byte < 0x80 ? (std::isalnum(byte) != 0 || c == '-' ? static_cast<char>(std::tolower(byte)) : ' ') : c;
  }
  lower += ' ';
  for (const auto start : k_starts) {
    if (lower.find(" " + std::string{start}) != std::string::npos) {
      return std::string{start.ends_with(' ') ? start.substr(0, start.size() - 1) : start};
    }
  }
  return {};
}

} // namespace saidby::test
