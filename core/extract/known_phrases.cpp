#include "extract/known_phrases.hpp"

#include "knowledge/source_names.hpp"

#include <functional>
#include <utility>

namespace saidby::extract {

namespace {

constexpr std::size_t k_slots = 2048;
constexpr std::size_t k_longest_kept = 200; // bytes; longer phrases do not come again

KnownPhrase worked_out(std::string_view phrase)
{
  if (!knowledge::may_be_known(phrase)) {
    return {std::string{phrase}, model::SourceType::other, {}, false, nullptr};
  }
  const auto& gazetteer = knowledge::Gazetteer::embedded();
  auto source = knowledge::known_source(phrase);
  const auto places = gazetteer.find(phrase);
  return {std::string{phrase}, source.type, std::move(source.jurisdiction), source.generic,
          places.empty() ? nullptr : &gazetteer.at(places.front())};
}

} // namespace

const KnownPhrase& KnownPhrases::of(std::string_view phrase)
{
  m_slots.resize(k_slots + 1);
  const bool kept = phrase.size() <= k_longest_kept;
  auto& slot = m_slots[kept ? std::hash<std::string_view>{}(phrase) % k_slots : k_slots];
  if (slot.phrase != phrase) {
    slot = worked_out(phrase);
  }
  return slot;
}

} // namespace saidby::extract
