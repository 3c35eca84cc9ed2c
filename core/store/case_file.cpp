#include "store/case_file.hpp"

#include "base/errors.hpp"
#include "store/case_implementation.hpp"
#include "store/checker.hpp"
#include "store/connection.hpp"
#include "store/row.hpp"
#include "store/schema.hpp"
#include "store/translate_errors.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace saidby::store {

CaseFile::Implementation::Implementation(std::filesystem::path case_path,
                                         std::unique_ptr<SQLite::Database> open_database)
  : path{std::move(case_path)},
    database{std::move(open_database)}
{}

CaseFile::Implementation::~Implementation() = default;

ContentReader& CaseFile::Implementation::texts()
{
  if (!m_texts) {
    m_texts = std::make_unique<ContentReader>(*database, ContentForm::derived_text);
  }
  return *m_texts;
}

ContentReader& CaseFile::Implementation::bytes()
{
  if (!m_bytes) {
    m_bytes = std::make_unique<ContentReader>(*database, ContentForm::raw_bytes);
  }
  return *m_bytes;
}

CaseFile::CaseFile(std::unique_ptr<Implementation> implementation) : m_implementation{std::move(implementation)} {}
CaseFile::~CaseFile() = default;
CaseFile::CaseFile(CaseFile&&) noexcept = default;
CaseFile& CaseFile::operator=(CaseFile&&) noexcept = default;

CaseFile CaseFile::create(const std::filesystem::path& path)
{
  create_empty_file(path);
  try {
    return in_words(path, [&] {
      auto database = open_database(path, Access::read_write, k_patience);
      database->exec("PRAGMA page_size = 8192"); // most articles fit into a page or two
      database->exec("PRAGMA synchronous = FULL");
      migrate(*database, migrations());
      return CaseFile{std::make_unique<Implementation>(path, std::move(database))};
    });
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    throw;
  }
}

CaseFile CaseFile::open(const std::filesystem::path& path, Access access, std::chrono::milliseconds patience)
{
  auto database = open_case_database(path, access, patience);
  return CaseFile{std::make_unique<Implementation>(path, std::move(database))};
}

const std::filesystem::path& CaseFile::path() const { return m_implementation->path; }

Transaction CaseFile::begin()
{
  in_words(path(), [&] {
    auto& database = *m_implementation->database;
    require_writable(database, path()); // SQLite would let it begin
    database.exec("BEGIN IMMEDIATE");   // who cannot write is told now, not at the end
    if (!m_implementation->documents) {
      m_implementation->documents = std::make_unique<DocumentWriter>(database);
      m_implementation->mentions = std::make_unique<MentionWriter>(database);
    }
  });
  return Transaction{*m_implementation};
}

std::vector<StoredDocument> CaseFile::documents() const
{
  std::vector<StoredDocument> all;
  in_words(path(), [&] {
    all.reserve(row_count(*m_implementation->database, "document"));
    visit_documents(*m_implementation->database, std::nullopt,
                    [&](StoredDocument stored) { all.push_back(std::move(stored)); });
  });
  return all;
}

void CaseFile::for_each_document(const std::function<void(const StoredDocument&)>& visit) const
{
  in_words(path(), [&] { visit_documents(*m_implementation->database, std::nullopt, visit); });
}

std::optional<StoredDocument> CaseFile::document(const model::DocumentId& id) const
{
  std::optional<StoredDocument> found;
  in_words(path(), [&] {
    visit_documents(*m_implementation->database, id, [&](StoredDocument stored) { found = std::move(stored); });
  });
  return found;
}

std::optional<std::string> CaseFile::document_text(const model::DocumentId& id) const
{
  return in_words(path(), [&] { return m_implementation->texts().read(id); });
}

std::optional<std::string> CaseFile::document_bytes(const model::DocumentId& id) const
{
  return in_words(path(), [&] { return m_implementation->bytes().read(id); });
}

std::vector<model::Mention> CaseFile::mentions(const MentionFilter& filter) const
{
  return in_words(path(), [&] { return read_mentions(*m_implementation->database, filter); });
}

void CaseFile::for_each_mention(const MentionFilter& filter,
                                const std::function<void(const model::Mention&)>& visit) const
{
  in_words(path(), [&] { visit_mentions(*m_implementation->database, filter, visit); });
}

std::optional<model::Mention> CaseFile::mention(const model::MentionId& id) const
{
  return in_words(path(), [&] { return find_mention(*m_implementation->database, id); });
}

std::vector<Decision> CaseFile::decisions() const
{
  return in_words(path(), [&] {
    std::vector<Decision> log;
    Query query{*m_implementation->database, "SELECT number, decided_at, decided_by, why, kind, target, "
                                             "payload FROM decision ORDER BY number"};
    while (query.step()) {
      RowReader row{query};
      log.push_back({row.number(), row.text(), row.text(), row.text(), row.text(), row.text(), row.text()});
    }
    return log;
  });
}

std::optional<std::string> CaseFile::setting(std::string_view name) const
{
  return in_words(path(), [&]() -> std::optional<std::string> {
    Query query{*m_implementation->database, "SELECT value FROM setting WHERE name = ?"};
    return query.bind(1, name).step() ? std::optional{RowReader{query}.text()} : std::nullopt;
  });
}

std::map<std::string, std::string> CaseFile::settings() const
{
  return in_words(path(), [&] {
    std::map<std::string, std::string> all;
    Query query{*m_implementation->database, "SELECT name, value FROM setting"};
    while (query.step()) {
      RowReader row{query};
      auto name = row.text();
      all.emplace(std::move(name), row.text());
    }
    return all;
  });
}

CaseCounts CaseFile::counts() const
{
  return in_words(path(), [&] {
    Query query{
      *m_implementation->database,
      "SELECT (SELECT count(*) FROM document),"
      " (SELECT count(*) FROM document WHERE replaced_by IS NOT NULL AND excluded = 0 AND forgotten = 0),"
      " (SELECT count(*) FROM document WHERE excluded = 1 AND forgotten = 0),"
      " (SELECT count(*) FROM document WHERE forgotten = 1),"
      " coalesce(sum(m.kind = 'figure'), 0), coalesce(sum(m.kind = 'statement'), 0),"
      " (SELECT count(*) FROM decision),"
      " (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size)"
      " FROM mention m JOIN mention_set s ON s.number = m.mention_set JOIN document d ON d.number = s.document"
      " WHERE s.superseded_by IS NULL AND d.replaced_by IS NULL AND d.excluded = 0"};
    query.step();
    RowReader row{query};
    const auto next = [&] { return static_cast<std::size_t>(row.number()); };
    return CaseCounts{next(), next(), next(), next(), next(), next(), next(), next()};
  });
}

std::vector<model::MadeBy> CaseFile::makers() const
{
  return in_words(path(), [&] { return read_makers(*m_implementation->database); });
}

int CaseFile::schema_version() const
{
  return in_words(path(), [&] { return store::schema_version(*m_implementation->database); });
}

CheckResult CaseFile::check() const
{
  return in_words(path(), [&] { return check_case(*m_implementation->database); });
}

void CaseFile::copy_to(const std::filesystem::path& path) const
{
  create_empty_file(path); // SQLite writes into an empty file and refuses any other
  try {
    in_words(path, [&] {
      SQLite::Statement copy{*m_implementation->database, "VACUUM INTO ?"};
      copy.bind(1, std::filesystem::absolute(path).string());
      copy.exec();
    });
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    throw;
  }
}

} // namespace saidby::store
