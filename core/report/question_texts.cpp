#include "report/question_texts.hpp"

#include "report/labels.hpp"

#include <unordered_map>

namespace saidby::report {

namespace {

class GroupLabels {
public:
  GroupLabels(std::span<const model::Mention> mentions, std::span<const model::Document> documents,
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

  // Of the first mention in the report's language; `fallback` in quotation marks where there is none.
  std::string label(const std::vector<const model::Claim*>& claims, const std::string& fallback) const
  {
    for (const auto* claim : claims) {
      for (const auto& id : claim->mentions) {
        const auto found = m_mentions.find(id);
        if (found != m_mentions.end() && !found->second->group.text.empty() && in_our_language(*found->second)) {
          return found->second->group.text;
        }
      }
    }
    return fallback.empty() ? fallback : quoted(fallback, m_messages);
  }

private:
  bool in_our_language(const model::Mention& mention) const
  {
    const auto found = m_languages.find(mention.document);
    return found != m_languages.end() && *found->second == m_messages.language();
  }

  const Messages& m_messages;
  std::unordered_map<model::DocumentId, const std::string*> m_languages;
  std::unordered_map<model::MentionId, const model::Mention*> m_mentions;
};

} // namespace

std::map<model::QuestionId, std::string> question_texts(const compare::Comparison& comparison,
                                                        std::span<const model::Mention> mentions,
                                                        std::span<const model::Document> documents,
                                                        const Messages& messages)
{
  const GroupLabels labels{mentions, documents, messages};
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
    const auto event = events.find(question.event);
    texts.emplace(question.id, question_words(question, labels.label(claims[question.id], question.group_text),
                                              event == events.end() ? std::string{} : event->second, messages));
  }
  return texts;
}

} // namespace saidby::report
