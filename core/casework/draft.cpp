#include "casework/draft.hpp"

#include "casework/own_ids.hpp"
#include "casework/same_source.hpp"
#include "extract/extractor.hpp"
#include "knowledge/gazetteer.hpp"
#include "knowledge/groups.hpp"
#include "language/packs.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace saidby::casework {

namespace {

[[nodiscard]] bool same_or_unsaid(std::string_view a, std::string_view b)
{
  return a.empty() || b.empty() || knowledge::folded_name(a) == knowledge::folded_name(b);
}

// Whether one group may hold the other: "17 people" may be the "17 miners".
[[nodiscard]] bool may_be_one_group(model::Group a, model::Group b)
{
  const auto relation = knowledge::relation(a, b);
  return relation == knowledge::GroupRelation::same || relation == knowledge::GroupRelation::part ||
         relation == knowledge::GroupRelation::whole;
}

// Both places are known, and neither lies in the other. Of places that no table knows: they share no word.
[[nodiscard]] bool places_apart(const std::optional<model::PlaceSaid>& said, const model::Question& question)
{
  if (!said || said->scope == model::PlaceScope::except || question.place.empty()) {
    return false;
  }
  const auto& gazetteer = knowledge::Gazetteer::embedded();
  const auto a = gazetteer.by_id(said->id);
  const auto b = gazetteer.by_id(question.place);
  if (a && b) {
    return !gazetteer.contains(*a, *b) && !gazetteer.contains(*b, *a);
  }
  return !a && !b && !same_source(said->text, question.place_text);
}

[[nodiscard]] bool counts_the_same(const model::Mention& mention, const model::Question& question)
{
  const bool measured = question.measure == mention.measure ||
                        std::find(question.also.begin(), question.also.end(), mention.measure) != question.also.end();
  const bool staged = !question.stage || !mention.stage || *question.stage == *mention.stage;
  return measured && staged && question.unit == mention.group.unit && question.severity == mention.severity &&
         may_be_one_group(question.group, mention.group.group) && same_or_unsaid(question.of, mention.group.of) &&
         !places_apart(mention.place, question);
}

[[nodiscard]] bool holds(const model::Interval& interval, std::int64_t value)
{
  return (!interval.low || *interval.low <= value) && (!interval.high || value <= *interval.high);
}

[[nodiscard]] bool names(const model::Quantity& quantity, const std::optional<std::int64_t>& value)
{
  return value && (quantity.value == value || quantity.range_low == value || quantity.range_high == value);
}

[[nodiscard]] bool is_member(const model::Source& source, const model::SourceId& id)
{
  return std::find(source.members.begin(), source.members.end(), id) != source.members.end();
}

} // namespace

Draft::Draft(const View& view, ingest::TakenIn taken)
  : m_view{view},
    m_taken{std::move(taken)},
    m_words{m_taken.document, m_taken.text()}
{
  auto& document = m_taken.document;
  extract::Extractor extractor{language::Packs::embedded()};
  m_mentions = extractor.extract(document, m_taken.text());
  // The same text may stand in the case: here it is another document.
  document.id.value = model::hashed_id('d', "draft\n" + document.id.value);
  make_ids_own(m_mentions, document.id);
  for (auto& mention : m_mentions) {
    mention.document = document.id;
  }
  if (!document.published.day && view.options().as_of) { // an undated text has no place before that day
    document.published = *model::parse_published(model::iso(*view.options().as_of));
  }
  m_comparison = view.compared_with(document, m_taken.text(), m_mentions);
}

std::vector<Backing> Draft::counts_of_the_same(const model::Mention& mention) const
{
  std::vector<Backing> found;
  const auto& known = m_view.comparison();
  for (const auto& question : known.questions) {
    if (!counts_the_same(mention, question)) {
      continue;
    }
    for (const auto& id : question.claims) {
      const auto* claim = known.claim(id);
      if (claim != nullptr && claim->modality.kind != model::ModalityKind::forecast &&
          claim->modality.kind != model::ModalityKind::denied) {
        found.push_back({claim, &question});
      }
    }
  }
  return found;
}

std::vector<Backing> Draft::with_the_figure(const model::Mention& mention, const std::vector<Backing>& same) const
{
  std::vector<Backing> found;
  if (mention.quantity.qualifier == model::Qualifier::range) {
    const auto names_end = [&](const std::optional<std::int64_t>& end) {
      return std::any_of(same.begin(), same.end(), [&](const auto& one) { return names(one.claim->quantity, end); });
    };
    if (!names_end(mention.quantity.range_low) || !names_end(mention.quantity.range_high)) {
      return found; // an end that nobody named
    }
  }
  std::copy_if(same.begin(), same.end(), std::back_inserter(found),
               [&](const auto& one) { return supports(mention.quantity, one.claim->quantity); });
  return found;
}

// The number must have been said; only words that are no number ("dozens", "about 60") are backed by any
// that they cover.
bool Draft::supports(const model::Quantity& said, const model::Quantity& known) const
{
  switch (said.qualifier) {
  case model::Qualifier::range: return names(known, said.range_low) || names(known, said.range_high);
  case model::Qualifier::vague:
    return (known.vague && known.vague == said.vague) ||
           (known.value && holds(m_view.profile().interval(said), *known.value));
  case model::Qualifier::approximately:
    return names(known, said.value) || (known.value && holds(m_view.profile().interval(said), *known.value));
  default: break;
  }
  return names(known, said.value);
}

bool Draft::is_said_in_own_language(const model::Claim& claim) const
{
  return std::any_of(claim.mentions.begin(), claim.mentions.end(), [&](const auto& id) {
    const auto* mention = m_view.mention(id);
    const auto* document = mention == nullptr ? nullptr : m_view.document(mention->document);
    return document != nullptr && document->language == m_taken.document.language;
  });
}

const model::Source* Draft::origin_of(const model::Mention& mention) const
{
  const auto* sources = m_comparison.mention(mention.id);
  return mention.attribution.empty() || sources == nullptr || sources->chain.empty()
           ? nullptr
           : m_comparison.source(sources->chain.front());
}

Draft::Role Draft::named_source_of(const model::Mention& mention, const model::Claim& claim) const
{
  const auto* named = origin_of(mention);
  const auto* counter = m_view.comparison().source(claim.origin);
  if (named == nullptr || counter == nullptr || named->type == model::SourceType::anonymous) {
    return Role::unknown;
  }
  if (named->id == counter->id || is_member(*named, counter->id) || is_member(*counter, named->id) ||
      same_source(named->label, counter->label)) {
    return Role::counts;
  }
  for (const auto& id : claim.mentions) {
    const auto* sources = m_view.comparison().mention(id);
    if (sources != nullptr &&
        std::find(sources->chain.begin(), sources->chain.end(), named->id) != sources->chain.end()) {
      return Role::carries;
    }
  }
  const auto& phrase = mention.attribution.front();
  const bool several = phrase.span && m_words.names_several(*phrase.span);
  const bool one_body = !named->controller.empty() && named->controller == counter->controller;
  // Names of one body in two languages share no word ("Lyon hospital", "hôpital de Lyon").
  const bool of_its_kind = named->type == counter->type && (named->generic || !is_said_in_own_language(claim));
  return several || one_body || of_its_kind ? Role::unknown : Role::other;
}

} // namespace saidby::casework
