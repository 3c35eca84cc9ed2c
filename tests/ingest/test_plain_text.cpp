#include "ingest/plain_text.hpp"

#include "base/errors.hpp"
#include "tests/ingest/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace saidby;
using namespace std::string_view_literals;

namespace {

struct Row {
  std::string_view bytes;
  std::string_view expected; // the derived text and who derived it, or the error's first line
};

ingest::TakenIn read(std::string_view bytes, std::string path = "a.txt", ingest::Metadata said = {})
{
  ingest::Piece piece;
  piece.name = std::move(path);
  piece.bytes = bytes;
  piece.said = std::move(said);
  return ingest::take_in_plain_text(std::move(piece));
}

std::string printed(std::string_view bytes)
{
  const auto harvest = test::harvest_of(bytes, "a.txt");
  if (!harvest.faults.empty()) {
    return test::printed_faults(harvest.faults);
  }
  return std::string{harvest.documents.at(0).text()} + " by " + harvest.documents.at(0).document.derived_by;
}

} // namespace

TEST_CASE("take_in_plain_text")
{
  static constexpr Row rows[] = {
    {"Nine were hurt.\r\n", "Nine were hurt.\r\n by plain/1"}, // line ends stay: offsets are the file's
    {"\xEF\xBB\xBFNine", "Nine by plain/1"},
    {"\xFF\xFEN\0"sv, "N by plain/1 utf-16"},
    {"", "error: a.txt: the text is empty\n  check that the file was saved"},
    {" \r\n\t\n", "error: a.txt: the text is empty\n  check that the file was saved"},
    {"Nine\nwere\0hurt"sv,
     "error: a.txt:2:5: NUL byte at offset 9: this is no plain text\n  save it as plain text; a text in UTF-16 without "
     "byte order mark needs --encoding utf-16le"},
    {"PK\x03\x04...", "a.txt: error: this is a zip archive or an office document, not a text\n  save the article as "
                      "plain text"},
    {"<b>Nine</b> is no page", "<b>Nine</b> is no page by plain/1"},
    {"Caf\xE9",
     "error: a.txt:1:4: not valid UTF-8: byte 0xE9 at offset 3 does not fit\n  if the text was saved by an older "
     "program: --encoding latin1 (or windows-1252)"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.bytes);
    CHECK(printed(row.bytes) == row.expected);
  }
}

TEST_CASE("a document's id names its bytes and who published them")
{
  const auto id = [](std::string bytes, std::string path, std::string outlet, std::string url) {
    ingest::Metadata metadata;
    metadata.outlet = std::move(outlet);
    metadata.url = std::move(url);
    return read(bytes, std::move(path), metadata).document.id;
  };
  const auto plain = id("Nine", "a.txt", "", "");
  CHECK(plain == id("Nine", "b.txt", "", "")); // a copy of the file
  CHECK(plain != id("Ten", "a.txt", "", ""));
  CHECK(plain != id("Nine", "a.txt", "Post", "")); // a wire that another outlet carries
  CHECK(id("Nine", "a.txt", "Post", "https://x.example") == id("Nine", "b.txt", "The Post", "https://x.example"));
  CHECK(plain.value.starts_with("d_"));
  CHECK(plain.value.size() == 18);
}

TEST_CASE("hashes are of the raw bytes and of the derived text")
{
  const auto plain = read("Nine");
  const auto marked = read("\xEF\xBB\xBFNine");
  CHECK(plain.document.raw_sha256 == plain.document.text_sha256);
  CHECK(marked.document.raw_sha256 != marked.document.text_sha256);
  CHECK(marked.document.text_sha256 == plain.document.text_sha256);
  CHECK_FALSE(plain.derived.has_value());
}

TEST_CASE("merged metadata")
{
  ingest::Metadata given;
  given.outlet = "The Harbour Post";
  ingest::Metadata otherwise;
  otherwise.outlet = "other";
  otherwise.language = "en";
  otherwise.published = *model::parse_published("2031-03-07");
  const auto both = ingest::merged(given, otherwise);
  CHECK(both.outlet == "The Harbour Post");
  CHECK(both.language == "en");
  CHECK(both.published.text == "2031-03-07");
}
