#include "tests/ingest/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <zlib.h>

#include <string>
#include <string_view>

using namespace saidby;
using namespace std::string_view_literals;

namespace {

// The names and texts of documents, then the faults.
std::string printed(std::string_view bytes, const std::string& name, ingest::PieceOptions options = {})
{
  const auto harvest = test::harvest_of(bytes, name, std::move(options));
  std::string out;
  for (const auto& taken : harvest.documents) {
    out += (out.empty() ? "" : "\n") + taken.document.path + ": " + std::string{taken.text()};
  }
  for (const auto& fault : harvest.faults) {
    out += (out.empty() ? "!" : "\n!") + fault.message;
  }
  return out;
}

std::string gzipped(const std::string& bytes)
{
  z_stream zlib{};
  deflateInit2(&zlib, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string packed(bytes.size() + 100, '\0');
  zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  zlib.avail_in = static_cast<uInt>(bytes.size());
  zlib.next_out = reinterpret_cast<Bytef*>(packed.data());
  zlib.avail_out = static_cast<uInt>(packed.size());
  deflate(&zlib, Z_FINISH);
  packed.resize(packed.size() - zlib.avail_out);
  deflateEnd(&zlib);
  return packed;
}

std::string record(std::string_view version, std::string_view type, std::string_view address,
                   std::string_view content_type, const std::string& block, std::ptrdiff_t lie = 0)
{
  return fmt::format("WARC/{}\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nContent-Type: {}\r\nContent-Length: "
                     "{}\r\n\r\n{}\r\n\r\n",
                     version, type, address, content_type, static_cast<std::ptrdiff_t>(block.size()) + lie, block);
}

std::string response(std::string_view address, const std::string& paragraph, std::ptrdiff_t lie = 0)
{
  return record("1.1", "response", address, "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<!doctype html><p>" + paragraph, lie);
}

const std::string k_two = "Two people died, police said.";
const std::string k_three = "Three people died, police said.";

} // namespace

TEST_CASE("web archives: versions 1.0 and 1.1, only pages that were there, wrapping undone")
{
  const auto archive = record("1.0", "warcinfo", "", "application/warc-fields", "software: x") +
                       record("1.0", "response", "<http://a.example/1>", "application/http; msgtype=response",
                              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: "
                              "chunked\r\n\r\n12\r\n<!doctype html><p>\r\n1d\r\n" +
                                k_two + "\r\n0\r\n\r\n") +
                       record("1.1", "response", "http://a.example/gone", "application/http",
                              "HTTP/1.1 404 Not Found\r\nContent-Type: "
                              "text/html\r\n\r\n<!doctype html><p>Not here") +
                       record("1.1", "response", "http://a.example/p.png", "application/http",
                              "HTTP/1.1 200 OK\r\nContent-Type: "
                              "image/png\r\n\r\nxx") +
                       record("1.1", "request", "http://a.example/1", "application/http", "GET / HTTP/1.1\r\n\r\n") +
                       record("1.1", "response", "http://a.example/2", "application/http",
                              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" +
                                gzipped("<!doctype html><p>" + k_three)) +
                       record("1.1", "resource", "file:///a.txt", "text/plain", "Nine were hurt.");
  const auto expected = "crawl.warc:http://a.example/1: " + k_two + "\ncrawl.warc:http://a.example/2: " + k_three +
                        "\ncrawl.warc:file:///a.txt: Nine were hurt.";
  CHECK(printed(archive, "crawl.warc") == expected);
  const auto harvest = test::harvest_of(archive, "crawl.warc");
  CHECK(harvest.documents.at(0).raw == "<!doctype html><p>" + k_two); // the page as a server gives it
  CHECK(test::printed_facts(harvest.documents.at(0).document) ==
        "outlet=a.example (host); url=http://a.example/1 (web archive)");
}

TEST_CASE("web archives gzipped per record; a damaged or cut member costs only itself")
{
  const auto first = gzipped(response("http://a.example/1", k_two));
  const auto second = gzipped(response("http://a.example/2", k_three));
  const auto third = gzipped(response("http://a.example/3", "Four people died, police said."));
  CHECK(printed(first + second, "c.warc.gz") ==
        "c.warc.gz:http://a.example/1: " + k_two + "\nc.warc.gz:http://a.example/2: " + k_three);
  auto damaged = second;
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
  const auto out = printed(first + damaged + third, "c.warc.gz");
  CAPTURE(out);
  CHECK(out.find(k_two) != std::string::npos);
  CHECK(out.find("Four people died") != std::string::npos);
  CHECK(out.find("the compressed data is damaged") != std::string::npos);
  const auto cut = printed(first + second.substr(0, second.size() - 20), "c.warc.gz");
  CAPTURE(cut);
  CHECK(cut.find(k_two) != std::string::npos);
  CHECK(cut.find("ends in the middle of compressed data") != std::string::npos);
}

TEST_CASE("a record that lies about its length is left out, and the next one found")
{
  for (const std::ptrdiff_t lie : {-30, 5, 100, 5'000'000}) {
    CAPTURE(lie);
    const auto out =
      printed(response("http://a.example/1", k_two, lie) + response("http://a.example/2", k_three), "c.warc");
    CAPTURE(out);
    CHECK(out.find("c.warc:http://a.example/2: " + k_three) != std::string::npos);
    CHECK(out.find("says that it has") != std::string::npos);
    CHECK(out.find(k_two) == std::string::npos);
  }
  CHECK(
    printed("WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n" + response("http://a.example/2", k_three), "c.warc") ==
    "c.warc:http://a.example/2: " + k_three + "\n!this record does not say how long it is (at offset 0)");
}

TEST_CASE("anything may be compressed")
{
  CHECK(printed(gzipped("Nine were hurt."), "a.txt.gz") == "a.txt.gz: Nine were hurt.");
  CHECK(printed(gzipped("{\"id\":\"x\",\"text\":\"a\"}\n{\"id\":\"y\",\"text\":\"b\"}\n"), "a.ndjson.gz") ==
        "x: a\ny: b");
  CHECK(printed(gzipped("Nine were hurt.").substr(0, 12), "a.txt.gz").find("ends in the middle") != std::string::npos);
}

TEST_CASE("tables of documents")
{
  CHECK(printed("id;outlet;published;text\na;Lamp;2031-03-07;\"Nine; were \"\"hurt\"\".\"\nb;Lamp;;\"Two\nlines\"\n",
                "t.csv") == "a: Nine; were \"hurt\".\nb: Two\nlines");
  CHECK(printed("id,text\na,b,c\nd,e\n", "t.csv") == "d: e\n!3 fields, but 2 columns");
  CHECK(printed("id,text\na,\"b\"c\nd,e\n", "t.csv") == "d: e\n!record:1:6: the field goes on after its closing quote");
  CHECK_THROWS_WITH(static_cast<void>(printed("path,outlet\na.txt,Lamp\n", "t.csv")),
                    "t.csv:1: no column of this table holds articles");
  CHECK_THROWS_WITH(static_cast<void>(printed("id,text\na,\"open\n", "t.csv")),
                    "t.csv:2: a quoted field that begins here never ends");
}

TEST_CASE("mails and mailboxes")
{
  const std::string mail =
    "From: \"Sirocco Desk\" <desk@sirocco.example>\nSubject: =?utf-8?Q?S=C3=A9isme?= =?utf-8?B?IGF1IFZhcmRhbg==?=\n"
    "Date: Fri, 7 Mar 2031 08:30:00 +0100\nMessage-ID: <1@s.example>\nMIME-Version: 1.0\n";
  const auto plain = mail +
                     "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
                     "Quarante morts au Vardan, dit la police, qui cherche encore dans les rui=\nnes de l'=E9cole.\n";
  const auto harvest = test::harvest_of(plain, "a.eml");
  REQUIRE(harvest.documents.size() == 1);
  CHECK(test::printed_facts(harvest.documents[0].document) ==
        "outlet=Sirocco Desk (mail); title=Séisme au Vardan (mail); published=2031-03-07T08:30:00+01:00 (mail)");
  CHECK(test::printed_text(harvest.documents[0]) == "[title] Séisme au Vardan\nQuarante morts au Vardan, dit la "
                                                    "police, qui cherche encore dans les ruines de l'école.");

  const auto both =
    mail + "Content-Type: multipart/alternative; boundary=\"x\"\n\n--x\nContent-Type: text/plain\n\nForty dead.\n"
           "--x\nContent-Type: text/html\n\n<p>Forty <b>dead</b>.</p>\n--x--\n";
  CHECK(test::printed_text(test::harvest_of(both, "a.eml").documents.at(0)) == "[title] Séisme au Vardan\nForty dead.");
  const auto html = mail + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+Rm9ydHkgZGVhZC48L3A+\n";
  CHECK(test::printed_text(test::harvest_of(html, "a.eml").documents.at(0)) == "[title] Séisme au Vardan\nForty dead.");

  const auto box = "From a@b Fri Mar  7 08:30:00 2031\n" + plain + "\nFrom a@b Fri Mar  7 08:31:00 2031\n" + both +
                   "\n>From here on.\n";
  CHECK(test::harvest_of(box, "in.mbox").documents.size() == 2);
  CHECK(test::harvest_of(box, "in.mbox").documents.at(0).document.path == "in.mbox:<1@s.example>");
}

TEST_CASE("a page that a browser saved as one file is read as the page")
{
  const auto harvest = test::harvest_of(
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://l.example/1\nSubject: Fire\nMIME-Version: 1.0\n"
    "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n--b\nContent-Type: text/html\n"
    "Content-Transfer-Encoding: quoted-printable\n\n<!doctype html><nav>Menu</nav><h1>Fire</h1><p>Two people were "
    "killed, =\n"
    "police said.</p>\n--b--\n",
    "page.mht");
  REQUIRE(harvest.documents.size() == 1);
  CHECK(test::printed_text(harvest.documents[0]) == "[title] Fire\nTwo people were killed, police said.");
  CHECK(harvest.documents[0].document.url == "https://l.example/1");
}
