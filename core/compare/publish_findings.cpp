#include "compare/publish_findings.hpp"

#include "compare/rules.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace saidby::compare {

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

class FindingWriter {
public:
  FindingWriter(const LoadedCase& loaded, const Compared& compared, const RowIds& ids, const ComparisonInput& input)
    : m_table{loaded.table},
      m_names{loaded.names},
      m_world{compared.world},
      m_drafts{compared.drafts},
      m_ids{ids},
      m_input{input}
  {}

  [[nodiscard]] model::Finding finding_of(const Draft& draft) const;

private:
  [[nodiscard]] std::string words_of(const Figure& figure) const;
  [[nodiscard]] std::string text_of(const Argument& argument) const;
  [[nodiscard]] model::FindingSide side_of(const DraftSide& side) const;
  [[nodiscard]] std::optional<model::Day> side_day(const DraftSide& side) const;
  void give_arguments(model::Finding& finding, const Draft& draft) const;
  [[nodiscard]] std::string origins_of(const Draft& draft) const;

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
  const RowIds& m_ids;
  const ComparisonInput& m_input;
};

// The words of a figure, digits where an imported mention has none.
std::string FindingWriter::words_of(const Figure& of) const
{
  const auto& quantity = mention_of(of).quantity;
  return quantity.text.empty() && quantity.value ? std::to_string(*quantity.value) : quantity.text;
}

std::string FindingWriter::text_of(const Argument& argument) const
{
  using Kind = Argument::Kind;
  const auto at = static_cast<std::size_t>(argument.value);
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

model::FindingSide FindingWriter::side_of(const DraftSide& side) const
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
    out.claims.push_back(m_ids.claims[index]);
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
std::optional<model::Day> FindingWriter::side_day(const DraftSide& side) const
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

void FindingWriter::give_arguments(model::Finding& finding, const Draft& draft) const
{
  for (const auto& range : {draft.arguments, draft.why_arguments}) {
    for (const auto& argument : m_drafts.arguments(range)) {
      finding.arguments[std::string{argument.name}] = text_of(argument);
    }
  }
  const auto* rule = find_rule(draft.rule, RuleUse::finding);
  auto doubts = doubt_ids(draft.doubts);
  if (!doubts.empty() || rule->arguments.find("doubts") != std::string_view::npos) {
    finding.arguments["doubts"] = std::move(doubts);
  }
}

// The different origins of all sides, as part of an id: a further mention of the same figures changes nothing.
std::string FindingWriter::origins_of(const Draft& draft) const
{
  std::set<std::string_view> origins;
  for (const auto& side : draft.sides) {
    for (const auto claim : side.claims) {
      origins.insert(source_id(m_world.claim(claim).speaker).value);
    }
    for (const auto one : side.older_figures) {
      origins.insert(source_id(m_table.older_versions[one].speaker).value);
    }
  }
  std::string key;
  for (const auto origin : origins) {
    key += '|';
    key += origin;
  }
  return key;
}

model::Finding FindingWriter::finding_of(const Draft& draft) const
{
  model::Finding finding;
  finding.kind = find_rule(draft.rule, RuleUse::finding)->kind;
  finding.grade = draft.grade;
  finding.rule = draft.rule;
  finding.question = m_ids.questions[draft.scope];
  finding.why = draft.why;
  finding.as_of = m_input.as_of;
  if (!draft.constant.empty()) {
    finding.constants.emplace_back(draft.constant);
  }
  give_arguments(finding, draft);
  for (const auto& side : draft.sides) {
    finding.sides.push_back(side_of(side));
    if (const auto day = side_day(side); day && (!finding.arose || *finding.arose < *day)) {
      finding.arose = day;
    }
  }
  finding.id = {model::hashed_id('f', finding.rule + '|' + finding.question.value + origins_of(draft))};
  return finding;
}

// Of the same grade: what one of them does not show yet.
void join_sides(model::Finding& into, model::Finding&& other)
{
  if (into.grade != other.grade) {
    return;
  }
  for (auto& side : other.sides) {
    if (std::find(into.sides.begin(), into.sides.end(), side) == into.sides.end()) {
      into.sides.push_back(std::move(side));
    }
  }
}

} // namespace

model::DayRange days_of(const Moment& moment)
{
  return moment.unknown() ? model::DayRange{} : model::DayRange{day_of(moment.first), day_of(moment.last)};
}

PublishedFindings published_findings(const LoadedCase& loaded, const Compared& compared, const RowIds& ids,
                                     const ComparisonInput& input)
{
  const FindingWriter writer{loaded, compared, ids, input};
  std::unordered_set<std::string_view> dismissed;
  if (input.decisions != nullptr) {
    for (const auto& id : input.decisions->dismissed) {
      dismissed.insert(id.value);
    }
  }
  PublishedFindings out{{}, std::vector<bool>(compared.drafts.size(), false)};
  auto& findings = out.findings;
  std::unordered_map<std::string, std::size_t> at;
  for (const auto grade : {model::Grade::sure, model::Grade::possible, model::Grade::note}) {
    std::size_t number = 0;
    for (const auto& draft : compared.drafts) {
      const auto i = number++;
      if (draft.grade != grade) {
        continue;
      }
      auto finding = writer.finding_of(draft);
      finding.dismissed = dismissed.contains(finding.id.value);
      out.dismissed[i] = finding.dismissed;
      const auto [found, is_new] = at.try_emplace(finding.id.value, findings.size());
      if (is_new) {
        findings.push_back(std::move(finding));
      } else {
        join_sides(findings[found->second], std::move(finding));
      }
    }
  }
  std::sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
    return std::tie(a.grade, a.kind, a.question, a.id) < std::tie(b.grade, b.kind, b.question, b.id);
  });
  return out;
}

} // namespace saidby::compare
