#pragma once

#include "compare/comparison.hpp"
#include "compare/figures.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace saidby::compare {

// What mentions are about. All documents of a case speak of its main event unless a text or a person says
// otherwise; another event is known again by the year in its words, else by the words.
class EventBook {
public:
  explicit EventBook(const Decisions& decisions);

  // The event of a mention; `unsure` is set where the text leaves open whether it is the main one.
  [[nodiscard]] Index event_of(const model::Mention& mention, bool& unsure);

  [[nodiscard]] const std::vector<Event>& events() const { return m_events; }

private:
  [[nodiscard]] Index by_id(std::string id, model::EventRole role, std::string_view text);

  std::vector<Event> m_events; // the first is the main one
  std::unordered_map<std::string, Index> m_by_id;
  std::unordered_map<std::string, std::string> m_merged;
  std::unordered_map<std::string_view, const EventSet*> m_of_document;
  std::unordered_map<std::string_view, const EventSet*> m_of_mention;
};

} // namespace saidby::compare
