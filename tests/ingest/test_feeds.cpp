#include "ingest/feed_reader.hpp"

#include "tests/ingest/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace saidby;

namespace {

struct Row {
  std::string_view bytes;
  std::string_view expected; // each document's facts and text, then the faults
};

std::string printed(std::string_view bytes, const std::string& name = "feed.xml")
{
  const auto harvest = test::harvest_of(bytes, name);
  std::string out;
  for (const auto& taken : harvest.documents) {
    out += (out.empty() ? "" : "\n") + test::printed_facts(taken.document) + "\n" + test::printed_text(taken);
  }
  return out + (harvest.faults.empty() ? "" : "\n!" + test::printed_faults(harvest.faults));
}

} // namespace

TEST_CASE("RSS")
{
  static constexpr Row rows[] = {
    {R"(<?xml version="1.0"?><rss version="2.0" xmlns:dc="d" xmlns:content="c"><channel><title>Le Rivage</title>
<language>fr-FR</language><item><title>Crue &amp;amp; tempête</title><link>https://r.example/1</link>
<pubDate>Tue, 07 Oct 2031 13:02:00 +0200</pubDate><dc:creator>O. M.</dc:creator>
<description><![CDATA[<p>Onze morts.</p>]]></description></item>
<item><title>Relais</title><guid>https://r.example/2</guid><source url="https://s.example">Agence Sirocco</source>
<description>Un résumé qui dit autre chose que le texte.</description>
<content:encoded><![CDATA[<p>Deux morts.</p><p>Trois blessés.</p>]]></content:encoded></item></channel></rss>)",
     "outlet=Le Rivage (RSS channel); title=Crue & tempête (RSS); url=https://r.example/1 (RSS); lang=fr (RSS "
     "channel); "
     "published=2031-10-07T13:02:00+02:00 (RSS); author=O. M. (RSS)\n[title] Crue & tempête\nOnze morts.\n"
     "outlet=Agence Sirocco (RSS source); title=Relais (RSS); url=https://r.example/2 (RSS); lang=fr (RSS channel)\n"
     "[title] Relais\n[lead] Un résumé qui dit autre chose que le texte.\nDeux morts.\nTrois blessés."},
    // A summary that is how the content begins is no lead.
    {"<rss><channel><item><description>Two people were killed in the fire...</description><encoded>Two people were "
     "killed "
     "in the fire on Monday.</encoded></item></channel></rss>",
     "\nTwo people were killed in the fire on Monday."},
    {"<rss><channel><title>T</title></channel></rss>",
     "\n!feed.xml: error: this RSS feed has no items\n  feeds lose their items after some days: fetch it again"},
    {"<rss><channel><item><link>https://x.example</link></item></channel></rss>",
     "\n!feed.xml:1: error: this item of the feed has no text\n  feeds that only link need the pages themselves"},
    // Broken XML, as feeds often are: read as far as it can be mended, and said.
    {"<rss><channel><item><title>Fire & flood</title><description>Two dead.</description></item></channel></rss>",
     "title=Fire & flood (RSS)\n[title] Fire & flood\nTwo dead."},
    {"<rss><channel><item><title>Fire</title><description>Two dead.</description></item><item><title>Cut",
     "title=Fire (RSS)\n[title] Fire\nTwo dead.\ntitle=Cut (RSS)\n[title] Cut\n!feed.xml:1:98: warning: this XML is "
     "broken here (Start-end tags mismatch) and was read as far as it could be mended\n  look whether articles are "
     "missing; fetch the file again"},
    {"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss>&b;</rss>",
     "\n!error: feed.xml:1:37: this XML declares entities, which are not expanded here\n  feeds need none: they serve "
     "to "
     "fetch other files or to fill the memory"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.bytes);
    CHECK(printed(row.bytes) == row.expected);
  }
}

TEST_CASE("Atom")
{
  CHECK(printed(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Lamp</title>
<entry><title type="html">Fire &amp;amp; flood</title><link rel="self" href="https://l.example/s"/>
<link href="https://l.example/1"/><id>tag:l.example,2031:1</id><published>2031-03-07T08:30:00Z</published>
<updated>2031-03-07T09:00:00Z</updated><author><name>R. Calloway</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two dead.</p><p>One <b>missing</b>.</p></div></content>
</entry></feed>)") ==
        "outlet=The Lamp (Atom feed); title=Fire & flood (Atom); url=https://l.example/1 (Atom); lang=en (Atom feed); "
        "published=2031-03-07T08:30:00Z (Atom); modified=2031-03-07T09:00:00Z (Atom); author=R. Calloway (Atom)\n"
        "[title] Fire & flood\nTwo dead.\nOne missing.");
}

TEST_CASE("JSON Feed")
{
  CHECK(
    printed(R"({"version":"https://jsonfeed.org/version/1.1","title":"The Lamp","language":"en","items":[
{"id":"https://l.example/1","title":"Fire","content_text":"Two dead.\n\nOne missing.","date_published":"2031-03-07T08:30:00Z",
"authors":[{"name":"R. Calloway"}]},{"id":"2"}]})",
            "feed.json") ==
    "outlet=The Lamp (JSON Feed); title=Fire (JSON Feed); url=https://l.example/1 (JSON Feed); lang=en (JSON Feed); "
    "published=2031-03-07T08:30:00Z (JSON Feed); author=R. Calloway (JSON Feed)\n[title] Fire\nTwo dead.\nOne "
    "missing.\n!feed.json:2: error: this item of the feed has no text\n  feeds that only link need the pages "
    "themselves");
}

TEST_CASE("an item's bytes are those between its tags, so that the same item in another fetch is the same document")
{
  const std::string item = "<item><title>Fire</title><description>Two dead.</description></item>";
  const auto first =
    test::harvest_of("<rss><channel>" + item + "<item><title>a</title></item></channel></rss>", "a.rss");
  const auto later =
    test::harvest_of("<rss><channel><item><title>b</title></item>" + item + "</channel></rss>", "b.rss");
  CHECK(first.documents.at(0).raw == item);
  CHECK(first.documents.at(0).document.id == later.documents.at(1).document.id);
}
