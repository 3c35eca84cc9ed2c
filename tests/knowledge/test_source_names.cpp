#include "knowledge/source_names.hpp"

#include "base/tsv.hpp"
#include "knowledge/gazetteer.hpp"
#include "knowledge/knowledge_files.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace saidby;
using knowledge::known_source;

namespace {

// "ministry.health KZ health": key, jurisdiction, type, and marks: "?" generic, "!" anonymous, "(name)" person.
std::string printed(std::string_view phrase)
{
  const auto known = known_source(phrase);
  auto out = known.key;
  out += known.jurisdiction.empty() ? "" : " " + known.jurisdiction;
  out += " " + std::string{model::name(known.type)};
  out += known.person.empty() ? "" : " (" + known.person + ")";
  out += known.generic ? " ?" : "";
  out += known.anonymous ? " !" : "";
  return out;
}

struct Row {
  std::string_view phrase;
  std::string_view expected;
};

template <std::size_t Count>
void check(const Row (&rows)[Count])
{
  for (const auto& row : rows) {
    CAPTURE(row.phrase);
    CHECK(printed(row.phrase) == row.expected);
  }
}

} // namespace

TEST_CASE("institutions have one key in all languages; a country in the phrase is their jurisdiction")
{
  static constexpr Row rows[] = {
    {"ministère de la Santé", "ministry.health health ?"},
    {"Health Ministry", "ministry.health health ?"},
    {"the Ministry of Health", "ministry.health health ?"},
    {"ministère kazakh de la Santé", "ministry.health KZ health"},
    {"Kazakhstan's Health Ministry", "ministry.health KZ health"},
    {"Ministry of Health of Kazakhstan", "ministry.health KZ health"},
    {"Kazakh Federal Ministry of Public Health", "ministry.health KZ health"},
    {"Министерство здравоохранения", "ministry.health health ?"},
    {"وزارة الصحة", "ministry.health health ?"},
    {"ministère de la Santé de Côte d’Ivoire", "ministry.health CI health"},
    {"ministère de la Santé de la République démocratique du Congo", "ministry.health CD health"},
    {"l'armée congolaise", "army military ?"}, // two countries are called so
    {"ministère de l'Intérieur", "ministry.interior government ?"},
    {"МВД", "ministry.interior government ?"},
    {"emergencies ministry", "ministry.emergencies government ?"},
    {"ministère", "ministry government ?"},
    {"South Sudan army", "army SS military"},
    {"armée indienne", "army IN military"},
    {"télévision publique kazakhe", "media.state KZ state_media"},
    {"Iranian state television", "media.state IR state_media"},
    {"TV d'État", "media.state state_media ?"},
    {"autorités sanitaires", "authorities.health health ?"},
    {"Chilean military authorities", "authorities.military CL military"},
    {"parquet", "prosecutor judiciary ?"},
    {"Saudi Arabia's Civil Defense Authority", "civil_protection SA rescue"},
    {"US embassy in Kazakhstan", "embassy US government"}, // who speaks comes first
    {"Kremlin", "president RU government"},
    {"Matignon", "prime_minister FR government"},
    {"Pentagone", "ministry.defence US military"},
    {"Tsahal", "army IL military"},
    {"the Israeli army", "army IL military"},
    {"Bangladesh", "government BD government"}, // a country speaks as its government
    {"US", "government US government"},
    {"us", "us other"},
    {"Moscou", "government RU government"},
    {"le gouvernement malien", "government ML government"},
  };
  check(rows);
}

TEST_CASE("places and names tell bodies of one kind apart")
{
  static constexpr Row rows[] = {
    {"police", "police police ?"},
    {"la police locale", "police police ?"},
    {"police de Loire-Atlantique", "police:FR-44 FR police"},
    {"Almaty police", "police:g:1526384 KZ police"},
    {"la police d'Almaty", "police:g:1526384 KZ police"},
    {"Lakehaven police", "police:lakehaven police"}, // a place that the gazetteer does not have
    {"police de Lakehaven", "police:lakehaven police"},
    {"Mexico City police", "police:g:3530597 MX police"}, // not Mexico's
    {"le maire de Kiev", "mayor:g:703448 UA government"},
    {"hôpital Saint-Louis", "hospital:saint louis hospital"},
    {"Saint-Louis hospital", "hospital:saint louis hospital"}, // not the city's
    {"hôpital de Kaboul", "hospital:g:1138958 AF hospital"},
    {"une source hospitalière", "anonymous.hospital hospital ? !"},
    {"préfecture", "prefecture government ?"},
    {"les pompiers du Rhône", "fire_service:FR-69 FR rescue"},
  };
  check(rows);
}

TEST_CASE("who bears a function speaks for the institution")
{
  static constexpr Row rows[] = {
    {"ministre de la Santé", "ministry.health health ?"},
    {"ministre de la Santé, Inès Valcourt", "ministry.health health (ines valcourt) ?"},
    {"Health Minister Jordan Lee", "ministry.health health (jordan lee) ?"}, // Jordan is his name
    {"Chile's Health Minister Ana Prado", "ministry.health CL health (ana prado)"},
    {"le ministre péruvien de la Défense, Luis Ortega", "ministry.defence PE military (luis ortega)"},
    {"responsable au ministère de la Santé", "ministry.health health ?"},
    {"Interior Ministry spokesman Timur Abenov", "ministry.interior government (timur abenov) ?"},
    {"Lakehaven police chief John Smith", "police:lakehaven police (john smith)"},
    {"John Smith, chief of police of Lakehaven", "police:lakehaven police (john smith)"},
    {"President Alvarez", "president:alvarez government (alvarez)"}, // of which country is not said
    {"Mexican President Alvarez", "president MX government (alvarez)"},
    {"President of Chad Idriss Saleh", "president TD government (idriss saleh)"},
    {"porte-parole de l'ONU", "org.un un"},
    {"General John Smith", "john smith military (john smith)"},
    {"un porte-parole", "spokesperson other ?"},
  };
  check(rows);
  CHECK(known_source("porte-parole de l'ONU").speaks_for == "org.un");
  CHECK(known_source("Health Minister Jordan Lee").speaks_for == "ministry.health");
  CHECK(known_source("Lakehaven police chief John Smith").speaks_for == "police:lakehaven");
  CHECK(known_source("Kazakh Ministry of Health").speaks_for.empty());
  CHECK(known_source("une habitante").speaks_for.empty());
}

TEST_CASE("bodies and media of which there is one")
{
  static constexpr Row rows[] = {
    {"OMS", "org.who un"},
    {"Organisation mondiale de la santé", "org.who un"},
    {"Organisation mondiale de la santé (OMS)", "org.who un"},
    {"the World Health Organization", "org.who un"},
    {"WHO", "org.who un"},
    {"ВОЗ", "org.who un"},
    {"U.N.", "org.un un"},
    {"UN", "org.un un"},
    {"l'ONU", "org.un un"},
    {"CICR", "org.icrc ngo"},
    {"Doctors Without Borders", "org.msf ngo"},
    {"OSDH", "org.sohr SY monitor"},
    {"Syrian Observatory for Human Rights", "org.sohr SY monitor"},
    {"European Union", "org.eu government"}, // no trade union
    {"AFP", "agency.afp FR news_agency"},
    {"journaliste de l'AFP", "agency.afp FR news_agency"},
    {"l'agence Chine nouvelle", "agency.xinhua CN state_media"},
    {"Chinese state news agency Xinhua", "agency.xinhua CN state_media"},
    {"Press Trust of India", "agency.pti IN news_agency"},
    {"CNN Philippines", "media.cnnph PH media"},
    {"télévision locale New York 1", "media.ny1 US media"},
    {"Le Monde", "media.lemonde FR media"},
    {"le journal Le Monde", "media.lemonde FR media"},
    {"tout le monde", "tout le monde other"},
    {"au point", "point other"}, // not the weekly Le Point
    {"CGT", "union.cgt FR other"},
    {"secrétaire de l'Union locale CGT", "union.cgt FR other"},
    {"police union", "union other ?"},
    {"talibans", "group.taliban AF armed_group"},
    {"Hamas-run health ministry", "health.gaza PS health"},
    {"ministère de la Santé du Hamas", "health.gaza PS health"},
  };
  check(rows);
  CHECK(known_source("Организация Объединенных Наций").label == "UN");
  CHECK(known_source("Emergency Council of the Lakes (ECL)").acronym == "ecl");
}

TEST_CASE("of joint sources the first counts")
{
  static constexpr Row rows[] = {
    {"les autorités et la télévision publique du pays", "authorities government ?"},
    {"la police et une source officielle", "anonymous.police police ? !"},
    {"the interior ministry of Belarus on Friday, and Riverside, a Belarusian human rights center",
     "ministry.interior BY government"},
    {"Department of Health and Human Services", "ministry.health health ?"}, // one name
    {"franceinfo et BFMTV", "media.franceinfo FR media"},
  };
  check(rows);
}

TEST_CASE("sources without a name")
{
  static constexpr Row rows[] = {
    {"officials", "authorities government ?"},
    {"Afghan officials", "authorities AF government ?"},
    {"derniers chiffres officiels", "authorities government ?"},
    {"a source", "anonymous anonymous ? !"},
    {"sources concordantes", "anonymous anonymous ? !"},
    {"source proche des secours", "anonymous anonymous ? !"},
    {"POLICE SOURCES", "anonymous.police police ? !"},
    {"une source policière", "anonymous.police police ? !"},
    {"officials who spoke on condition of anonymity", "anonymous.authorities government ? !"},
    {"witnesses", "witness witness ?"},
    {"plusieurs manifestants", "witness witness ?"},
    {"RELATIVES", "relatives person ?"},
    {"local media", "media media ?"},
    {"Inès Valcourt", "ines valcourt other"},
    {"the Lakehaven Chronicle", "lakehaven chronicle other"},
    {"", " other"},
    {"«»", "«» other"},
  };
  check(rows);
}

TEST_CASE("a phrase without end is read as far as a phrase can go")
{
  std::string phrase = "police";
  for (int i = 0; i < 100'000; ++i) {
    phrase += " and police";
  }
  CHECK(printed(phrase) == "police police ?");
}

TEST_CASE("whose word it finally is")
{
  using enum model::SourceType;
  CHECK(knowledge::controller_of(police, "KZ") == "state:KZ");
  CHECK(knowledge::controller_of(state_media, "KZ") == "state:KZ");
  CHECK(knowledge::controller_of(government, "FR-44") == "state:FR");
  CHECK(knowledge::controller_of(police, "") == "");
  CHECK(knowledge::controller_of(hospital, "KZ") == "");
  CHECK(knowledge::controller_of(ngo, "SY") == "");
  CHECK(knowledge::controller_of(government, "commune of X") == ""); // a body, no country
  CHECK(known_source("Anadolu").type == news_agency);
  CHECK(known_source("Anadolu").controller == "state:TR");
  CHECK(known_source("Reuters").controller == "");
  CHECK(known_source("France Info").controller == ""); // paid by the public, not directed by the government
  CHECK(known_source("Kazakh police").controller == known_source("télévision d'Etat kazakhe").controller);
}

TEST_CASE("every name of the tables leads to its row")
{
  struct Table {
    std::string_view file;
    std::vector<std::string_view> columns;
    std::size_t country;
    std::size_t names;
  };
  const Table tables[] = {{"organisations.tsv", {"key", "type", "country", "label", "names"}, 2, 4},
                          {"media.tsv", {"key", "type", "country", "state", "label", "names"}, 2, 5}};
  for (const auto& table : tables) {
    const auto rows = base::read_tsv(knowledge::embedded_bytes(table.file), table.file, table.columns).rows;
    CHECK(rows.size() > 300);
    for (const auto& row : rows) {
      CAPTURE(row.line);
      const auto country = row.fields[table.country];
      CHECK((country.empty() || knowledge::Gazetteer::embedded().by_id(country)));
      for (auto name : base::split(row.fields[table.names], '|')) {
        name.remove_prefix(name.front() == '=' ? 1 : 0);
        CAPTURE(name);
        CHECK(known_source(name).key == row.fields[0]);
        CHECK(model::name(known_source(name).type) == row.fields[1]);
        CHECK((country.empty() || known_source(name).jurisdiction == country));
      }
    }
  }
}

TEST_CASE("every name of an institution leads to its row")
{
  const auto rows = base::read_tsv(knowledge::embedded_bytes("institutions.tsv"), "institutions.tsv",
                                   {"key", "type", "scope", "weight", "names"})
                      .rows;
  for (const auto& row : rows) {
    CAPTURE(row.line);
    for (const auto entry : base::split(row.fields[4], '|')) {
      std::string name{entry};
      if (const auto plus = name.find('+'); plus != std::string::npos) {
        name.erase(plus, 1); // "ministry + health" as "ministry health"
      }
      CAPTURE(name);
      const auto known = known_source(name);
      const auto bare = std::string_view{known.key}.starts_with("anonymous.") ? known.key.substr(10) : known.key;
      CHECK(bare == row.fields[0]);
      CHECK(model::name(known.type) == row.fields[1]);
    }
  }
}
