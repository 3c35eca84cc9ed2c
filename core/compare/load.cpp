#include "compare/load.hpp"

#include "compare/attackers.hpp"
#include "compare/documents.hpp"
#include "compare/events.hpp"
#include "compare/near_copies.hpp"
#include "compare/settle.hpp"
#include "compare/speakers.hpp"
#include "knowledge/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace saidby::compare {

namespace {

constexpr std::int32_t k_hours_a_day = 24;
constexpr auto k_open = std::numeric_limits<std::int64_t>::max();

// Words as numbers.
class Words {
public:
  Index add(std::string word)
  {
    if (word.empty()) {
      return k_none;
    }
    const auto [found, is_new] = m_index.try_emplace(std::move(word), static_cast<Index>(m_words.size()));
    if (is_new) {
      m_words.push_back(found->first);
    }
    return found->second;
  }
  [[nodiscard]] std::vector<std::string> taken() && { return std::move(m_words); }

private:
  std::unordered_map<std::string, Index> m_index;
  std::vector<std::string> m_words;
};

// "Dead or missing" names two measures; victims are the dead and the injured.
MeasureSet measures_of(model::Measure measure)
{
  return measure == model::Measure::victims ? bit(model::Measure::killed) | bit(model::Measure::injured) : bit(measure);
}

std::optional<Named> named_of(const model::Quantity& quantity)
{
  if (quantity.qualifier == model::Qualifier::range && quantity.range_low && quantity.range_high) {
    return Named{*quantity.range_low, *quantity.range_high};
  }
  if (quantity.vague) {
    const auto code = -1 - static_cast<std::int64_t>(*quantity.vague);
    return Named{code, code};
  }
  if (quantity.value) {
    return Named{*quantity.value, *quantity.value};
  }
  return std::nullopt;
}

// Held, in hospital and missing are counts of a moment unless the text says otherwise; so are marchers.
bool counts_a_moment(const model::Mention& mention)
{
  using model::Measure;
  constexpr std::array k_moment{Measure::participants, Measure::deployed, Measure::hospitalised, Measure::missing};
  return std::find(k_moment.begin(), k_moment.end(), mention.measure) != k_moment.end() ||
         mention.stage == model::Stage::held;
}

void set_window(Scope& scope, const model::Mention& mention)
{
  const auto& window = mention.window;
  scope.window = window.kind;
  const bool unsaid = window.text.empty() && !window.from && !window.to;
  if (unsaid && window.kind == model::WindowKind::cumulative && counts_a_moment(mention)) {
    scope.window = model::WindowKind::stock;
  }
  if (scope.window == model::WindowKind::stock || !window.from || window.from->unknown()) {
    return; // of words that could not be dated see read_figure()
  }
  const auto start = moment_of(*window.from);
  scope.start_first = start.first / k_hours_a_day;
  scope.start_last = start.last / k_hours_a_day;
  if (scope.window == model::WindowKind::period && window.to && !window.to->unknown()) {
    scope.start_last = std::max(scope.start_last, moment_of(*window.to).last / k_hours_a_day);
  }
}

struct ScopeHash {
  std::size_t operator()(const Scope& scope) const noexcept
  {
    std::uint64_t hash = 0;
    const auto mix = [&hash](auto value) {
      hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x9E3779B97F4A7C15U;
      hash ^= hash >> 29;
    };
    mix(scope.event);
    mix(scope.measures);
    mix(scope.place);
    mix(scope.of);
    mix(scope.subset);
    mix(scope.start_first);
    mix(scope.start_last);
    mix(scope.stage);
    mix(scope.group);
    mix(scope.unit);
    mix(scope.window);
    mix((scope.serious ? 2 : 0) + (scope.except ? 1 : 0));
    return static_cast<std::size_t>(hash);
  }
};

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
    intern_scopes();
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
  void join_measures(Index first, Index last);
  void date_back(Figure& figure) const;
  void intern_scopes();
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
  Words m_subsets;
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
  const auto named = named_of(mention.quantity);
  if (!named) {
    return;
  }
  SaidFigure one;
  one.scope = {.event = m_case.names.events_of[index],
               .measures = measures_of(mention.measure),
               .of = of_whom(mention.group.of),
               .stage = mention.stage ? static_cast<std::uint8_t>(*mention.stage) : Scope::k_no_stage,
               .group = mention.group.group,
               .unit = mention.group.unit,
               .serious = mention.severity.has_value()};
  if (mention.measure == model::Measure::participants &&
      (mention.group.group == model::Group::protesters || mention.group.group == model::Group::civilians)) {
    one.scope.group = model::Group::people; // who marches is a protester
  }
  set_window(one.scope, mention);
  set_place(one, mention, document);
  if (!mention.attribution.empty()) {
    one.counter_country = m_speakers->answers_for(m_case.names.chains[index].front());
  }

  const auto widest = m_profile.widest(mention.quantity);
  const auto& chain = m_case.names.chains[index];
  auto& figure = one.figure;
  figure.mention = index;
  figure.document = document;
  figure.speaker = chain.front();
  figure.relay = chain.size() > 2 ? chain[1] : k_none;
  figure.chain_length = static_cast<std::uint8_t>(std::min<std::size_t>(chain.size(), 255));
  figure.named = *named;
  figure.bounds = {widest.low.value_or(0), widest.high.value_or(k_open)};
  if (one.scope.window == model::WindowKind::list) {
    figure.bounds.high = k_open; // names found so far: a lower bound
  }
  const auto plain = m_profile.interval(mention.quantity);
  figure.told =
    named->is_vague() ? Bounds{plain.low.value_or(0), plain.high.value_or(k_open)} : Bounds{named->low, named->high};
  figure.said = said_of(mention, document);
  figure.qualifier = mention.quantity.qualifier;
  figure.modality = mention.modality.kind;
  figure.part = mention.evidence ? mention.evidence->part : model::Part::body;
  figure.group_said = mention.group.group != model::Group::people || !mention.group.text.empty();
  figure.cited = !mention.attribution.empty();
  figure.corrects = mention.refers_to && mention.refers_to->act == model::ReferenceAct::replaces;
  figure.retracting = mention.modality.kind == model::ModalityKind::retracted;
  const bool dated =
    (mention.window.from && !mention.window.from->unknown()) || one.scope.window != model::WindowKind::cumulative;
  if (!mention.window.text.empty() && !dated) {
    figure.doubts |= bit(Doubt::window_unsaid); // "in the years of the plague"
  }
  if (mention.modality.kind == model::ModalityKind::hedged) {
    figure.doubts |= bit(Doubt::hedged);
  }
  const auto& published = m_order.rows[document].published;
  figure.tells_of_attacker = mention.evidence && tells_of_attacker(mention.evidence->exact);
  figure.dated_back = !published.unknown() && mention.said.text.empty() && figure.said.surely_before(published);
  m_case.names.figure_of[index] = static_cast<Index>(m_said.size());
  m_said.push_back(std::move(one));
}

// An older figure told in a newer text was said at some time before: that is all that is known.
void Loader::date_back(Figure& figure) const
{
  constexpr std::int32_t k_back = 30 * k_hours_a_day;
  const auto published = m_order.rows[figure.document].published;
  if (!figure.dated_back && !published.unknown()) {
    figure.said = {published.first - k_back, published.first - 1};
  }
  figure.dated_back = true;
}

// Links inside one document: what is part of what, what replaces or withdraws what.
void Loader::link_document(Index first, Index last)
{
  join_measures(first, last);
  auto& names = m_case.names;
  std::unordered_map<std::string_view, Index> by_id;
  for (Index i = first; i < last; ++i) {
    by_id.emplace(mention(i).id.value, names.figure_of[i]);
  }
  const auto figure_named = [&](const model::MentionId& id) {
    const auto found = by_id.find(id.value);
    return id.empty() || found == by_id.end() ? k_none : found->second;
  };
  for (Index i = first; i < last; ++i) {
    const auto own = names.figure_of[i];
    if (own != k_none && mention(i).part_of) {
      m_said[own].figure.part_of = figure_named(*mention(i).part_of);
    }
    const auto& reference = mention(i).refers_to;
    const auto target = reference ? figure_named(reference->mention) : k_none;
    if (reference && reference->act == model::ReferenceAct::replaces) {
      if (target != k_none && target != own) {
        date_back(m_said[target].figure);
      }
    } else if (reference || (own != k_none && m_said[own].figure.retracting)) {
      const auto document = m_document_of[i];
      m_case.table.pointers.push_back({.mention = i,
                                       .document = document,
                                       .speaker = names.chains[i].front(),
                                       .event = names.events_of[i],
                                       .target = target != k_none ? target : own,
                                       .said = said_of(mention(i), document),
                                       .act = reference ? reference->act : model::ReferenceAct::withdraws});
    }
  }
}

// One figure that names two measures ("120 dead or missing") came as two mentions of the same bytes.
void Loader::join_measures(Index first, Index last)
{
  auto& names = m_case.names;
  for (Index i = first; i + 1 < last; ++i) {
    for (Index j = i + 1; j < last; ++j) {
      const auto& a = mention(i);
      const auto& b = mention(j);
      if (!a.evidence || !b.evidence || b.evidence->span.start != a.evidence->span.start) {
        break;
      }
      const bool one_figure = names.figure_of[i] != k_none && names.figure_of[j] != k_none &&
                              names.figure_of[i] != names.figure_of[j] && !a.evidence->figure.empty() &&
                              a.evidence->figure == b.evidence->figure && a.measure != b.measure;
      if (one_figure && m_said[names.figure_of[j]].figure.document != k_none) {
        m_said[names.figure_of[i]].scope.measures |= m_said[names.figure_of[j]].scope.measures;
        m_said[names.figure_of[j]].figure.document = k_none; // told by the other one
        names.figure_of[j] = names.figure_of[i];
      }
    }
  }
}

// Parts that no class tells from their whole are told apart by their words, or not at all.
void set_subset(SaidFigure& part, const SaidFigure& whole, Words& subsets, const model::Mention& mention)
{
  const auto& a = part.scope;
  const auto& b = whole.scope;
  const bool told_apart = a.group != b.group || a.serious != b.serious || a.of != b.of || a.measures != b.measures ||
                          a.place != b.place || a.stage != b.stage || a.unit != b.unit;
  if (!told_apart) {
    const auto words = knowledge::folded_name(mention.group.text);
    part.scope.subset = subsets.add(words.empty() ? mention.id.value : words);
  }
}

void Loader::intern_scopes()
{
  auto& table = m_case.table;
  for (auto& one : m_said) {
    if (one.figure.part_of != k_none && one.figure.document != k_none) {
      set_subset(one, m_said[one.figure.part_of], m_subsets, mention(one.figure.mention));
    }
  }
  // Where a figure ends up: standing or of an older version; k_none if told by another one.
  std::vector<Index> moved(m_said.size(), k_none);
  std::unordered_map<Scope, Index, ScopeHash> scopes;
  for (Index i = 0; i < m_said.size(); ++i) {
    auto& one = m_said[i];
    if (one.figure.document == k_none) {
      continue;
    }
    const auto [scope, is_new] = scopes.try_emplace(one.scope, static_cast<Index>(table.scopes.size()));
    if (is_new) {
      table.scopes.push_back(one.scope);
    }
    one.figure.scope = scope->second;
    const bool stands = m_order.rows[one.figure.document].stands;
    auto& figures = stands ? table.figures : table.older_versions;
    moved[i] = stands ? static_cast<Index>(figures.size()) : k_none;
    figures.push_back(one.figure);
  }
  const auto follow = [&](Index& figure) { figure = figure == k_none ? k_none : moved[figure]; };
  for (auto& figure : table.figures) {
    follow(figure.part_of);
  }
  for (auto& pointer : table.pointers) {
    follow(pointer.target);
  }
  std::erase_if(table.pointers, [&](const Pointer& pointer) { return !m_order.rows[pointer.document].stands; });
  for (auto& figure : m_case.names.figure_of) {
    follow(figure);
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
      side = side == k_none && country != k_none && speaker.country == country ? speaker.side : side;
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
  names.subsets = std::move(m_subsets).taken();
  find_sides_of_counted();
  for (Index i = 0; i < m_order.rows.size(); ++i) {
    if (!m_order.rows[i].stands) {
      names.superseded.push_back(m_order.views[i]->document->id);
    }
  }
  std::sort(names.superseded.begin(), names.superseded.end());
  names.undated = std::move(m_order.undated);
  names.documents = std::move(m_order.views);
  table.documents = std::move(m_order.rows);
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
