#include "casework/read_again.hpp"

#include "base/version.hpp"
#include "casework/own_ids.hpp"
#include "language/packs.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace saidby::casework {

namespace {

using MentionsById = std::map<model::MentionId, const model::Mention*>;

// Only what this program read: imported mentions stand beside.
[[nodiscard]] bool is_read_by_us(const model::Mention& mention)
{
  const auto name = base::k_program.substr(0, base::k_program.find(' '));
  return mention.made_by.program.starts_with(name);
}

[[nodiscard]] MentionsById by_id(const std::vector<model::Mention>& mentions)
{
  MentionsById found;
  for (const auto& mention : mentions) {
    if (is_read_by_us(mention)) {
      found.emplace(mention.id, &mention);
    }
  }
  return found;
}

[[nodiscard]] bool same_reading(model::Mention a, const model::Mention& b)
{
  a.made_by = b.made_by;
  a.document = b.document;
  return a == b;
}

[[nodiscard]] Difference difference(Change change, const model::Document& document, const model::Mention& mention,
                                    const std::set<std::string>& decided)
{
  return {.change = change,
          .document = document.id,
          .path = document.path,
          .mention = mention.id,
          .quote = mention.evidence ? mention.evidence->exact : mention.quantity.text,
          .decided = decided.count(mention.id.value) != 0};
}

[[nodiscard]] std::vector<Difference> differences(const model::Document& document, const MentionsById& before,
                                                  const MentionsById& after, const std::set<std::string>& decided)
{
  std::vector<Difference> found;
  for (const auto& [id, mention] : before) {
    const auto now = after.find(id);
    if (now == after.end()) {
      found.push_back(difference(Change::vanished, document, *mention, decided));
    } else if (!same_reading(*now->second, *mention)) {
      found.push_back(difference(Change::changed, document, *now->second, decided));
    }
  }
  for (const auto& [id, mention] : after) {
    if (before.count(id) == 0) {
      found.push_back(difference(Change::appeared, document, *mention, decided));
    }
  }
  return found;
}

} // namespace

model::MadeBy maker_of(const model::Document& document)
{
  const auto* pack = language::Packs::embedded().find(document.language);
  return {std::string{base::k_program},
          pack == nullptr ? std::string{} : pack->name() + ' ' + std::to_string(pack->version())};
}

store::MentionFilter all_of(const model::DocumentId& id)
{
  return {.reach = store::Reach::versions, .document = id, .kind = {}};
}

std::vector<model::Mention> read_again(extract::Extractor& extractor, const model::Document& document,
                                       std::string_view text, const std::vector<model::Mention>& before)
{
  auto mentions = extractor.extract(document, text);
  auto own = mentions;
  make_ids_own(own, document.id);
  const auto known = by_id(before);
  const bool has_own_ids =
    std::any_of(own.begin(), own.end(), [&](const auto& mention) { return known.count(mention.id) != 0; });
  return has_own_ids ? own : mentions;
}

void add_reading(store::Transaction& transaction, const model::Document& document,
                 const std::vector<model::Mention>& mentions)
{
  transaction.add_mentions(document.id, {store::SetKind::extracted, maker_of(document)}, mentions);
}

ReadAgainSummary read_case_again(const std::filesystem::path& path, Observer& observer)
{
  auto file = store::CaseFile::open(path, store::Access::read_write);
  std::set<std::string> decided;
  for (const auto& decision : file.decisions()) {
    decided.insert(decision.target);
  }
  extract::Extractor extractor{language::Packs::embedded()};
  const auto stored_documents = file.documents();
  auto transaction = file.begin();
  ReadAgainSummary summary;
  for (const auto& stored : stored_documents) {
    const auto text = file.document_text(stored.document.id);
    if (!text || stored.standing == store::Standing::forgotten) {
      continue;
    }
    const auto before = file.mentions(all_of(stored.document.id));
    const auto after = read_again(extractor, stored.document, *text, before);
    auto found = differences(stored.document, by_id(before), by_id(after), decided);
    if (!found.empty()) {
      add_reading(transaction, stored.document, after);
      ++summary.changed_documents;
      std::move(found.begin(), found.end(), std::back_inserter(summary.differences));
    }
    ++summary.documents;
    observer.advanced({.documents = summary.documents, .documents_total = stored_documents.size(), .bytes = 0});
  }
  transaction.commit();
  return summary;
}

} // namespace saidby::casework
