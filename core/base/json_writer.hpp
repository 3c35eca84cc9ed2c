#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace saidby::base {

// Appends JSON to a string, member by member, without building a tree first: a mention is written
// for every figure of every article, so this is a hot path. The caller keeps objects and arrays
// balanced and keys unique; strings must be valid UTF-8. Output is compact, on one line.
//
//   JsonWriter json{line};
//   json.begin_object().key("value").number(13).end_object();
class JsonWriter {
public:
  // Keeps a reference to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out) : m_out{out} {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name); // written as it is: nothing in it needs escaping
  JsonWriter& string(std::string_view text);
  JsonWriter& number(std::int64_t value);
  JsonWriter& real(double value); // shortest form that reads back as the same number
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json); // an already written value

  // The value, or null where there is none.
  JsonWriter& string_or_null(const std::optional<std::string>& text);
  JsonWriter& number_or_null(const std::optional<std::int64_t>& value);
  JsonWriter& text_or_null(std::string_view text); // null where empty

private:
  void separate();

  std::string& m_out;
  bool m_needs_comma = false;
};

// `text` as a JSON string with its quotation marks.
[[nodiscard]] std::string json_quoted(std::string_view text);

} // namespace saidby::base
