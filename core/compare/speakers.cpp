#include "compare/speakers.hpp"

#include "knowledge/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>

namespace saidby::compare {

namespace {

using model::SourceType;

// Of these a country has one, so that "police" and "the health ministry" of two articles about one
// country are the same; it has many hospitals, unions and witnesses.
bool one_a_country(SourceType type)
{
  constexpr std::array k_types{SourceType::police,    SourceType::military, SourceType::government, SourceType::health,
                               SourceType::judiciary, SourceType::rescue,   SourceType::state_media};
  return std::find(k_types.begin(), k_types.end(), type) != k_types.end();
}

// Offices of which a country has many (keys of knowledge/data/institutions.tsv): "the governor" of two articles
// need not be one.
bool is_local(std::string_view key)
{
  constexpr std::array<std::string_view, 10> k_local{"governor", "mayor",         "prefecture", "prefecture.police",
                                                     "hospital", "fire_service",  "court",      "coroner",
                                                     "prison",   "officer.police"};
  return std::find(k_local.begin(), k_local.end(), key) != k_local.end();
}

// "Officials", "authorities", "sources", "witnesses", "media": nobody whom one could ask.
bool names_nobody(std::string_view key, const model::Source& source)
{
  return source.type == SourceType::anonymous || source.type == SourceType::witness || key.starts_with("authorities") ||
         (source.generic &&
          (source.type == SourceType::person || source.type == SourceType::other || source.type == SourceType::media));
}

bool starts_upper(std::string_view word)
{
  const auto lead = static_cast<unsigned char>(word.front());
  constexpr unsigned char k_latin_lead = 0xC3; // "É" is C3 89, "é" is C3 A9
  if (lead == k_latin_lead && word.size() > 1) {
    return static_cast<unsigned char>(word[1]) < 0xA0;
  }
  return lead >= 0x80 || std::isupper(lead) != 0;
}

std::vector<std::string_view> words_of(std::string_view phrase)
{
  std::vector<std::string_view> words;
  for (std::size_t start = 0; start < phrase.size();) {
    const auto end = std::min(phrase.find(' ', start), phrase.size());
    if (end > start) {
      words.push_back(phrase.substr(start, end - start));
    }
    start = end + 1;
  }
  return words;
}

// Whether a phrase that no table knows is a name ("Saule", "Croix-Verte") and no description ("a local mayor").
bool looks_like_name(std::string_view phrase)
{
  const auto words = words_of(phrase);
  return std::any_of(words.begin(), words.end(), starts_upper);
}

constexpr std::string_view k_pool = "unattributed";

// Follows merges to their end; a circle of merges ends where it began.
std::string last_id(const std::unordered_map<std::string, std::string>& merged, std::string id)
{
  for (std::size_t steps = 0; steps <= merged.size(); ++steps) {
    const auto next = merged.find(id);
    if (next == merged.end()) {
      break;
    }
    id = next->second;
  }
  return id;
}

} // namespace

SpeakerBook::SpeakerBook(const DocumentOrder& documents, const std::vector<std::string>& countries,
                         const Decisions& decisions)
  : m_documents{documents},
    m_countries{countries},
    m_decisions{decisions}
{
  for (const auto& merge : decisions.source_merges) {
    if (merge.from != merge.into) {
      m_merged[merge.from.value] = merge.into.value;
    }
  }
}

const knowledge::KnownSource& SpeakerBook::known(const std::string& phrase)
{
  const auto [found, is_new] = m_known.try_emplace(phrase);
  if (is_new) {
    found->second = knowledge::known_source(phrase);
  }
  return found->second;
}

SpeakerBook::Identity SpeakerBook::identity(const knowledge::KnownSource& known, const model::Attribution& link,
                                            SourceType type, Index document) const
{
  if (known.anonymous || type == SourceType::anonymous || (known.generic && type == SourceType::witness)) {
    return {known.key, {}, true};
  }
  auto jurisdiction = known.jurisdiction.empty() ? link.jurisdiction : known.jurisdiction;
  if (known.generic) {
    if (jurisdiction.empty()) {
      jurisdiction = m_countries[document];
    }
    return {known.key, jurisdiction, jurisdiction.empty() || !one_a_country(type) || is_local(known.key)};
  }
  const bool in_no_table = known.type == SourceType::other && known.label.empty();
  if (in_no_table && !looks_like_name(link.text)) {
    return {known.key, {}, true};
  }
  return {known.key, one_a_country(type) ? jurisdiction : std::string{}, false};
}

Index SpeakerBook::entry(const Identity& identity, Index document, const Entry& values, const std::string& phrase)
{
  const auto& document_id = m_documents.views[document]->document->id.value;
  // The fire service of a page is that of its later versions, too.
  const auto& page = m_documents.views[m_documents.rows[document].first_version]->document->id.value;
  const auto key = identity.key + '|' + identity.jurisdiction + '|' + (identity.in_document_only ? page : "");
  auto own_id = model::hashed_id('s', key);
  for (const auto& split : m_decisions.source_splits) {
    if (split.source.value == own_id && split.document.value == document_id) {
      own_id = model::hashed_id('s', key + "|apart in|" + document_id);
    }
  }
  const auto id = last_id(m_merged, own_id);
  const auto [found, is_new] = m_by_id.try_emplace(id, static_cast<Index>(m_entries.size()));
  if (is_new) {
    m_entries.push_back(values);
    m_entries.back().key = identity.key;
    m_entries.back().source.id.value = id;
    if (!identity.jurisdiction.empty()) {
      m_entries.back().source.jurisdiction = identity.jurisdiction;
    }
  }
  auto& entry = m_entries[found->second];
  if (entry.source.type == SourceType::other) {
    entry.source.type = values.source.type;
  }
  // A merged source's own words come first: they keep its label.
  entry.phrases[phrase] += id == own_id ? 1 : 0;
  return found->second;
}

Index SpeakerBook::joint(const model::Attribution& link, Index document)
{
  Entry values;
  values.source.type = link.type;
  Identity together{"joint", {}, false};
  for (const auto& member : link.members) {
    model::Attribution alone;
    alone.text = member;
    const auto index = cited(alone, document);
    values.members.push_back(index);
  }
  std::sort(values.members.begin(), values.members.end(),
            [this](Index a, Index b) { return m_entries[a].source.id < m_entries[b].source.id; });
  for (const auto member : values.members) {
    together.key += '+' + m_entries[member].source.id.value;
  }
  return entry(together, document, values, link.text);
}

Index SpeakerBook::person_named(const std::string& phrase, Index document) const
{
  const auto words = words_of(phrase);
  constexpr std::size_t k_title_at_most = 4; // "M.", "Mrs", "Herr"
  const bool surname = words.size() == 1 || (words.size() == 2 && words.front().size() <= k_title_at_most);
  if (!surname || !starts_upper(words.back())) {
    return k_none;
  }
  const auto found = m_people.find(std::to_string(document) + '/' + knowledge::folded_name(words.back()));
  return found == m_people.end() ? k_none : found->second;
}

void SpeakerBook::remember_person(const std::string& phrase, Index document, Index speaker)
{
  const auto words = words_of(phrase);
  if (words.size() > 1 && starts_upper(words.back())) {
    m_people.try_emplace(std::to_string(document) + '/' + knowledge::folded_name(words.back()), speaker);
  }
}

Index SpeakerBook::cited(const model::Attribution& link, Index document)
{
  if (link.members.size() > 1) {
    return joint(link, document);
  }
  const auto& known_phrase = known(link.text);
  const auto type = known_phrase.type != SourceType::other ? known_phrase.type : link.type;
  const bool in_no_table = known_phrase.type == SourceType::other && !known_phrase.generic;
  if (in_no_table) {
    if (const auto person = person_named(link.text, document); person != k_none) {
      ++m_entries[person].phrases[link.text];
      return person;
    }
  }
  Entry values;
  values.source.type = type;
  values.source.label = known_phrase.label;
  values.source.jurisdiction = known_phrase.jurisdiction;
  values.source.generic = known_phrase.generic;
  values.anonymous = known_phrase.anonymous || type == SourceType::anonymous;
  const auto who = identity(known_phrase, link, type, document);
  const auto speaker = entry(who, document, values, link.text);
  if (in_no_table) {
    remember_person(link.text, document, speaker);
  }
  return speaker;
}

Index SpeakerBook::outlet(Index document)
{
  const auto& name = m_documents.views[document]->document->outlet;
  Entry values;
  values.source.type = SourceType::media;
  if (name.empty()) {
    return entry({"outlet", {}, true}, document, values, {});
  }
  const auto& known_name = known(name);
  if (known_name.type != SourceType::other) {
    values.source.type = known_name.type;
  }
  values.source.label = known_name.label;
  values.source.jurisdiction = known_name.jurisdiction;
  Identity who{known_name.key, {}, false};
  if (one_a_country(values.source.type)) {
    who.jurisdiction = known_name.jurisdiction;
  }
  return entry(who, document, values, name);
}

bool SpeakerBook::is_about(const SourceFact& fact, SourceProperty property, const Entry& entry) const
{
  return fact.property == property && last_id(m_merged, fact.source.value) == entry.source.id.value;
}

// What a person said last.
std::string SpeakerBook::property(const Entry& entry, SourceProperty property) const
{
  std::string value;
  for (const auto& fact : m_decisions.source_facts) {
    if (is_about(fact, property, entry)) {
      value = fact.value;
    }
  }
  return value;
}

std::string SpeakerBook::controller(const Entry& entry) const
{
  if (auto declared = property(entry, SourceProperty::control); !declared.empty()) {
    return declared;
  }
  const auto declared_type = model::parse_name<SourceType>(property(entry, SourceProperty::type));
  auto place = property(entry, SourceProperty::place);
  return knowledge::controller_of(declared_type.value_or(entry.source.type),
                                  place.empty() ? entry.source.jurisdiction : place);
}

const std::string& SpeakerBook::answers_for(Index speaker) const
{
  static const std::string k_no_country;
  const auto& source = m_entries[speaker].source;
  return one_a_country(source.type) ? source.jurisdiction : k_no_country;
}

namespace {

DeclaredSide declared_side(const SourceFact& fact, Index side)
{
  constexpr int k_hours_a_day = 24;
  DeclaredSide declared{.side = side};
  if (fact.since) {
    declared.first = fact.since->days * k_hours_a_day;
  }
  if (fact.until) {
    declared.last = (fact.until->days + 1) * k_hours_a_day - 1;
  }
  return declared;
}

} // namespace

SpeakerBook::Rows SpeakerBook::rows() const
{
  Rows rows;
  std::unordered_map<std::string, Index> roots;
  std::unordered_map<std::string, Index> labels;
  const auto label = [&](const std::string& text) {
    if (text.empty()) {
      return k_none;
    }
    const auto [found, is_new] = labels.try_emplace(text, static_cast<Index>(rows.labels.size()));
    if (is_new) {
      rows.labels.push_back(text);
    }
    return found->second;
  };
  for (const auto& entry : m_entries) {
    Speaker row;
    const auto sourced = controller(entry);
    row.type = model::parse_name<SourceType>(property(entry, SourceProperty::type)).value_or(entry.source.type);
    row.local = is_local(entry.key);
    row.pooled = entry.anonymous || names_nobody(entry.key, entry.source);
    const auto root = row.pooled ? std::string{k_pool} : sourced.empty() ? entry.source.id.value : sourced;
    row.root = roots.try_emplace(root, static_cast<Index>(roots.size())).first->second;
    for (const auto& fact : m_decisions.source_facts) {
      if (is_about(fact, SourceProperty::side, entry)) {
        row.sides.push_back(declared_side(fact, label(fact.value)));
      }
    }
    const auto place = property(entry, SourceProperty::place);
    row.country = label(place.empty() ? entry.source.jurisdiction : place);
    row.members = entry.members;
    rows.speakers.push_back(std::move(row));
  }
  rows.root_count = static_cast<Index>(roots.size());
  return rows;
}

namespace {

// The fullest phrase that is still a phrase, not half a sentence.
std::string fullest(const std::map<std::string, int>& phrases)
{
  constexpr std::size_t k_longest_label = 80;
  std::string best;
  for (const auto& [phrase, own] : phrases) {
    const bool fits = phrase.size() <= k_longest_label;
    if (own > 0 && (best.empty() || (fits && phrase.size() > best.size()))) {
      best = phrase;
    }
  }
  return best.empty() && !phrases.empty() ? phrases.begin()->first : best;
}

} // namespace

std::vector<model::Source> SpeakerBook::sources() const
{
  std::vector<model::Source> sources;
  for (const auto& entry : m_entries) {
    auto source = entry.source;
    if (source.label.empty()) {
      source.label = fullest(entry.phrases);
    }
    for (const auto& [phrase, own] : entry.phrases) {
      if (phrase != source.label && !phrase.empty()) {
        source.aliases.push_back(phrase);
      }
    }
    source.type = model::parse_name<SourceType>(property(entry, SourceProperty::type)).value_or(source.type);
    if (auto place = property(entry, SourceProperty::place); !place.empty()) {
      source.jurisdiction = std::move(place);
    }
    source.side = property(entry, SourceProperty::side);
    source.grade = property(entry, SourceProperty::grade);
    source.controller = controller(entry);
    for (const auto member : entry.members) {
      source.members.push_back(m_entries[member].source.id);
    }
    sources.push_back(std::move(source));
  }
  return sources;
}

} // namespace saidby::compare
