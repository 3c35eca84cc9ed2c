#include "casework/case.hpp"

#include "casework/in_order.hpp"
#include "casework/known_texts.hpp"
#include "casework/own_ids.hpp"
#include "casework/read_again.hpp"
#include "extract/extractor.hpp"
#include "knowledge/profile.hpp"
#include "language/packs.hpp"
#include "store/case_file.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace saidby::casework {

namespace {

constexpr std::string_view k_profile_setting = "profile";

// Documents are committed in batches: each commit waits for the disk and writes every touched page twice.
constexpr std::size_t k_batch_documents = 5000;
constexpr std::size_t k_batch_bytes = std::size_t{64} << 20U;

// A batch of documents with what they say.
struct ReadTexts {
  ReadBatch batch;
  std::vector<std::vector<model::Mention>> mentions; // by document; none where it is known or read later
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

  // `mentions`: null where the text is not read yet.
  [[nodiscard]] store::Added write(const ingest::TakenIn& taken, const std::vector<model::Mention>* mentions)
  {
    if (!m_transaction) {
      m_transaction.emplace(m_file.begin());
    }
    store::Content content{taken.raw, std::nullopt};
    if (taken.derived) {
      content.derived = *taken.derived;
    }
    const auto added = m_transaction->add_document(taken.document, content);
    if (mentions != nullptr && (added == store::Added::added || added == store::Added::new_version)) {
      add_reading(*m_transaction, taken.document, *mentions);
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

// Puts what was read into the case, in order.
class CaseFiller {
public:
  CaseFiller(store::CaseFile& file, const KnownTexts& before, Reading reading)
    : m_before{before},
      m_reading{reading},
      m_writer{file}
  {}

  void add(ReadTexts& read)
  {
    for (std::size_t i = 0; i < read.batch.documents.size(); ++i) {
      add(read.batch.documents[i], read.mentions[i]);
    }
  }

  [[nodiscard]] AddSummary finish()
  {
    m_writer.commit();
    return m_summary;
  }

private:
  void add(const ingest::TakenIn& taken, std::vector<model::Mention>& mentions)
  {
    const auto& document = taken.document;
    if (m_before.has(document) || m_added.has(document)) {
      ++m_summary.already_there;
      return;
    }
    if (m_before.has_text_of(document) || m_added.has_text_of(document)) {
      make_ids_own(mentions, document.id);
    }
    switch (m_writer.write(taken, m_reading == Reading::now ? &mentions : nullptr)) {
    case store::Added::already_there: ++m_summary.already_there; return;
    case store::Added::forgotten: ++m_summary.forgotten; return;
    case store::Added::new_version: ++m_summary.new_versions; break;
    case store::Added::added: break;
    }
    ++m_summary.added;
    m_added.add(document);
    count(m_summary, mentions);
  }

  const KnownTexts& m_before;
  KnownTexts m_added;
  Reading m_reading;
  BatchWriter m_writer;
  AddSummary m_summary;
};

// Reads pieces and what their texts say; one for each thread.
[[nodiscard]] std::function<ReadTexts(PieceBatch)> reader_of_texts(const KnownTexts& known, Reading reading)
{
  const auto extractor = std::make_shared<extract::Extractor>(language::Packs::embedded());
  return [extractor, &known, reading](PieceBatch batch) {
    ReadTexts read{Intake::read(std::move(batch)), {}};
    for (const auto& taken : read.batch.documents) {
      const bool is_read = reading == Reading::now && !known.has(taken.document);
      read.mentions.push_back(is_read ? extractor->extract(taken.document, taken.text())
                                      : std::vector<model::Mention>{});
    }
    return read;
  };
}

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

AddSummary add_texts(const std::filesystem::path& path, const IntakeOptions& options, Reading reading,
                     std::istream& standard_input, Observer& observer)
{
  auto file = store::CaseFile::open(path, store::Access::read_write);
  Intake intake{options, standard_input, observer};
  const KnownTexts before{file}; // never changed: the threads ask it
  CaseFiller filler{file, before, reading};
  InOrder<PieceBatch, ReadTexts> work{worker_count(), [&] { return intake.next_batch(); },
                                      [&] { return reader_of_texts(before, reading); }};
  while (auto read = work.next()) {
    intake.tell(read->batch);
    filler.add(*read);
  }
  auto summary = filler.finish();
  summary.left_out = intake.left_out();
  return summary;
}

} // namespace saidby::casework
