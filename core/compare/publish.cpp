#include "compare/publish.hpp"

#include "compare/ladder.hpp"
#include "compare/provenance_of.hpp"
#include "compare/publish_findings.hpp"
#include "compare/rules.hpp"
#include "compare/words.hpp"

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

namespace {

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
    : m_loaded{loaded},
      m_compared{compared},
      m_input{input},
      m_table{loaded.table},
      m_names{loaded.names},
      m_world{compared.world}
  {}

  Comparison result()
  {
    m_out.sources = m_names.sources;
    name_questions();
    write_claims();
    write_questions();
    auto published = published_findings(m_loaded, m_compared, m_ids, m_input);
    m_out.findings = std::move(published.findings);
    mark_contradicted(published.dismissed);
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
  [[nodiscard]] model::ClaimId claim_id(const ClaimRow& row) const;
  [[nodiscard]] model::Claim claim_of(Index index) const;
  void mark_contradicted(const std::vector<bool>& dismissed);
  [[nodiscard]] model::ClaimStatus status_of(Index claim) const;
  void write_questions();
  void write_question(Index scope);
  void write_ladder(Index scope);
  void write_mentions();
  void write_events();

  [[nodiscard]] const model::Mention& mention_of(const Figure& figure) const
  {
    return *m_names.mentions[figure.mention];
  }
  [[nodiscard]] const model::SourceId& source_id(Index speaker) const { return m_names.sources[speaker].id; }
  [[nodiscard]] const Figure& figure(Index index) const { return m_table.figures[index]; }

  const LoadedCase& m_loaded;
  const Compared& m_compared;
  const ComparisonInput& m_input;
  const FigureTable& m_table;
  const LoadedNames& m_names;
  const World& m_world;
  RowIds m_ids;
  std::vector<Index> m_question_order; // scopes
  std::vector<std::size_t> m_claim_at; // where each row's claim stands in the output
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
  for (const auto& draft : m_compared.drafts) {
    asked[draft.scope] = true;
  }
  for (Index i = 0; i < m_table.scopes.size(); ++i) {
    const bool is_question = asked[i] || m_world.scope_size(i) > 0;
    m_ids.questions.push_back(is_question ? model::QuestionId{model::hashed_id('q', question_key(m_table.scopes[i]))}
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
                      std::string_view{m_ids.questions[i].value}};
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

// The id of a claim: of its question, its origin, what it names and, unless asserted, how it is said.
model::ClaimId Publisher::claim_id(const ClaimRow& row) const
{
  const auto kind = row.modality == model::ModalityKind::hedged ? model::ModalityKind::asserted : row.modality;
  return {model::hashed_id('c', m_ids.questions[row.scope].value + '|' + source_id(row.speaker).value + '|' +
                                  std::to_string(row.named.low) + '/' + std::to_string(row.named.high) + '|' +
                                  std::string{model::name(kind)})};
}

model::Claim Publisher::claim_of(Index index) const
{
  const auto& row = m_world.claim(index);
  const auto& nearest = mention_of(m_world.nearest(row));
  model::Claim claim;
  claim.id = claim_id(row);
  claim.question = m_ids.questions[row.scope];
  claim.origin = source_id(row.speaker);
  for (const auto one : m_world.claims.figures_of(row)) {
    claim.mentions.push_back(mention_of(figure(one)).id);
  }
  claim.quantity = nearest.quantity;
  claim.modality = nearest.modality;
  claim.modality.kind = row.modality;
  claim.said = days_of(row.said);
  claim.independent_origins = m_world.independent[index];
  claim.status = status_of(index);
  return claim;
}

void Publisher::write_claims()
{
  m_ids.claims.resize(m_world.claims.claims.size());
  m_claim_at.resize(m_ids.claims.size());
  for (const auto scope : m_question_order) {
    for (auto i = m_world.claims.scope_start[scope]; i < m_world.claims.scope_start[scope + 1]; ++i) {
      m_claim_at[i] = m_out.claims.size();
      m_out.claims.push_back(claim_of(i));
      m_ids.claims[i] = m_out.claims.back().id;
      m_out.provenance.push_back(provenance_of(m_world, m_names, i));
      m_out.provenance.back().claim = m_ids.claims[i];
    }
  }
}

// `dismissed`, by draft: what a person found to be no contradiction makes no claim contradicted.
void Publisher::mark_contradicted(const std::vector<bool>& dismissed)
{
  std::size_t number = 0;
  for (const auto& draft : m_compared.drafts) {
    if (dismissed[number++]) {
      continue;
    }
    const auto kind = find_rule(draft.rule, RuleUse::finding)->kind;
    const bool apart = kind == model::FindingKind::contradiction && draft.rule != "apart_until_revised";
    const bool far = kind == model::FindingKind::far_apart;
    for (const auto& side : draft.sides) {
      for (const auto index : side.claims) {
        auto& status = m_out.claims[m_claim_at[index]].status;
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
  question.id = m_ids.questions[index];
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
    question.claims.push_back(m_ids.claims[i]);
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
  // Words for a time belong to the question where it is told apart by its days, or where most give some.
  question.window_text = scope.start_first == k_unsaid_day && window.mostly_none() ? std::string{} : window.most();
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
  ladder.question = m_ids.questions[scope];
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
    ladder.apart.push_back(m_ids.claims[claim]);
  }
  m_out.ladders.push_back(std::move(ladder));
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
      out.claim = m_ids.claims[m_world.claims.claim_of[m_names.figure_of[i]]];
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
