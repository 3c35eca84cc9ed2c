#include "casework/naming.hpp"

#include "base/diagnostic.hpp"
#include "base/errors.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace saidby::casework {

namespace {

constexpr std::size_t k_most_listed = 5; // of several things that a name may mean

// Something that can be named: its id, what it is called in a list, and all words it goes by.
struct Candidate {
  std::string id;
  std::string shown;
  std::vector<std::string> names;
};

[[nodiscard]] std::string folded(std::string_view text)
{
  std::string out;
  text::append_folded_without_accents(out, text);
  return out;
}

enum class Fit { none, words, whole_name, id };

[[nodiscard]] Fit fit_of(const Candidate& candidate, const std::string& name, const std::string& folded_name)
{
  if (!candidate.id.empty() && candidate.id.starts_with(name)) {
    return Fit::id;
  }
  auto fit = Fit::none;
  for (const auto& known : candidate.names) {
    const auto words = folded(known);
    if (words == folded_name) {
      return Fit::whole_name;
    }
    if (words.find(folded_name) != std::string::npos) {
      fit = Fit::words;
    }
  }
  return fit;
}

[[noreturn]] void throw_nothing(const std::vector<Candidate>& candidates, std::string_view kind,
                                const std::string& name, std::string_view listed_by)
{
  std::vector<std::string_view> names;
  for (const auto& candidate : candidates) {
    names.insert(names.end(), candidate.names.begin(), candidate.names.end());
  }
  const auto near = base::nearest_spelling(name, names);
  throw base::InputError{fmt::format("there is no {} \"{}\"", kind, name),
                         near.empty() ? fmt::format("`saidby {}` lists what there is", listed_by)
                                      : fmt::format("did you mean \"{}\"?", near)};
}

[[noreturn]] void throw_several(const std::vector<const Candidate*>& meant, std::string_view kind,
                                const std::string& name)
{
  std::string list;
  for (std::size_t i = 0; i < std::min(meant.size(), k_most_listed); ++i) {
    list += fmt::format("{}{} {}", i == 0 ? "" : "\n  ", meant[i]->id, meant[i]->shown);
  }
  if (meant.size() > k_most_listed) {
    list += fmt::format("\n  and {} more", meant.size() - k_most_listed);
  }
  throw base::InputError{fmt::format("\"{}\" may mean several {}s", name, kind), list};
}

// The one candidate that fits best.
[[nodiscard]] std::string meant(const std::vector<Candidate>& candidates, std::string_view kind,
                                const std::string& name, std::string_view listed_by)
{
  const auto folded_name = folded(name);
  auto best = Fit::none;
  std::vector<const Candidate*> fitting;
  for (const auto& candidate : candidates) {
    const auto fit = name.empty() ? Fit::none : fit_of(candidate, name, folded_name);
    if (fit > best) {
      best = fit;
      fitting.clear();
    }
    if (fit == best && fit != Fit::none) {
      fitting.push_back(&candidate);
    }
  }
  if (fitting.empty()) {
    throw_nothing(candidates, kind, name, listed_by);
  }
  if (fitting.size() > 1) {
    throw_several(fitting, kind, name);
  }
  return fitting.front()->id;
}

} // namespace

model::ClaimId named_claim(const View& view, const std::string& name)
{
  std::vector<Candidate> candidates;
  for (const auto& claim : view.comparison().claims) {
    candidates.push_back({claim.id.value, claim.quantity.text, {}});
  }
  return {meant(candidates, "claim", name, "claims")};
}

model::FindingId named_finding(const View& view, const std::string& name)
{
  std::vector<Candidate> candidates;
  for (const auto& shown : view.report().findings) {
    candidates.push_back({shown.finding.id.value, shown.sentence, {}});
  }
  return {meant(candidates, "finding", name, "findings")};
}

model::MentionId named_mention(const View& view, const std::string& name)
{
  std::vector<Candidate> candidates;
  for (const auto& mention : view.mentions()) {
    candidates.push_back({mention.id.value, mention.quantity.text, {}});
  }
  return {meant(candidates, "mention", name, "mentions")};
}

model::QuestionId named_question(const View& view, const std::string& name)
{
  std::vector<Candidate> candidates;
  for (const auto& [id, text] : view.question_texts()) {
    candidates.push_back({id.value, text, {text}});
  }
  return {meant(candidates, "question", name, "questions")};
}

model::SourceId named_source(const View& view, const std::string& name)
{
  std::vector<Candidate> candidates;
  for (const auto& source : view.comparison().sources) {
    auto names = source.aliases;
    names.push_back(source.label);
    candidates.push_back({source.id.value, source.label, std::move(names)});
  }
  return {meant(candidates, "source", name, "sources")};
}

model::DocumentId named_document(const View& view, const std::string& name)
{
  std::vector<Candidate> candidates;
  for (const auto& stored : view.stored()) {
    if (stored.standing != store::Standing::forgotten) {
      const auto& document = stored.document;
      candidates.push_back(
        {document.id.value, document.path, {document.path, document.outlet, document.title, document.url}});
    }
  }
  return {meant(candidates, "article", name, "documents")};
}

model::EventId named_event(const View& view, const std::string& name)
{
  if (folded(name) == "main") {
    return {};
  }
  std::vector<Candidate> candidates;
  for (const auto& event : view.comparison().events) {
    if (!event.id.empty()) {
      candidates.push_back({event.id.value, event.text, {event.text}});
    }
  }
  return {meant(candidates, "event", name, "event list")};
}

} // namespace saidby::casework
