#include "casework/decide.hpp"

#include "base/errors.hpp"
#include "casework/decision_kinds.hpp"
#include "casework/read_again.hpp"
#include "language/packs.hpp"
#include "model/names.hpp"
#include "store/case_file.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace saidby::casework {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

[[nodiscard]] store::Decision decision_of(const Reason& reason, std::string_view kind, std::string target,
                                          const json& payload = json::object())
{
  return {.number = 0,
          .when = reason.when,
          .by = reason.by,
          .why = reason.why,
          .kind = std::string{kind},
          .target = std::move(target),
          .payload = payload.dump()};
}

// Writes with `call(transaction)` and commits.
template <typename Call>
std::int64_t written(const fs::path& path, Call&& call)
{
  auto file = store::CaseFile::open(path, store::Access::read_write);
  auto transaction = file.begin();
  const std::int64_t number = call(transaction);
  transaction.commit();
  return number;
}

std::int64_t logged(const fs::path& path, const store::Decision& decision)
{
  return written(path, [&](auto& transaction) { return transaction.append_decision(decision); });
}

[[nodiscard]] store::StoredDocument standing_document(const store::CaseFile& file, const model::DocumentId& id)
{
  auto stored = file.document(id);
  if (!stored || stored->standing == store::Standing::forgotten) {
    throw base::InputError{fmt::format("there is no article {}", id.value), "`saidby documents` lists what there is"};
  }
  return std::move(*stored);
}

// Writes the corrected document and what its text says under the new dates and language.
std::int64_t corrected(const fs::path& path, const model::Document& document, const store::Decision& decision)
{
  auto file = store::CaseFile::open(path, store::Access::read_write);
  const auto text = file.document_text(document.id);
  auto transaction = file.begin();
  const auto number = transaction.correct_document(document, decision);
  if (text) {
    extract::Extractor extractor{language::Packs::embedded()};
    add_reading(transaction, document, read_again(extractor, document, *text, file.mentions(all_of(document.id))));
  }
  transaction.commit();
  return number;
}

void check_property(const SourceProperty& property)
{
  if (property.kind == k_source_type && !model::parse_name<model::SourceType>(property.value)) {
    const auto names = model::names_of<model::SourceType>();
    const auto near = base::nearest_spelling(property.value, {names.begin(), names.end()});
    throw base::UsageError{fmt::format("there is no kind of source \"{}\"", property.value),
                           near.empty() ? "for example: police, government, state_media"
                                        : fmt::format("did you mean {}?", near)};
  }
  const bool is_letter = property.value.size() == 1 && property.value[0] >= 'A' && property.value[0] <= 'F';
  if (property.kind == k_source_grade && !property.value.empty() && !is_letter) {
    throw base::UsageError{fmt::format("\"{}\" is no grade", property.value), "grades are letters from A to F"};
  }
  if (property.since && property.until && *property.until < *property.since) {
    throw base::UsageError{"--until lies before --since"};
  }
}

// What a document was before the decision `undone` corrected it.
[[nodiscard]] model::Document as_before(model::Document document, const store::Decision& undone)
{
  const auto payload = json::parse(undone.payload, nullptr, false);
  const auto before = payload.is_object() ? payload.value("before", json::object()) : json::object();
  const auto text = [&](const char* name) {
    const auto found = before.find(name);
    return found != before.end() && found->is_string() ? found->get<std::string>() : std::string{};
  };
  document.language = text("lang");
  document.outlet = text("outlet");
  document.title = text("title");
  document.url = text("url");
  document.published = model::parse_published(text("published")).value_or(model::Published{});
  return document;
}

[[nodiscard]] store::Decision logged_decision(const store::CaseFile& file, std::int64_t number)
{
  const auto log = file.decisions();
  const auto found =
    std::find_if(log.begin(), log.end(), [&](const auto& decision) { return decision.number == number; });
  if (found == log.end()) {
    throw base::InputError{fmt::format("there is no decision {}", number), "`saidby log` lists them"};
  }
  return *found;
}

} // namespace

std::int64_t mark(const fs::path& path, const std::string& target, std::string_view verdict, const Reason& reason)
{
  return logged(path, decision_of(reason, k_mark, target, {{"verdict", verdict}}));
}

std::int64_t correct_document(const fs::path& path, const model::DocumentId& id, const ingest::Metadata& given,
                              const Reason& reason)
{
  auto document = standing_document(store::CaseFile::open(path, store::Access::read_only), id).document;
  const ingest::Metadata now{document.outlet, document.title, document.url, document.language, document.published};
  ingest::describe(document, ingest::merged(given, now));
  return corrected(path, document, decision_of(reason, k_document_set, id.value));
}

std::int64_t replace_document(const fs::path& path, const model::DocumentId& older, const model::DocumentId& newer,
                              const Reason& reason)
{
  if (older == newer) {
    throw base::UsageError{"an article cannot replace itself"};
  }
  const auto decision = decision_of(reason, k_document_replace, older.value, {{"by", newer.value}});
  return written(path, [&](auto& transaction) { return transaction.replace_document(older, newer, decision); });
}

std::int64_t exclude_document(const fs::path& path, const model::DocumentId& id, const Reason& reason)
{
  const auto decision = decision_of(reason, k_document_exclude, id.value);
  return written(path,
                 [&](auto& transaction) { return transaction.set_excluded(id, store::Exclusion::excluded, decision); });
}

std::int64_t include_document(const fs::path& path, const model::DocumentId& id, const Reason& reason)
{
  const auto decision = decision_of(reason, k_document_include, id.value);
  return written(path,
                 [&](auto& transaction) { return transaction.set_excluded(id, store::Exclusion::compared, decision); });
}

std::int64_t forget_document(const fs::path& path, const model::DocumentId& id, const Reason& reason)
{
  const auto decision = decision_of(reason, k_document_forget, id.value);
  return written(path, [&](auto& transaction) { return transaction.forget(id, decision); });
}

std::int64_t set_event(const fs::path& path, const std::vector<std::string>& targets, const model::EventId& event,
                       const Reason& reason)
{
  return written(path, [&](auto& transaction) {
    std::int64_t number = 0;
    for (const auto& target : targets) {
      number = transaction.append_decision(decision_of(reason, k_event_set, target, {{"event", event.value}}));
    }
    return number;
  });
}

std::int64_t merge_events(const fs::path& path, const model::EventId& from, const model::EventId& into,
                          const Reason& reason)
{
  if (from == into) {
    throw base::UsageError{"these are one event already"};
  }
  return logged(path, decision_of(reason, k_event_merge, from.value, {{"into", into.value}}));
}

std::int64_t merge_sources(const fs::path& path, const model::SourceId& from, const model::SourceId& into,
                           const Reason& reason)
{
  if (from == into) {
    throw base::UsageError{"these are one source already"};
  }
  return logged(path, decision_of(reason, k_source_merge, from.value, {{"into", into.value}}));
}

std::int64_t split_source(const fs::path& path, const model::SourceId& source, const model::DocumentId& document,
                          const Reason& reason)
{
  return logged(path, decision_of(reason, k_source_split, source.value, {{"document", document.value}}));
}

std::int64_t set_source(const fs::path& path, const model::SourceId& source, const SourceProperty& property,
                        const Reason& reason)
{
  check_property(property);
  const json payload = {{"value", property.value},
                        {"since", property.since ? model::iso(*property.since) : ""},
                        {"until", property.until ? model::iso(*property.until) : ""}};
  return logged(path, decision_of(reason, property.kind, source.value, payload));
}

std::int64_t take_back(const fs::path& path, std::int64_t number, const Reason& reason)
{
  const auto file = store::CaseFile::open(path, store::Access::read_only);
  const auto undone = logged_decision(file, number);
  const model::DocumentId id{undone.target};
  if (undone.kind == k_document_exclude) {
    return include_document(path, id, reason);
  }
  if (undone.kind == k_document_include) {
    return exclude_document(path, id, reason);
  }
  if (undone.kind == k_document_set) {
    return corrected(path, as_before(standing_document(file, id).document, undone),
                     decision_of(reason, k_document_set, id.value));
  }
  if (undone.kind == k_document_forget) {
    throw base::InputError{fmt::format("decision {} cannot be taken back", number),
                           "what was removed for good is gone"};
  }
  const auto decision = decision_of(reason, k_take_back, std::to_string(number));
  if (undone.kind == k_document_replace) {
    return written(path, [&](auto& transaction) { return transaction.restore_document(id, decision); });
  }
  return logged(path, decision);
}

} // namespace saidby::casework
