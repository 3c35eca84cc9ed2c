#pragma once

#include "base/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace saidby::ingest {

// What is said of the encoding of a page, feed or mail, besides its bytes.
struct EncodingHints {
  std::string_view given;    // by a person: no other is tried
  std::string_view declared; // by an HTTP or mail header; may be wrong
};

// A page brought to UTF-8.
struct DecodedPage {
  std::string text;
  std::string encoding;                       // what the bytes were read as
  std::optional<base::Diagnostic> diagnostic; // a warning where some bytes had to be guessed
};

// Brings a page to UTF-8 in the order of what can be trusted: a person's word, a byte order mark, bytes that
// are UTF-8 from end to end, the header's and then the page's own declaration, detection by ICU.
// Unlike plain text, which is refused (see decode()), a page with a few bytes of another encoding is read:
// pages are put together from many sources. Such bytes are read as Windows-1252, and said.
// Throws what decode() throws for an encoding given by a person.
[[nodiscard]] DecodedPage decode_page(std::string_view bytes, std::string_view file, const EncodingHints& hints);

// The encoding that the first bytes declare: <meta charset>, <meta http-equiv>, <?xml encoding="...">;
// empty for none.
[[nodiscard]] std::string declared_encoding(std::string_view bytes);

// Requires: nothing. `bytes` in an encoding by its name; what does not fit becomes U+FFFD. nullopt for an
// encoding that ICU does not know.
[[nodiscard]] std::optional<std::string> decoded_leniently(std::string_view bytes, std::string_view encoding);

} // namespace saidby::ingest
