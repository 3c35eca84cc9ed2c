#include "report/redact.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace saidby::report {

namespace {

// Names of one or two letters would be found inside everything.
constexpr std::size_t k_shortest_name = 3;

template <typename Id>
bool contains(const std::vector<Id>& sorted, const Id& id)
{
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

template <typename Id>
void sort_unique(std::vector<Id>& ids)
{
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

constexpr std::size_t k_code_digits = 6;

// Look-ups by id need the order of ids, and ids have changed.
void restore_order(compare::Comparison& comparison)
{
  std::sort(comparison.sources.begin(), comparison.sources.end(),
            [](const model::Source& a, const model::Source& b) { return a.id < b.id; });
  std::sort(comparison.claims_by_id.begin(), comparison.claims_by_id.end(),
            [&](std::uint32_t a, std::uint32_t b) { return comparison.claims[a].id < comparison.claims[b].id; });
}

// A text folded character by character, and where each byte of the folded text comes from.
struct Folded {
  std::string text;
  std::vector<std::size_t> from; // start, in the original, of the character of each byte; the end last
};

Folded folded_with_places(std::string_view text)
{
  Folded folded;
  for (std::size_t at = 0; at < text.size();) {
    const auto bytes = text::decode_at(text, at).bytes;
    const auto before = folded.text.size();
    text::append_folded(folded.text, text.substr(at, bytes));
    folded.from.insert(folded.from.end(), folded.text.size() - before, at);
    at += bytes;
  }
  folded.from.push_back(text.size());
  return folded;
}

} // namespace

Redactor::Redactor(std::span<const model::SourceId> sources, const compare::Comparison& comparison,
                   std::span<const model::Mention> mentions, std::string_view secret, const Messages& messages)
  : m_sources{sources.begin(), sources.end()},
    m_secret{secret}
{
  if (secret.empty()) {
    throw std::logic_error{"a Redactor needs a secret"};
  }
  sort_unique(m_sources);
  for (const auto& claim : comparison.claims) {
    if (contains(m_sources, claim.origin)) {
      m_claims.push_back(claim.id);
      m_mentions.insert(m_mentions.end(), claim.mentions.begin(), claim.mentions.end());
    }
  }
  take_names(comparison, mentions, messages);
  sort_unique(m_mentions);
  sort_unique(m_claims);
  std::stable_sort(m_names.begin(), m_names.end(),
                   [](const Name& a, const Name& b) { return a.folded.size() > b.folded.size(); });
}

// What a source is called: its label, its aliases, and the words of every mention of its.
void Redactor::take_names(const compare::Comparison& comparison, std::span<const model::Mention> mentions,
                          const Messages& messages)
{
  const auto add_name = [&](const std::string& name, const std::string& pseudonym) {
    if (text::count_characters(name) >= k_shortest_name) {
      m_names.push_back({text::folded(name), pseudonym});
    }
  };
  std::unordered_map<model::SourceId, std::string> pseudonyms;
  for (const auto& id : m_sources) {
    const auto code = other_id(id.value).substr(2, k_code_digits);
    const auto& pseudonym = pseudonyms.emplace(id, messages.text("redacted.source", {{"code", code}})).first->second;
    if (const auto* source = comparison.source(id)) {
      add_name(source->label, pseudonym);
      for (const auto& alias : source->aliases) {
        add_name(alias, pseudonym);
      }
    }
  }
  for (const auto& mention : mentions) {
    const auto* known = comparison.mention(mention.id);
    for (std::size_t i = 0; known != nullptr && i < known->chain.size(); ++i) {
      if (const auto pseudonym = pseudonyms.find(known->chain[i]); pseudonym != pseudonyms.end()) {
        m_mentions.push_back(mention.id);
        if (i < mention.attribution.size()) {
          add_name(mention.attribution[i].text, pseudonym->second);
        }
      }
    }
  }
}

bool Redactor::names_somebody(std::string_view text) const { return this->text(text) != text; }

std::string Redactor::other_id(const std::string& id) const
{
  return model::hashed_id(id.empty() ? 'x' : id.front(), m_secret + '\n' + id);
}

std::string Redactor::text(std::string_view text) const
{
  std::string out{text};
  for (const auto& name : m_names) {
    const auto folded = folded_with_places(out);
    std::string replaced;
    std::size_t done = 0;
    for (auto at = folded.text.find(name.folded); at != std::string::npos;
         at = folded.text.find(name.folded, at + name.folded.size())) {
      replaced.append(out, done, folded.from[at] - done);
      replaced += name.pseudonym;
      done = folded.from[at + name.folded.size()];
    }
    if (done > 0 || !replaced.empty()) {
      out = replaced.append(out, done);
    }
  }
  return out;
}

model::Document Redactor::document(model::Document document) const
{
  for (auto* field : {&document.title, &document.url, &document.path, &document.outlet}) {
    *field = text(*field);
  }
  return document;
}

model::Mention Redactor::mention(model::Mention mention) const
{
  const bool theirs = contains(m_mentions, mention.id);
  for (auto& link : mention.attribution) {
    link.text = text(link.text);
    for (auto& member : link.members) {
      member = text(member);
    }
    if (theirs) { // where the name stands in the article
      link.span.reset();
      link.cue_span.reset();
    }
  }
  if (mention.evidence) {
    const auto& evidence = *mention.evidence;
    // A quote with other words put into it would prove nothing: it is left out as a whole.
    if (theirs || names_somebody(evidence.exact) || names_somebody(evidence.prefix) ||
        names_somebody(evidence.suffix)) {
      mention.evidence.reset();
    }
  }
  return mention;
}

void Redactor::replace(model::SourceId& id) const
{
  if (contains(m_sources, id)) {
    id.value = other_id(id.value);
  }
}

void Redactor::replace(model::ClaimId& id) const
{
  if (contains(m_claims, id)) {
    id.value = other_id(id.value);
  }
}

void Redactor::redact(compare::ClaimProvenance& provenance) const
{
  replace(provenance.claim);
  replace(provenance.all_rest_on);
  for (auto& id : provenance.origins) {
    replace(id);
  }
  for (auto& id : provenance.relays) {
    replace(id);
  }
  for (auto& circle : provenance.circles) {
    for (auto& id : circle) {
      replace(id);
    }
  }
}

void Redactor::redact(model::Finding& finding) const
{
  bool theirs = false;
  for (auto& side : finding.sides) {
    theirs = theirs || contains(m_sources, side.origin);
    replace(side.origin);
    for (auto& claim : side.claims) {
      replace(claim);
    }
  }
  if (theirs) { // made from the sides' origins
    finding.id.value = other_id(finding.id.value);
  }
  for (auto& [name, value] : finding.arguments) {
    value = text(value);
  }
}

compare::Comparison Redactor::comparison(compare::Comparison comparison) const
{
  for (auto& source : comparison.sources) {
    replace(source.id);
    source.label = text(source.label);
    for (auto& alias : source.aliases) {
      alias = text(alias);
    }
  }
  for (auto& claim : comparison.claims) {
    replace(claim.id);
    replace(claim.origin);
  }
  for (auto& question : comparison.questions) {
    for (auto& id : question.claims) {
      replace(id);
    }
  }
  for (auto& provenance : comparison.provenance) {
    redact(provenance);
  }
  for (auto& ladder : comparison.ladders) {
    for (auto& step : ladder.steps) {
      for (auto& id : step.supporters) {
        replace(id);
      }
    }
    for (auto& id : ladder.apart) {
      replace(id);
    }
  }
  for (auto& finding : comparison.findings) {
    redact(finding);
  }
  for (auto& mention : comparison.mentions) {
    for (auto& id : mention.chain) {
      replace(id);
    }
    replace(mention.claim);
  }
  restore_order(comparison);
  return comparison;
}

} // namespace saidby::report
