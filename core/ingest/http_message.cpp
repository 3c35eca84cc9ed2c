#include "ingest/http_message.hpp"

#include "base/tsv.hpp"
#include "ingest/characters.hpp"
#include "ingest/encoding.hpp"
#include "ingest/gzip.hpp"

#include <algorithm>
#include <charconv>

namespace saidby::ingest {

namespace {

// Chunks of HTTP/1.1 (RFC 9112, 7.1). Archives often keep the header and store the body unchunked: then it is
// given as it is.
[[nodiscard]] std::string without_chunks(std::string_view body)
{
  std::string whole;
  for (std::size_t at = 0; at < body.size();) {
    const auto line_end = body.find('\n', at);
    const auto line = body.substr(at, std::min(line_end, body.size()) - at);
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc{} || end == line.data()) {
      return whole.empty() ? std::string{body} : whole;
    }
    if (size == 0 || line_end == std::string_view::npos) {
      break;
    }
    whole += body.substr(line_end + 1, size);
    if (size > body.size() - line_end - 1) {
      break;
    }
    at = line_end + 1 + size;
    at = std::min(body.find_first_not_of("\r\n", at), body.size());
  }
  return whole;
}

} // namespace

Headers::Headers(std::string_view text)
{
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    at = end + 1;
    if (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
      if (!m_all.empty()) {
        m_all.back().second += ' ' + std::string{base::trimmed(line)};
      }
      continue;
    }
    if (const auto colon = line.find(':'); colon != std::string_view::npos) {
      m_all.emplace_back(lower_case(base::trimmed(line.substr(0, colon))), base::trimmed(line.substr(colon + 1)));
    }
  }
}

std::string_view Headers::value(std::string_view name) const
{
  for (const auto& [known, value] : m_all) {
    if (equal_ignoring_case(known, name)) {
      return value;
    }
  }
  return {};
}

std::string media_type_of(std::string_view header)
{
  return lower_case(base::trimmed(header.substr(0, header.find(';'))));
}

std::string parameter_of(std::string_view header, std::string_view name)
{
  for (auto at = header.find(';'); at != std::string_view::npos; at = header.find(';', at + 1)) {
    const auto rest = base::trimmed(header.substr(at + 1));
    const auto equals = rest.find('=');
    if (equals == std::string_view::npos || !equal_ignoring_case(base::trimmed(rest.substr(0, equals)), name)) {
      continue;
    }
    auto value = base::trimmed(rest.substr(equals + 1));
    if (value.starts_with('"')) {
      return std::string{value.substr(1, value.find('"', 1) - 1)};
    }
    return std::string{base::trimmed(value.substr(0, value.find(';')))};
  }
  return {};
}

HeaderEnd end_of_headers(std::string_view text)
{
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const auto rest = text.substr(at + 1);
    if (rest.starts_with('\n')) {
      return {at + 1, at + 2};
    }
    if (rest.starts_with("\r\n")) {
      return {at + 1, at + 3};
    }
  }
  return {};
}

std::optional<HttpResponse> read_http_response(std::string_view bytes, std::size_t most, std::string& fault)
{
  const auto end = end_of_headers(bytes);
  if (!bytes.starts_with("HTTP/") || end.body == std::string_view::npos) {
    fault = "it holds no HTTP response";
    return std::nullopt;
  }
  HttpResponse response;
  const auto status = bytes.substr(std::min(bytes.find(' '), bytes.size()));
  const auto digits = base::trimmed(status.substr(0, 5));
  std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 3), response.status);
  response.headers = Headers{bytes.substr(0, end.headers)};
  const auto body = bytes.substr(end.body);
  const bool chunked =
    find_ignoring_case(response.headers.value("transfer-encoding"), "chunked") != std::string_view::npos;
  response.body = chunked ? without_chunks(body) : std::string{body};
  const auto encoding = lower_case(response.headers.value("content-encoding"));
  if (encoding.empty() || encoding == "identity") {
    return response;
  }
  if (encoding != "gzip" && encoding != "x-gzip" && encoding != "deflate") {
    fault = "it is compressed by " + printable_name(encoding) + ", which is not read here";
    return std::nullopt;
  }
  if (auto unpacked_body = unpacked(response.body, most)) {
    response.body = std::move(*unpacked_body);
  } else if (response.body.starts_with("\x1F\x8B")) { // else it was stored unpacked
    fault = "its compressed body is damaged or too large";
    return std::nullopt;
  }
  return response;
}

} // namespace saidby::ingest
