#include "ingest/mime.hpp"

#include "base/tsv.hpp"
#include "ingest/characters.hpp"
#include "ingest/page_encoding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace saidby::ingest {

namespace {

constexpr int k_most_depth = 10;
constexpr std::size_t k_most_parts = 1000;

[[nodiscard]] int hex_value(char c)
{
  if (is_digit(c)) {
    return c - '0';
  }
  if (c >= 'A' && c <= 'F') {
    return c - 'A' + 10;
  }
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

[[nodiscard]] int base64_value(char c)
{
  static constexpr std::string_view k_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto at = k_digits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

[[nodiscard]] std::string undone(std::string_view bytes, std::string_view transfer_encoding)
{
  const auto encoding = lower_case(base::trimmed(transfer_encoding));
  if (encoding == "base64") {
    return decoded_base64(bytes);
  }
  return encoding == "quoted-printable" ? decoded_quoted_printable(bytes) : std::string{bytes};
}

class MimeReader {
public:
  explicit MimeReader(MimeMessage& message) : m_message{message} {}

  void read(std::string_view entity, int depth, bool is_alternative)
  {
    const auto end = end_of_headers(entity);
    const bool no_headers = entity.starts_with('\n') || entity.starts_with("\r\n");
    const Headers headers{no_headers || end.headers == std::string_view::npos ? std::string_view{}
                                                                              : entity.substr(0, end.headers)};
    if (depth == 0) {
      m_message.headers = headers;
    }
    const auto body = no_headers                           ? entity
                      : end.body == std::string_view::npos ? std::string_view{}
                                                           : entity.substr(end.body);
    const auto content_type = headers.value("content-type");
    const auto type = content_type.empty() ? std::string{"text/plain"} : media_type_of(content_type);
    const auto boundary = parameter_of(content_type, "boundary");
    if (type.starts_with("multipart/") && !boundary.empty() && depth < k_most_depth) {
      read_parts(body, boundary, depth, type == "multipart/alternative");
    } else if (type == "message/rfc822" && depth < k_most_depth) {
      read(body, depth + 1, false);
    } else if (m_message.parts.size() < k_most_parts) {
      add(headers, content_type, type, body, is_alternative);
    }
  }

private:
  void read_parts(std::string_view body, std::string_view boundary, int depth, bool are_alternatives)
  {
    const auto delimiter = "--" + std::string{boundary};
    auto at = next_delimiter(body, delimiter, 0);
    while (at != std::string_view::npos) {
      const auto line_end = body.find('\n', at);
      if (line_end == std::string_view::npos || body.substr(at + delimiter.size()).starts_with("--")) {
        return;
      }
      const auto next = next_delimiter(body, delimiter, line_end);
      const auto part = body.substr(line_end + 1, next == std::string_view::npos ? next : next - line_end - 1);
      read(part, depth + 1, are_alternatives);
      at = next;
    }
  }

  // Where the delimiter begins a line, from `at` on.
  [[nodiscard]] static std::size_t next_delimiter(std::string_view body, std::string_view delimiter, std::size_t at)
  {
    for (at = body.find(delimiter, at); at != std::string_view::npos; at = body.find(delimiter, at + 1)) {
      if (at == 0 || body[at - 1] == '\n') {
        return at;
      }
    }
    return at;
  }

  void add(const Headers& headers, std::string_view content_type, const std::string& type, std::string_view body,
           bool is_alternative)
  {
    MimePart part;
    part.media_type = type;
    part.charset = parameter_of(content_type, "charset");
    part.location = headers.value("content-location");
    part.bytes = undone(body, headers.value("content-transfer-encoding"));
    part.is_attachment = starts_with_ignoring_case(headers.value("content-disposition"), "attachment");
    part.is_alternative = is_alternative;
    part.is_flowed = equal_ignoring_case(parameter_of(content_type, "format"), "flowed");
    m_message.parts.push_back(std::move(part));
  }

  MimeMessage& m_message;
};

// One encoded word "=?charset?Q?text?="; gives how many bytes it has, 0 where there is none.
[[nodiscard]] std::size_t decode_word(std::string_view text, std::string& out)
{
  const auto charset_end = text.find('?', 2);
  const auto text_start = charset_end == std::string_view::npos ? charset_end : charset_end + 3;
  if (!text.starts_with("=?") || text_start == std::string_view::npos || text_start > text.size() ||
      text[text_start - 1] != '?') {
    return 0;
  }
  const auto end = text.find("?=", text_start);
  if (end == std::string_view::npos) {
    return 0;
  }
  auto encoded = std::string{text.substr(text_start, end - text_start)};
  const char form = text[charset_end + 1];
  if (form == 'Q' || form == 'q') {
    std::replace(encoded.begin(), encoded.end(), '_', ' ');
    encoded = decoded_quoted_printable(encoded);
  } else {
    encoded = decoded_base64(encoded);
  }
  const auto charset = text.substr(2, charset_end - 2);
  out += decoded_leniently(encoded, charset.substr(0, charset.find('*'))).value_or("");
  return end + 2;
}

} // namespace

MimeMessage read_mime(std::string_view message)
{
  MimeMessage read;
  MimeReader{read}.read(message, 0, false);
  return read;
}

std::string decoded_header(std::string_view value)
{
  std::string decoded;
  bool after_word = false;
  for (std::size_t at = 0; at < value.size();) {
    if (const auto bytes = decode_word(value.substr(at), decoded); bytes > 0) {
      at += bytes;
      after_word = true;
      continue;
    }
    // Blanks between two encoded words are no text: they let long ones be folded.
    const auto next = value.find_first_not_of(" \t", at);
    std::string ignored;
    if (after_word && next != std::string_view::npos && next > at && decode_word(value.substr(next), ignored) > 0) {
      at = next;
      continue;
    }
    after_word = false;
    decoded += value[at++];
  }
  if (text::first_invalid_utf8(decoded)) { // written without encoding, as old programs did
    return decode_page(decoded, "", {}).text;
  }
  return decoded;
}

std::string decoded_base64(std::string_view text)
{
  std::string bytes;
  unsigned buffer = 0;
  int bits = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (value < 0) {
      continue; // line ends, padding, and what mail servers added
    }
    buffer = (buffer << 6U) | static_cast<unsigned>(value);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += static_cast<char>((buffer >> static_cast<unsigned>(bits)) & 0xFFU);
    }
  }
  return bytes;
}

std::string decoded_quoted_printable(std::string_view text)
{
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      bytes += text[at];
      continue;
    }
    const auto rest = text.substr(at + 1);
    if (rest.starts_with("\r\n")) {
      at += 2;
    } else if (rest.starts_with('\n')) {
      at += 1;
    } else if (rest.size() >= 2 && hex_value(rest[0]) >= 0 && hex_value(rest[1]) >= 0) {
      bytes += static_cast<char>(hex_value(rest[0]) * 16 + hex_value(rest[1]));
      at += 2;
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

} // namespace saidby::ingest
