#include "casework/import.hpp"

#include "base/sha256.hpp"
#include "ingest/line_reader.hpp"
#include "ingest/taken_in.hpp"
#include "knowledge/profile.hpp"
#include "model/mention_json.hpp"
#include "store/case_file.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace saidby::casework {

namespace {

constexpr std::string_view k_unknown_maker = "import"; // of mentions that do not say who made them

// What is left of a line that can be used.
struct ImportedMention {
  model::Mention mention;
  model::Document document;
};

// A document that the line names without an id gets one of what the line knows of it.
void complete(ImportedMention& imported, std::string_view line)
{
  auto& document = imported.document;
  if (document.id.empty()) {
    document.id =
      document.raw_sha256.empty()
        ? model::DocumentId{model::hashed_id('d', document.path + '\n' + document.outlet + '\n' + document.url)}
        : ingest::document_id(document);
  }
  auto& mention = imported.mention;
  mention.document = document.id;
  if (mention.id.empty()) {
    mention.id.value = model::hashed_id('m', std::string{line});
  }
  if (mention.made_by.program.empty()) {
    mention.made_by.program = k_unknown_maker;
  }
}

[[nodiscard]] bool same_content(const model::Mention& a, const model::Mention& b)
{
  static const model::Document k_any;
  const auto& profile = knowledge::Profile::named("plain");
  const auto written = [&](model::Mention mention) {
    mention.document = {};
    std::string out;
    model::append_mention_json(out, mention, k_any, profile.interval(mention.quantity), profile.name());
    return out;
  };
  return written(a) == written(b);
}

// Takes lines in one by one; what is good waits until all are read.
class Importer {
public:
  Importer(store::CaseFile& file, std::string name, Observer& observer)
    : m_file{file},
      m_name{std::move(name)},
      m_observer{observer}
  {}

  void read(std::string_view line, std::size_t number)
  {
    if (const auto invalid = text::first_invalid_utf8(line)) {
      refuse(number, "", fmt::format("not valid UTF-8 at offset {}", *invalid));
      return;
    }
    auto parsed = model::read_mention_json(line);
    for (const auto& fault : parsed.faults) {
      refuse_field(number, fault);
    }
    if (!parsed.faults.empty()) {
      ++m_summary.refused;
      return;
    }
    ImportedMention imported{std::move(parsed.mention), std::move(parsed.document)};
    complete(imported, line);
    take(std::move(imported), number);
  }

  [[nodiscard]] ImportSummary finish()
  {
    auto transaction = m_file.begin();
    for (const auto& id : m_order) {
      const auto& pending = m_pending.at(id.value);
      if (!pending.known) {
        static_cast<void>(transaction.add_document_without_text(pending.document));
        ++m_summary.documents;
      }
      transaction.add_mentions(id, {store::SetKind::imported, pending.mentions.front().made_by}, pending.mentions);
      m_summary.mentions += pending.mentions.size();
    }
    transaction.commit();
    return m_summary;
  }

private:
  // A document with the mentions to keep.
  struct Pending {
    model::Document document;
    bool known = false; // the case has it
    std::vector<model::Mention> mentions;
  };

  void refuse_field(std::size_t number, const model::FieldFault& fault)
  {
    const auto message = fault.field.empty() ? fault.message : fault.field + ": " + fault.message;
    m_observer.noticed({base::Severity::error, {m_name, number, 0}, message, "", ""});
  }

  void refuse(std::size_t number, std::string field, std::string message)
  {
    refuse_field(number, {std::move(field), std::move(message)});
    ++m_summary.refused;
  }

  // Lines of one document mostly follow each other: one text is held.
  const std::optional<std::string>& kept_text(const model::DocumentId& id)
  {
    if (m_text_of != id) {
      m_text = m_file.document_text(id);
      m_text_of = id;
    }
    return m_text;
  }

  [[nodiscard]] bool stands_in_text(const model::Mention& mention)
  {
    const auto& text = kept_text(mention.document);
    if (!mention.evidence || !text) {
      return true;
    }
    const auto& evidence = *mention.evidence;
    const bool inside = evidence.span.start <= evidence.span.end && evidence.span.end <= text->size();
    return inside && text::bytes_of(*text, evidence.span) == evidence.exact;
  }

  // What already carries this mention's id: an earlier line, or the case.
  [[nodiscard]] std::optional<model::Mention> with_id_of(const model::Mention& mention) const
  {
    const auto earlier = m_taken.find(mention.id.value);
    return earlier == m_taken.end() ? m_file.mention(mention.id) : std::optional{earlier->second};
  }

  void take(ImportedMention imported, std::size_t number)
  {
    const auto& mention = imported.mention;
    if (!stands_in_text(mention)) {
      refuse(number, "evidence.exact", "these words do not stand at these bytes of the kept text");
      return;
    }
    if (const auto known = with_id_of(mention)) {
      if (same_content(*known, mention)) {
        ++m_summary.already_there;
      } else {
        refuse(number, "id", mention.id.value + " is there already, with other content");
      }
      return;
    }
    m_taken.emplace(mention.id.value, mention);
    const auto [entry, is_new] = m_pending.try_emplace(mention.document.value);
    if (is_new) {
      entry->second.document = imported.document;
      entry->second.known = m_file.document(mention.document).has_value();
      m_order.push_back(mention.document);
    }
    entry->second.mentions.push_back(std::move(imported.mention));
  }

  store::CaseFile& m_file;
  std::string m_name;
  Observer& m_observer;
  ImportSummary m_summary;
  model::DocumentId m_text_of; // whose text `m_text` is
  std::optional<std::string> m_text;
  std::unordered_map<std::string, Pending> m_pending;      // by document id
  std::vector<model::DocumentId> m_order;                  // of m_pending
  std::unordered_map<std::string, model::Mention> m_taken; // by id
};

} // namespace

ImportSummary import_mentions(const std::filesystem::path& path, std::istream& input, const std::string& name,
                              Observer& observer)
{
  auto file = store::CaseFile::open(path, store::Access::read_write);
  Importer importer{file, name, observer};
  ingest::LineReader lines{input, name, {}};
  while (const auto line = lines.next()) {
    if (line->find_first_not_of(" \t\r") != std::string_view::npos) {
      importer.read(*line, lines.line_number());
    }
  }
  return importer.finish();
}

} // namespace saidby::casework
