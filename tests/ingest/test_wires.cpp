#include "ingest/wire_reader.hpp"

#include "tests/ingest/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace saidby;

namespace {

std::string printed(std::string_view bytes, const std::string& name)
{
  const auto harvest = test::harvest_of(bytes, name);
  std::string out;
  for (const auto& taken : harvest.documents) {
    out += (out.empty() ? "" : "\n") + test::printed_facts(taken.document) + "\n" + test::printed_text(taken);
    out += taken.diagnostics.empty() ? "" : "\n?" + test::printed_faults(taken.diagnostics);
  }
  return out + (harvest.faults.empty() ? "" : "\n!" + test::printed_faults(harvest.faults));
}

} // namespace

TEST_CASE("NewsML-G2: version, embargo, provider, credit line, and text as NITF or HTML")
{
  CHECK(printed(R"(<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:sirocco.example:20310307:n12" version="3" xml:lang="en"><itemMeta><provider qcode="nprov:Sirocco"/>
<versionCreated>2031-03-07T08:30:00+01:00</versionCreated><embargoed>2031-03-07T10:00:00+01:00</embargoed>
<pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Fire kills two</headline><by>R. Calloway</by>
<creditline>Sirocco/Lamp</creditline><language tag="en"/></contentMeta><contentSet><inlineXML><nitf><body><body.head>
<abstract><p>Two dead.</p></abstract></body.head><body.content><block><p>PORT SELBY (Sirocco) - Two people died.</p>
<p>One is missing.</p></block><media><media-caption>Smoke.</media-caption></media></body.content></body></nitf></inlineXML>
</contentSet></newsItem>
<newsItem guid="urn:newsml:sirocco.example:20310307:n13" version="1"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html><body><p>Withdrawn.</p></body></html></inlineXML></contentSet>
</newsItem></itemSet></newsMessage>)",
                "wire.xml") ==
        "outlet=Sirocco (NewsML-G2); title=Fire kills two (NewsML-G2); url=urn:newsml:sirocco.example:20310307:n12 "
        "(NewsML-G2); lang=en (NewsML-G2); published=2031-03-07T08:30:00+01:00 (NewsML-G2); author=R. Calloway "
        "(NewsML-G2); credit=Sirocco/Lamp (NewsML-G2); version=3 (NewsML-G2); embargo=2031-03-07T10:00:00+01:00 "
        "(NewsML-G2)\n[title] Fire kills two\n[lead] Two dead.\nPORT SELBY (Sirocco) - Two people died.\nOne is "
        "missing.\n[caption] Smoke.\n"
        "url=urn:newsml:sirocco.example:20310307:n13 (NewsML-G2); version=1 (NewsML-G2)\nWithdrawn.\n?wire.xml:2: "
        "warning: the agency marks this item as canceled\n  take it out of comparison: saidby document exclude");
}

TEST_CASE("NITF")
{
  CHECK(printed(R"(<nitf><head><docdata><doc-id id-string="urn:x:1"/><date.issue norm="20310307T083000+0100"/>
<du-key version="2"/></docdata></head><body><body.head><hedline><hl1>Fire kills two</hl1></hedline>
<byline>By <person>R. Calloway</person></byline><distributor>Sirocco</distributor></body.head>
<body.content><p>Two people died.</p></body.content></body></nitf>)",
                "a.xml") ==
        "outlet=Sirocco (NITF); title=Fire kills two (NITF); url=urn:x:1 (NITF); "
        "published=2031-03-07T08:30:00+01:00 (NITF); author=R. Calloway (NITF); credit=Sirocco (NITF); version=2 "
        "(NITF)\n[title] Fire kills two\nTwo people died.");
}

TEST_CASE("ninjs 1 and 2")
{
  CHECK(printed(
          R"({"uri":"http://s.example/1","version":"2","versioncreated":"2031-03-07T08:30:00+01:00","language":"en-GB",
"headline":"Fire kills two","byline":"R. Calloway","body_html":"<p>Two people died.</p><p>One is missing.</p>",
"copyrightholder":"Sirocco"})",
          "a.json") ==
        "outlet=Sirocco (ninjs); title=Fire kills two (ninjs); url=http://s.example/1 (ninjs); lang=en (ninjs); "
        "published=2031-03-07T08:30:00+01:00 (ninjs); modified=2031-03-07T08:30:00+01:00 (ninjs); author=R. Calloway "
        "(ninjs); version=2 (ninjs)\n[title] Fire kills two\nTwo people died.\nOne is missing.");
  CHECK(
    printed(
      R"({"uri":"http://s.example/2","headlines":[{"role":"main","value":"Fire"}],"bodies":[{"contenttype":"text/html",
"value":"<p>Two people died.</p>"}],"pubstatus":"canceled"})",
      "a.json") == "outlet=s.example (host); title=Fire (ninjs); url=http://s.example/2 (ninjs)\n[title] Fire\nTwo "
                   "people died.\n?a.json: warning: the agency "
                   "marks this item as canceled\n  take it out of comparison: saidby document exclude");
}

TEST_CASE("items without text, and broken ones")
{
  CHECK(
    printed("<newsItem guid=\"urn:a\"><contentSet><remoteContent/></contentSet></newsItem>", "p.xml") ==
    "\n!p.xml: error: this NewsML-G2 item has no text\n  it may be of a picture or video, or only link to its text");
  CHECK(printed("{\"uri\":\"u\",\"body_text\":\"Two", "a.json").starts_with("\n!a.json: error: this JSON is broken"));
}
