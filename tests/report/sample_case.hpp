#pragma once

#include "compare/comparison.hpp"
#include "knowledge/profile.hpp"
#include "report/build_report.hpp"

#include <string>
#include <vector>

// A small case made by hand, so that these tests depend on nothing that reads or compares: a bridge
// collapse in an invented town, told by four outlets in two languages.

namespace saidby::report::sample {

struct Case {
  std::vector<model::Document> documents;
  std::vector<std::string> texts; // of the documents
  std::vector<model::Mention> mentions;
  compare::Comparison comparison;

  [[nodiscard]] ReportInput input(const std::string& language = "en") const
  {
    ReportInput input{.documents = documents,
                      .mentions = mentions,
                      .comparison = comparison,
                      .profile = knowledge::Profile::named("plain"),
                      .text_of = {},
                      .language = language,
                      .title = "Corbelle bridge",
                      .program = "saidby 0.1.0",
                      .as_of = {},
                      .reviews = {}};
    input.text_of = [this](const model::DocumentId& id) -> std::optional<std::string> {
      for (std::size_t i = 0; i < documents.size(); ++i) {
        if (documents[i].id == id) {
          return texts[i];
        }
      }
      return std::nullopt;
    };
    return input;
  }
};

// What a document of the case says, and where.
struct SaidFigure {
  std::string figure; // as it stands in the text
  std::string source; // empty: the outlet itself
  model::SourceType type = model::SourceType::other;
  model::Quantity quantity;
  std::string group_text = {};
};

class CaseMaker {
public:
  // A document with one text; the mentions that follow are of it.
  CaseMaker& document(const std::string& outlet, const std::string& published, const std::string& language,
                      const std::string& text, const std::string& title = {})
  {
    model::Document document;
    const auto number = std::to_string(m_case.documents.size() + 1);
    document.id = {"d_" + number};
    document.path = number + ".txt";
    document.raw_sha256 = std::string(64, 'a');
    document.text_sha256 = std::string(64, 'b');
    document.derived_by = "plain/1";
    document.language = language;
    document.outlet = outlet;
    document.title = title;
    document.url = "https://news.example/" + number;
    document.published = model::parse_published(published).value();
    m_case.documents.push_back(document);
    m_case.texts.push_back(text);
    return *this;
  }

  // A figure mention of the last document; its whole text is the evidence.
  model::MentionId figure(const SaidFigure& said, const std::vector<std::string>& relays = {})
  {
    auto& mention = new_mention(model::MentionKind::figure);
    mention.measure = model::Measure::killed;
    mention.quantity = said.quantity;
    mention.quantity.text = said.figure;
    mention.group.text = said.group_text;
    if (!said.source.empty()) {
      mention.attribution.push_back({said.source, "", said.type, "", "said", false, {}, {}, {}});
    }
    for (const auto& relay : relays) {
      mention.attribution.push_back({relay, "", model::SourceType::news_agency, "", "", false, {}, {}, {}});
    }
    const auto start = m_case.texts.back().find(said.figure);
    mention.evidence->figure = {start, start + said.figure.size()};
    return mention.id;
  }

  model::MentionId statement(const std::string& source)
  {
    auto& mention = new_mention(model::MentionKind::statement);
    mention.attribution.push_back({source, "", model::SourceType::person, "", "said", false, {}, {}, {}});
    return mention.id;
  }

  model::SourceId source(const std::string& label, model::SourceType type)
  {
    model::Source source;
    source.id = {"s_" + std::to_string(m_case.comparison.sources.size() + 1)};
    source.label = label;
    source.type = type;
    m_case.comparison.sources.push_back(source);
    return source.id;
  }

  model::QuestionId question(const std::string& group_text, model::Group group, const std::string& place)
  {
    model::Question question;
    question.id = {"q_" + std::to_string(m_case.comparison.questions.size() + 1)};
    question.measure = model::Measure::killed;
    question.group = group;
    question.group_text = group_text;
    question.place_text = place;
    m_case.comparison.questions.push_back(question);
    m_case.comparison.ladders.push_back({question.id, {}, {}, {}});
    return question.id;
  }

  model::ClaimId claim(const model::QuestionId& question, const model::SourceId& origin,
                       const std::vector<model::MentionId>& mentions, const std::string& day, model::ClaimStatus status)
  {
    model::Claim claim;
    claim.id = {"c_" + std::to_string(m_case.comparison.claims.size() + 1)};
    claim.question = question;
    claim.origin = origin;
    claim.mentions = mentions;
    claim.status = status;
    claim.independent_origins = 1;
    if (const auto parsed = model::parse_day(day)) {
      claim.said = {*parsed, *parsed};
    }
    for (const auto& mention : m_case.mentions) {
      if (mention.id == mentions.front()) {
        claim.quantity = mention.quantity;
      }
    }
    m_case.comparison.claims.push_back(claim);
    m_case.comparison.provenance.push_back({claim.id, {origin}, origin, {}, {}});
    return claim.id;
  }

  model::Finding& finding(const std::string& rule, model::FindingKind kind, const model::QuestionId& question,
                          const std::vector<model::ClaimId>& sides)
  {
    model::Finding finding;
    finding.id = {"f_" + std::to_string(m_case.comparison.findings.size() + 1)};
    finding.kind = kind;
    finding.grade = model::Grade::sure;
    finding.rule = rule;
    finding.question = question;
    for (const auto& id : sides) {
      for (const auto& claim : m_case.comparison.claims) {
        if (claim.id == id) {
          finding.sides.push_back({{id}, claim.mentions, claim.quantity, claim.origin, claim.said});
        }
      }
    }
    m_case.comparison.findings.push_back(finding);
    return m_case.comparison.findings.back();
  }

  Case take() { return std::move(m_case); }
  Case& under_way() { return m_case; }

private:
  model::Mention& new_mention(model::MentionKind kind)
  {
    model::Mention mention;
    mention.id = {"m_" + std::to_string(m_case.mentions.size() + 1)};
    mention.kind = kind;
    mention.document = m_case.documents.back().id;
    mention.made_by = {"saidby 0.1.0", m_case.documents.back().language + " 1"};
    model::Evidence evidence;
    evidence.exact = m_case.texts.back();
    evidence.span = {0, evidence.exact.size()};
    mention.evidence = evidence;
    m_case.mentions.push_back(mention);
    return m_case.mentions.back();
  }

  Case m_case;
};

inline model::Quantity exactly(std::int64_t value)
{
  model::Quantity quantity;
  quantity.value = value;
  return quantity;
}

inline model::Quantity with(model::Qualifier qualifier, std::int64_t value)
{
  auto quantity = exactly(value);
  quantity.qualifier = qualifier;
  return quantity;
}

inline model::Quantity vague(model::VagueClass vague_class)
{
  model::Quantity quantity;
  quantity.qualifier = model::Qualifier::vague;
  quantity.vague = vague_class;
  return quantity;
}

// The bridge of Corbelle: the prefecture's toll falls, a hospital differs, one outlet is vague and names
// nobody, and one figure stands for itself.
inline Case bridge()
{
  using Status = model::ClaimStatus;
  using Type = model::SourceType;
  CaseMaker make;
  const auto question = make.question("people", model::Group::people, "Corbelle");
  const auto police_question = make.question("policiers", model::Group::police, "");
  const auto prefecture = make.source("préfecture", Type::government);
  const auto hospital = make.source("Corbelle hospital", Type::hospital);
  const auto echo = make.source("The Echo", Type::media);
  const auto union_source = make.source("syndicat Alerte", Type::other);

  make.document("Le Matinal", "2031-03-07", "fr", "Vingt et une personnes ont péri à Corbelle, selon la préfecture.",
                "Drame à Corbelle");
  const auto first = make.figure({"Vingt et une", "préfecture", Type::government, exactly(21)}, {"Agence Ouest"});
  const auto officers =
    make.document("Radio Val", "2031-03-08", "fr", "Deux policiers sont morts, affirme le syndicat Alerte.")
      .figure({"Deux", "syndicat Alerte", Type::other, exactly(2), "policiers"});
  make.document("The Echo", "2031-03-08", "en", "Dozens are dead in Corbelle.", "Bridge falls");
  const auto dozens = make.figure({"Dozens", "", Type::media, vague(model::VagueClass::tens)});
  make.document("The Ledger", "2031-03-09", "en",
                "The prefecture now says 17 people died, while Corbelle hospital counts at least 26.");
  const auto second = make.figure({"17", "prefecture", Type::government, exactly(17)});
  const auto third =
    make.figure({"at least 26", "Corbelle hospital", Type::hospital, with(model::Qualifier::at_least, 26)});
  make.statement("Mayor Ines Okoro");

  const auto fallen_from = make.claim(question, prefecture, {first}, "2031-03-07", Status::outdated);
  make.claim(question, echo, {dozens}, "2031-03-08", Status::one_source);
  const auto fallen_to = make.claim(question, prefecture, {second}, "2031-03-09", Status::contradicted);
  const auto counted = make.claim(question, hospital, {third}, "2031-03-09", Status::contradicted);
  make.claim(police_question, union_source, {officers}, "2031-03-08", Status::one_source);

  make.finding("same_authority_falls", model::FindingKind::contradiction, question, {fallen_from, fallen_to})
    .arguments = {{"from", "Vingt et une"},
                  {"to", "17"},
                  {"source", "préfecture"},
                  {"day", "2031-03-07"},
                  {"other_day", "2031-03-09"}};
  auto& apart =
    make.finding("two_origins_maybe_apart", model::FindingKind::contradiction, question, {fallen_to, counted});
  apart.grade = model::Grade::possible;
  apart.why = "part_counted_twice";
  apart.arguments = {{"low", "17"},
                     {"high", "at least 26"},
                     {"source", "préfecture"},
                     {"other_source", "Corbelle hospital"},
                     {"doubts", "place_unsaid,hour_unknown"},
                     {"a", "17"},
                     {"b", "9"},
                     {"c", "26"}};
  apart.constants = {"comparable_hours"};
  make.under_way().comparison.ladders[0].steps = {{17, 2, 1, {prefecture, hospital}}, {26, 1, 1, {hospital}}};
  return make.take();
}

} // namespace saidby::report::sample
