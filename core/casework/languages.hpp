#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace saidby::casework {

// A language pack that the program has.
struct LanguageInfo {
  std::string name; // "fr"
  int version = 0;
  std::string english_name;
  std::string own_name;
  std::size_t rows = 0;     // words and phrases that it knows
  std::size_t examples = 0; // of rows, examples and counter-examples
};

// In alphabetical order of their names.
[[nodiscard]] std::vector<LanguageInfo> languages();

// A row whose own example speaks against it.
struct LanguageFault {
  std::string language;
  std::string place; // "fr/predicates.tsv:12"
  std::string form;
  std::string message;
};

// Reads every example and counter-example of every pack, as extraction would.
[[nodiscard]] std::vector<LanguageFault> checked_languages();

} // namespace saidby::casework
