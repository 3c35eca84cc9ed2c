#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace saidby::ingest {

// What a piece may be. `unknown` is told from the bytes before it is read.
enum class Format : std::uint8_t {
  unknown,
  plain,     // a text
  html,      // a web page
  rss,       // RSS 2.0 and 1.0
  atom,      //
  json_feed, //
  ninjs,     // IPTC ninjs
  newsml,    // IPTC NewsML-G2
  nitf,      // IPTC NITF
  document,  // a JSON object that is a document: a line of NDJSON
  lines,     // many of them: NDJSON
  table,     // CSV, each record a document
  mail,      // one message
  mailbox,   // many of them: mbox
  warc,      // a web archive
  gzip,      // any of these, compressed
  pdf,       //
  other,     // known, but nothing to be read here: office documents, pictures, databases
};

// What tells a format beside its first bytes.
struct FormatHints {
  std::string_view name;       // of the file: its ending decides where the bytes leave it open
  std::string_view media_type; // "application/rss+xml; charset=utf-8"
};

// How many of the first bytes format_of() looks at.
inline constexpr std::size_t k_sniffed_bytes = 8192;

// Tells by content, then by the hints: people rename files, and servers say text/html of anything.
[[nodiscard]] Format format_of(std::string_view first_bytes, const FormatHints& hints);

// How readers call a format: "a web page", "an RSS feed".
[[nodiscard]] std::string_view called(Format format);

// Where `format` is Format::other: what it is ("a zip archive or an office document") and what to do.
struct OtherFormat {
  std::string_view called;
  std::string_view advice;
};
[[nodiscard]] OtherFormat other_format(std::string_view first_bytes);

// Whether a file of this name says that it is a feed or other XML; what it holds may be something else.
[[nodiscard]] bool is_named_as_xml(std::string_view name);

// Suffixes of files that are taken from folders, compressed by gzip or not: ".txt", ".html", ".warc".
// CSV is not among them: in a folder of articles a table says something about them.
[[nodiscard]] const std::vector<std::string_view>& known_suffixes();

} // namespace saidby::ingest
