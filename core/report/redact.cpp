#include "report/redact.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cctype>
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

// Letters and digits in lower case, one blank for all between, one at each end: "/Ana-Ruiz.txt" is " ana ruiz txt ".
std::string address_words(std::string_view text)
{
  std::string folded;
  text::append_folded_without_accents(folded, text);
  std::string words = " ";
  for (const char c : folded) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      words += c;
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  return words.back() == ' ' ? words : words + ' ';
}

// The last word of a person's name, by which texts go on: "Ruiz" of "Ana Ruiz, a teacher". Empty for one word.
std::string surname_of(std::string_view name)
{
  name = name.substr(0, name.find(','));
  const auto blank = name.find_last_of(' ');
  return blank == std::string_view::npos ? std::string{} : std::string{name.substr(blank + 1)};
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
  take_spans(mentions);
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
      m_names.push_back({text::folded(name), address_words(name), pseudonym});
    }
  };
  const auto add_person = [&](const std::string& name, model::SourceType type, const std::string& pseudonym) {
    add_name(name, pseudonym);
    if (type == model::SourceType::person) {
      add_name(surname_of(name), pseudonym);
    }
  };
  std::unordered_map<model::SourceId, std::string> pseudonyms;
  for (const auto& id : m_sources) {
    const auto code = other_id(id.value).substr(2, k_code_digits);
    const auto& pseudonym = pseudonyms.emplace(id, messages.text("redacted.source", {{"code", code}})).first->second;
    if (const auto* source = comparison.source(id)) {
      add_person(source->label, source->type, pseudonym);
      for (const auto& alias : source->aliases) {
        add_person(alias, source->type, pseudonym);
      }
    }
  }
  for (const auto& mention : mentions) {
    const auto* known = comparison.mention(mention.id);
    for (std::size_t i = 0; known != nullptr && i < known->chain.size(); ++i) {
      if (const auto pseudonym = pseudonyms.find(known->chain[i]); pseudonym != pseudonyms.end()) {
        m_mentions.push_back(mention.id);
        if (i < mention.attribution.size()) {
          add_person(mention.attribution[i].text, mention.attribution[i].type, pseudonym->second);
        }
      }
    }
  }
}

void Redactor::take_spans(std::span<const model::Mention> mentions)
{
  for (const auto& mention : mentions) {
    if (mention.evidence && contains(m_mentions, mention.id)) {
      m_spans[mention.document].push_back(mention.evidence->span);
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

std::string Redactor::address(const std::string& address) const
{
  const auto words = address_words(address);
  for (const auto& name : m_names) {
    if (words.find(name.words) != std::string::npos) {
      return name.pseudonym;
    }
  }
  return address;
}

model::Document Redactor::document(model::Document document) const
{
  document.title = text(document.title);
  document.outlet = text(document.outlet);
  document.path = address(document.path);
  if (const auto url = address(document.url); url != document.url) {
    document.url.clear(); // a pseudonym is no address
  }
  return document;
}

void Redactor::redact_words(model::Mention& mention) const
{
  for (auto* words : {&mention.group.text, &mention.group.of, &mention.event.text, &mention.window.text}) {
    *words = text(*words);
  }
  if (mention.place) {
    mention.place->text = text(mention.place->text);
  }
  if (mention.refers_to) {
    mention.refers_to->text = text(mention.refers_to->text);
  }
}

// A quote with other words put into it would prove nothing: it is left out as a whole.
bool Redactor::betrays(const model::Mention& mention) const
{
  const auto& evidence = *mention.evidence;
  const auto spans = m_spans.find(mention.document);
  return contains(m_mentions, mention.id) || names_somebody(evidence.exact) ||
         (spans != m_spans.end() && std::any_of(spans->second.begin(), spans->second.end(),
                                                [&](const auto& span) { return span.overlaps(evidence.span); }));
}

model::Mention Redactor::mention(model::Mention mention) const
{
  redact_words(mention);
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
    auto& evidence = *mention.evidence;
    if (betrays(mention)) {
      mention.evidence.reset();
    } else if (m_spans.contains(mention.document) || names_somebody(evidence.prefix) ||
               names_somebody(evidence.suffix)) {
      evidence.prefix.clear(); // half a name may stand at a cut
      evidence.suffix.clear();
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
    for (auto* words : {&source.label, &source.side, &source.controller}) {
      *words = text(*words);
    }
    for (auto& alias : source.aliases) {
      alias = text(alias);
    }
  }
  for (auto& claim : comparison.claims) {
    replace(claim.id);
    replace(claim.origin);
  }
  for (auto& event : comparison.events) {
    event.text = text(event.text);
  }
  for (auto& question : comparison.questions) {
    for (auto* words : {&question.group_text, &question.of, &question.place_text, &question.window_text}) {
      *words = text(*words);
    }
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
