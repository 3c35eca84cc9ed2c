#include "base/json_writer.hpp"

#include <array>
#include <charconv>
#include <cstring>

namespace saidby::base {

namespace {

constexpr bool must_be_escaped(unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }

// Whether one of the eight bytes at `bytes` must be escaped: all eight at once, as in the "determine if a
// word has a byte less than n" of Anderson's Bit Twiddling Hacks.
bool any_must_be_escaped(const char* bytes)
{
  static constexpr std::uint64_t k_ones = 0x0101010101010101U;
  static constexpr std::uint64_t k_high_bits = 0x8080808080808080U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const auto has_zero = [](std::uint64_t w) { return (w - k_ones) & ~w; };
  const auto has_control = (word - k_ones * 0x20U) & ~word;
  return ((has_control | has_zero(word ^ (k_ones * '"')) | has_zero(word ^ (k_ones * '\\'))) & k_high_bits) != 0;
}

void append_escaped(std::string& out, std::string_view text)
{
  static constexpr std::string_view k_digits = "0123456789abcdef";
  std::size_t done = 0; // everything before this is written
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (i + sizeof(std::uint64_t) <= text.size() && !any_must_be_escaped(text.data() + i)) {
      i += sizeof(std::uint64_t);
    }
    if (i == text.size()) {
      break;
    }
    const auto c = static_cast<unsigned char>(text[i]);
    if (!must_be_escaped(c)) {
      continue;
    }
    out.append(text, done, i - done);
    done = i + 1;
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
      out += "\\u00";
      out += k_digits[c >> 4];
      out += k_digits[c & 15];
    }
  }
  out.append(text, done, text.size() - done);
}

} // namespace

void JsonWriter::separate()
{
  if (m_needs_comma) {
    m_out += ',';
  }
  m_needs_comma = true;
}

JsonWriter& JsonWriter::begin_object()
{
  separate();
  m_out += '{';
  m_needs_comma = false;
  return *this;
}

JsonWriter& JsonWriter::end_object()
{
  m_out += '}';
  m_needs_comma = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array()
{
  separate();
  m_out += '[';
  m_needs_comma = false;
  return *this;
}

JsonWriter& JsonWriter::end_array()
{
  m_out += ']';
  m_needs_comma = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
  // Half of what is written are keys: one growth of the string, no look at each letter.
  const std::size_t comma = m_needs_comma ? 1 : 0;
  const auto at = m_out.size();
  m_out.resize(at + comma + name.size() + 3);
  char* to = m_out.data() + at;
  if (m_needs_comma) {
    *to++ = ',';
  }
  *to++ = '"';
  std::memcpy(to, name.data(), name.size());
  to[name.size()] = '"';
  to[name.size() + 1] = ':';
  m_needs_comma = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text)
{
  m_out += m_needs_comma ? ",\"" : "\"";
  m_needs_comma = true;
  append_escaped(m_out, text);
  m_out += '"';
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value)
{
  separate();
  std::array<char, 24> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  m_out.append(digits.data(), end);
  return *this;
}

JsonWriter& JsonWriter::real(double value)
{
  separate();
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  m_out.append(digits.data(), end);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json)
{
  separate();
  m_out += json;
  return *this;
}

JsonWriter& JsonWriter::string_or_null(const std::optional<std::string>& text) { return text ? string(*text) : null(); }

JsonWriter& JsonWriter::number_or_null(const std::optional<std::int64_t>& value)
{
  return value ? number(*value) : null();
}

JsonWriter& JsonWriter::text_or_null(std::string_view text) { return text.empty() ? null() : string(text); }

std::string json_quoted(std::string_view text)
{
  std::string out = "\"";
  append_escaped(out, text);
  out += '"';
  return out;
}

} // namespace saidby::base
