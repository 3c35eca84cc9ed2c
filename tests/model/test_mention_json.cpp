#include "model/mention_json.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sample_mentions.hpp"

namespace saidby::model {

namespace {

constexpr Interval k_thirteen{13, 13};

std::string line_of(const Mention& mention, const Document& document = {})
{
  std::string line;
  append_mention_json(line, mention, document, k_thirteen, "plain");
  return line;
}

// "field: message" of every fault, joined by " | "; "fine" where there is none.
std::string faults_of(std::string_view line)
{
  std::string printed;
  for (const auto& fault : read_mention_json(line).faults) {
    printed += (printed.empty() ? "" : " | ") + fault.field + ": " + fault.message;
  }
  return printed.empty() ? "fine" : printed;
}

// A quantity in the short form "exact 13", "range 20..30", "vague tens".
std::string printed(const Quantity& quantity)
{
  std::string out{name(quantity.qualifier)};
  if (quantity.value) {
    out += fmt::format(" {}", *quantity.value);
  }
  if (quantity.vague) {
    out += fmt::format(" {}", name(*quantity.vague));
  }
  if (quantity.range_low && quantity.range_high) {
    out += fmt::format(" {}..{}", *quantity.range_low, *quantity.range_high);
  }
  return out;
}

} // namespace

TEST_CASE("append_mention_json: the line of the documented format")
{
  Mention mention;
  mention.id = {"m_1"};
  mention.document = {"d_1"};
  mention.made_by = {"saidby 0.1.0", "fr 1"};
  mention.measure = Measure::killed;
  mention.group = {Group::security_forces, "agents", "", Unit::people};
  mention.quantity = {"Treize", 13, Qualifier::exact, std::nullopt, std::nullopt, std::nullopt};
  mention.place = PlaceSaid{"Riverton", "", PlaceScope::in, true};
  mention.window = {WindowKind::cumulative, "depuis mardi", DayRange{day_of(2022, 1, 4), day_of(2022, 1, 4)}, {}};
  mention.said.day.latest = day_of(2022, 1, 6);
  mention.attribution.push_back({"TV", "", SourceType::state_media, "", "selon", false, {}, {}, {}});
  mention.evidence = Evidence{Part::body, {0, 9}, "Treize \"a\"", "", " b", {0, 6}, {}};
  Document document;
  document.path = "wire.txt";
  document.language = "fr";
  document.published = *parse_published("2022-01-06");

  CHECK(line_of(mention, document) ==
        R"({"schema":"saidby/mention/1","id":"m_1","kind":"figure","made_by":{"program":"saidby 0.1.0","pack":"fr 1"},)"
        R"("document":{"id":"d_1","path":"wire.txt","sha256":null,"text":{"sha256":null,"by":null},"lang":"fr",)"
        R"("outlet":null,"published":"2022-01-06","title":null,"url":null},)"
        R"("event":{"role":"main","text":null,"id":null},"measure":"killed","stage":null,)"
        R"("group":{"id":"security_forces","text":"agents","of":null,"unit":"people"},"severity":null,)"
        R"("quantity":{"text":"Treize","value":13,"qualifier":"exact","vague":null,"low":13,"high":13,)"
        R"("profile":"plain"},"place":{"text":"Riverton","id":null,"scope":"in","inherited":true},)"
        R"("window":{"kind":"cumulative","text":"depuis mardi","from":{"earliest":"2022-01-04",)"
        R"("latest":"2022-01-04"},"to":null},"said":{"text":null,"earliest":null,"latest":"2022-01-06"},)"
        R"("part_of":null,"attribution":[{"text":"TV","pronoun":null,"type":"state_media","jurisdiction":null,)"
        R"("cue":"selon","carried":false,"members":[],"span":null,"cue_span":null}],)"
        R"("modality":{"kind":"asserted","by":null},"refers_to":null,)"
        R"("evidence":{"part":"body","start":0,"end":9,"exact":"Treize \"a\"","prefix":"","suffix":" b",)"
        R"("figure":{"start":0,"end":6}}})"
        "\n");
}

TEST_CASE("append_mention_json: a statement has no figure's fields")
{
  auto mention = sample::mention(7);
  mention.kind = MentionKind::statement;
  const auto json = nlohmann::json::parse(line_of(mention));
  for (const char* field :
       {"event", "measure", "stage", "group", "severity", "quantity", "place", "window", "part_of"}) {
    CAPTURE(field);
    CHECK_FALSE(json.contains(field));
  }
  for (const char* field : {"said", "attribution", "modality", "refers_to", "evidence"}) {
    CAPTURE(field);
    CHECK(json.contains(field));
  }
}

TEST_CASE("a mention written and read is the same mention")
{
  for (unsigned seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const auto document = sample::document(seed);
    auto mention = sample::mention(seed);
    mention.document = document.id;
    const auto line = line_of(mention, document);
    const auto read = read_mention_json(line);
    CAPTURE(line);
    CHECK(faults_of(line) == "fine");
    CHECK(read.mention == mention);
    auto expected = document;
    expected.parts.clear(); // a line tells the mention's part only
    CHECK(read.document == expected);
    CHECK(line.find('\n') == line.size() - 1);
  }
}

TEST_CASE("read_mention_json: quantities of programs that leave out what they do not know")
{
  struct Row {
    std::string_view quantity;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {R"({"value":13})", "exact 13"},
    {R"({"value":13.0})", "exact 13"}, // a spreadsheet's number
    {R"({"low":13,"high":13})", "exact 13"},
    {R"({"low":20})", "at_least 20"},
    {R"({"low":20,"high":null})", "at_least 20"},
    {R"({"high":50})", "at_most 50"},
    {R"({"low":0,"high":50})", "at_most 50"},
    {R"({"low":20,"high":30})", "range 20..30"},
    {R"({"qualifier":"range","range":{"low":6000,"high":7000},"low":1,"high":2})", "range 6000..7000"},
    {R"({"qualifier":"more_than","low":1001})", "more_than 1000"},
    {R"({"qualifier":"less_than","high":49})", "less_than 50"},
    {R"({"qualifier":"approximately","low":30,"high":30})", "approximately 30"},
    {R"({"qualifier":"at_least","value":18,"low":18})", "at_least 18"},
    {R"({"vague":"tens","low":20,"high":99})", "vague tens"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.quantity);
    const auto line = fmt::format(R"({{"quantity":{}}})", row.quantity);
    CHECK(faults_of(line) == "fine");
    CHECK(printed(read_mention_json(line).mention.quantity) == row.expected);
  }
}

TEST_CASE("read_mention_json: modality for short")
{
  const auto read = read_mention_json(R"({"quantity":{"value":1},"modality":"denied"})");
  CHECK(read.faults.empty());
  CHECK(read.mention.modality == Modality{ModalityKind::denied, std::nullopt});
}

TEST_CASE("read_mention_json: every fault is named with its field")
{
  struct Row {
    std::string_view line;
    std::string_view expected;
  };
  static constexpr Row rows[] = {
    {"", ": is no JSON (byte 1)"},
    {"{\"id\":", ": is no JSON (byte 7)"},
    {"[]", ": must be a JSON object"},
    {R"({"quantity":{"value":1e999}})", ": holds a number too large to be read"}, // found by fuzzing
    {"\"\xff\"", ": is no JSON (byte 2)"},                                        // no UTF-8
    {R"({"schema":"saidby/mention/2","quantity":{"value":1}})",
     R"(schema: is "saidby/mention/2"; this program reads "saidby/mention/1")"},
    {R"({})", "quantity: is missing: how many?"},
    {R"({"quantity":13})", "quantity: must be an object"},
    {R"({"quantity":{"value":-1}})", "quantity.value: must be a whole number, 0 or more | quantity.value: is missing: "
                                     "\"exact\" needs the number named"},
    {R"({"quantity":{"value":1.5,"qualifier":"vague","vague":"tens"}})",
     "quantity.value: must be a whole number, 0 or more"},
    {R"({"quantity":{"value":9223372036854775808,"vague":"tens"}})",
     "quantity.value: must be a whole number, 0 or more"},
    {R"({"quantity":{"qualifier":"vague"}})",
     "quantity.vague: is missing: which vague word is it (tens, hundreds, ...)?"},
    {R"({"quantity":{"qualifier":"range","low":3}})", "quantity.range: needs both ends"},
    {R"({"quantity":{"low":30,"high":20}})", "quantity.range: ends below its start"},
    {R"({"measure":"kiled","quantity":{"value":1}})", R"(measure: "kiled" is unknown; did you mean "killed"?)"},
    {R"({"modality":"maybe so","quantity":{"value":1}})",
     R"(modality: "maybe so" is none of: asserted, denied, retracted, hedged, forecast)"},
    {R"({"modality":{"kind":3},"quantity":{"value":1}})", "modality.kind: must be a text"},
    {R"({"modality":3,"quantity":{"value":1}})", "modality: must be an object"},
    {R"({"attribution":{},"quantity":{"value":1}})", "attribution: must be a list"},
    {R"({"attribution":[{"text":"police"},{"type":"pollice","text":"x"}, 3],"quantity":{"value":1}})",
     R"(attribution[2]: must be an object | attribution[1].type: "pollice" is unknown; did you mean "police"?)"},
    {R"({"attribution":[{"cue":"selon"}],"quantity":{"value":1}})", "attribution[0].text: is missing: who says it?"},
    {R"({"attribution":[{"text":"a","members":[1]}],"quantity":{"value":1}})",
     "attribution[0].members: must be a list of texts"},
    {R"({"attribution":[{"text":"a","carried":1}],"quantity":{"value":1}})",
     "attribution[0].carried: must be true or false"},
    {R"({"window":{"from":{"earliest":"2031-02-30"}},"quantity":{"value":1}})",
     R"(window.from.earliest: "2031-02-30" is no day; write it as 2031-03-07)"},
    {R"({"said":{"earliest":"2031-03-02","latest":"2031-03-01"},"quantity":{"value":1}})",
     "said.latest: lies before the earliest day"},
    {R"({"document":{"published":"yesterday"},"quantity":{"value":1}})",
     "document.published: \"yesterday\" is neither a day (2031-03-07) nor an instant with its offset "
     "(2031-03-07T08:30:00+01:00)"},
    {R"({"refers_to":{"text":"these figures"},"quantity":{"value":1}})", "refers_to.act: is missing"},
    {R"({"evidence":{"start":5,"end":3},"quantity":{"value":1}})", "evidence.end: lies before the start"},
    {R"({"evidence":{"start":5},"quantity":{"value":1}})", "evidence.end: is missing"},
    {R"({"evidence":{"start":0,"end":3,"exact":"été"},"quantity":{"value":1}})",
     "evidence.exact: has 5 bytes, start and end say 3; offsets count bytes, not characters"},
    {R"({"evidence":{"start":0,"end":2,"exact":"13","figure":{"start":1,"end":3}},"quantity":{"value":1}})",
     "evidence.figure: lies outside of start and end"},
    {R"({"kind":"statement","quantity":{"value":1}})",
     "quantity: belongs to figure mentions; this line is a statement"},
    {R"({"kind":"statement","attribution":[{"text":"a minister"}],"future_field":[1]})", "fine"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(faults_of(row.line) == row.expected);
  }
}

} // namespace saidby::model
