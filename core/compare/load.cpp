#include "compare/load.hpp"

#include "compare/documents.hpp"
#include "compare/events.hpp"
#include "compare/intern_scopes.hpp"
#include "compare/link_figures.hpp"
#include "compare/near_copies.hpp"
#include "compare/settle.hpp"
#include "compare/speakers.hpp"
#include "compare/words.hpp"
#include "knowledge/gazetteer.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace saidby::compare {

namespace {

class Loader {
public:
  explicit Loader(const ComparisonInput& input)
    : m_input{input},
      m_decisions{input.decisions != nullptr ? *input.decisions : m_no_decisions},
      m_profile{input.profile != nullptr ? *input.profile : knowledge::Profile::named("plain")},
      m_order{ordered_documents(input)},
      m_events{m_decisions}
  {}

  LoadedCase run()
  {
    order_mentions();
    find_countries();
    m_speakers.emplace(m_order, m_countries, m_decisions);
    find_outlets();
    read_mentions();
    settle_places(m_said, m_places);
    settle_windows(m_said, limits_of(m_profile));
    m_case.table.documents = m_order.rows;
    intern_scopes(m_said, m_case);
    finish();
    return std::move(m_case);
  }

private:
  void order_mentions();
  void find_countries();
  void share_country();
  void find_outlets();
  void read_mentions();
  void read_figure(Index mention, Index document);
  [[nodiscard]] std::vector<Index> chain_of(const model::Mention& mention, Index document);
  [[nodiscard]] Moment said_of(const model::Mention& mention, Index document) const;
  [[nodiscard]] Index of_whom(const std::string& words);
  void set_place(SaidFigure& one, const model::Mention& mention, Index document);
  void link_document(Index first, Index last);
  void find_sides_of_counted();
  void finish();

  [[nodiscard]] const model::Mention& mention(Index index) const { return *m_case.names.mentions[index]; }

  const Decisions m_no_decisions;
  const ComparisonInput& m_input;
  const Decisions& m_decisions;
  const knowledge::Profile& m_profile;
  DocumentOrder m_order;
  EventBook m_events;
  std::optional<SpeakerBook> m_speakers;
  std::vector<std::string> m_countries;
  std::vector<Index> m_document_of; // of mentions
  PlaceTable m_places;
  Words m_of;
  std::vector<SaidFigure> m_said; // in the order of mentions
  LoadedCase m_case;
};

void Loader::order_mentions()
{
  std::unordered_set<std::string_view> refused;
  for (const auto& id : m_decisions.refused) {
    refused.insert(id.value);
  }
  struct Place {
    Index document;
    std::size_t start;
    const model::Mention* mention;
  };
  std::vector<Place> found;
  for (const auto& mention : m_input.mentions) {
    const auto document = m_order.find(mention.document);
    if (document != k_none && !refused.contains(mention.id.value)) {
      found.push_back({document, mention.evidence ? mention.evidence->span.start : 0, &mention});
    }
  }
  std::sort(found.begin(), found.end(), [](const Place& a, const Place& b) {
    return std::tie(a.document, a.start, a.mention->id) < std::tie(b.document, b.start, b.mention->id);
  });
  for (const auto& place : found) {
    m_case.names.mentions.push_back(place.mention);
    m_document_of.push_back(place.document);
  }
}

// The country of a document: given, else that of the places its mentions name most, else of its text.
void Loader::find_countries()
{
  const auto& gazetteer = knowledge::Gazetteer::embedded();
  std::vector<std::map<std::string, int>> named(m_order.views.size());
  for (Index i = 0; i < m_case.names.mentions.size(); ++i) {
    const auto& place = mention(i).place;
    if (!place || !m_order.views[m_document_of[i]]->country.empty()) {
      continue;
    }
    auto known = gazetteer.by_id(place->id);
    if (const auto found = gazetteer.find(place->text); !known && !found.empty()) {
      known = found.front();
    }
    if (known) {
      ++named[m_document_of[i]][std::string{gazetteer.at(*known).country}];
    }
  }
  for (Index i = 0; i < m_order.views.size(); ++i) {
    const auto& view = *m_order.views[i];
    const auto most = std::max_element(named[i].begin(), named[i].end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (!view.country.empty()) {
      m_countries.emplace_back(view.country);
    } else if (most != named[i].end()) {
      m_countries.push_back(most->first);
    } else {
      m_countries.push_back(main_country_of(view.text));
    }
  }
  share_country();
}

// A case is one story: where all documents that name a country name the same, it is that of the others, too.
void Loader::share_country()
{
  std::string_view only;
  for (const auto& country : m_countries) {
    if (!country.empty() && !only.empty() && country != only) {
      return;
    }
    only = country.empty() ? only : std::string_view{country};
  }
  const std::string shared{only};
  for (auto& country : m_countries) {
    country = shared;
  }
}

void Loader::find_outlets()
{
  const auto copies = near_copies(m_order, m_profile);
  for (Index i = 0; i < m_order.rows.size(); ++i) {
    m_order.rows[i].outlet = m_speakers->outlet(i);
  }
  for (const auto& copy : copies) {
    m_order.rows[copy.copy].near_copy_of = copy.of;
    m_case.names.near_copies.push_back(
      {m_order.views[copy.copy]->document->id, m_order.views[copy.of]->document->id, copy.shared_percent});
  }
}

// Nearest first, the outlet last. What a copy says of its own is said by the one that it copies.
std::vector<Index> Loader::chain_of(const model::Mention& mention, Index document)
{
  std::vector<Index> chain;
  const auto add = [&chain](Index speaker) {
    if (chain.empty() || chain.back() != speaker) {
      chain.push_back(speaker);
    }
  };
  for (const auto& link : mention.attribution) {
    if (!link.text.empty() || !link.members.empty()) {
      add(m_speakers->cited(link, document));
    }
  }
  for (auto copied = m_order.rows[document].near_copy_of; copied != k_none;
       copied = m_order.rows[copied].near_copy_of) {
    if (m_order.rows[copied].near_copy_of == k_none) {
      add(m_order.rows[copied].outlet);
    }
  }
  add(m_order.rows[document].outlet);
  return chain;
}

Moment Loader::said_of(const model::Mention& mention, Index document) const
{
  const auto published = m_order.rows[document].published;
  auto said = moment_of(mention.said.day);
  if (said.unknown()) {
    return published;
  }
  if (published.unknown()) {
    return said;
  }
  const bool of_that_day = said.may_be_with(published);
  if (of_that_day && mention.said.text.empty()) {
    return published;
  }
  if (of_that_day) {
    said.last = std::min(said.last, published.last); // said on Tuesday in what was published Tuesday at noon
  }
  return said;
}

void Loader::read_mentions()
{
  auto& names = m_case.names;
  names.figure_of.assign(names.mentions.size(), k_none);
  Index first_of_document = 0;
  for (Index i = 0; i < names.mentions.size(); ++i) {
    const auto document = m_document_of[i];
    names.chains.push_back(chain_of(mention(i), document));
    bool unsure = false;
    names.events_of.push_back(m_events.event_of(mention(i), unsure));
    if (mention(i).kind == model::MentionKind::figure) {
      const auto before = m_said.size();
      read_figure(i, document);
      if (m_said.size() > before && unsure) {
        m_said.back().figure.doubts |= bit(Doubt::event_unsure);
      }
    }
    if (i + 1 == names.mentions.size() || m_document_of[i + 1] != document) {
      link_document(first_of_document, i + 1);
      first_of_document = i + 1;
    }
  }
}

Index Loader::of_whom(const std::string& words)
{
  if (words.empty()) {
    return k_none;
  }
  const auto& gazetteer = knowledge::Gazetteer::embedded();
  if (const auto country = gazetteer.country_of_demonym(words)) {
    return m_of.add(std::string{*country});
  }
  for (const auto place : gazetteer.find(words)) {
    if (gazetteer.at(place).kind == knowledge::PlaceKind::country) {
      return m_of.add(std::string{gazetteer.at(place).id});
    }
  }
  return m_of.add(knowledge::folded_name(words));
}

void Loader::set_place(SaidFigure& one, const model::Mention& mention, Index document)
{
  one.document_country = m_countries[document];
  if (!mention.place) {
    return;
  }
  one.scope.place = m_places.add(mention.place->id, mention.place->text, m_countries[document]);
  one.scope.except = mention.place->scope == model::PlaceScope::except;
  if (one.scope.place != k_none) {
    one.place_given = mention.place->inherited ? PlaceGiven::inherited : PlaceGiven::said;
  }
}

void Loader::read_figure(Index index, Index document)
{
  const auto& mention = this->mention(index);
  auto one = said_figure(mention, m_profile);
  if (!one) {
    return;
  }
  const auto& chain = m_case.names.chains[index];
  const auto& published = m_order.rows[document].published;
  one->scope.event = m_case.names.events_of[index];
  one->scope.of = of_whom(mention.group.of);
  set_place(*one, mention, document);
  if (!mention.attribution.empty()) {
    one->counter_country = m_speakers->answers_for(chain.front());
  }
  auto& figure = one->figure;
  figure.mention = index;
  figure.document = document;
  figure.speaker = chain.front();
  figure.relay = chain.size() > 2 ? chain[1] : k_none;
  figure.chain_length = static_cast<std::uint8_t>(std::min<std::size_t>(chain.size(), 255));
  figure.said = said_of(mention, document);
  figure.dated_back = !published.unknown() && mention.said.text.empty() && figure.said.surely_before(published);
  m_case.names.figure_of[index] = static_cast<Index>(m_said.size());
  m_said.push_back(std::move(*one));
}

void Loader::link_document(Index first, Index last)
{
  auto& names = m_case.names;
  const auto document = m_document_of[first];
  DocumentFigures figures{.mentions = std::span{names.mentions}.subspan(first, last - first),
                          .figure_of = std::span{names.figure_of}.subspan(first, last - first),
                          .said = m_said,
                          .published = m_order.rows[document].published};
  join_measures(figures);
  for (const auto& withdrawal : link_figures(figures)) {
    const auto index = first + static_cast<Index>(withdrawal.mention);
    m_case.table.pointers.push_back({.mention = index,
                                     .document = document,
                                     .speaker = names.chains[index].front(),
                                     .event = names.events_of[index],
                                     .target = withdrawal.target,
                                     .said = said_of(mention(index), document),
                                     .act = withdrawal.act});
  }
}

// "Of whom" in terms of sides: the side's own name, or the country that a source of that side speaks for.
void Loader::find_sides_of_counted()
{
  auto& table = m_case.table;
  auto& names = m_case.names;
  const auto& gazetteer = knowledge::Gazetteer::embedded();
  for (const auto& of : names.of) {
    const auto same = std::find(names.labels.begin(), names.labels.end(), of);
    auto country = same == names.labels.end() ? k_none : static_cast<Index>(same - names.labels.begin());
    const auto place = gazetteer.by_id(of);
    if (country == k_none && place && gazetteer.at(*place).kind == knowledge::PlaceKind::country) {
      country = static_cast<Index>(names.labels.size());
      names.labels.push_back(of);
    }
    Index side = k_none;
    for (const auto declared : table.declared_sides) {
      side = knowledge::folded_name(names.labels[declared]) == of ? declared : side;
    }
    for (const auto& speaker : table.speakers) {
      if (side == k_none && country != k_none && speaker.country == country && !speaker.sides.empty()) {
        side = speaker.sides.back().side;
      }
    }
    table.of_country.push_back(country);
    table.of_side.push_back(side);
  }
}

void Loader::finish()
{
  auto& table = m_case.table;
  auto& names = m_case.names;
  auto rows = m_speakers->rows();
  table.speakers = std::move(rows.speakers);
  table.root_count = rows.root_count;
  names.labels = std::move(rows.labels);
  names.sources = m_speakers->sources();
  for (const auto& side : m_decisions.sides) {
    auto found = std::find(names.labels.begin(), names.labels.end(), side);
    if (found == names.labels.end()) {
      names.labels.push_back(side);
      found = names.labels.end() - 1;
    }
    table.declared_sides.push_back(static_cast<Index>(found - names.labels.begin()));
  }
  names.events = m_events.events();
  table.event_count = static_cast<Index>(names.events.size());
  names.of = std::move(m_of).taken();
  find_sides_of_counted();
  for (Index i = 0; i < m_order.rows.size(); ++i) {
    if (!m_order.rows[i].stands) {
      names.superseded.push_back(m_order.views[i]->document->id);
    }
  }
  std::sort(names.superseded.begin(), names.superseded.end());
  names.undated = std::move(m_order.undated);
  names.documents = std::move(m_order.views);
  table.places = std::move(m_places).taken();
  table.limits = limits_of(m_profile);
}

} // namespace

Limits limits_of(const knowledge::Profile& profile)
{
  const auto whole = [&](const char* name) { return static_cast<std::int64_t>(profile.constant(name)); };
  return {.comparable_hours = static_cast<std::int32_t>(whole("comparable_hours")),
          .rounding_min_digits = whole("rounding_min_digits"),
          .close_percent = whole("close_percent"),
          .far_apart_factor = whole("far_apart_factor"),
          .slip_min_digits = whole("slip_min_digits"),
          .attacker_difference = whole("attacker_difference"),
          .doubtful_scope_factor = whole("doubtful_scope_factor"),
          .series_days = static_cast<std::int32_t>(whole("series_days"))};
}

LoadedCase loaded(const ComparisonInput& input) { return Loader{input}.run(); }

} // namespace saidby::compare
