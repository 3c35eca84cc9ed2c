#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace saidby::ingest {

// The headers of a mail, a web archive's record or an HTTP message, in order. Names are compared without case;
// lines that continue the one before are joined to it.
class Headers {
public:
  Headers() = default;
  // Reads the lines of `text`; lines that are no header are passed over.
  explicit Headers(std::string_view text);

  // The value of the first header of this name, blanks around it left out; empty for none.
  [[nodiscard]] std::string_view value(std::string_view name) const;

private:
  std::vector<std::pair<std::string, std::string>> m_all; // names in lower case
};

// "text/html; charset=utf-8": the type, and a parameter of it, unquoted; empty where it is not there.
[[nodiscard]] std::string media_type_of(std::string_view header);
[[nodiscard]] std::string parameter_of(std::string_view header, std::string_view name);

// Where the headers end and the body begins: behind the first empty line. npos where there is none.
struct HeaderEnd {
  std::size_t headers = std::string_view::npos; // bytes of the headers
  std::size_t body = std::string_view::npos;    // where the body begins
};
[[nodiscard]] HeaderEnd end_of_headers(std::string_view text);

// A HTTP response with its wrapping undone.
struct HttpResponse {
  int status = 0;
  Headers headers;
  std::string body;
};

// Takes a response apart and undoes chunks and compression. `most` bounds the body.
// Returns nullopt for what is no HTTP response or cannot be unpacked; `fault` says why.
[[nodiscard]] std::optional<HttpResponse> read_http_response(std::string_view bytes, std::size_t most,
                                                             std::string& fault);

} // namespace saidby::ingest
