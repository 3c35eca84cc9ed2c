#pragma once

#include "ingest/http_message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace saidby::ingest {

// A leaf of a mail: one text, picture or attachment, its transfer encoding undone.
struct MimePart {
  std::string media_type; // "text/plain"
  std::string charset;    // as it is said; may be empty
  std::string location;   // Content-Location: the address of a saved page's part
  std::string bytes;
  bool is_attachment = false;
  bool is_alternative = false; // one of several forms of the same text
  bool is_flowed = false;      // format=flowed (RFC 3676)
};

// A mail (RFC 5322) with its parts (RFC 2045-2049).
struct MimeMessage {
  Headers headers;
  std::vector<MimePart> parts; // in their order; nested ones as if they stood there
};

// Takes a message apart. Never throws: what is broken is read as far as it goes, nesting to a bounded depth.
[[nodiscard]] MimeMessage read_mime(std::string_view message);

// A header's value with its encoded words (RFC 2047) decoded, as UTF-8: "=?utf-8?Q?S=C3=A9isme?=" -> "Séisme".
[[nodiscard]] std::string decoded_header(std::string_view value);

[[nodiscard]] std::string decoded_base64(std::string_view text);
[[nodiscard]] std::string decoded_quoted_printable(std::string_view text);

} // namespace saidby::ingest
