#include "ingest/format.hpp"

#include "base/tsv.hpp"
#include "ingest/characters.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace saidby::ingest {

namespace {

constexpr std::string_view k_utf8_mark = "\xEF\xBB\xBF";

struct Signature {
  std::string_view first_bytes;
  OtherFormat format;
};

// Formats that are often handed over as texts, by their first bytes.
constexpr std::array<Signature, 9> k_others = {{
  {"PK\x03\x04", {"a zip archive or an office document", "save the article as plain text"}},
  {"{\\rtf", {"a rich text document", "save the article as plain text"}},
  {"\xD0\xCF\x11\xE0", {"an office document", "save the article as plain text"}},
  {"SQLite format 3", {"a database", "if it is a case file: --case FILE"}},
  {"\x89PNG", {"a picture", "save the article's text"}},
  {"\xFF\xD8\xFF", {"a picture", "save the article's text"}},
  {"GIF8", {"a picture", "save the article's text"}},
  {"BZh", {"compressed by bzip2", "unpack it first: bunzip2 FILE"}},
  {"\xFD\x37zXZ", {"compressed by xz", "unpack it first: unxz FILE"}},
}};

struct RootElement {
  std::string_view name; // without its namespace prefix
  Format format;
};

constexpr std::array<RootElement, 9> k_roots = {{
  {"rss", Format::rss},
  {"rdf", Format::rss},
  {"feed", Format::atom},
  {"entry", Format::atom},
  {"newsmessage", Format::newsml},
  {"newsitem", Format::newsml},
  {"packageitem", Format::newsml},
  {"nitf", Format::nitf},
  {"html", Format::html},
}};

struct SuffixRow {
  std::string_view suffix;
  Format format;
  bool in_folders;
};

constexpr std::array<SuffixRow, 19> k_suffixes = {{
  {".txt", Format::plain, true},    {".text", Format::plain, true},  {".html", Format::html, true},
  {".htm", Format::html, true},     {".xhtml", Format::html, true},  {".xml", Format::unknown, true},
  {".rss", Format::rss, true},      {".atom", Format::atom, true},   {".json", Format::unknown, true},
  {".ndjson", Format::lines, true}, {".jsonl", Format::lines, true}, {".warc", Format::warc, true},
  {".mbox", Format::mailbox, true}, {".eml", Format::mail, true},    {".pdf", Format::pdf, true},
  {".csv", Format::table, false},   {".tsv", Format::table, false},  {".nitf", Format::nitf, true},
  {".mht", Format::mail, true},
}};

[[nodiscard]] std::string_view without_gz(std::string_view name)
{
  return name.size() > 3 && equal_ignoring_case(name.substr(name.size() - 3), ".gz") ? name.substr(0, name.size() - 3)
                                                                                     : name;
}

[[nodiscard]] Format format_of_name(std::string_view name)
{
  name = without_gz(name);
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) {
    return Format::unknown;
  }
  for (const auto& row : k_suffixes) {
    if (equal_ignoring_case(name.substr(dot), row.suffix)) {
      return row.format;
    }
  }
  return Format::unknown;
}

// Leaves out what stands before the root element: declarations, comments, the document type.
[[nodiscard]] std::string_view at_root(std::string_view text)
{
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    std::string_view end;
    if (text.starts_with("<?")) {
      end = "?>";
    } else if (text.starts_with("<!--")) {
      end = "-->";
    } else if (text.starts_with("<!")) {
      end = text.substr(0, text.find('>')).find('[') == std::string_view::npos ? ">" : "]>"; // its own declarations
    } else {
      return text;
    }
    const auto at = text.find(end);
    if (at == std::string_view::npos) {
      return {};
    }
    text.remove_prefix(at + end.size());
  }
}

[[nodiscard]] bool has_markup(std::string_view text)
{
  static constexpr std::array<std::string_view, 12> k_tags = {
    "<html", "<head", "<body", "<title", "<meta", "<div", "<p>", "<p ", "<article", "<script", "<h1", "<table"};
  return std::any_of(k_tags.begin(), k_tags.end(),
                     [&](std::string_view tag) { return find_ignoring_case(text, tag) != std::string_view::npos; });
}

[[nodiscard]] Format format_of_markup(std::string_view text)
{
  const bool is_declared_html = find_ignoring_case(text.substr(0, 1024), "<!doctype html") != std::string_view::npos;
  const auto root = at_root(text);
  if (is_declared_html) {
    return Format::html;
  }
  auto tag = root.starts_with('<') ? root.substr(1, root.find_first_of(" \t\r\n/>", 1) - 1) : std::string_view{};
  if (const auto colon = tag.find(':'); colon != std::string_view::npos) {
    tag.remove_prefix(colon + 1);
  }
  for (const auto& known : k_roots) {
    if (equal_ignoring_case(tag, known.name)) {
      return known.format;
    }
  }
  return has_markup(text) ? Format::html : Format::unknown;
}

[[nodiscard]] bool has_member(std::string_view text, std::string_view name)
{
  const auto at = text.find(name);
  return at != std::string_view::npos && at > 0 && text[at - 1] == '"' &&
         text.substr(at + name.size()).starts_with('"');
}

[[nodiscard]] Format format_of_json(std::string_view text)
{
  if (text.find("jsonfeed.org/version") != std::string_view::npos) {
    return Format::json_feed;
  }
  static constexpr std::array<std::string_view, 7> k_ninjs = {"body_text", "body_html",      "body_xhtml",    "bodies",
                                                              "headlines", "versioncreated", "contentcreated"};
  if (has_member(text, "uri") &&
      std::any_of(k_ninjs.begin(), k_ninjs.end(), [&](std::string_view member) { return has_member(text, member); })) {
    return Format::ninjs;
  }
  // One object a line, or one object over many lines.
  const auto line = base::trimmed(text.substr(0, text.find('\n')));
  return line.size() > 2 && (line.ends_with('}') || text.find('\n') == std::string_view::npos) ? Format::lines
                                                                                               : Format::document;
}

[[nodiscard]] bool is_header_line(std::string_view line)
{
  const auto colon = line.find(':');
  return colon != std::string_view::npos && colon > 1 && colon < 60 &&
         std::all_of(
           line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
           [](char c) {
             return is_digit(c) || c == '-' || c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
           });
}

// Headers of a message: of its first lines, at least one that every message has.
[[nodiscard]] bool is_mail(std::string_view text)
{
  static constexpr std::array<std::string_view, 7> k_sure = {"from",        "message-id",   "mime-version", "received",
                                                             "return-path", "delivered-to", "subject"};
  std::size_t known = 0;
  for (std::size_t at = 0, lines = 0; at < text.size() && lines < 40; ++lines) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = base::trimmed(text.substr(at, end - at));
    const bool continues = lines > 0 && (text[at] == ' ' || text[at] == '\t');
    at = end + 1;
    if (line.empty()) {
      break;
    }
    if (continues) {
      continue;
    }
    if (!is_header_line(line)) {
      return false;
    }
    const auto name = lower_case(line.substr(0, line.find(':')));
    known += std::find(k_sure.begin(), k_sure.end(), name) != k_sure.end() ? 1 : 0;
  }
  return known >= 2;
}

[[nodiscard]] bool is_mailbox(std::string_view text)
{
  const auto end = text.find('\n');
  return text.starts_with("From ") && end != std::string_view::npos && is_mail(text.substr(end + 1));
}

// The first bytes of a text in UTF-16 as far as they are ASCII: enough to tell markup by.
[[nodiscard]] std::string narrowed(std::string_view text)
{
  std::string narrow;
  std::copy_if(text.begin() + 2, text.end(), std::back_inserter(narrow), [](char c) { return c != '\0'; });
  return narrow;
}

[[nodiscard]] Format format_of_content(std::string_view text)
{
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    const auto narrow = narrowed(text);
    const auto start = narrow.find_first_not_of(" \t\r\n");
    return start != std::string::npos && narrow[start] == '<' ? format_of_markup(narrow) : Format::unknown;
  }
  if (text.starts_with("\x1F\x8B")) {
    return Format::gzip;
  }
  if (text.substr(0, 1024).find("%PDF-") != std::string_view::npos) {
    return Format::pdf;
  }
  if (text.starts_with("WARC/")) {
    return Format::warc;
  }
  if (!other_format(text).called.empty()) {
    return Format::other;
  }
  if (text.starts_with(k_utf8_mark)) {
    text.remove_prefix(k_utf8_mark.size());
  }
  if (is_mailbox(text)) {
    return Format::mailbox;
  }
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    return Format::unknown;
  }
  if (text[first] == '<') {
    return format_of_markup(text);
  }
  if (text[first] == '{') {
    return format_of_json(text.substr(first));
  }
  return is_mail(text) ? Format::mail : Format::unknown;
}

} // namespace

Format format_of(std::string_view first_bytes, const FormatHints& hints)
{
  const auto by_content = format_of_content(first_bytes.substr(0, k_sniffed_bytes));
  const auto by_name = format_of_name(hints.name);
  if (by_content == Format::lines || by_content == Format::document) {
    return by_name == Format::lines ? by_name : by_content;
  }
  if (by_content != Format::unknown) {
    return by_content;
  }
  const auto text =
    first_bytes.substr(std::min(first_bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n"), first_bytes.size()));
  if (text.starts_with("<?xml") || (text.starts_with('<') && is_named_as_xml(hints.name))) {
    return Format::other; // XML of another kind
  }
  if (starts_with_ignoring_case(hints.media_type, "text/html") ||
      starts_with_ignoring_case(hints.media_type, "application/xhtml")) {
    return Format::html;
  }
  // A table and NDJSON have no signature; of the others the bytes would have told.
  if (by_name == Format::table || by_name == Format::lines || by_name == Format::html) {
    return by_name;
  }
  return Format::plain;
}

std::string_view called(Format format)
{
  switch (format) {
  case Format::html: return "a web page";
  case Format::rss: return "an RSS feed";
  case Format::atom: return "an Atom feed";
  case Format::json_feed: return "a JSON feed";
  case Format::ninjs: return "a ninjs item";
  case Format::newsml: return "a NewsML-G2 item";
  case Format::nitf: return "a NITF article";
  case Format::document:
  case Format::lines: return "JSON";
  case Format::table: return "a table";
  case Format::mail: return "a mail";
  case Format::mailbox: return "a mailbox";
  case Format::warc: return "a web archive";
  case Format::gzip: return "compressed by gzip";
  case Format::pdf: return "a PDF";
  case Format::plain: return "a text";
  case Format::unknown:
  case Format::other: break;
  }
  return "of an unknown format";
}

OtherFormat other_format(std::string_view first_bytes)
{
  const auto first = first_bytes.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && first_bytes[first] == '[') {
    const auto inside = first_bytes.find_first_not_of(" \t\r\n", first + 1);
    if (inside != std::string_view::npos && first_bytes[inside] == '{') {
      return {"a JSON list", "write one object a line: jq -c '.[]' FILE > FILE.ndjson"};
    }
  }
  for (const auto& known : k_others) {
    if (first_bytes.starts_with(known.first_bytes)) {
      return known.format;
    }
  }
  return {};
}

bool is_named_as_xml(std::string_view name)
{
  name = without_gz(name);
  static constexpr std::array<std::string_view, 4> k_xml = {".rss", ".atom", ".xml", ".nitf"};
  return std::any_of(k_xml.begin(), k_xml.end(), [&](std::string_view suffix) {
    return name.size() > suffix.size() && equal_ignoring_case(name.substr(name.size() - suffix.size()), suffix);
  });
}

const std::vector<std::string_view>& known_suffixes()
{
  static const std::vector<std::string_view> suffixes = [] {
    std::vector<std::string_view> known;
    for (const auto& row : k_suffixes) {
      if (row.in_folders) {
        known.push_back(row.suffix);
      }
    }
    return known;
  }();
  return suffixes;
}

} // namespace saidby::ingest
