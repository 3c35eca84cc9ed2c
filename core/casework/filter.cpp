#include "casework/filter.hpp"

#include "knowledge/groups.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace saidby::casework {

namespace {

[[nodiscard]] std::string folded(std::string_view text)
{
  std::string out;
  text::append_folded_without_accents(out, text);
  return out;
}

// Whether `text` holds the folded `words`; no words are in every text.
[[nodiscard]] bool holds(std::string_view text, const std::string& words)
{
  return words.empty() || folded(text).find(words) != std::string::npos;
}

[[nodiscard]] bool inside(model::Group inner, model::Group outer)
{
  const auto how = knowledge::relation(inner, outer);
  return how == knowledge::GroupRelation::same || how == knowledge::GroupRelation::part;
}

} // namespace

Selection::Selection(const View& view, Filter filter)
  : m_view{view},
    m_filter{std::move(filter)},
    m_everything{m_filter == Filter{}}
{
  for (auto* words : {&m_filter.source, &m_filter.place, &m_filter.event, &m_filter.document, &m_filter.text}) {
    *words = folded(*words);
  }
}

bool Selection::names(const model::Source& source) const
{
  return source.id.value == m_filter.source || holds(source.label, m_filter.source) ||
         std::any_of(source.aliases.begin(), source.aliases.end(),
                     [this](const std::string& alias) { return holds(alias, m_filter.source); });
}

bool Selection::has(const model::Source& source) const
{
  return (m_filter.source.empty() || names(source)) && (!m_filter.type || source.type == *m_filter.type);
}

bool Selection::chain_has(const model::Mention& mention) const
{
  if (m_filter.source.empty() && !m_filter.type) {
    return true;
  }
  const bool in_words = std::any_of(mention.attribution.begin(), mention.attribution.end(), [this](const auto& link) {
    return holds(link.text, m_filter.source) && (!m_filter.type || link.type == *m_filter.type);
  });
  if (in_words) {
    return true;
  }
  const auto* sources = m_view.comparison().mention(mention.id);
  return sources != nullptr && std::any_of(sources->chain.begin(), sources->chain.end(), [this](const auto& id) {
           const auto* source = m_view.comparison().source(id);
           return source != nullptr && has(*source);
         });
}

bool Selection::figure_matches(const model::Mention& mention) const
{
  if (!m_filter.figure) {
    return true;
  }
  const auto& quantity = mention.quantity;
  return quantity.value == m_filter.figure ||
         (quantity.range_low && quantity.range_high && *quantity.range_low <= *m_filter.figure &&
          *m_filter.figure <= *quantity.range_high);
}

bool Selection::event_matches(const model::Mention& mention) const
{
  return m_filter.event.empty() || mention.event.id.value == m_filter.event ||
         holds(mention.event.text, m_filter.event);
}

// The sentence's own place, or the one that the figure was found to be about.
bool Selection::place_matches(const model::Mention& mention) const
{
  if (m_filter.place.empty() || (mention.place && holds(mention.place->text, m_filter.place))) {
    return true;
  }
  const auto& comparison = m_view.comparison();
  const auto* sources = comparison.mention(mention.id);
  const auto* claim = sources == nullptr ? nullptr : comparison.claim(sources->claim);
  const auto* question = claim == nullptr ? nullptr : comparison.question(claim->question);
  return question != nullptr && holds(question->place_text, m_filter.place);
}

// Where the text does not say when something was said, it was said when it was published.
bool Selection::said_in_time(const model::Mention& mention, const model::Document* document) const
{
  if (!m_filter.since && !m_filter.until) {
    return true;
  }
  auto said = mention.said.day;
  if (said.unknown() && document != nullptr) {
    said = {document->published.day, document->published.day};
  }
  const auto last = said.latest ? said.latest : said.earliest;
  const auto first = said.earliest ? said.earliest : said.latest;
  return last && (!m_filter.since || *last >= *m_filter.since) && (!m_filter.until || *first <= *m_filter.until);
}

bool Selection::has(const model::Document& document) const
{
  return m_filter.document.empty() || document.id.value == m_filter.document ||
         holds(document.path, m_filter.document) || holds(document.outlet, m_filter.document) ||
         holds(document.title, m_filter.document) || holds(document.url, m_filter.document);
}

bool Selection::has(const model::Mention& mention) const
{
  if (m_everything) {
    return true;
  }
  const bool is_figure = mention.kind == model::MentionKind::figure;
  const bool asks_for_figures = m_filter.measure || m_filter.group || m_filter.figure || !m_filter.place.empty();
  if (!is_figure && asks_for_figures) {
    return false;
  }
  const auto* document = m_view.document(mention.document);
  return (!m_filter.measure || mention.measure == *m_filter.measure) &&
         (!m_filter.group || inside(mention.group.group, *m_filter.group)) && figure_matches(mention) &&
         place_matches(mention) && event_matches(mention) && said_in_time(mention, document) && chain_has(mention) &&
         (m_filter.text.empty() || (mention.evidence && holds(mention.evidence->exact, m_filter.text))) &&
         (m_filter.document.empty() || (document != nullptr && has(*document)));
}

bool Selection::has(const model::Claim& claim) const
{
  if (m_everything) {
    return true;
  }
  if (m_filter.status && claim.status != *m_filter.status) {
    return false;
  }
  return std::any_of(claim.mentions.begin(), claim.mentions.end(), [this](const auto& id) {
    const auto* mention = m_view.mention(id);
    return mention != nullptr && has(*mention);
  });
}

bool Selection::has(const model::Question& question) const
{
  return std::any_of(question.claims.begin(), question.claims.end(), [this](const auto& id) {
    const auto* claim = m_view.comparison().claim(id);
    return claim != nullptr && has(*claim);
  });
}

bool Selection::has(const model::Finding& finding) const
{
  if (m_everything) {
    return true;
  }
  return std::any_of(finding.sides.begin(), finding.sides.end(), [this](const auto& side) {
    const auto any_mention = std::any_of(side.mentions.begin(), side.mentions.end(), [this](const auto& id) {
      const auto* mention = m_view.mention(id);
      return mention != nullptr && has(*mention);
    });
    const auto status_fits =
      !m_filter.status || std::any_of(side.claims.begin(), side.claims.end(), [this](const auto& id) {
        const auto* claim = m_view.comparison().claim(id);
        return claim != nullptr && claim->status == *m_filter.status;
      });
    return any_mention && status_fits;
  });
}

} // namespace saidby::casework
