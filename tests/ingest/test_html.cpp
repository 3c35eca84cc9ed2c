#include "ingest/html_reader.hpp"

#include "tests/ingest/reading.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

using namespace saidby;

namespace {

[[nodiscard]] std::string page(const std::string& name)
{
  std::ifstream in{std::string{SAIDBY_SOURCE_DIR} + "/fixtures/pages/" + name, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

[[nodiscard]] std::string printed(std::string_view bytes, const std::string& name = "a.html")
{
  const auto harvest = test::harvest_of(bytes, name);
  std::string out;
  for (const auto& taken : harvest.documents) {
    out += test::printed_facts(taken.document) + "\n" + test::printed_text(taken);
    out += taken.diagnostics.empty() ? "" : "\n" + test::printed_faults(taken.diagnostics);
  }
  return out + test::printed_faults(harvest.faults);
}

struct Row {
  std::string_view html;
  std::string_view expected;
};

} // namespace

TEST_CASE("a daily's page: no menu, advert, sign-up, comment or other story, and every part told")
{
  CHECK(printed(page("french-daily.html")) ==
        "outlet=Le Rivage (JSON-LD); title=Crue de la Vèze : onze morts, selon la préfecture (JSON-LD); "
        "url=https://www.lerivage.example/societe/article/2031/10/07/crue-de-la-veze_1042.html (JSON-LD); lang=fr "
        "(JSON-LD); published=2031-10-07T13:02:00+02:00 (JSON-LD); modified=2031-10-07T18:40:12+02:00 (JSON-LD); "
        "author=Odile Marchenoir, Jean Tassin (JSON-LD)\n"
        "[title] Crue de la Vèze : onze morts, selon la préfecture\n"
        "[lead] La rivière a emporté deux ponts dans la nuit de lundi à mardi\u00A0; huit personnes sont toujours "
        "portées disparues.\n"
        "[caption] Le pont de Saint-Aubin, emporté mardi. P. Gallois / Agence Sirocco\n"
        "La crue de la Vèze a fait onze morts, a annoncé mardi la préfecture, qui parlait plus tôt de sept morts. Les "
        "secours ont travaillé toute la nuit dans la vieille ville, où l'eau est montée de trois mètres.\n"
        "Environ 1\u202F300 habitants ont été évacués, selon les pompiers, et logés dans deux gymnases, une école et "
        "la salle des fêtes.\n"
        "[related] Lire aussi\u00A0: En 2029, une crue de la Vèze avait tué vingt-deux personnes\n"
        "« Rien n'était prêt »\n"
        "« On a attendu les bateaux pendant six heures », raconte Mireille Oudot, qui tient la boulangerie de la "
        "place, au milieu des sacs de sable et des chaises renversées.\n"
        "Deux ponts ont été emportés et la voie ferrée est coupée, a indiqué la compagnie des chemins de fer. Le "
        "trafic ne reprendra pas avant jeudi.\n"
        "[correction_note] Rectificatif : une première version de cet article faisait état de douze morts ; la "
        "préfecture en compte onze.");
}

TEST_CASE("a broadcaster's page, every paragraph in boxes of its own")
{
  CHECK(printed(page("english-broadcaster.html")) ==
        "outlet=Northern Broadcasting (OpenGraph og:site_name); title=Harbour ferry fire: At least nine dead "
        "(OpenGraph og:title); url=https://nb.example/news/uk-771204 (OpenGraph og:url); lang=en (OpenGraph "
        "og:locale); published=2031-03-09T06:15:33.000Z (time)\n"
        "[title] Harbour ferry fire: At least nine dead\n"
        "[caption] Harbour Images\n"
        "[caption] Smoke could be seen from the old lighthouse\n"
        "At least nine people have died in a fire on a ferry off Port Selby, the coastguard says.\n"
        "A further fourteen passengers are missing, according to the shipping company, which had 212 people on its "
        "list.\n"
        "The fire broke out on the car deck shortly after midnight, and spread, witnesses said, within minutes.\n"
        "'Black smoke everywhere'\n"
        "\"We could not see our own hands,\" said Tom Ferrier, a lorry driver, who was pulled from the water by a "
        "fishing boat.\n"
        "The harbour authority said an inquiry had been opened, and that the port would stay shut until Monday.");
}

TEST_CASE("an old page: tables for layout, line breaks for paragraphs, Windows-1252 under another name")
{
  CHECK(printed(page("old-agency.html")) ==
        "outlet=sirocco.example (host); title=Agence Sirocco - Séisme au Vardan (title); "
        "url=http://www.sirocco.example/2031/n12.htm (saved from)\n"
        "[title] Agence Sirocco - Séisme au Vardan\n"
        "Séisme au Vardan\n"
        "VARDAN, 12 mars (Sirocco) – Un séisme a fait au moins quarante morts au Vardan, a déclaré jeudi le "
        "ministère de l’Intérieur, cité par la télévision d’État.\n"
        "Plus de 200 blessés ont été admis à l’hôpital régional, a indiqué son directeur, qui demande du sang, des "
        "couvertures et des médecins.\n"
        "La secousse, de magnitude 6,1, a été ressentie jusqu’à la côte, où des immeubles se sont fissurés et où la "
        "population a passé la nuit dehors.");
}

TEST_CASE("pages of odd kinds")
{
  static constexpr Row rows[] = {
    {"<html><body><nav><a href=/>Home</a></nav></body></html>",
     "a.html: error: no article was found in this web page\n  open it in a browser, copy the article and paste it: "
     "saidby add -"},
    // Cut in the middle.
    {"<!doctype html><h1>Fire</h1><p>Two people were killed in the fire, police said",
     "title=Fire (h1)\n[title] Fire\nTwo people were "
     "killed in the fire, police said"},
    // Filled in by a script: the metadata holds the text.
    {"<!doctype html><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Fire\","
     "\"articleBody\":\"Two people were killed in the fire,\nsay police.\"}</script><div id=app></div>",
     "title=Fire (JSON-LD)\n[title] Fire\nTwo people were killed in the fire, say police."},
    // What a page says of readers' comments around its article is no reason to leave the article out.
    {"<!doctype html><title>Fire</title><article class=\"post comment-status-open\"><div class=entry-content><p>Two "
     "people "
     "were killed in the fire, police said.</div></article><ol class=commentlist><li>I heard of thirty dead, they hide "
     "it.</ol>",
     "title=Fire (title)\n[title] Fire\nTwo people were killed in the fire, police said."},
    // Bytes of two encodings.
    {"<!doctype html><meta charset=utf-8><h1>Été</h1><p>Deux personnes ont été tu\xE9"
     "es à Nîmes, dit la police.",
     "title=Été (h1)\n[title] Été\nDeux personnes ont été tuées à Nîmes, dit la police.\na.html:1:76: warning: 1 byte "
     "is no UTF-8, "
     "unlike the rest, and is read as Windows-1252\n  look at the words there; if all of it is in another encoding: "
     "--encoding NAME"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.html);
    CHECK(printed(row.html) == row.expected);
  }
  CHECK(printed("<!doctype html><p>Please sign in", "news.rss") ==
        "news.rss: error: this is a web page, though its name says that it is a feed\n  a server that refuses sends a "
        "page instead: fetch it again, or rename it to .html if it is an article");
}

TEST_CASE("a page nested a hundred thousand deep is read in time")
{
  std::string deep;
  for (int i = 0; i < 100'000; ++i) {
    deep += "<div class=x>";
  }
  const auto harvest = test::harvest_of("<!doctype html>" + deep + "<p>Two people were killed, police said.", "a.html");
  CHECK(harvest.documents.size() == 1);
}
