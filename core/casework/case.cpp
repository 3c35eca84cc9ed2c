#include "casework/case.hpp"

#include "casework/own_ids.hpp"
#include "casework/read_again.hpp"
#include "extract/extractor.hpp"
#include "knowledge/profile.hpp"
#include "language/packs.hpp"
#include "store/case_file.hpp"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace saidby::casework {

namespace {

constexpr std::string_view k_profile_setting = "profile";

// Documents are committed in batches: each commit waits for the disk.
constexpr std::size_t k_batch_documents = 1000;
constexpr std::size_t k_batch_bytes = std::size_t{64} << 20U;

[[nodiscard]] bool may_be_equal(const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; }

// Which bytes and texts the case has.
class KnownTexts {
public:
  explicit KnownTexts(const store::CaseFile& file)
  {
    file.for_each_document([this](const store::StoredDocument& stored) {
      if (stored.standing != store::Standing::forgotten) {
        add(stored.document);
      }
    });
  }

  void add(const model::Document& document)
  {
    m_by_bytes.emplace(document.raw_sha256, Said{document.outlet, document.url});
    m_texts.insert(document.text_sha256);
  }

  // The same bytes, and nothing says that somebody else published them.
  [[nodiscard]] bool has(const model::Document& document) const
  {
    const auto [first, last] = m_by_bytes.equal_range(document.raw_sha256);
    for (auto entry = first; entry != last; ++entry) {
      if (may_be_equal(entry->second.outlet, document.outlet) && may_be_equal(entry->second.url, document.url)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool has_text_of(const model::Document& document) const
  {
    return m_texts.count(document.text_sha256) != 0;
  }

private:
  struct Said {
    std::string outlet;
    std::string url;
  };
  std::unordered_multimap<std::string, Said> m_by_bytes;
  std::unordered_set<std::string> m_texts;
};

void count(AddSummary& summary, const std::vector<model::Mention>& mentions)
{
  for (const auto& mention : mentions) {
    ++(mention.kind == model::MentionKind::figure ? summary.figures : summary.statements);
  }
}

// Writes documents with their mentions, batch by batch.
class BatchWriter {
public:
  explicit BatchWriter(store::CaseFile& file) : m_file{file} {}

  [[nodiscard]] store::Added write(const ingest::TakenIn& taken, const model::MadeBy& maker,
                                   const std::vector<model::Mention>& mentions)
  {
    if (!m_transaction) {
      m_transaction.emplace(m_file.begin());
    }
    store::Content content{taken.raw, std::nullopt};
    if (taken.derived) {
      content.derived = *taken.derived;
    }
    const auto added = m_transaction->add_document(taken.document, content);
    if (added == store::Added::added || added == store::Added::new_version) {
      m_transaction->add_mentions(taken.document.id, {store::SetKind::extracted, maker}, mentions);
    }
    m_bytes += taken.raw.size();
    if (++m_documents >= k_batch_documents || m_bytes >= k_batch_bytes) {
      commit();
    }
    return added;
  }

  void commit()
  {
    if (m_transaction) {
      m_transaction->commit();
      m_transaction.reset();
    }
    m_documents = 0;
    m_bytes = 0;
  }

private:
  store::CaseFile& m_file;
  std::optional<store::Transaction> m_transaction;
  std::size_t m_documents = 0;
  std::size_t m_bytes = 0;
};

} // namespace

std::filesystem::path create_case(const std::filesystem::path& path, std::string_view profile)
{
  const auto& known = knowledge::Profile::named(profile);
  auto file_path = path;
  if (!file_path.has_extension()) {
    file_path += ".saidby";
  }
  auto file = store::CaseFile::create(file_path);
  auto transaction = file.begin();
  transaction.set_setting(k_profile_setting, known.name());
  transaction.commit();
  return file_path;
}

CaseInfo case_info(const std::filesystem::path& path)
{
  const auto file = store::CaseFile::open(path, store::Access::read_only);
  return {.path = path,
          .schema_version = file.schema_version(),
          .profile = file.setting(k_profile_setting).value_or("plain"),
          .counts = file.counts(),
          .makers = file.makers()};
}

store::CheckResult checked_case(const std::filesystem::path& path)
{
  return store::CaseFile::open(path, store::Access::read_only).check();
}

AddSummary add_texts(const std::filesystem::path& path, const IntakeOptions& options, std::istream& standard_input,
                     Observer& observer)
{
  auto file = store::CaseFile::open(path, store::Access::read_write);
  Intake intake{options, standard_input, observer};
  KnownTexts known{file};
  extract::Extractor extractor{language::Packs::embedded()};
  BatchWriter writer{file};
  AddSummary summary;
  while (const auto taken = intake.next()) {
    if (known.has(taken->document)) {
      ++summary.already_there;
      continue;
    }
    auto mentions = extractor.extract(taken->document, taken->text());
    if (known.has_text_of(taken->document)) {
      make_ids_own(mentions, taken->document.id);
    }
    switch (writer.write(*taken, maker_of(taken->document), mentions)) {
    case store::Added::already_there: ++summary.already_there; continue;
    case store::Added::forgotten: ++summary.forgotten; continue;
    case store::Added::new_version: ++summary.new_versions; break;
    case store::Added::added: break;
    }
    ++summary.added;
    known.add(taken->document);
    count(summary, mentions);
  }
  writer.commit();
  summary.left_out = intake.left_out();
  return summary;
}

} // namespace saidby::casework
