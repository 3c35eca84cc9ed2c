#include "compare/events.hpp"

#include "knowledge/gazetteer.hpp"

#include <cctype>
#include <cstddef>

namespace saidby::compare {

namespace {

// The first number of four digits in a text, "1999" in "the 1999 quake"; empty where there is none.
std::string_view year_in(std::string_view text)
{
  constexpr std::size_t k_year_digits = 4;
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool digit = i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0;
    if (!digit && digits == k_year_digits) {
      return text.substr(i - k_year_digits, k_year_digits);
    }
    digits = digit ? digits + 1 : 0;
  }
  return {};
}

} // namespace

EventBook::EventBook(const Decisions& decisions)
{
  m_events.push_back({}); // the main event, without an id until a person gives it one
  m_by_id.emplace(std::string{}, 0);
  for (const auto& merge : decisions.event_merges) {
    if (merge.from != merge.into) {
      m_merged[merge.from.value] = merge.into.value;
    }
  }
  for (const auto& set : decisions.events) {
    if (!set.mention.empty()) {
      m_of_mention[set.mention.value] = &set;
    } else {
      m_of_document[set.document.value] = &set;
    }
  }
}

Index EventBook::by_id(std::string id, model::EventRole role, std::string_view text)
{
  for (std::size_t steps = 0; steps <= m_merged.size(); ++steps) {
    const auto next = m_merged.find(id);
    if (next == m_merged.end()) {
      break;
    }
    id = next->second;
  }
  const auto [found, is_new] = m_by_id.try_emplace(id, static_cast<Index>(m_events.size()));
  if (is_new) {
    m_events.push_back({.id = {id}, .text = std::string{text}, .role = role, .documents = {}});
  }
  return found->second;
}

Index EventBook::event_of(const model::Mention& mention, bool& unsure)
{
  unsure = false;
  if (const auto set = m_of_mention.find(mention.id.value); set != m_of_mention.end()) {
    return by_id(set->second->event.value, mention.event.role, mention.event.text);
  }
  if (!mention.event.id.empty()) {
    return by_id(mention.event.id.value, mention.event.role, mention.event.text);
  }
  const auto role = mention.event.role;
  if (role == model::EventRole::main || role == model::EventRole::unknown) {
    unsure = role == model::EventRole::unknown;
    const auto set = m_of_document.find(mention.document.value);
    return set == m_of_document.end() ? by_id({}, model::EventRole::main, {})
                                      : by_id(set->second->event.value, model::EventRole::main, {});
  }
  const auto year = year_in(mention.event.text);
  auto key = year.empty() ? knowledge::folded_name(mention.event.text) : std::string{year};
  if (key.empty()) {
    key = "only " + mention.id.value; // an event that no words name is known again by nobody
  }
  return by_id(model::hashed_id('e', key), role, mention.event.text);
}

} // namespace saidby::compare
