#include "ingest/files.hpp"

#include "base/errors.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace saidby;
namespace fs = std::filesystem;

namespace {

// The names found, relative to `base`, or the error; `base` is taken out of that as well.
std::string printed(const std::vector<std::string>& paths, const fs::path& base)
{
  std::string out;
  try {
    for (const auto& file : ingest::find_files(paths)) {
      out += (out.empty() ? "" : " ") + file.name;
    }
  } catch (const base::Error& error) {
    out = std::string{"error: "} + error.what();
  }
  const auto prefix = base.string() + "/";
  for (auto at = out.find(prefix); at != std::string::npos; at = out.find(prefix)) {
    out.erase(at, prefix.size());
  }
  return out;
}

} // namespace

TEST_CASE("find_files")
{
  const test::TemporaryFolder folder;
  folder.write("texts/b.txt", "b");
  folder.write("texts/a.txt", "a");
  folder.write("texts/B.TXT", "upper case");
  folder.write("texts/inner/c.text", "c");
  folder.write("texts/picture.png", "p");
  folder.write("texts/.hidden.txt", "h");
  folder.write("texts/.git/d.txt", "d");
  folder.write("empty/notes.doc", "x");
  folder.write("odd.wire", "x");
  folder.write("pages/page.html", "p");
  folder.write("pages/page_files/frame.html", "an advert");
  folder.write("pages/wire.ndjson.gz", "z");
  folder.write("pages/meta.csv", "path,outlet");
  folder.write("pages/d\xE9p\xEA.txt", "no UTF-8");
  fs::create_directory_symlink(folder.path() / "texts", folder.path() / "texts" / "loop");
  const auto at = [&](const char* name) { return (folder.path() / name).string(); };

  CHECK(printed({at("texts")}, folder.path()) == "texts/B.TXT texts/a.txt texts/b.txt texts/inner/c.text");
  CHECK(printed({at("odd.wire"), at("texts/b.txt")}, folder.path()) == "odd.wire texts/b.txt");
  CHECK(printed({at("pages")}, folder.path()) == "pages/d\\xE9p\\xEA.txt pages/page.html pages/wire.ndjson.gz");
  CHECK(printed({"-"}, folder.path()) == "stdin");
  CHECK(printed({"-", "-"}, folder.path()) == "error: \"-\" stands for standard input and can be given once only");
  CHECK(printed({at("texts/b.txt"), at("gone.txt")}, folder.path()) == "error: gone.txt: no such file or folder");
  CHECK(printed({at("odd.wire/x")}, folder.path()) == "error: odd.wire/x: no such file or folder");
  CHECK(printed({at("empty")}, folder.path()) ==
        "error: empty: no texts in this folder (files that end in .txt, .text, .html, .htm, .xhtml, .xml, .rss, .atom, "
        ".json, .ndjson, .jsonl, .warc, .mbox, .eml, .pdf, .nitf, .mht)");
}

TEST_CASE("read_bytes keeps to the limit")
{
  const test::TemporaryFolder folder;
  const auto path = folder.write("a.txt", std::string(1000, 'x'));
  const ingest::InputFile file{path, {}, "a.txt"};
  const ingest::InputFile standard_input{{}, {}, "stdin"};
  std::istringstream stream{std::string(1000, 'x')};
  ingest::Limits limits;
  limits.document_bytes = 1000;
  CHECK(ingest::read_bytes(file, stream, limits).size() == 1000);
  CHECK(ingest::read_bytes(standard_input, stream, limits).size() == 1000);
  limits.document_bytes = 999;
  std::istringstream again{std::string(1000, 'x')};
  CHECK_THROWS_AS(static_cast<void>(ingest::read_bytes(file, stream, limits)), base::InputError);
  CHECK_THROWS_AS(static_cast<void>(ingest::read_bytes(standard_input, again, limits)), base::InputError);
}

TEST_CASE("the limit is said in megabytes")
{
  const auto message = [](std::size_t bytes) -> std::string {
    try {
      ingest::throw_too_large("big.txt", bytes, {});
    } catch (const base::InputError& error) {
      return error.what();
    }
  };
  CHECK(message(100'000'000) == "big.txt: the document has 95.4 MB, the limit is 64 MB");
  CHECK(message(0) == "big.txt: the document is larger than the limit of 64 MB");
}
