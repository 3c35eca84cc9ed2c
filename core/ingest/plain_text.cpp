#include "ingest/plain_text.hpp"

#include "base/errors.hpp"
#include "base/sha256.hpp"
#include "ingest/encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace saidby::ingest {

namespace {

// Names the rules by which the derived text was made; kept with it, so that a later program knows.
constexpr std::string_view k_derived_by = "plain/1";

struct Format {
  std::string_view first_bytes;
  std::string_view called;
  std::string_view advice;
};

// Formats that are often handed over as texts, by their first bytes.
constexpr std::array<Format, 6> k_other_formats = {{
  {"%PDF-", "a PDF", "save its text: pdftotext FILE.pdf FILE.txt"},
  {"PK\x03\x04", "a zip archive or an office document", "save the article as plain text"},
  {"{\\rtf", "a rich text document", "save the article as plain text"},
  {"\xD0\xCF\x11\xE0", "an office document", "save the article as plain text"},
  {"\x1F\x8B", "compressed by gzip", "unpack it first: gunzip FILE"},
  {"SQLite format 3", "a database", "if it is a case file: --case FILE"},
}};

[[nodiscard]] bool begins_like_web_page(std::string_view text)
{
  static constexpr std::array<std::string_view, 3> k_starts = {"<!doctype html", "<html", "<?xml"};
  const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || text[first] != '<') {
    return false;
  }
  const auto begins_with = [&](std::string_view start) {
    const auto head = text.substr(first, start.size());
    return std::equal(head.begin(), head.end(), start.begin(), start.end(), [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
  };
  return std::any_of(k_starts.begin(), k_starts.end(), begins_with);
}

void refuse_other_formats(std::string_view raw, const std::string& path)
{
  for (const auto& format : k_other_formats) {
    if (raw.starts_with(format.first_bytes)) {
      throw base::InputError{fmt::format("{}: this is {}, not plain text", path, format.called),
                             std::string{format.advice}};
    }
  }
  if (begins_like_web_page(raw)) {
    throw base::InputError{fmt::format("{}: this is a web page or XML, not plain text", path),
                           "save the article's text as a .txt file"};
  }
}

void refuse_without_text(std::string_view text, const std::string& path)
{
  if (const auto null = text.find('\0'); null != std::string_view::npos) {
    const auto place = position_of(text, null);
    throw base::InputError{
      fmt::format("{}:{}:{}: NUL byte at offset {}: this is no plain text", path, place.line, place.column, null),
      "save it as plain text; a text in UTF-16 without byte order mark needs --encoding utf-16le"};
  }
  const bool blank = std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
  if (blank) {
    throw base::InputError{fmt::format("{}: the text is empty", path), "check that the file was saved"};
  }
}

[[nodiscard]] model::Document described(const TakenIn& taken, std::string path, const Metadata& metadata)
{
  model::Document document;
  document.raw_sha256 = base::sha256_hex(taken.raw);
  document.text_sha256 = taken.derived ? base::sha256_hex(*taken.derived) : document.raw_sha256;
  document.path = std::move(path);
  describe(document, metadata);
  document.id = document_id(document);
  return document;
}

} // namespace

TakenIn take_in_plain_text(std::string raw, std::string path, const Metadata& metadata, std::string_view encoding)
{
  refuse_other_formats(raw, path);
  TakenIn taken;
  taken.raw = std::move(raw);
  auto decoded = decode(taken.raw, path, encoding);
  taken.derived = std::move(decoded.text);
  refuse_without_text(taken.text(), path);
  taken.document = described(taken, std::move(path), metadata);
  taken.document.derived_by = k_derived_by;
  if (decoded.encoding != "utf-8") {
    taken.document.derived_by += ' ' + decoded.encoding;
  }
  return taken;
}

} // namespace saidby::ingest
