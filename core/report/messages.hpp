#pragma once

#include "model/day.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace saidby::report {

// The words of one report language: sentences, labels and headings (core/report/messages/<lang>.tsv),
// one row a key. Texts are ICU message patterns with named arguments: "{from} became {to}",
// "{count, plural, one {# article} other {# articles}}". The apostrophe is the typographic one, since
// the ASCII one is a quote of the pattern.
class Messages {
public:
  using Arguments = std::map<std::string, std::string>;

  // The words of `language` ("en", "fr"); loaded once, then shared. Thread-safe.
  // Throws base::UsageError with the near spelling for a language without a table.
  [[nodiscard]] static const Messages& of(std::string_view language);
  [[nodiscard]] static std::vector<std::string_view> languages();

  [[nodiscard]] const std::string& language() const { return m_language; }
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::vector<std::string_view> keys() const; // sorted

  // The text of `key`, its arguments filled in. Arguments of digits only are numbers: they choose
  // plural forms and are grouped as the language does; ISO days become days in words. All others
  // are put in as they are.
  // Throws std::logic_error for an unknown key or a missing argument: a mistake in the program.
  [[nodiscard]] std::string text(std::string_view key, const Arguments& arguments = {}) const;

  [[nodiscard]] std::string day(model::Day day) const;        // "7 March 2031"
  [[nodiscard]] std::string number(std::int64_t value) const; // "1300", "97,000"

  // The pattern as it stands in the table, for tests and tools.
  [[nodiscard]] std::string_view pattern(std::string_view key) const;

  ~Messages();
  Messages(const Messages&) = delete;
  Messages& operator=(const Messages&) = delete;

private:
  explicit Messages(std::string_view language);
  struct Tables;
  std::string m_language;
  std::unique_ptr<const Tables> m_tables;
};

} // namespace saidby::report
