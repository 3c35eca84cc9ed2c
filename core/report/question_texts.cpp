#include "report/question_texts.hpp"

#include "report/labels.hpp"

#include <unordered_map>

namespace saidby::report {

namespace {

// Finds what the texts call who is counted, and where, in the report's language if any text has it.
class TextLabels {
public:
  TextLabels(std::span<const model::Mention> mentions, std::span<const model::Document> documents,
             const Messages& messages)
    : m_messages{messages}
  {
    for (const auto& document : documents) {
      m_languages.emplace(document.id, &document.language);
    }
    for (const auto& mention : mentions) {
      m_mentions.emplace(mention.id, &mention);
    }
  }

  QuestionLabels labels_of(const model::Question& question, const std::vector<const model::Claim*>& claims) const
  {
    QuestionLabels labels;
    for (const auto* claim : claims) {
      for (const auto& id : claim->mentions) {
        const auto found = m_mentions.find(id);
        if (found != m_mentions.end() && in_our_language(*found->second)) {
          take(labels, *found->second);
        }
      }
    }
    if (labels.group.empty() && !question.group_text.empty()) {
      labels.group = quoted(question.group_text, m_messages);
    }
    const bool only_words = question.place == question.place_text; // in no gazetteer: "la même vallée"
    if (labels.place.empty() && only_words && !question.place.empty()) {
      labels.place = quoted(question.place_text, m_messages);
    }
    return labels;
  }

private:
  static void take(QuestionLabels& labels, const model::Mention& mention)
  {
    if (labels.group.empty()) {
      labels.group = mention.group.text;
    }
    if (labels.place.empty() && mention.place && mention.place->scope == model::PlaceScope::in) {
      labels.place = mention.place->text;
    }
  }

  bool in_our_language(const model::Mention& mention) const
  {
    const auto found = m_languages.find(mention.document);
    return found != m_languages.end() && *found->second == m_messages.language();
  }

  const Messages& m_messages;
  std::unordered_map<model::DocumentId, const std::string*> m_languages;
  std::unordered_map<model::MentionId, const model::Mention*> m_mentions;
};

using Words = std::string (*)(const model::Question&, const QuestionLabels&, const Messages&);

std::map<model::QuestionId, std::string> texts_of(const compare::Comparison& comparison,
                                                  std::span<const model::Mention> mentions,
                                                  std::span<const model::Document> documents, const Messages& messages,
                                                  Words words)
{
  const TextLabels text_labels{mentions, documents, messages};
  std::unordered_map<model::EventId, std::string> events;
  for (const auto& event : comparison.events) {
    events.emplace(event.id, event.text);
  }
  std::unordered_map<model::QuestionId, std::vector<const model::Claim*>> claims;
  for (const auto& claim : comparison.claims) {
    claims[claim.question].push_back(&claim);
  }
  std::map<model::QuestionId, std::string> texts;
  for (const auto& question : comparison.questions) {
    auto labels = text_labels.labels_of(question, claims[question.id]);
    if (const auto event = events.find(question.event); event != events.end()) {
      labels.event = event->second;
    }
    texts.emplace(question.id, words(question, labels, messages));
  }
  return texts;
}

} // namespace

std::map<model::QuestionId, std::string> question_texts(const compare::Comparison& comparison,
                                                        std::span<const model::Mention> mentions,
                                                        std::span<const model::Document> documents,
                                                        const Messages& messages)
{
  return texts_of(comparison, mentions, documents, messages, question_words);
}

std::map<model::QuestionId, std::string> counted_texts(const compare::Comparison& comparison,
                                                       std::span<const model::Mention> mentions,
                                                       std::span<const model::Document> documents,
                                                       const Messages& messages)
{
  return texts_of(comparison, mentions, documents, messages, counted_words);
}

} // namespace saidby::report
