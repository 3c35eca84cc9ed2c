#include "ingest/plain_text.hpp"

#include "base/errors.hpp"

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

std::string printed(std::string_view bytes)
{
  try {
    const auto taken = ingest::take_in_plain_text(std::string{bytes}, "a.txt", {}, "");
    return std::string{taken.text()} + " by " + taken.document.derived_by;
  } catch (const base::InputError& error) {
    return std::string{"error: "} + error.what();
  }
}

} // namespace

TEST_CASE("take_in_plain_text")
{
  static constexpr Row rows[] = {
    {"Nine were hurt.\r\n", "Nine were hurt.\r\n by plain/1"}, // line ends stay: offsets are the file's
    {"\xEF\xBB\xBFNine", "Nine by plain/1"},
    {"\xFF\xFEN\0"sv, "N by plain/1 utf-16"},
    {"", "error: a.txt: the text is empty"},
    {" \r\n\t\n", "error: a.txt: the text is empty"},
    {"Nine\nwere\0hurt"sv, "error: a.txt:2:5: NUL byte at offset 9: this is no plain text"},
    {"%PDF-1.7 ...", "error: a.txt: this is a PDF, not plain text"},
    {"\n <!DOCTYPE HTML><p>Nine", "error: a.txt: this is a web page or XML, not plain text"},
    {"<b>Nine</b> is no page", "<b>Nine</b> is no page by plain/1"},
    {"Caf\xE9", "error: a.txt:1:4: not valid UTF-8: byte 0xE9 at offset 3 does not fit"},
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
    return ingest::take_in_plain_text(std::move(bytes), std::move(path), metadata, "").document.id;
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
  const auto plain = ingest::take_in_plain_text("Nine", "a.txt", {}, "");
  const auto marked = ingest::take_in_plain_text("\xEF\xBB\xBFNine", "a.txt", {}, "");
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
