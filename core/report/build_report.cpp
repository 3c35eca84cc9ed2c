#include "report/build_report.hpp"

#include "report/labels.hpp"
#include "report/question_texts.hpp"
#include "report/quote.hpp"
#include "report/shown_finding.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace saidby::report {

namespace {

class Builder {
public:
  explicit Builder(const ReportInput& input) : m_input{input}, m_messages{Messages::of(input.language)} {}

  Report build()
  {
    m_report.language = m_messages.language();
    m_report.title = m_input.title;
    m_report.program = m_input.program;
    m_report.profile = m_input.profile.name();
    m_report.as_of = m_input.as_of;
    m_report.reviews = m_input.reviews;
    for (const auto& constant : m_input.profile.constants()) {
      m_constants.emplace(constant.name, &constant);
    }
    m_counted = counted_texts(m_input.comparison, m_input.mentions, m_input.documents, m_messages);
    m_questions = question_texts(m_input.comparison, m_input.mentions, m_input.documents, m_messages);
    add_documents();
    add_mentions();
    add_questions();
    if (m_input.parts == ReportParts::everything) {
      add_findings();
      add_statements();
    }
    return std::move(m_report);
  }

private:
  void add_documents()
  {
    for (const auto& document : m_input.documents) {
      m_documents.emplace(document.id, m_report.documents.size());
      m_report.documents.push_back(
        {.document = document, .name = document_words(document, m_messages), .figures = 0, .statements = 0});
    }
  }

  // Document by document, so that each text is asked for once and only one is held.
  void add_mentions()
  {
    std::vector<std::vector<const model::Mention*>> by_document(m_report.documents.size());
    for (const auto& mention : m_input.mentions) {
      if (const auto found = m_documents.find(mention.document); found != m_documents.end()) {
        by_document[found->second].push_back(&mention);
      }
    }
    std::set<std::string> packs;
    for (std::size_t i = 0; i < by_document.size(); ++i) {
      if (by_document[i].empty()) {
        continue;
      }
      const auto& id = m_report.documents[i].document.id;
      const bool quotes = m_input.parts == ReportParts::everything && m_input.text_of;
      const auto text = quotes ? m_input.text_of(id) : std::nullopt;
      for (const auto* mention : by_document[i]) {
        add_mention(*mention, i, text ? &*text : nullptr);
        packs.insert(mention->made_by.pack);
      }
    }
    packs.erase("");
    m_report.packs.assign(packs.begin(), packs.end());
  }

  void add_mention(const model::Mention& mention, std::size_t document, const std::string* text)
  {
    auto& read = m_report.documents[document];
    ++(mention.kind == model::MentionKind::figure ? read.figures : read.statements);
    Said said;
    said.mention = mention.id;
    said.document = document;
    said.chain = chain_of(mention, read.document);
    said.quantity = mention.kind == model::MentionKind::figure ? mention.quantity.text : std::string{};
    if (m_input.parts == ReportParts::everything) {
      said.quote = quote_of(mention, text);
    }
    said.made_by = mention.made_by.program;
    m_report.quotes_checked +=
      said.quote.check == QuoteCheck::found || said.quote.check == QuoteCheck::not_found ? 1 : 0;
    m_report.quotes_wrong += said.quote.check == QuoteCheck::not_found ? 1 : 0;
    m_said.emplace(mention.id, Known{&mention, std::move(said)});
  }

  // The speakers as the text calls them, then the outlet.
  std::vector<std::string> chain_of(const model::Mention& mention, const model::Document& document) const
  {
    std::vector<std::string> chain;
    for (const auto& link : mention.attribution) {
      chain.push_back(link.text.empty() ? listed(link.members, m_messages) : link.text);
    }
    const auto outlet = document.outlet.empty() ? m_messages.text("source.unnamed_outlet") : document.outlet;
    if (chain.empty() || chain.back() != outlet) {
      chain.push_back(outlet);
    }
    return chain;
  }

  std::vector<Said> said_at(const std::vector<model::MentionId>& mentions) const
  {
    std::vector<Said> places;
    for (const auto& id : mentions) {
      if (const auto found = m_said.find(id); found != m_said.end()) {
        places.push_back(found->second.said);
      }
    }
    return places;
  }

  Cited cited_in(const model::Claim& claim) const
  {
    for (const auto& id : claim.mentions) {
      const auto found = m_said.find(id);
      if (found != m_said.end() && !found->second.mention->attribution.empty()) {
        return Cited::somebody;
      }
    }
    return Cited::nobody;
  }

  std::string label_of(const model::SourceId& id) const
  {
    return source_words(m_input.comparison.source(id), m_messages);
  }

  Answer answer_of(const model::Claim& claim, const compare::ClaimProvenance* provenance) const
  {
    Answer answer;
    const auto* origin = m_input.comparison.source(claim.origin);
    const auto cited = cited_in(claim);
    answer.claim = claim.id;
    answer.source = claim.origin;
    answer.source_label = source_words(origin, m_messages);
    if (cited == Cited::nobody && origin != nullptr) {
      answer.source_label = m_messages.text("source.outlet_named", {{"outlet", answer.source_label}});
    }
    answer.source_type = origin == nullptr ? std::string{} : source_type_words(*origin, m_messages);
    answer.cites_somebody = cited == Cited::somebody;
    answer.quantity = claim.quantity.text;
    answer.value = claim.quantity.value;
    answer.interval = m_input.profile.interval(claim.quantity);
    answer.day = day_words(claim.said, m_messages);
    answer.said_on = claim.said;
    answer.status = claim.status;
    answer.status_text = status_words(claim, m_messages);
    answer.remarks = remark_words(claim, cited, m_messages);
    answer.independent_origins = claim.independent_origins;
    answer.said = said_at(claim.mentions);
    // That an answer rests on the one who gave it goes without saying.
    if (provenance != nullptr && !provenance->all_rest_on.empty() && provenance->all_rest_on != claim.origin &&
        spans_documents(answer.said)) {
      answer.all_rest_on = label_of(provenance->all_rest_on);
    }
    return answer;
  }

  static bool spans_documents(const std::vector<Said>& said)
  {
    return std::any_of(said.begin(), said.end(),
                       [&](const Said& place) { return place.document != said.front().document; });
  }

  void add_questions()
  {
    const auto& comparison = m_input.comparison;
    for (std::size_t i = 0; i < comparison.questions.size(); ++i) {
      const auto& question = comparison.questions[i];
      m_question_indices.emplace(question.id, i);
      AskedQuestion asked;
      asked.id = question.id;
      asked.text = m_questions.at(question.id);
      asked.counted = m_counted.at(question.id);
      asked.measure = question.measure;
      asked.place = question.place_text;
      asked.window = question.window_text;
      m_report.questions.push_back(std::move(asked));
    }
    for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
      const auto& claim = comparison.claims[i];
      if (const auto found = m_question_indices.find(claim.question); found != m_question_indices.end()) {
        const auto* provenance = i < comparison.provenance.size() ? &comparison.provenance[i] : nullptr;
        m_report.questions[found->second].answers.push_back(answer_of(claim, provenance));
      }
    }
    for (const auto& ladder : comparison.ladders) {
      if (const auto found = m_question_indices.find(ladder.question); found != m_question_indices.end()) {
        add_ladder(ladder, m_report.questions[found->second]);
      }
    }
  }

  void add_ladder(const compare::Ladder& ladder, AskedQuestion& asked) const
  {
    for (const auto& step : ladder.steps) {
      Rung rung{.value = step.value, .support = step.support, .exclude = step.exclude, .supporters = {}};
      for (const auto& supporter : step.supporters) { // generic sources of several articles have one label
        auto label = label_of(supporter);
        if (std::find(rung.supporters.begin(), rung.supporters.end(), label) == rung.supporters.end()) {
          rung.supporters.push_back(std::move(label));
        }
      }
      asked.ladder.push_back(std::move(rung));
    }
    for (const auto& range : ladder.agreed) {
      asked.agreed.push_back({.low = range.low, .high = range.high, .origins = range.origins});
    }
  }

  void add_findings()
  {
    const FindingContext context{m_input.comparison, m_questions, m_input.profile, m_messages};
    for (const auto& finding : m_input.comparison.findings) {
      auto shown = shown_finding(finding, context);
      for (std::size_t i = 0; i < shown.sides.size(); ++i) {
        shown.sides[i].said = said_at(finding.sides[i].mentions);
      }
      if (const auto found = m_question_indices.find(finding.question); found != m_question_indices.end()) {
        m_report.questions[found->second].findings.push_back(m_report.findings.size());
      }
      note_constants(finding);
      m_report.findings.push_back(std::move(shown));
    }
    m_report.constants.assign(m_used_constants.begin(), m_used_constants.end());
  }

  void note_constants(const model::Finding& finding)
  {
    for (const auto& name : finding.constants) {
      if (const auto found = m_constants.find(name); found != m_constants.end()) {
        const auto& constant = *found->second;
        const auto key = "constant." + constant.name;
        m_used_constants.insert(m_messages.has(key)
                                  ? m_messages.text(key, {{"value", short_number(constant.value)}})
                                  : constant.name + " = " + short_number(constant.value) + ": " + constant.reason);
      }
    }
  }

  static std::string short_number(double value)
  {
    auto text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
  }

  // In the order of the articles, then of the mentions as given.
  void add_statements()
  {
    std::vector<std::vector<const Known*>> by_document(m_report.documents.size());
    for (const auto& mention : m_input.mentions) {
      const auto found = m_said.find(mention.id);
      if (mention.kind == model::MentionKind::statement && found != m_said.end()) {
        by_document[found->second.said.document].push_back(&found->second);
      }
    }
    for (const auto& known : by_document) {
      for (const auto* place : known) {
        ShownStatement shown;
        shown.said = place->said;
        shown.source_label = shown.said.chain.front();
        if (!place->mention->attribution.empty()) {
          const auto type = model::name(place->mention->attribution.front().type);
          shown.source_type = m_messages.text("source." + std::string{type});
        }
        m_report.statements.push_back(std::move(shown));
      }
    }
  }

  struct Known {
    const model::Mention* mention;
    Said said;
  };

  const ReportInput& m_input;
  const Messages& m_messages;
  Report m_report;
  std::map<model::QuestionId, std::string> m_questions;                  // in words
  std::map<model::QuestionId, std::string> m_counted;                    // in words
  std::unordered_map<model::QuestionId, std::size_t> m_question_indices; // in m_report.questions
  std::unordered_map<model::DocumentId, std::size_t> m_documents;        // in m_report.documents
  std::unordered_map<model::MentionId, Known> m_said;
  std::unordered_map<std::string, const knowledge::Constant*> m_constants;
  std::set<std::string> m_used_constants;
};

} // namespace

Report built_report(const ReportInput& input) { return Builder{input}.build(); }

} // namespace saidby::report
