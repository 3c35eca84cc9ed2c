#include "compare/publish.hpp"

#include "compare/find.hpp"
#include "compare/ladder.hpp"
#include "compare/provenance_of.hpp"
#include "compare/rules.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace saidby::compare {

Compared compared_rows(FigureTable& table)
{
  adopt_sources(table);
  Compared result{world_of(table), {}};
  auto& [world, drafts] = result;
  find_withdrawn(world, drafts);
  find_series(world, drafts);
  mark_copied(world);
  find_apart(world, drafts);
  find_parts(world, drafts);
  find_sums(world, drafts);
  find_wording(world, drafts);
  find_new_versions(world, drafts);
  find_agreement(world, drafts);
  find_origins(world, drafts);
  find_circles(world, drafts);
  find_parties(world, drafts);
  give_reasons(world, drafts);
  return result;
}

namespace {

constexpr std::int32_t k_hours_a_day = 24;

std::optional<model::Day> day_of(std::int32_t hour)
{
  if (hour == std::numeric_limits<std::int32_t>::min() || hour == std::numeric_limits<std::int32_t>::max()) {
    return std::nullopt;
  }
  const auto days = hour >= 0 ? hour / k_hours_a_day : -((-hour + k_hours_a_day - 1) / k_hours_a_day);
  return model::Day{days};
}

model::DayRange days_of(const Moment& moment)
{
  return moment.unknown() ? model::DayRange{} : model::DayRange{day_of(moment.first), day_of(moment.last)};
}

// The text that most figures have, of equals the first in the order of characters; empty texts do not count.
class CommonWords {
public:
  void add(const std::string& words)
  {
    if (!words.empty()) {
      ++m_times[words];
    }
  }
  [[nodiscard]] std::string most() const
  {
    const auto found = std::max_element(m_times.begin(), m_times.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    return found == m_times.end() ? std::string{} : found->first;
  }

private:
  std::map<std::string, int> m_times;
};

// The measure that a set is asked for by; victims are the dead and injured together.
model::Measure measure_of(MeasureSet measures)
{
  const auto victims = bit(model::Measure::killed) | bit(model::Measure::injured);
  return measures == victims ? model::Measure::victims : static_cast<model::Measure>(std::countr_zero(measures));
}

// The others that one figure names together with it: "dead or missing".
std::vector<model::Measure> also_of(MeasureSet measures)
{
  std::vector<model::Measure> also;
  if (measure_of(measures) == model::Measure::victims) {
    return also;
  }
  for (measures &= measures - 1; measures != 0; measures &= measures - 1) {
    also.push_back(static_cast<model::Measure>(std::countr_zero(measures)));
  }
  return also;
}

// "place_unsaid,hedged": the rules of the doubts, in their order, which is that of the enum.
std::string doubt_ids(DoubtSet doubts)
{
  std::string ids;
  unsigned position = 0;
  for (const auto& rule : rules()) {
    if (rule.use != RuleUse::doubt) {
      continue;
    }
    if (((doubts >> position) & 1U) != 0) {
      ids += (ids.empty() ? "" : ",") + std::string{rule.id};
    }
    ++position;
  }
  return ids;
}

// Positions of rows in the order of their ids.
template <typename Row>
std::vector<std::uint32_t> order_by_id(const std::vector<Row>& rows)
{
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return rows[a].id < rows[b].id; });
  return order;
}

class Publisher {
public:
  Publisher(const LoadedCase& loaded, const Compared& compared, const ComparisonInput& input)
    : m_table{loaded.table},
      m_names{loaded.names},
      m_world{compared.world},
      m_drafts{compared.drafts},
      m_input{input}
  {}

  Comparison result()
  {
    m_out.sources = m_names.sources;
    name_questions();
    write_claims();
    write_questions();
    write_findings();
    write_mentions();
    write_events();
    m_out.near_copies = m_names.near_copies;
    m_out.undated = m_names.undated;
    m_out.superseded = m_names.superseded;
    std::sort(m_out.sources.begin(), m_out.sources.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    m_out.claims_by_id = order_by_id(m_out.claims);
    m_out.questions_by_id = order_by_id(m_out.questions);
    return std::move(m_out);
  }

private:
  void name_questions();
  [[nodiscard]] std::string question_key(const Scope& scope) const;
  void write_claims();
  [[nodiscard]] model::ClaimStatus status_of(Index claim) const;
  void write_questions();
  void write_question(Index scope);
  void write_ladder(Index scope);
  void write_findings();
  [[nodiscard]] model::Finding finding_of(const Draft& draft) const;
  [[nodiscard]] model::FindingSide side_of(const DraftSide& side) const;
  [[nodiscard]] std::optional<model::Day> side_day(const DraftSide& side) const;
  [[nodiscard]] std::string text_of(const Argument& argument) const;
  void write_mentions();
  void write_events();

  [[nodiscard]] const model::Mention& mention_of(const Figure& figure) const
  {
    return *m_names.mentions[figure.mention];
  }
  [[nodiscard]] const model::SourceId& source_id(Index speaker) const { return m_names.sources[speaker].id; }
  [[nodiscard]] const Figure& figure(Index index) const { return m_table.figures[index]; }

  const FigureTable& m_table;
  const LoadedNames& m_names;
  const World& m_world;
  const Drafts& m_drafts;
  const ComparisonInput& m_input;
  std::vector<model::QuestionId> m_questions; // of scopes
  std::vector<Index> m_question_order;        // scopes
  std::vector<model::ClaimId> m_claims;       // of claim rows
  Comparison m_out;
};

std::string Publisher::question_key(const Scope& scope) const
{
  std::string key;
  const auto add = [&key](std::string_view part) {
    key += part;
    key += '|';
  };
  add(m_names.events[scope.event].id.value);
  add(std::to_string(scope.measures));
  add(scope.stage == Scope::k_no_stage ? std::string_view{} : model::name(static_cast<model::Stage>(scope.stage)));
  add(model::name(scope.group));
  add(scope.of == k_none ? std::string_view{} : m_names.of[scope.of]);
  add(scope.subset == k_none ? std::string_view{} : m_names.subsets[scope.subset]);
  add(model::name(scope.unit));
  add(scope.serious ? "serious" : "");
  add(scope.place == k_none ? std::string_view{} : m_table.places[scope.place].id);
  add(scope.except ? "except" : "");
  add(model::name(scope.window));
  if (scope.start_first != k_unsaid_day) {
    add(std::to_string(scope.start_first) + '/' + std::to_string(scope.start_last));
  }
  return key;
}

// Questions by event, measure, group, place, id: what belongs together stands together.
void Publisher::name_questions()
{
  // What is only answered in an earlier version of an article is a question where a finding speaks of it.
  std::vector<bool> asked(m_table.scopes.size());
  for (const auto& draft : m_drafts) {
    asked[draft.scope] = true;
  }
  for (Index i = 0; i < m_table.scopes.size(); ++i) {
    const bool is_question = asked[i] || m_world.scope_size(i) > 0;
    m_questions.push_back(is_question ? model::QuestionId{model::hashed_id('q', question_key(m_table.scopes[i]))}
                                      : model::QuestionId{});
    if (is_question) {
      m_question_order.push_back(i);
    }
  }
  const auto key = [&](Index i) {
    const auto& scope = m_table.scopes[i];
    const auto& event = m_names.events[scope.event].id;
    return std::tuple{std::string_view{event.value}, std::countr_zero(scope.measures), scope.group,
                      scope.place == k_none ? std::string_view{} : std::string_view{m_table.places[scope.place].id},
                      std::string_view{m_questions[i].value}};
  };
  std::sort(m_question_order.begin(), m_question_order.end(), [&](Index a, Index b) { return key(a) < key(b); });
}

model::ClaimStatus Publisher::status_of(Index index) const
{
  const auto& claim = m_world.claim(index);
  if (claim.is_withdrawn() || claim.modality == model::ModalityKind::retracted) {
    return model::ClaimStatus::withdrawn;
  }
  if (claim.newer != k_none) {
    return model::ClaimStatus::outdated;
  }
  return m_world.independent[index] > 1 ? model::ClaimStatus::independent_sources : model::ClaimStatus::one_source;
}

void Publisher::write_claims()
{
  std::unordered_map<Index, std::size_t> at;
  m_claims.resize(m_world.claims.claims.size());
  for (const auto scope : m_question_order) {
    for (auto i = m_world.claims.scope_start[scope]; i < m_world.claims.scope_start[scope + 1]; ++i) {
      const auto& row = m_world.claim(i);
      const auto& nearest = mention_of(m_world.nearest(row));
      model::Claim claim;
      claim.question = m_questions[scope];
      claim.origin = source_id(row.speaker);
      claim.id = {model::hashed_id(
        'c', claim.question.value + '|' + claim.origin.value + '|' + std::to_string(row.named.low) + '/' +
               std::to_string(row.named.high) + '|' +
               std::string{model::name(row.modality == model::ModalityKind::hedged ? model::ModalityKind::asserted
                                                                                   : row.modality)})};
      for (const auto figure : m_world.claims.figures_of(row)) {
        claim.mentions.push_back(m_names.mentions[m_table.figures[figure].mention]->id);
      }
      claim.quantity = nearest.quantity;
      claim.modality = nearest.modality;
      claim.modality.kind = row.modality;
      claim.said = days_of(row.said);
      claim.independent_origins = m_world.independent[i];
      claim.status = status_of(i);
      m_claims[i] = claim.id;
      at.emplace(i, m_out.claims.size());
      m_out.claims.push_back(std::move(claim));
      m_out.provenance.push_back(provenance_of(m_world, m_names, i));
      m_out.provenance.back().claim = m_claims[i];
    }
  }
  for (const auto& draft : m_drafts) {
    const auto* rule = find_rule(draft.rule, RuleUse::finding);
    const bool apart = rule->kind == model::FindingKind::contradiction && draft.rule != "apart_until_revised";
    const bool far = rule->kind == model::FindingKind::far_apart;
    for (const auto& side : draft.sides) {
      for (const auto index : side.claims) {
        auto& status = m_out.claims[at.at(index)].status;
        const bool open = status == model::ClaimStatus::one_source || status == model::ClaimStatus::independent_sources;
        if (apart && (open || status == model::ClaimStatus::far_apart)) {
          status = model::ClaimStatus::contradicted;
        } else if (far && open) {
          status = model::ClaimStatus::far_apart;
        }
      }
    }
  }
}

void Publisher::write_questions()
{
  for (const auto scope : m_question_order) {
    write_question(scope);
    write_ladder(scope);
  }
}

void Publisher::write_question(Index index)
{
  const auto& scope = m_table.scopes[index];
  model::Question question;
  question.id = m_questions[index];
  question.event = m_names.events[scope.event].id;
  question.group = scope.group;
  question.unit = scope.unit;
  question.window = scope.window;
  question.of = scope.of == k_none ? std::string{} : m_names.of[scope.of];
  if (scope.stage != Scope::k_no_stage) {
    question.stage = static_cast<model::Stage>(scope.stage);
  }
  if (scope.serious) {
    question.severity = model::CountSeverity::serious;
  }
  if (scope.place != k_none) {
    question.place = m_table.places[scope.place].id;
    question.place_text = m_table.places[scope.place].text;
  }
  CommonWords group;
  CommonWords window;
  CommonWords of;
  CommonWords place;
  for (auto i = m_world.claims.scope_start[index]; i < m_world.claims.scope_start[index + 1]; ++i) {
    question.claims.push_back(m_claims[i]);
    for (const auto one : m_world.claims.figures_of(m_world.claim(i))) {
      const auto& mention = mention_of(figure(one));
      group.add(mention.group.text);
      window.add(mention.window.text);
      of.add(mention.group.of);
      if (mention.place && figure(one).scope == index) {
        place.add(mention.place->text);
      }
    }
  }
  question.measure = measure_of(scope.measures);
  question.also = also_of(scope.measures);
  question.group_text = group.most();
  question.window_text = window.most();
  if (!question.of.empty() && !of.most().empty()) {
    question.of = of.most();
  }
  if (scope.place != k_none && !place.most().empty()) {
    question.place_text = place.most();
  }
  m_out.questions.push_back(std::move(question));
}

void Publisher::write_ladder(Index scope)
{
  auto rows = ladder_of(m_world, scope);
  Ladder ladder;
  ladder.question = m_questions[scope];
  for (const auto& step : rows.steps) {
    LadderStep out{.value = step.value, .support = step.support, .exclude = step.exclude, .supporters = {}};
    for (const auto claim : step.supporters) {
      const auto& id = source_id(m_world.claim(claim).speaker);
      if (std::find(out.supporters.begin(), out.supporters.end(), id) == out.supporters.end()) {
        out.supporters.push_back(id);
      }
    }
    ladder.steps.push_back(std::move(out));
  }
  for (const auto& range : rows.agreed) {
    ladder.agreed.push_back({range.low, range.high, range.origins});
  }
  for (const auto claim : rows.apart) {
    ladder.apart.push_back(m_claims[claim]);
  }
  m_out.ladders.push_back(std::move(ladder));
}

std::string Publisher::text_of(const Argument& argument) const
{
  using Kind = Argument::Kind;
  const auto at = static_cast<std::size_t>(argument.value);
  const auto words_of = [&](const Figure& of) {
    const auto& quantity = mention_of(of).quantity;
    return quantity.text.empty() && quantity.value ? std::to_string(*quantity.value) : quantity.text;
  };
  switch (argument.kind) {
  case Kind::words: return words_of(m_table.figures[at]);
  case Kind::older_words: return words_of(m_table.older_versions[at]);
  case Kind::number: return std::to_string(argument.value);
  case Kind::speaker: return m_names.sources[at].label;
  case Kind::controller: return m_names.sources[at].controller;
  case Kind::day: {
    const auto day = day_of(static_cast<std::int32_t>(argument.value));
    return day ? model::iso(*day) : std::string{};
  }
  case Kind::place: return at < m_table.places.size() ? m_table.places[at].text : std::string{};
  case Kind::group: {
    const auto& group = mention_of(m_table.figures[at]).group;
    return group.text.empty() ? std::string{model::name(group.group)} : group.text;
  }
  case Kind::of: return mention_of(m_table.figures[at]).group.of;
  case Kind::label: return m_names.labels[at];
  case Kind::outlet: return m_names.documents[at]->document->outlet;
  }
  return {};
}

model::FindingSide Publisher::side_of(const DraftSide& side) const
{
  model::FindingSide out;
  Moment said;
  const auto widen = [&said](const Moment& more) {
    if (more.unknown()) {
      return;
    }
    said = said.unknown() ? more : Moment{std::min(said.first, more.first), std::max(said.last, more.last)};
  };
  for (const auto index : side.claims) {
    const auto& claim = m_world.claim(index);
    out.claims.push_back(m_claims[index]);
    widen(claim.said);
    if (side.figures.empty()) {
      for (const auto one : m_world.claims.figures_of(claim)) {
        out.mentions.push_back(mention_of(figure(one)).id);
      }
    }
  }
  for (const auto one : side.figures) {
    out.mentions.push_back(mention_of(figure(one)).id);
  }
  for (const auto one : side.older_figures) {
    out.mentions.push_back(mention_of(m_table.older_versions[one]).id);
    widen(m_table.older_versions[one].said);
  }
  if (!side.claims.empty()) {
    const auto& first =
      side.figures.empty() ? m_world.nearest(m_world.claim(side.claims.front())) : figure(side.figures.front());
    out.quantity = mention_of(first).quantity;
    out.origin = source_id(m_world.claim(side.claims.front()).speaker);
  } else if (!side.older_figures.empty()) {
    const auto& first = m_table.older_versions[side.older_figures.front()];
    out.quantity = mention_of(first).quantity;
    out.origin = source_id(first.speaker);
  }
  out.said = days_of(said);
  return out;
}

// The day from which the texts show a side: when the first of them said or published it.
std::optional<model::Day> Publisher::side_day(const DraftSide& side) const
{
  Moment first;
  const auto look = [&](const Figure& figure) {
    const auto& published = m_table.documents[figure.document].published;
    const auto& at = published.unknown() ? figure.said : published;
    if (!at.unknown() && (first.unknown() || at.first < first.first)) {
      first = at;
    }
  };
  for (const auto one : side.figures) {
    look(figure(one));
  }
  for (const auto one : side.older_figures) {
    look(m_table.older_versions[one]);
  }
  for (const auto claim : side.claims) {
    if (side.figures.empty()) {
      for (const auto one : m_world.claims.figures_of(m_world.claim(claim))) {
        look(figure(one));
      }
    }
  }
  return first.unknown() ? std::nullopt : day_of(first.first);
}

model::Finding Publisher::finding_of(const Draft& draft) const
{
  const auto* rule = find_rule(draft.rule, RuleUse::finding);
  model::Finding finding;
  finding.kind = rule->kind;
  finding.grade = draft.grade;
  finding.rule = draft.rule;
  finding.question = m_questions[draft.scope];
  finding.why = draft.why;
  finding.as_of = m_input.as_of;
  for (const auto& constant : draft.constants) {
    finding.constants.emplace_back(constant);
  }
  for (const auto& argument : draft.arguments) {
    finding.arguments[std::string{argument.name}] = text_of(argument);
  }
  for (const auto& argument : draft.why_arguments) {
    finding.arguments[std::string{argument.name}] = text_of(argument);
  }
  const auto doubts = doubt_ids(draft.doubts);
  if (!doubts.empty() || rule->arguments.find("doubts") != std::string_view::npos) {
    finding.arguments["doubts"] = doubts;
  }
  std::set<std::string_view> origins;
  for (const auto& side : draft.sides) {
    finding.sides.push_back(side_of(side));
    for (const auto claim : side.claims) {
      origins.insert(source_id(m_world.claim(claim).speaker).value);
    }
    for (const auto one : side.older_figures) {
      origins.insert(source_id(m_table.older_versions[one].speaker).value);
    }
    if (const auto day = side_day(side); day && (!finding.arose || *finding.arose < *day)) {
      finding.arose = day;
    }
  }
  auto key = finding.rule + '|' + finding.question.value;
  for (const auto origin : origins) {
    key += '|';
    key += origin;
  }
  finding.id = {model::hashed_id('f', key)};
  return finding;
}

// The sure first, then by kind, question, id. Of several under one id the surest stands, the others' sides join.
void Publisher::write_findings()
{
  std::unordered_map<std::string, std::size_t> at;
  std::unordered_set<std::string_view> dismissed;
  if (m_input.decisions != nullptr) {
    for (const auto& id : m_input.decisions->dismissed) {
      dismissed.insert(id.value);
    }
  }
  for (const auto grade : {model::Grade::sure, model::Grade::possible, model::Grade::note}) {
    for (const auto& draft : m_drafts) {
      if (draft.grade != grade) {
        continue;
      }
      auto finding = finding_of(draft);
      finding.dismissed = dismissed.contains(finding.id.value);
      const auto [found, is_new] = at.try_emplace(finding.id.value, m_out.findings.size());
      if (is_new) {
        m_out.findings.push_back(std::move(finding));
        continue;
      }
      auto& stands = m_out.findings[found->second];
      for (auto& side : finding.sides) {
        if (finding.grade == stands.grade &&
            std::find(stands.sides.begin(), stands.sides.end(), side) == stands.sides.end()) {
          stands.sides.push_back(std::move(side));
        }
      }
    }
  }
  std::sort(m_out.findings.begin(), m_out.findings.end(), [](const auto& a, const auto& b) {
    return std::tie(a.grade, a.kind, a.question, a.id) < std::tie(b.grade, b.kind, b.question, b.id);
  });
}

void Publisher::write_mentions()
{
  for (Index i = 0; i < m_names.mentions.size(); ++i) {
    MentionSources out;
    out.mention = m_names.mentions[i]->id;
    for (const auto speaker : m_names.chains[i]) {
      out.chain.push_back(source_id(speaker));
    }
    if (m_names.figure_of[i] != k_none) {
      out.claim = m_claims[m_world.claims.claim_of[m_names.figure_of[i]]];
    }
    m_out.mentions.push_back(std::move(out));
  }
  std::sort(m_out.mentions.begin(), m_out.mentions.end(),
            [](const auto& a, const auto& b) { return a.mention < b.mention; });
}

void Publisher::write_events()
{
  m_out.events = m_names.events;
  std::vector<std::set<model::DocumentId>> documents(m_out.events.size());
  for (Index i = 0; i < m_names.mentions.size(); ++i) {
    documents[m_names.events_of[i]].insert(m_names.mentions[i]->document);
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    m_out.events[i].documents.assign(documents[i].begin(), documents[i].end());
  }
}

} // namespace

Comparison published(const LoadedCase& loaded, const Compared& compared, const ComparisonInput& input)
{
  return Publisher{loaded, compared, input}.result();
}

Comparison compared(const ComparisonInput& input)
{
  auto loaded_case = loaded(input);
  const auto rows = compared_rows(loaded_case.table);
  return published(loaded_case, rows, input);
}

} // namespace saidby::compare
